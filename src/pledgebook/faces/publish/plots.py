"""The running total and the sums of an entry as drawings inside a page: the figures of `charts`, placed."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil, log10

from pledgebook.faces import charts
from pledgebook.faces.phrasing import between, day, money, sum_of, unit_of, window, words
from pledgebook.faces.publish import links
from pledgebook.faces.publish.names import named

WIDTH, HEIGHT = 960, 420
LEFT, RIGHT, TOP, BOTTOM = 44, 128, 16, 28
"""Size of the drawing and its margins, in its own units."""

MOST_MONTHS = 8
"""Marks on the time axis at most; more would run into one another."""

MOST_POINTS = 250
"""Totals on the chart at most, so that the front page stays under 300 KB; tested ones come first. The White
House book has 56."""

HEIGHT_MARKS = 5
"""Marks on the money axis, about."""

_LATER_SIZES = (1, 2, 3, 4, 6, 12, 24, 60, 120)


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark on an axis: where, and its text."""

    at: float
    text: str


@dataclass(frozen=True, slots=True)
class Course:
    """A line: the path of its band, the path of its middle, its name and where that stands."""

    band: str
    middle: str
    name: str
    at: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A quoted total.

    Attributes:
        href: of its page.
        verdict: shape and colour.
        x: place of the point.
        y: place of the point.
        low: lower end of its interval, as a place.
        high: upper end.
        beyond: whether it lies above the drawing and stands at its edge.
        who: who says it, and when.
        what: the sum, its window and the verdict.
        words: the evidence.
    """

    href: str
    verdict: str
    x: float
    y: float
    low: float
    high: float
    beyond: bool
    who: str
    what: str
    words: str


@dataclass(frozen=True, slots=True)
class RunningPlot:
    """The running total, placed.

    Attributes:
        title: whose it is.
        unit: what the money axis counts: "USD billion".
        months: marks on the time axis.
        heights: marks on the money axis.
        courses: the lines.
        points: the totals that have a day, by day.
        left: how many others are quoted, without a day or too many.
        summary: one sentence for those who do not see it.
    """

    title: str
    unit: str
    months: tuple[Mark, ...]
    heights: tuple[Mark, ...]
    courses: tuple[Course, ...]
    points: tuple[Point, ...]
    left: int
    summary: str


@dataclass(frozen=True, slots=True)
class Strip:
    """A sum on a scale, in percent of its width."""

    dot: charts.Dot
    low: float
    at: float
    high: float


def running_plot(running: charts.Running) -> RunningPlot:
    """The running total with every place worked out."""
    grid = _Grid(running)
    points = tuple(_point(grid, quote, on) for quote in _shown(running) if (on := quote.day))
    return RunningPlot(
        title=_title(running.purse),
        unit=f"{running.purse.currency} {grid.unit}".strip(),
        months=tuple(grid.months()),
        heights=tuple(grid.heights()),
        courses=tuple(_course(grid, line, at) for line, at in running.names),
        points=points,
        left=len(running.quotes) - len(points),
        summary=_summary(running),
    )


def strips(dots: Sequence[charts.Dot]) -> list[Strip]:
    """Each sum placed on one scale."""
    if not dots:
        return []
    least, most = charts.reach(dots)

    def share(value: float) -> float:
        return round(100 * max(value - least, 0.0) / (most - least), 2) if most > least else 50.0

    return [
        Strip(dot, share(dot.amount.low), share(dot.amount.value), share(dot.amount.high)) for dot in dots
    ]


def _shown(running: charts.Running) -> list[charts.Quote]:
    """The totals that have a day, by day, of too many the tested ones first."""
    first = sorted(running.drawn, key=lambda quote: quote.verdict == "untestable")[:MOST_POINTS]
    return sorted(first, key=lambda quote: (quote.day or dt.date.max, quote.claim))


class _Grid:
    """Turns days and sums into places."""

    def __init__(self, running: charts.Running) -> None:
        self.top = running.top
        self.first, self.last = running.days
        self.scale, unit = unit_of(self.top)
        self.unit = unit.strip()
        self._days = max((self.last - self.first).days, 1)

    def x(self, at: dt.date) -> float:
        return round(LEFT + (WIDTH - LEFT - RIGHT) * (at - self.first).days / self._days, 1)

    def y(self, value: float) -> float:
        return round(HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * min(value, self.top) / self.top, 1)

    def heights(self) -> Iterator[Mark]:
        step = _step(self.top / self.scale / HEIGHT_MARKS)
        for nth in range(int(self.top / self.scale / step) + 1):
            yield Mark(self.y(nth * step * self.scale), f"{nth * step:g}")

    def months(self) -> Iterator[Mark]:
        """The first of every so many months, counted from January, inside the drawing."""
        number = _month(self.last) - _month(self.first)
        step = next((size for size in _LATER_SIZES if number / size <= MOST_MONTHS), _LATER_SIZES[-1])
        begin = ceil(_month(self.first) / step) * step
        for month in range(begin, _month(self.last) + 1, step):
            at = dt.date(month // 12, month % 12 + 1, 1)
            if at >= self.first:
                yield Mark(self.x(at), day(at)[2:] if step < 12 else str(at.year))  # noqa: PLR2004


def _month(at: dt.date) -> int:
    return at.year * 12 + at.month - 1


def _step(wanted: float) -> float:
    """The least of 1, 2, 5 times a power of ten that is not less."""
    power = float(10 ** int(log10(wanted) // 1)) if wanted >= 1 else 10.0 ** (log10(wanted) // 1)
    return next(each * power for each in (1, 2, 5, 10) if each * power >= wanted)


def _course(grid: _Grid, line: charts.Line, at: float) -> Course:
    ends = [*line.steps[1:], charts.Step(grid.last, line.steps[-1].low, line.steps[-1].high)]
    spans = list(zip(line.steps, (end.day for end in ends), strict=True))
    upper = _stairs((grid.x(s.day), grid.x(end), grid.y(s.high)) for s, end in spans)
    lower = _stairs((grid.x(end), grid.x(s.day), grid.y(s.low)) for s, end in reversed(spans))
    middle = _stairs((grid.x(s.day), grid.x(end), grid.y((s.low + s.high) / 2)) for s, end in spans)
    return Course(f"M{upper}L{lower}Z", f"M{middle}", f"since {day(line.since)}", grid.y(at))


def _stairs(treads: Iterable[tuple[float, float, float]]) -> str:
    return "L".join(f"{begin:g},{y:g}L{end:g},{y:g}" for begin, end, y in treads)


def _point(grid: _Grid, quote: charts.Quote, on: dt.date) -> Point:
    amount = quote.amount
    return Point(
        href=links.page("totals", quote.claim),
        verdict=quote.verdict,
        x=grid.x(on),
        y=grid.y(amount.value),
        low=grid.y(amount.low),
        high=grid.y(amount.high),
        beyond=amount.value > grid.top,
        who=words(quote.speaker or quote.doc, day(on)),
        what=f"{money(amount)}, {window(quote.since, on)}: {quote.verdict}",
        words=" ".join(quote.words.split()),
    )


def _title(purse: charts.Purse) -> str:
    kind = f"{purse.scope.capitalize()} aid" if purse.scope else "All aid"
    return f"{kind}, {named(purse.donor)} to {named(purse.recipient)}"


def _summary(running: charts.Running) -> str:
    currency = running.purse.currency
    told = [
        f"since {day(line.since)} the entries add up to "
        f"{between(line.steps[-1].low, line.steps[-1].high, currency)} by {day(running.days[1])}"
        for line in running.lines
    ]
    highest = sum_of(max(quote.amount.value for quote in running.drawn))
    quoted = f"{len(running.drawn)} totals are quoted, the highest {highest}"
    return f"{_title(running.purse)}: {'; '.join([*told, quoted])}."
