"""Totals told in the words of a package: "what we've done for Ukraine, including the $650 million"."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from pledgebook.ledger.assertions import Assertion
from pledgebook.ledger.entries import Entry
from pledgebook.ledger.shelf import Purse, purse_of
from pledgebook.ledger.sums import same_figure
from pledgebook.ledger.words import sum_of
from pledgebook.model import Package, When
from pledgebook.model.amount import FIGURE_TOLERANCE

QUOTED_DAYS = 30
"""Days between a sum and a total of the same figure within which it is that total told again. It trades
totals taken for packages against packages that happen to have the figure of a total. On the briefings of
2021-2022 ten sums were set apart, none of them a package; 14 days left one in. Re-measure there."""

LONG_DAYS = 60
"""Least days of a total's window: in a shorter one a single package may be all there was. It trades as
`QUOTED_DAYS` does, and was chosen with it."""

YEAR_DAYS = 300
"""Width of a day told so vaguely ("last year") that it is the window of a total. Between a season and a year;
nothing was seen between the two."""


@dataclass
class _Quoted:
    """What is said of one purse: its long totals by figure, and the days of its packages."""

    totals: list[Assertion] = field(default_factory=list)
    days: list[date] = field(default_factory=list)

    def of_figure(self, package: Package) -> list[Assertion]:
        """The totals that may have the figure of a package."""
        figure = package.amount.value
        first = bisect_left(self.totals, figure * (1 - 2 * FIGURE_TOLERANCE), key=_figure)
        last = bisect_right(self.totals, figure * (1 + 2 * FIGURE_TOLERANCE), key=_figure)
        return [total for total in self.totals[first:last] if same_figure(total.amount, package.amount)]

    def packages(self, since: date, until: date) -> int:
        """How many packages were announced in a window."""
        return bisect_right(self.days, until) - bisect_left(self.days, since)


def without_totals(entries: Sequence[Entry], asserted: Iterable[Assertion]) -> list[Entry]:
    """The entries in the same order; a sum that is a quoted total and has no day is shown as an envelope."""
    quoted: dict[Purse, _Quoted] = defaultdict(_Quoted)
    for total in asserted:
        if _is_long(total):
            quoted[total.purse].totals.append(total)
    for entry in entries:
        if (purse := purse_of(entry.package)) in quoted and (day := _single_day(entry)):
            quoted[purse].days.append(day)
    for said in quoted.values():
        said.totals.sort(key=lambda total: (_figure(total), total.claim.id))
        said.days.sort()
    return [_recorded(entry, quoted) for entry in entries]


def _is_long(total: Assertion) -> bool:
    until = total.period.until
    return until is not None and (until - total.period.since).days >= LONG_DAYS


def _figure(total: Assertion) -> float:
    return total.amount.value


def _single_day(entry: Entry) -> date | None:
    when = entry.package.announced
    known = entry.package.record == "package" and when is not None and when.earliest == when.latest
    return when.earliest if known and when else None


def _recorded(entry: Entry, quoted: Mapping[Purse, _Quoted]) -> Entry:
    said = quoted.get(purse_of(entry.package))
    if said is None or not _may_be_total(entry):
        return entry
    total = next((total for total in said.of_figure(entry.package) if _is(total, entry, said)), None)
    if total is None:
        return entry
    why = (
        f"It is the total of {sum_of(total.amount)} that is said to have been given since "
        f"{total.period.since}, so that it is no package of its own."
    )
    return replace(entry, package=replace(entry.package, record="envelope", why=(*entry.package.why, why)))


def _may_be_total(entry: Entry) -> bool:
    """Whether no text gives it a day, a place in a count or a directive, and none speaks of what may come."""
    package = entry.package
    if package.record != "package" or package.ordinals or package.draws_on or package.stage == "considered":
        return False
    return not any(_is_own_day(act.claim.date) for act in entry.acts if act.claim.date)


def _is_own_day(when: When) -> bool:
    """Whether the words of a sum give it a day; one taken over from its neighbours may be theirs alone."""
    if when.earliest is None or when.latest is None or when.how == "context":
        return False
    return (when.latest - when.earliest).days < YEAR_DAYS


def _is(total: Assertion, entry: Entry, said: _Quoted) -> bool:
    """Whether the total is for the same purpose, quoted in the same days, and more than this one package."""
    until = total.period.until
    told = [act.told.latest for act in entry.acts if act.told and act.told.latest]
    if until is None or not any(abs(until - day) <= timedelta(days=QUOTED_DAYS) for day in told):
        return False
    meant = total.basis.scope in (None, entry.package.scope or "military")
    own = _single_day(entry)
    itself = int(own is not None and total.period.since <= own <= until)
    return meant and said.packages(total.period.since, until) > itself
