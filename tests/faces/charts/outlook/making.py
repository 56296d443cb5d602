"""A made-up run with something to show in every chart, and a made-up paper and record."""

from datetime import date

from pledgebook.model import (
    Binding,
    Case,
    Claimant,
    Fan,
    Forecast,
    Foresight,
    Hindsight,
    Influence,
    Input,
    Item,
    Outcome,
    Paper,
    Scenario,
    Vintage,
    fixed,
)

START = date(2030, 1, 1)

SCENARIO = Scenario(
    name="made up",
    start=START,
    months=24,
    items=(
        Item(name="shells", unit="rounds", called=("155mm projectile",)),
        Item(name="rockets", unit="rockets"),
    ),
    claimants=(Claimant(name="replacement"), Claimant(name="assistance"), Claimant(name="sales")),
)


def fan(state, of, claimant="", *, month) -> Fan:
    """A fan whose median in each month is told by `month`, with a tenth around it for each quantile away."""
    months = tuple(
        tuple(month(number) * (1 + (nth - 3) / 10) for nth in range(7)) for number in range(SCENARIO.months)
    )
    return Fan(state=state, of=of, claimant=claimant, unit="rounds", months=months)


FORECAST = Forecast(
    scenario=SCENARIO,
    seed=1,
    draws=4,
    outcomes=tuple(
        Outcome(measure=measure, item=item, unit="years", draws=draws)  # type: ignore[arg-type]
        for item in ("shells", "rockets")
        for measure, draws in (
            ("years-gross", (0.5, 0.75, 1.0, 1.25)),
            ("years-net", (1.0, 1.25, 1.5, float("inf"))),
        )
    ),
    fans=(
        fan("stock", "shells", month=lambda n: -1000 + 50 * n),
        fan("stock", "rockets", month=lambda n: -90 + 3 * n),
        fan("backlog", "shells", "replacement", month=lambda n: max(0, 800 - 40 * n)),
        fan("backlog", "shells", "assistance", month=lambda n: max(0, 400 - 30 * n)),
        fan("backlog", "shells", "sales", month=lambda n: 0 * n),
        fan("backlog", "rockets", "sales", month=lambda n: 50 + n),
    ),
    bindings=(
        Binding(resource="filling", share=0.5, months=tuple(max(0, 1 - n / 20) for n in range(24))),
        Binding(resource="motors", share=0.25, months=tuple(n / 48 for n in range(24))),
    ),
    worths=(),
    spending=(),
    splits=(),
    influences=(
        Influence(item="shells", input="filling: ramp: slip", low=1.0, high=float("inf"), correlation=0.8),
        Influence(item="shells", input="own use", low=1.2, high=1.6, correlation=0.4),
        Influence(item="rockets", input="price", low=1.5, high=1.4, correlation=-0.1),
    ),
    chances=(),
    foresight=None,
)

PAPER = Paper(
    study="made2029",
    title="How long?",
    by="Somebody",
    stated_on=date(2029, 1, 1),
    source="somewhere",
    formula="years = quantity / rate",
    cases=(
        (
            Case(
                item="155mm projectile",
                unit="rounds",
                basis="recent rate",
                published=1.5,
                digits=1,
                quantity=fixed(1500, "rounds"),
                rate=Input(value=1000, unit="rounds/year"),
                lead=fixed(0, "months"),
            ),
            (),
        ),
    ),
)

HINDSIGHT = Hindsight(
    item="shells",
    rates=((date(2029, 1, 1), 100.0), (date(2030, 1, 1), 150.0)),
    vintages=(
        Vintage(stated=date(2029, 1, 1), points=((date(2029, 1, 1), 100.0), (date(2031, 1, 1), 400.0))),
        Vintage(stated=date(2029, 6, 1), points=((date(2029, 6, 1), 120.0), (date(2031, 2, 1), 400.0))),
        Vintage(stated=date(2030, 6, 1), points=((date(2030, 6, 1), 150.0), (date(2032, 2, 1), 400.0))),
    ),
    foresights=(
        Foresight(
            origin=date(2029, 7, 1),
            months=(
                (date(2029, 7, 1), (80, 90, 95, 100, 105, 110, 120)),
                (date(2030, 7, 1), (80, 90, 95, 110, 150, 190, 300)),
            ),
        ),
    ),
)
