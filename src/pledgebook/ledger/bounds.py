"""Bounds: what quoted totals say of all that was given between two days, known to the ledger or missing."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from pledgebook.ledger.shelf import Basis, Purse, Shelf, account_basis
from pledgebook.ledger.totals import Tested

DAY = timedelta(days=1)

LAST_WEEKS = 4
"""Longest window that is counted back in weeks; speakers count longer ones in months or name their start."""

STRETCH = 1 / 3
"""How much longer than it says such a window may be, as a share. It trades missing entries dated too narrowly
against ones dated too widely. Fixed on briefings of 2022, where "the last two weeks" began 18 days before;
re-measure on sums of recent weeks whose packages are known."""

Account = tuple[Purse, str]
"""Whose money to whom, and for what: the totals of one account bound one another."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A total as what it says of sharply dated packages; those that it counts perhaps are taken off.

    Attributes:
        basis: of which authority; its scope is always named.
        after: day before the window, from which on is counted.
        loosely: the same, or earlier where the window is counted back in weeks.
        until: last day that may be in it; the news of that day may be counted or not.
        low: least sum, known or missing, in full units.
        high: greatest sum.
        figure: the total as written, in full units.
        claims: ids of the total claims that say so.
    """

    basis: Basis
    after: date
    loosely: date
    until: date
    low: float
    high: float
    figure: float
    claims: tuple[str, ...]

    @property
    def days(self) -> tuple[date, date, date]:
        """The days between which it bounds what was given, in order."""
        return self.loosely, self.after, self.until


def bounds(tested: Iterable[Tested], shelves: Mapping[Purse, Shelf]) -> dict[Account, list[Bound]]:
    """The bounds of every account, each once and in order of days; explained totals bound nothing."""
    found: dict[Account, dict[Bound, set[str]]] = defaultdict(lambda: defaultdict(set))
    for item in tested:
        if item.assertion and (bound := _bound(item, shelves)):
            account = item.assertion.purse, bound.basis.scope or ""
            found[account][replace(bound, claims=())].update(bound.claims)
    return {account: _in_order(found[account]) for account in sorted(found)}


def _in_order(claims: Mapping[Bound, Iterable[str]]) -> list[Bound]:
    named = [replace(bound, claims=tuple(sorted(ids))) for bound, ids in claims.items()]
    return sorted(named, key=lambda bound: (bound.until, bound.after, bound.low, bound.high, bound.claims))


def _bound(item: Tested, shelves: Mapping[Purse, Shelf]) -> Bound | None:
    total, assertion = item.total, item.assertion
    if assertion is None or item.explanation or total.ledger_low is None or total.ledger_high is None:
        return None
    period, basis = assertion.period, account_basis(assertion.basis)
    if period.until is None:
        return None
    after = period.since - DAY
    until = max(after, period.until)
    least, most = shelves[assertion.purse].stack(basis).known(after, until)
    perhaps = sorted((total.ledger_low - least, total.ledger_high - most))
    low, high = assertion.low - perhaps[1], assertion.high - perhaps[0]
    return Bound(basis, after, _loosely(after, until), until, low, high, total.amount.value, (total.claim,))


def _loosely(after: date, until: date) -> date:
    """From when on a speaker may count who says "in the last two weeks"."""
    days = (until - after - DAY).days
    counted_back = 0 < days <= LAST_WEEKS * 7 and days % 7 == 0
    return after - STRETCH * (until - after) if counted_back else after
