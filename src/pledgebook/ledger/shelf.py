"""Add up entries within a window, as an interval.

An entry stands within the window for certain, perhaps, or not; what stands there perhaps adds nothing to the
least sum and its highest value to the greatest. Days are looked up by bisection and summed beforehand, so
that testing a total costs little however many entries there are.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import accumulate, takewhile
from math import inf

from pledgebook.ledger.entries import Entry
from pledgebook.ledger.sums import compared
from pledgebook.model import Authority, Package, Record

SHARP_DAYS = 4
"""Width of an announcement, in days, up to which its first day stands for it. It trades exact edges of
windows against entries that are in a window only perhaps; re-measure by counting totals that become
untestable."""


EVERY_KIND = "every kind"
"""The scope of a sum that is said to hold all aid, whatever it is for."""


Purse = tuple[str, str, str]
"""Donor, recipient and currency: what is added up together."""


@dataclass(frozen=True, slots=True)
class Basis:
    """Which entries are added: those of one record, and where given of one scope and one authority.

    Packages include directives that no known package draws on: each pays for a package that no text tells of.
    Without a scope military aid is meant for certain and other aid perhaps; entries whose authority no text
    names belong to each authority perhaps.
    """

    scope: str | None = None
    authority: Authority | None = None
    record: Record = "package"

    def told(self, purse: Purse) -> str:
        """What is added, for people: "military aid by drawdown from US to UA", "aid from EU to MD"."""
        donor, recipient, _ = purse
        kind = (
            "aid of every kind" if self.scope == EVERY_KIND else f"{self.scope} aid" if self.scope else "aid"
        )
        power = f" by {self.authority.replace('_', ' ')}" if self.authority else ""
        return f"{kind}{power} from {donor} to {recipient}"


def account_basis(basis: Basis) -> Basis:
    """The basis with its scope named: a total that names none is of military aid at least."""
    return replace(basis, scope=basis.scope or "military")


@dataclass(frozen=True, slots=True)
class Period:
    """The window of a total, and how the text that quotes it stands to the newest package.

    Attributes:
        since: first day.
        surely: last day whose entries are in it for certain; None where the text has no day.
        until: last day whose entries may be in it; None where the text has no day.
        page: the page that quotes the total; its news is in or out as `included` says.
        story: the page's story: what it tells of is in, dated or not.
        included: whether the page's news is in the total; None where unclear.
        largest: greatest entry that can be in it, in full units.
    """

    since: date
    surely: date | None
    until: date | None
    page: str
    story: str
    included: bool | None
    largest: float = inf


@dataclass(slots=True)
class Sum:
    """What entries add up to: least and greatest value in full units, and the ids of those added."""

    low: float = 0.0
    high: float = 0.0
    ids: list[str] = field(default_factory=list)


class Shelf:
    """The entries of one donor, recipient and currency, ready to be added up."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = [entry for entry in entries if not entry.parts and entry.package.stage != "cancelled"]
        self._drawn = {directive for entry in self._entries for directive in entry.package.draws_on}
        self._stacks: dict[Basis, Stack] = {}

    def add_up(self, basis: Basis, period: Period) -> Sum:
        """The sum of what the basis takes and the window holds."""
        return self.stack(basis).add_up(period)

    def stack(self, basis: Basis) -> "Stack":
        """The entries that the basis takes, sorted by day."""
        if basis not in self._stacks:
            taken = [
                entry for entry in self._entries if self._is_of(basis.record, entry) and _takes(basis, entry)
            ]
            self._stacks[basis] = Stack(basis, taken)
        return self._stacks[basis]

    def _is_of(self, record: Record, entry: Entry) -> bool:
        """Whether the entry is of the record; a directive that no known package draws on stands for one."""
        package = entry.package
        undrawn = package.record == "directive" and package.id not in self._drawn
        return package.record == record or (record == "package" and undrawn)

    @property
    def authorities(self) -> list[Authority]:
        """The authorities of the entries, sorted."""
        return sorted({entry.package.authority for entry in self._entries if entry.package.authority})


def purse_of(package: Package) -> Purse:
    """The purse that a package comes from; empty names where no text tells who gives or receives."""
    return package.donor or "", package.recipient or "", package.amount.currency


def shelves(entries: Iterable[Entry]) -> defaultdict[Purse, Shelf]:
    """The entries by giver, receiver and currency; a purse without any has an empty shelf."""
    by_purse: dict[Purse, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.package.donor and entry.package.recipient:
            by_purse[purse_of(entry.package)].append(entry)
    filled = ((purse, Shelf(members)) for purse, members in by_purse.items())
    return defaultdict(lambda: Shelf(()), filled)


def _takes(basis: Basis, entry: Entry) -> bool:
    """Whether the entry belongs to the basis."""
    package = entry.package
    if basis.authority and package.authority not in (None, basis.authority):
        return False
    return basis.scope in (None, EVERY_KIND) or _purpose(entry) == basis.scope


def _is_meant(basis: Basis, entry: Entry) -> bool:
    """Whether an entry that the basis takes belongs to it for certain."""
    of_scope = basis.scope is not None or _purpose(entry) == "military"
    return of_scope and basis.authority in (None, entry.package.authority)


def _purpose(entry: Entry) -> str:
    """What the aid is for; aid whose purpose no text says counts as military."""
    return entry.package.scope or "military"


class Stack:
    """Entries of one basis, by how well their day is known."""

    def __init__(self, basis: Basis, entries: Sequence[Entry]) -> None:
        self.basis = basis
        announced = [entry for entry in entries if entry.package.stage != "considered"]
        self.sharp = sorted((entry for entry in announced if _width(entry) <= SHARP_DAYS), key=_first_day)
        self.vague = [entry for entry in announced if SHARP_DAYS < _width(entry) < _UNKNOWN]
        self.undated = _by_story(entry for entry in announced if _width(entry) == _UNKNOWN)
        self.news = _by_page(entries)
        self.largest_first = sorted(announced, key=_least, reverse=True)
        self.days = [_first_day(entry) for entry in self.sharp]
        bounds = [self._bounds(entry, surely=True) for entry in self.sharp]
        self.lows = [0.0, *accumulate(low for low, _ in bounds)]
        self.highs = [0.0, *accumulate(high for _, high in bounds)]

    def add_up(self, period: Period) -> Sum:
        """The page's news by what the text says of it, all others by their days."""
        news = {entry.package.id: entry for entry in self.news.get(period.page, ())}
        apart = news | {entry.package.id: entry for entry in self._too_large(period)}
        total = self._dated(period, apart)
        for entry in (*self.vague, *self.undated.get(period.story, ())):
            if entry.package.id not in apart and (surely := _within(entry, period)) is not None:
                self._add(total, entry, surely=surely)
        for entry in news.values():
            if (surely := _as_told(entry, period)) is not None:
                self._add(total, entry, surely=surely)
        return total

    def _too_large(self, period: Period) -> Iterator[Entry]:
        return takewhile(lambda entry: _least(entry) > period.largest, self.largest_first)

    def _bounds(self, entry: Entry, *, surely: bool) -> tuple[float, float]:
        """What an entry adds at least and at most."""
        low, high = compared(entry.package.amount)
        return low if surely and _is_meant(self.basis, entry) else 0.0, high

    def _add(self, total: Sum, entry: Entry, *, surely: bool) -> None:
        low, high = self._bounds(entry, surely=surely)
        total.low += low
        total.high += high
        total.ids.append(entry.package.id)

    def known(self, after: date, until: date) -> tuple[float, float]:
        """Least and greatest sum of the sharply dated entries after one day and up to another."""
        first, last = bisect_right(self.days, after), bisect_right(self.days, until)
        if last <= first:
            return 0.0, 0.0
        return self.lows[last] - self.lows[first], self.highs[last] - self.highs[first]

    def names(self, after: date, until: date) -> tuple[str, ...]:
        """Ids of the sharply dated entries later than `after` and not later than `until`, sorted."""
        inside = self.sharp[bisect_right(self.days, after) : bisect_right(self.days, until)]
        return tuple(sorted(entry.package.id for entry in inside))

    def days_before(self, until: date | None, reach: int) -> list[date]:
        """Days of announcements within `reach` days before `until`, the latest first."""
        if until is None:
            return []
        first = bisect_left(self.days, until - timedelta(days=reach))
        return sorted(set(self.days[first : bisect_right(self.days, until)]), reverse=True)

    def _dated(self, period: Period, apart: Mapping[str, Entry]) -> Sum:
        """The sharply dated entries but for some: up to the last sure day for certain, then perhaps."""
        first = bisect_left(self.days, period.since)
        if period.surely is None or period.until is None:
            sure, last = first, len(self.sharp)
        else:
            sure = max(bisect_right(self.days, period.surely), first)
            last = max(bisect_right(self.days, period.until), sure)
        inside = self.sharp[first:sure]
        total = Sum(
            self.lows[sure] - self.lows[first],
            self.highs[sure] - self.highs[first],
            [entry.package.id for entry in inside if entry.package.id not in apart],
        )
        for entry in apart.values():
            if first <= bisect_left(self.days, _first_day(entry)) < sure and _width(entry) <= SHARP_DAYS:
                low, high = self._bounds(entry, surely=True)
                total.low -= low
                total.high -= high
        for entry in self.sharp[sure:last]:
            if entry.package.id not in apart:
                self._add(total, entry, surely=period.until is None and period.story in entry.stories)
        return total


_UNKNOWN = 1_000_000
"""Stands for the width of an announcement without a date."""


def _width(entry: Entry) -> int:
    when = entry.package.announced
    if when is None or when.earliest is None or when.latest is None:
        return _UNKNOWN
    return (when.latest - when.earliest).days


def _least(entry: Entry) -> float:
    return compared(entry.package.amount)[0]


def _first_day(entry: Entry) -> date:
    when = entry.package.announced
    return (when and when.earliest) or date.max


def _as_told(entry: Entry, period: Period) -> bool | None:
    """Whether the page's news is in: as its text says, else by its day; what is only considered is not."""
    if period.included is not None:
        return period.included or None
    return None if entry.package.stage == "considered" else _within(entry, period)


def _within(entry: Entry, period: Period) -> bool | None:
    """Whether an entry is in the window by its days: True surely, False perhaps, None not."""
    when = entry.package.announced
    if when is None or when.earliest is None or when.latest is None:
        return False
    surely, until = period.surely or date.max, period.until or date.max
    if when.latest < period.since or when.earliest > until:
        return None
    known = period.until is not None or period.story in entry.stories
    return known and period.since <= when.earliest and when.latest <= surely


def _by_page(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        for page in sorted(entry.news_of):
            found[page].append(entry)
    return found


def _by_story(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        for story in sorted(entry.stories):
            found[story].append(entry)
    return found
