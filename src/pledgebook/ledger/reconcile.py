"""Reconcile totals with the balance: those that hold once what is missing is added, and those mislabelled."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from pledgebook.ledger.assertions import Assertion
from pledgebook.ledger.balance import Balance
from pledgebook.ledger.hole import Hole
from pledgebook.ledger.shelf import account_basis
from pledgebook.ledger.totals import ROUNDING, Tested
from pledgebook.ledger.words import money

WITNESSES = 2
"""Days on which totals must lack a missing sum before it explains any of them: one total that shows a hole
cannot be explained by it. It trades totals left unexplained against ones that explain themselves."""


@dataclass(frozen=True, slots=True)
class _Lacking:
    """A total that says more than the book knows, and the holes within or across its window."""

    item: Tested
    assertion: Assertion
    holes: tuple[Hole, ...]


def accounted_for(tested: Sequence[Tested], balance: Balance) -> frozenset[str]:
    """Ids of the total claims that hold once what others show to be missing is added."""
    return frozenset(found.item.total.claim for found in _accounted(tested, balance))


def reconcile(tested: Sequence[Tested], balance: Balance) -> list[Tested]:
    """The totals in the same order; those that the balance explains say how."""
    explained = {found.item.total.claim: _filled(found) for found in _accounted(tested, balance)}
    explained |= {
        item.total.claim: _mislabelled(item, item.assertion)
        for item in tested
        if item.assertion and item.total.claim in balance.mislabelled
    }
    return [_with_sentence(item, explained.get(item.total.claim)) for item in tested]


def _accounted(tested: Sequence[Tested], balance: Balance) -> list[_Lacking]:
    lacking = [found for item in tested if (found := _lacking(item, balance))]
    days = _witnesses(lacking)
    return [
        found
        for found in lacking
        if _fits(found) and any(len(days[hole]) >= WITNESSES for hole in found.holes)
    ]


def _lacking(item: Tested, balance: Balance) -> _Lacking | None:
    assertion, residual = item.assertion, item.total.residual_low
    if assertion is None or residual is None or residual <= 0 or item.total.verdict != "off":
        return None
    if item.total.claim in balance.contradicted or item.total.claim in balance.mislabelled:
        return None
    holes = tuple(hole for hole in balance.holes if _counts(assertion, hole))
    return _Lacking(item, assertion, holes) if holes else None


def _counts(assertion: Assertion, hole: Hole) -> bool:
    """Whether the total may count what is missing there."""
    of_account = hole.purse == assertion.purse and hole.basis == account_basis(assertion.basis)
    return of_account and hole.meets(assertion.period)


def _witnesses(lacking: Iterable[_Lacking]) -> dict[Hole, set[date | None]]:
    """For each hole the days of the totals that the other holes do not fill."""
    found: dict[Hole, set[date | None]] = defaultdict(set)
    for one in lacking:
        most = sum(hole.high for hole in one.holes)
        for hole in one.holes:
            if most - hole.high < (one.item.total.residual_low or 0.0):
                found[hole].add(one.assertion.period.until)
    return found


def _fits(found: _Lacking) -> bool:
    """Whether the total meets what the book knows and lacks: at least the holes wholly in its window."""
    total = found.item.total
    within = [hole for hole in found.holes if hole.lies_in(found.assertion.period)]
    least, most = sum(hole.low for hole in within), sum(hole.high for hole in found.holes)
    low, high = total.residual_low, total.residual_high
    rounding = ROUNDING * total.amount.value
    return low is not None and high is not None and low <= most + rounding and least <= high + rounding


def _filled(found: _Lacking) -> str:
    currency = found.assertion.amount.currency
    missing = " and ".join(f"{money(hole.low, currency, hole.high)} {hole.when}" for hole in found.holes)
    return f"{found.assertion.words} holds together with what other totals show to be missing: {missing}."


def _mislabelled(item: Tested, assertion: Assertion) -> str:
    total, authority = item.total, assertion.basis.authority
    beyond = money(total.residual_low or 0.0, total.amount.currency, total.residual_high)
    return (
        f"{assertion.words} does not hold as said: it is not {authority} alone, of which the book knows "
        f"{beyond} less, and totals of all authorities together leave no room for so much more."
    )


def _with_sentence(item: Tested, sentence: str | None) -> Tested:
    if sentence is None:
        return item
    return replace(item, total=replace(item.total, verdict="explained", sentence=sentence))
