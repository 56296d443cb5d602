"""The running total: what the entries of a purse add up to day by day, and every total quoted of it."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from pledgebook.model import Amount, Claim, Package, Total, Verdict

WORTH_A_LINE = 3
"""Quoted and tested totals with one first day for which the entries since that day are drawn as a line. It
trades a chart full of lines against totals that stand beside none. Of the White House totals of military aid
to Ukraine it leaves the invasion and the inauguration, and drops a dozen rolling years quoted once or twice;
re-measure by the windows of its totals."""

MOST_LINES = 3
"""Lines drawn at most; with more, their bands cover each other."""

APART = 0.045
"""Least distance between the names of two lines, as a share of the chart's height: one line of its text."""

HEADROOM = 1.12
"""How far above the highest line the chart reaches, as a ratio."""

OUTSIZED = 1.3
"""How far above the highest line a total may lie and still stretch the chart, as a ratio. It trades a flat
line under one slip of the tongue against totals that stand at the edge. Of the White House totals of military
aid to Ukraine all but the slip lie below; re-measure by the ratio of totals to lines."""


@dataclass(frozen=True, slots=True, order=True)
class Purse:
    """What is added up together.

    Attributes:
        donor: who gives, as in `Claim.donor`.
        recipient: who is given to.
        currency: ISO 4217 code.
        scope: "military", "humanitarian", "financial"; empty where totals name none.
    """

    donor: str
    recipient: str
    currency: str
    scope: str

    @property
    def name(self) -> str:
        """A name for files and commands: `us-ua-usd-military`."""
        parts = (self.donor, self.recipient, self.currency, self.scope or "all")
        return "-".join("".join(c if c.isalnum() else "-" for c in part.lower()) for part in parts)


@dataclass(frozen=True, slots=True)
class Step:
    """From this day on the entries add up to at least `low` and at most `high`, in full units."""

    day: dt.date
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Line:
    """What the entries since a day add up to.

    Attributes:
        since: first day of the window.
        steps: ascending by day, the first of them at `since` with nothing.
        entries: ids of the entries that are added, sorted.
    """

    since: dt.date
    steps: tuple[Step, ...]
    entries: tuple[str, ...]

    def at(self, day: dt.date) -> tuple[float, float]:
        """Least and greatest sum at the end of a day."""
        passed = [step for step in self.steps if step.day <= day]
        return (passed[-1].low, passed[-1].high) if passed else (0.0, 0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A quoted total as a point.

    Attributes:
        claim: id of the claim.
        doc: name of the document.
        day: last day of its window; None where no text tells.
        since: first day of its window.
        amount: what is quoted.
        verdict: whether the ledger bears it out.
        speaker: who says it, as written; None where nobody is named.
        words: the evidence.
        sentence: the verdict with its numbers.
    """

    claim: str
    doc: str
    day: dt.date | None
    since: dt.date | None
    amount: Amount
    verdict: Verdict
    speaker: str | None
    words: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Running:
    """The running total of a purse.

    Attributes:
        purse: what is added up.
        lines: one for each window that is often quoted, the longest first.
        quotes: every quoted total of the purse, by day, those without a day last.
    """

    purse: Purse
    lines: tuple[Line, ...]
    quotes: tuple[Quote, ...]

    @property
    def drawn(self) -> tuple[Quote, ...]:
        """The totals that have a day and so a place."""
        return tuple(quote for quote in self.quotes if quote.day)

    @property
    def top(self) -> float:
        """Where the chart ends, in full units; totals beyond stand at its edge."""
        line = max((step.high for line in self.lines for step in line.steps), default=0.0)
        quoted = [quote.amount.top for quote in self.drawn]
        near = [figure for figure in quoted if figure <= OUTSIZED * line]
        return HEADROOM * max([line, *near] if line else quoted, default=1.0)

    @property
    def days(self) -> tuple[dt.date, dt.date]:
        """First and last day of the chart."""
        steps = [step.day for line in self.lines for step in line.steps]
        found = [*steps, *(quote.day for quote in self.drawn if quote.day)]
        return min(found), max(found)

    @property
    def names(self) -> tuple[tuple[Line, float], ...]:
        """Each line with the height, in full units, at which its name can stand clear of the others."""
        found: list[tuple[Line, float]] = []
        for line in sorted(self.lines, key=lambda line: line.steps[-1].high):
            wanted = (line.steps[-1].low + line.steps[-1].high) / 2
            least = found[-1][1] + APART * self.top if found else 0.0
            found.append((line, max(wanted, least)))
        return tuple(found)


def running(
    packages: Iterable[Package], totals: Iterable[Total], said: Callable[[str], Claim]
) -> list[Running]:
    """The running total of every purse of which a total with a day is quoted, the most quoted first.

    Args:
        packages: all entries.
        totals: all quoted totals.
        said: the claim with an id.
    """
    entries = list(packages)
    drawn_on = {directive for entry in entries for directive in entry.draws_on}
    counted = defaultdict(list)
    for entry in entries:
        if _counts(entry, drawn_on):
            counted[entry.donor, entry.recipient, entry.amount.currency].append(entry)
    found = [
        _running(purse, counted[purse.donor, purse.recipient, purse.currency], quoted, said)
        for purse, quoted in _by_purse(totals).items()
    ]
    return sorted((each for each in found if each.drawn), key=_most_quoted)


def _counts(entry: Package, drawn_on: set[str]) -> bool:
    """As the ledger adds up: a directive that no known package draws on stands for the one it pays for."""
    undrawn = entry.record == "directive" and entry.id not in drawn_on
    return entry.standing == "firm" and (entry.record == "package" or undrawn)


def _most_quoted(each: Running) -> tuple[int, int, Purse]:
    tested = sum(quote.verdict != "untestable" for quote in each.drawn)
    return -tested, -len(each.drawn), each.purse


def _by_purse(totals: Iterable[Total]) -> dict[Purse, list[Total]]:
    found: dict[Purse, list[Total]] = defaultdict(list)
    for total in totals:
        if total.donor and total.recipient:
            purse = Purse(total.donor, total.recipient, total.amount.currency, total.scope or "")
            found[purse].append(total)
    return found


def _running(
    purse: Purse, entries: Sequence[Package], totals: Sequence[Total], said: Callable[[str], Claim]
) -> Running:
    tested = [total for total in totals if total.verdict != "untestable"]
    windows = Counter(total.since for total in tested if total.since and total.until)
    often = sorted(windows, key=lambda since: (-windows[since], since))[:MOST_LINES]
    lines = (_line(purse, entries, since) for since in sorted(often) if windows[since] >= WORTH_A_LINE)
    quotes = sorted((_quote(total, said(total.claim)) for total in totals), key=_place)
    return Running(purse, tuple(line for line in lines if line.entries), tuple(quotes))


def _place(quote: Quote) -> tuple[dt.date, str]:
    return quote.day or dt.date.max, quote.claim


def _quote(total: Total, claim: Claim) -> Quote:
    return Quote(
        claim=total.claim,
        doc=total.doc,
        day=total.until,
        since=total.since,
        amount=total.amount,
        verdict=total.verdict,
        speaker=claim.speaker or claim.source,
        words=claim.evidence,
        sentence=total.sentence,
    )


def _line(purse: Purse, entries: Iterable[Package], since: dt.date) -> Line:
    """An entry adds its most from the first day on which it can have been made, its least from the last."""
    gains: dict[dt.date, tuple[float, float]] = {since: (0.0, 0.0)}
    counted = []
    for entry in entries:
        for day, low, high in _gains(purse, entry, since):
            before = gains.get(day, (0.0, 0.0))
            gains[day] = before[0] + low, before[1] + high
            counted.append(entry.id)
    days = sorted(gains)
    lows = accumulate(gains[day][0] for day in days)
    highs = accumulate(gains[day][1] for day in days)
    steps = tuple(Step(*step) for step in zip(days, lows, highs, strict=True))
    return Line(since, steps, tuple(sorted(set(counted))))


def _gains(purse: Purse, entry: Package, since: dt.date) -> Iterator[tuple[dt.date, float, float]]:
    """The days on which the least and the greatest sum grow, and by how much."""
    when, purpose = entry.announced, entry.scope or "military"
    if when is None or when.earliest is None or when.latest is None or when.latest < since:
        return
    if purse.scope and purpose != purse.scope:
        return
    low, high = entry.amount.counted
    yield max(when.earliest, since), 0.0, high
    if when.earliest >= since and purpose == (purse.scope or "military"):
        yield when.latest, low, 0.0
