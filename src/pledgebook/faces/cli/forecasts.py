"""How forecasts are shown to people."""

import math
from collections.abc import Iterable, Sequence

import typer

from pledgebook.faces.cli.listing import Column, console, table
from pledgebook.faces.phrasing import between, day, number
from pledgebook.model import QUANTILES, Forecast, Outcome, Worth

FEW = 5
"""Values shown for each item: those that move it most."""

LOW, MIDDLE, HIGH = 0.1, 0.5, 0.9
"""What is shown of a figure: the median, and the ends of the band that holds 80 % of the draws."""

FELT = 0.05
"""Months and units below which it is not worth saying that more of a resource would help."""

MILLION = 1e6


def print_forecast(found: Forecast) -> None:
    """Prints what a run says, section by section."""
    scenario = found.scenario
    typer.echo(
        f"{scenario.name}: {scenario.months} months from {day(scenario.month(0))}, "
        f"{number(found.draws)} draws, seed {found.seed}.\n"
        "Figures are medians, in brackets the band that holds 80 % of the draws."
    )
    _section("Years until stocks are back where they were", REBUILT, _rebuilt(found))
    _section("Who is served by the end", SERVED, _served(found))
    _section("What limits production, and what more of it is worth", LIMITS, _limits(found))
    _section("Targets", TARGETS, ((each.target, _percent(each.probability)) for each in found.chances))
    _section("Packages", PACKAGES, _packages(found))
    _section(
        f"Money by fiscal year, October to September, millions of {scenario.currency}", MONEY, _money(found)
    )
    _section("Which uncertain values matter most: years where they are low, and high", VALUES, _values(found))
    typer.echo(f"\n{_evidence(found)}")


def print_comparison(one: Forecast, other: Forecast) -> None:
    """Prints the figures of two runs side by side."""
    typer.echo(f"A: {one.scenario.name}\nB: {other.scenario.name}")
    there = {(each.measure, each.item, each.claimant): each for each in other.outcomes}
    pairs = [(each, there.get((each.measure, each.item, each.claimant))) for each in one.outcomes]
    rows = [(_name(a), a.item, _band(a), _band(b)) for a, b in pairs if b and any((*a.draws, *b.draws))]
    _section("Figures", BESIDE, rows)
    chances = {each.target: each.probability for each in other.chances}
    shared = [each for each in one.chances if each.target in chances]
    _section(
        "Targets",
        CHANCES,
        [(each.target, _percent(each.probability), _percent(chances[each.target])) for each in shared],
    )


def _rebuilt(found: Forecast) -> Iterable[tuple[str, ...]]:
    for item in found.scenario.items:
        outcomes = {each.measure: each for each in found.outcomes if each.item == item.name}
        if "years-net" in outcomes:
            trough = outcomes["trough-month"].at(MIDDLE)
            yield (
                item.name,
                _band(outcomes["given"]),
                _band(outcomes["years-gross"]),
                _band(outcomes["years-net"]),
                _percent(outcomes["years-net"].never),
                f"{_figure(outcomes['trough'].at(MIDDLE))} in {_month(found, trough)}",
            )


def _served(found: Forecast) -> Iterable[tuple[str, ...]]:
    for item in found.scenario.items:
        for claimant in found.scenario.claimants:
            delivered, backlog, waiting = (
                found.outcome(measure, item.name, claimant.name)
                for measure in ("delivered", "backlog", "waiting")
            )
            if any(any(each.draws) for each in (delivered, backlog, waiting)):
                yield item.name, claimant.name, _band(delivered), _band(backlog), _band(waiting)


def _limits(found: Forecast) -> Iterable[tuple[str, ...]]:
    units = {resource.name: resource.unit for resource in found.scenario.resources}
    for binding in found.bindings:
        worths = [each for each in found.worths if each.resource == binding.resource]
        more = f"{worths[0].more:,.3g} {units[binding.resource]}" if worths else "–"
        told = [line for line in map(_told, worths) if line]
        yield binding.resource, _percent(binding.share), more, "\n".join(told) or "nothing"


def _told(worth: Worth) -> str:
    months, units = (worth.sooner or 0.0) * worth.more * 12, worth.units * worth.more
    said = [f"{months:.2g} months sooner"] if months >= FELT else []
    said += [f"{units:,.3g} more by the end"] if units >= FELT else []
    return f"{worth.item}: {', '.join(said)}" if said else ""


def _packages(found: Forecast) -> Iterable[tuple[str, ...]]:
    for each in found.splits:
        worth = each.asked * each.price if each.price else None
        share = each.fast / each.asked if each.asked else 0.0
        money = between(_rounded(worth), _rounded(worth), found.scenario.currency) if worth else "–"
        yield each.package, each.item, _figure(each.asked), _percent(share), _percent(1 - share), money


def _money(found: Forecast) -> Iterable[tuple[str, ...]]:
    for each in found.spending:
        cells = (_millions(each.obligated), _millions(each.outlays))
        if each.appropriated or set(cells) != {"0"}:
            yield str(each.year), each.claimant, f"{each.appropriated / MILLION:,.0f}", *cells


def _values(found: Forecast) -> Iterable[tuple[str, ...]]:
    for item in found.scenario.items:
        for each in [each for each in found.influences if each.item == item.name][:FEW]:
            yield item.name, each.input, _years(each.low), _years(each.high)


def _evidence(found: Forecast) -> str:
    given = [each for _, each in found.scenario.inputs]
    assumed = sum(each.source == "assumed" for each in given)
    disputed = sum(bool(each.others) for each in given)
    told = (
        f"{len(given)} values: {assumed} assumed, {len(given) - assumed} with a source, "
        f"{disputed} contradicted by other figures."
    )
    if found.foresight is None:
        return told
    return (
        f"{told}\nAt central values, the rule gets {found.foresight:.1%} of what perfect foresight could "
        "get out of the same resources, early units counting more."
    )


def _name(each: Outcome) -> str:
    return f"{each.measure}, {each.claimant}" if each.claimant else each.measure


def _band(each: Outcome) -> str:
    shown = _years if each.unit == "years" else _figure
    low, middle, high = (shown(each.at(share)) for share in (LOW, MIDDLE, HIGH))
    return middle if low == high else f"{middle} ({low}–{high})"


def _years(value: float) -> str:
    return f"{value:.1f}" if math.isfinite(value) else "never"


def _figure(value: float) -> str:
    return f"{round(value):,}" if math.isfinite(value) else "never"


def _percent(share: float) -> str:
    return f"{share:.0%}"


def _rounded(value: float) -> float:
    """To three digits: more would look surer than a price times a quantity is."""
    return float(f"{value:.3g}")


def _millions(values: Sequence[float]) -> str:
    low, middle, high = (
        f"{round(values[QUANTILES.index(share)] / MILLION):,}" for share in (LOW, MIDDLE, HIGH)
    )
    return middle if low == high else f"{middle} ({low}–{high})"


def _month(found: Forecast, months: float) -> str:
    return f"{found.scenario.month(max(0, int(months) - 1)):%b %Y}"


def _section(title: str, columns: Sequence[Column], rows: Iterable[tuple[str, ...]]) -> None:
    filled = list(rows)
    if filled:
        typer.echo(f"\n{title}\n")
        console().print(table(columns, filled))


REBUILT = (
    Column("Item", share=1),
    Column("Given", right=True),
    Column("Gross", right=True),
    Column("Net of own use", right=True),
    Column("Not in the run", right=True),
    Column("Lowest", right=True),
)
SERVED = (
    Column("Item", share=1),
    Column("Claimant"),
    Column("Delivered", right=True),
    Column("Backlog", right=True),
    Column("Not on contract", right=True),
)
LIMITS = (
    Column("Resource", share=1),
    Column("Limits in", right=True),
    Column("More a month", right=True),
    Column("Is worth", share=2),
)
TARGETS = (Column("Target", share=1), Column("Probability", right=True))
PACKAGES = (
    Column("Package", share=1),
    Column("Item", share=1),
    Column("Asked", right=True),
    Column("From stock", right=True),
    Column("To order", right=True),
    Column("At today's price", right=True),
)
MONEY = (
    Column("Year"),
    Column("Claimant", share=1),
    Column("Appropriated", right=True),
    Column("Obligated", right=True),
    Column("Paid on delivery", right=True),
)
VALUES = (
    Column("Item", share=1),
    Column("Value", share=2),
    Column("Low", right=True),
    Column("High", right=True),
)
BESIDE = (
    Column("Figure", share=1),
    Column("Item", share=1),
    Column("A", right=True),
    Column("B", right=True),
)
CHANCES = (Column("Target", share=1), Column("A", right=True), Column("B", right=True))
