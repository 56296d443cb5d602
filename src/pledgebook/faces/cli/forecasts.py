"""How forecasts are shown to people."""

import math
from collections.abc import Iterable, Sequence

import typer

from pledgebook.faces.cli.listing import Column, console, table
from pledgebook.faces.phrasing import between, day, number
from pledgebook.model import QUANTILES, Forecast, Input, Outcome

FEW = 5
"""Inputs shown for each item: those that move it most."""

LOW, MIDDLE, HIGH = 0.1, 0.5, 0.9
"""What is shown of a figure: the median and the ends of the band that holds 80 % of the draws."""


def print_forecast(found: Forecast) -> None:
    """Prints what a run says, section by section."""
    scenario = found.scenario
    typer.echo(
        f"{scenario.name}: {scenario.months} months from {day(scenario.month(0))}, {number(found.draws)} draws, "
        f"seed {found.seed}.\nFigures are medians, in brackets the band that holds 80 % of the draws."
    )
    _section("Years until stocks are back where they were", REBUILT, _rebuilt(found))
    _section("Who is served by the end", SERVED, _served(found))
    _section("What limits production", LIMITS, _limits(found))
    _section("Targets", TARGETS, ((each.target, _percent(each.probability)) for each in found.chances))
    _section("Packages", PACKAGES, _packages(found))
    _section("Money by fiscal year, October to September", MONEY, _money(found))
    _section(
        "Which uncertain values matter most: median years where they are low, and high",
        INPUTS,
        _inputs(found),
    )
    typer.echo(_evidence(found))


def print_comparison(one: Forecast, other: Forecast) -> None:
    """Prints the figures of two runs side by side."""
    typer.echo(f"A: {one.scenario.name}\nB: {other.scenario.name}")
    rows = [
        (_name(each), each.item, _band(each), _band(match))
        for each in one.outcomes
        for match in other.outcomes
        if (match.measure, match.item, match.claimant) == (each.measure, each.item, each.claimant)
    ]
    _section("Figures", BESIDE, rows)
    chances = {each.target: each.probability for each in other.chances}
    _section(
        "Targets",
        CHANCES,
        (
            (each.target, _percent(each.probability), _percent(chances[each.target]))
            for each in one.chances
            if each.target in chances
        ),
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
    for binding in found.bindings:
        worths = [each for each in found.worths if each.resource == binding.resource]
        told = [
            f"{each.item}: {_figure(each.units)} more units"
            + (f", {each.sooner * 12:.3g} months sooner" if each.sooner else "")
            for each in worths
        ]
        yield binding.resource, _percent(binding.share), "\n".join(told) or "nothing"


def _packages(found: Forecast) -> Iterable[tuple[str, ...]]:
    for each in found.splits:
        asked = each.asked * each.price if each.price else None
        worth = between(asked, asked, found.scenario.currency)
        share = each.fast / each.asked if each.asked else 0.0
        yield each.package, each.item, _figure(each.asked), _percent(share), _percent(1 - share), worth or "–"


def _money(found: Forecast) -> Iterable[tuple[str, ...]]:
    for each in found.spending:
        if each.appropriated or any(each.obligated) or any(each.outlays):
            yield (
                str(each.year),
                each.claimant,
                _sum(each.appropriated, found) if each.appropriated else "–",
                _sums(each.obligated, found),
                _sums(each.outlays, found),
            )


def _inputs(found: Forecast) -> Iterable[tuple[str, ...]]:
    for item in found.scenario.items:
        for each in [each for each in found.influences if each.item == item.name][:FEW]:
            yield item.name, each.input, _years(each.low), _years(each.high)


def _evidence(found: Forecast) -> str:
    given = [each for _, each in found.scenario.inputs]
    assumed = sum(each.source == "assumed" for each in given)
    disputed = sum(bool(each.others) for each in given)
    foresight = (
        ""
        if found.foresight is None
        else f" With perfect foresight the same lines could not have begun production sooner than the rule by more than "
        f"{_percent(1 / found.foresight - 1)}."
    )
    return (
        f"\nOf {len(given)} values {assumed} are assumed and {len(given) - assumed} have a source; {disputed} were "
        f"chosen among figures that contradict each other.{foresight}"
    )


def _name(each: Outcome) -> str:
    return f"{each.measure}, {each.claimant}" if each.claimant else each.measure


def _band(each: Outcome) -> str:
    low, middle, high = (each.at(share) for share in (LOW, MIDDLE, HIGH))
    shown = _years if each.unit == "years" else _figure
    return shown(middle) if low == high else f"{shown(middle)} ({shown(low)}–{shown(high)})"


def _years(value: float) -> str:
    return f"{value:.1f}" if math.isfinite(value) else "never"


def _figure(value: float) -> str:
    return f"{value:,.0f}" if math.isfinite(value) else "never"


def _percent(share: float) -> str:
    return f"{share:.0%}"


def _sum(value: float, found: Forecast) -> str:
    scale = 10.0 ** max(0, math.floor(math.log10(abs(value))) - 2) if value else 1.0
    rounded = round(value / scale) * scale
    return between(rounded, rounded, found.scenario.currency)


def _sums(values: Sequence[float], found: Forecast) -> str:
    low, middle, high = (values[QUANTILES.index(share)] for share in (LOW, MIDDLE, HIGH))
    if low == high:
        return _sum(middle, found)
    return f"{_sum(middle, found)} ({_sum(low, found)} – {_sum(high, found)})"


def _month(found: Forecast, months: float) -> str:
    return f"{found.scenario.month(max(0, int(months) - 1)):%b %Y}"


def _section(title: str, columns: Sequence[Column], rows: Iterable[tuple[str, ...]]) -> None:
    filled = list(rows)
    if filled:
        typer.echo(f"\n{title}\n")
        console().print(table(columns, filled))


REBUILT = (
    Column("Item", share=2),
    Column("Given", right=True),
    Column("Gross", right=True),
    Column("Net of own use", right=True),
    Column("Never here", right=True),
    Column("Trough", right=True),
)
SERVED = (
    Column("Item", share=2),
    Column("Claimant"),
    Column("Delivered", right=True),
    Column("Backlog", right=True),
    Column("Not on contract", right=True),
)
LIMITS = (
    Column("Resource", share=1),
    Column("Months it limits", right=True),
    Column("One more a month is worth", share=2),
)
TARGETS = (Column("Target", share=1), Column("Probability", right=True))
PACKAGES = (
    Column("Package", share=1),
    Column("Item", share=1),
    Column("Asked", right=True),
    Column("From stock", right=True),
    Column("To order", right=True),
    Column("At price", right=True),
)
MONEY = (
    Column("Year"),
    Column("Claimant"),
    Column("Appropriated", right=True),
    Column("Obligated", right=True),
    Column("Paid on delivery", right=True),
)
INPUTS = (
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
