"""Look for what explains a total that the ledger does not bear out, cheapest explanation first.

Another window, another basis, a stale figure, a slip of a thousand, another scope. An explanation is offered
only for a total and a sum that are written and known sharply enough for their meeting to mean something.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import inf

from pledgebook.ledger.assertions import Assertion
from pledgebook.ledger.hole import Hole
from pledgebook.ledger.shelf import EVERY_KIND, Basis, Period, Shelf, Sum, account_basis
from pledgebook.ledger.sums import SLIP
from pledgebook.ledger.words import counted, money
from pledgebook.model import Authority, Claim, FindingCode

WIDE = 0.5
"""Widest interval, as a share of a total, that it can still be said to meet. It trades totals left untested
against ones that hold only because nearly anything would. Chosen, not fitted: re-measure on totals that are
known to be wrong."""

SHARP = 0.125
"""Widest interval, as a share of the figure, that an explanation may rest on. It trades explanations missed
for coarse totals against ones found by chance: "more than 6.3 billion" is 0.016 wide, "more than 8 billion"
0.11, "over 3 billion" 0.33.
Re-measure on totals that are known to be stale or mislabelled, and count those explained wrongly."""

STALE_DAYS = 45
"""How old a total may be to be repeated by mistake. It trades stale totals missed against figures that
agree by chance. The stale totals of 2022 that were looked at were 5 to 14 days old; re-measure on official
totals."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a total means if it does not mean what it says.

    Attributes:
        code: the finding it makes.
        sentence: the explanation with its numbers.
        beside: id of another total claim on which it rests; None where it rests on entries alone.
        sum: what the entries add up to under the explanation; None where nothing was added.
    """

    code: FindingCode
    sentence: str
    beside: str | None = None
    sum: Sum | None = None


class Quoted:
    """The totals that texts quote for one donor, recipient and currency.

    Attributes:
        confirmed: the assertions that hold. Only over their windows does the ledger know enough for another
            sum of entries to explain anything: where entries are missing, sums meet by chance.
    """

    def __init__(
        self, found: Iterable[Assertion], confirmed: Iterable[Assertion], holes: Iterable[Hole]
    ) -> None:
        self._holes = list(holes)
        self._confirmed = {(said.period.since, said.basis.authority) for said in confirmed}
        self._by_figure: dict[tuple[Basis, date, float], list[tuple[date, Claim]]] = defaultdict(list)
        self._windows: set[tuple[str, date]] = set()
        for assertion in found:
            self._windows.add((assertion.period.page, assertion.period.since))
            if until := assertion.period.until:
                self._by_figure[_figure(assertion)].append((until, assertion.claim))
        for days in self._by_figure.values():
            days.sort(key=lambda quoted: (quoted[0], quoted[1].id))

    def starts(self, authority: Authority | None) -> list[date]:
        """Starts of the windows over which a total of that authority holds, in order."""
        return sorted(since for since, held in self._confirmed if held == authority)

    def confirms(self, since: date) -> bool:
        """Whether any total over a window with that start holds."""
        return any(start == since for start, _ in self._confirmed)

    def missing(self, basis: Basis, period: Period) -> tuple[float, float]:
        """What all totals together show to be missing: at least within a window, at most across it."""
        across = [hole for hole in self._holes if hole.basis == basis and hole.meets(period)]
        return sum(hole.low for hole in across if hole.lies_in(period)), sum(hole.high for hole in across)

    def tells_apart(self, page: str, since: date) -> bool:
        """Whether the page itself quotes a total over a window with that start."""
        return (page, since) in self._windows

    def other_unit(self, assertion: Assertion, factor: float) -> tuple[date, Claim] | None:
        """The first total of the same window whose figure is this one times the factor."""
        basis, since, value = _figure(assertion)
        quoted = self._by_figure.get((basis, since, value * factor))
        return quoted[0] if quoted else None

    def earlier(self, assertion: Assertion) -> tuple[date, Claim] | None:
        """The first earlier total with the same figure and window that is recent enough to be repeated."""
        until = assertion.period.until
        if until is None:
            return None
        quoted = self._by_figure.get(_figure(assertion), [])
        place = bisect_left(quoted, until - timedelta(days=STALE_DAYS), key=lambda pair: pair[0])
        return quoted[place] if place < len(quoted) and quoted[place][0] < until else None


def explain(assertion: Assertion, shelf: Shelf, others: Quoted) -> Explanation | None:
    """The cheapest explanation that fits; None where there is none."""
    if assertion.high - assertion.low > SHARP * assertion.high:
        return None
    return next((found for way in _WAYS for found in way(assertion, shelf, others)), None)


def _other_window(assertion: Assertion, shelf: Shelf, others: Quoted) -> Iterator[Explanation]:
    """Another window whose totals hold; a page that quotes totals of both windows does not mistake them."""
    for since in others.starts(assertion.basis.authority):
        if not others.tells_apart(assertion.period.page, since):
            added = shelf.add_up(assertion.basis, replace(assertion.period, since=since))
            if _fits(assertion, added):
                yield Explanation(
                    "window-swapped",
                    f"it is what was given since {since}, {_told(added, assertion)}",
                    sum=added,
                )


def _other_basis(assertion: Assertion, shelf: Shelf, others: Quoted) -> Iterator[Explanation]:
    basis = assertion.basis
    if not others.confirms(assertion.period.since):
        return
    if basis.authority:
        added = shelf.add_up(replace(basis, authority=None), assertion.period)
        if _fits(assertion, added):
            yield Explanation(
                "authority-mislabelled",
                f"it is not {basis.authority} alone but all authorities together, {_told(added, assertion)}",
                sum=added,
            )
        elif fill := _filled(assertion, added, others):
            yield Explanation(
                "authority-mislabelled",
                f"it is not {basis.authority} alone but all authorities together, {_told(added, assertion)}"
                f" and {fill} that other totals show to be missing",
                sum=added,
            )
        return
    narrower = [replace(basis, authority=authority) for authority in shelf.authorities]
    for other in (*narrower, replace(basis, record="directive")):
        added = shelf.add_up(other, assertion.period)
        if _fits(assertion, added):
            name = other.authority or "directives"
            yield Explanation("basis-mixed", f"it is {name} alone, {_told(added, assertion)}", sum=added)


def _stale(assertion: Assertion, shelf: Shelf, others: Quoted) -> Iterator[Explanation]:
    """A figure that was quoted before, or that the entries added up to before the newest of them."""
    period = assertion.period
    if (before := others.earlier(assertion)) and period.until:
        day, claim = before
        since = replace(period, since=day + timedelta(days=1), surely=period.until - timedelta(days=1))
        added = shelf.add_up(assertion.basis, since)
        if added.low > assertion.high - assertion.low:
            grown = money(added.low, assertion.amount.currency)
            yield Explanation(
                "total-stale",
                f"the same figure was quoted on {day}, and {grown} has been announced since",
                beside=claim.id,
            )
    if not others.confirms(period.since):
        return
    for day in shelf.stack(assertion.basis).days_before(period.until, STALE_DAYS):
        last = day - timedelta(days=1)
        added = shelf.add_up(assertion.basis, replace(period, surely=last, until=last, included=False))
        if _fits(assertion, added):
            yield Explanation(
                "total-stale",
                f"it is what had been announced before {day}, {_told(added, assertion)}",
                sum=added,
            )


def _slip(assertion: Assertion, shelf: Shelf, others: Quoted) -> Iterator[Explanation]:
    added = shelf.add_up(assertion.basis, replace(assertion.period, largest=inf))
    too_large = assertion.low > added.high
    factor, words = (
        (1 / SLIP, "a thousand times too large") if too_large else (SLIP, "a thousand times too small")
    )
    if _fits(assertion, added, factor):
        yield Explanation("unit-slip", f"it is {words}: {_told(added, assertion)}", sum=added)
    if quoted := others.other_unit(assertion, factor):
        day, claim = quoted
        meant = money(assertion.amount.value * factor, assertion.amount.currency)
        yield Explanation("unit-slip", f"it is {words}: {meant} is quoted on {day}", beside=claim.id)


def _other_scope(assertion: Assertion, shelf: Shelf, others: Quoted) -> Iterator[Explanation]:
    if not others.confirms(assertion.period.since):
        return
    for scope, name in ((EVERY_KIND, "aid of every kind"), ("military", "military aid alone")):
        if scope != assertion.basis.scope:
            added = shelf.add_up(replace(assertion.basis, scope=scope), assertion.period)
            if _fits(assertion, added):
                yield Explanation("basis-mixed", f"it is {name}, {_told(added, assertion)}", sum=added)


def _fits(assertion: Assertion, added: Sum, factor: float = 1) -> bool:
    """Whether the total, times the factor, meets a sharply known sum."""
    sharp = added.high - added.low <= SHARP * added.high
    meets = assertion.low * factor <= added.high and added.low <= assertion.high * factor
    return bool(added.ids) and sharp and meets


def _filled(assertion: Assertion, added: Sum, others: Quoted) -> str | None:
    """What is missing of all authorities, in words, where it brings what they gave up to the total."""
    low, high = others.missing(replace(account_basis(assertion.basis), authority=None), assertion.period)
    least, most = added.low + low, added.high + high
    meets = assertion.low <= most and least <= assertion.high
    known = bool(added.ids) and most - least <= WIDE * assertion.amount.value
    return money(low, assertion.amount.currency, high) if meets and known else None


def _told(added: Sum, assertion: Assertion) -> str:
    currency = assertion.amount.currency
    return f"{counted(len(added.ids), 'entry', 'entries')} of {money(added.low, currency, added.high)}"


def _figure(assertion: Assertion) -> tuple[Basis, date, float]:
    return assertion.basis, assertion.period.since, assertion.amount.value


_WAYS: tuple[Callable[[Assertion, Shelf, Quoted], Iterator[Explanation]], ...] = (
    _other_window,
    _other_basis,
    _stale,
    _slip,
    _other_scope,
)
