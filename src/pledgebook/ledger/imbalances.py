"""Findings about totals: which do not hold, why not, which contradict each other, and what is missing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pledgebook.ledger.assertions import Assertion
from pledgebook.ledger.balance import Balance
from pledgebook.ledger.finding import finding
from pledgebook.ledger.hole import Hole
from pledgebook.ledger.sums import is_floor, is_rounding, is_slip
from pledgebook.ledger.totals import Tested
from pledgebook.ledger.words import counted, money, sum_of
from pledgebook.model import Finding, Total

Alike = dict[tuple[object, ...], list[tuple[Tested, Assertion]]]


def imbalances(tested: Iterable[Tested], balance: Balance) -> Iterator[Finding]:
    """All findings about totals; what several texts say alike is said once, with all of them named."""
    alike: Alike = defaultdict(list)
    windows: Alike = defaultdict(list)
    for item in tested:
        if (assertion := item.assertion) is not None:
            figure = (assertion.amount.value, assertion.amount.qualifier)
            alike[*_window(assertion), *figure].append((item, assertion))
            windows[*_window(assertion), assertion.period.included].append((item, assertion))
    off = [
        finding
        for members in alike.values()
        for finding in _not_holding([item for item, _ in members], balance)
    ]
    yield from off
    told = {claim for finding in off if finding.code == "unit-slip" for claim in finding.claims}
    quarrels = _once(
        quarrel
        for members in windows.values()
        if (quarrel := _quarrel([assertion for _, assertion in members]))
    )
    yield from (_disagreeing(quarrel) for quarrel in quarrels if told.isdisjoint(quarrel.claims))
    slips = {claim for quarrel in quarrels if quarrel.is_slip for claim in quarrel.claims}
    for hole in balance.holes:
        if not slips.issuperset(hole.claims) and not any(map(hole.is_part_of, balance.holes)):
            yield _missing(hole)


def _window(assertion: Assertion) -> tuple[object, ...]:
    period = assertion.period
    return assertion.purse, assertion.basis, period.since, period.until


def _not_holding(members: Sequence[Tested], balance: Balance) -> Iterator[Finding]:
    """One finding for totals that say the same: what explains them, else how far they are off."""
    item = min(members, key=lambda item: (_away(item), item.total.claim))
    total, explanation = item.total, item.explanation
    claims = [member.total.claim for member in members]
    if explanation:
        beside = [explanation.beside] if explanation.beside else []
        packages = explanation.sum.ids if explanation.sum else total.packages
        yield finding(explanation.code, total.sentence, _away(item), [*claims, *beside], packages)
    elif total.claim in balance.mislabelled:
        yield finding("authority-mislabelled", total.sentence, _away(item), claims, total.packages)
    elif total.verdict == "off" and (_too_low(total) or total.claim in balance.contradicted):
        off = finding("total-off", total.sentence, _away(item), claims, total.packages)
        yield replace(off, low=total.residual_low, high=total.residual_high)


def _too_low(total: Total) -> bool:
    return total.residual_high is not None and total.residual_high < 0


def _away(item: Tested) -> float:
    """How far the total lies from what is known, in full units; 0 where they meet or nothing is known."""
    low, high = item.total.residual_low, item.total.residual_high
    return 0.0 if low is None or high is None else max(low, -high, 0.0)


@dataclass(frozen=True, slots=True)
class _Quarrel:
    """Totals of one window that cannot both be right.

    Attributes:
        lowest: the lowest of them.
        highest: the highest.
        claims: ids of the claims that say one or the other, on this day or another.
    """

    lowest: Assertion
    highest: Assertion
    claims: tuple[str, ...]

    @property
    def is_slip(self) -> bool:
        """Whether one is the other a thousand times over; what only they show to be missing is that slip."""
        return is_slip(self.lowest.amount, self.highest.amount)


def _quarrel(assertions: Sequence[Assertion]) -> _Quarrel | None:
    """The lowest and the highest of the totals of one window on one day; None where both can be right.

    "More than 8 billion" is no less right where another text says 9.1, nor is 18 billion for 18.3.
    """
    firm = [said for said in assertions if not is_floor(said.amount)]
    if not firm:
        return None
    lowest = min(firm, key=lambda said: (said.high, said.claim.id))
    highest = max(assertions, key=lambda said: (said.low, said.claim.id))
    if lowest.period.until is None or highest.low <= lowest.high:
        return None
    if is_rounding(lowest.amount, highest.amount) or is_rounding(highest.amount, lowest.amount):
        return None
    return _Quarrel(lowest, highest, (lowest.claim.id, highest.claim.id))


def _once(quarrels: Iterable[_Quarrel]) -> list[_Quarrel]:
    """Quarrels of the same two figures since the same day as one, the first of them with all their claims."""
    found: dict[tuple[object, ...], list[_Quarrel]] = defaultdict(list)
    for quarrel in quarrels:
        low, high = quarrel.lowest, quarrel.highest
        figures = (low.amount.value, low.amount.qualifier, high.amount.value, high.amount.qualifier)
        found[low.purse, low.basis, low.period.since, *figures].append(quarrel)
    return [
        replace(
            min(alike, key=lambda quarrel: (quarrel.lowest.period.until, quarrel.claims)),
            claims=tuple(claim for quarrel in alike for claim in quarrel.claims),
        )
        for alike in found.values()
    ]


def _disagreeing(quarrel: _Quarrel) -> Finding:
    lowest = quarrel.lowest
    since, until = lowest.period.since, lowest.period.until
    low, high, aid = sum_of(lowest.amount), sum_of(quarrel.highest.amount), lowest.basis.told(lowest.purse)
    off = ", a thousand times off" if quarrel.is_slip else ""
    return finding(
        "unit-slip" if quarrel.is_slip else "amounts-disagree",
        f"Up to {until}, {low} and {high} of {aid} are quoted since {since}{off}.",
        quarrel.highest.low - quarrel.lowest.high,
        quarrel.claims,
    )


def _missing(hole: Hole) -> Finding:
    *_, currency = hole.purse
    known = counted(len(hole.packages), "package", "packages")
    missing = finding(
        "missing-entry",
        f"Quoted totals exceed what is known here ({known}): {money(hole.low, currency, hole.high)} "
        f"of {hole.basis.told(hole.purse)} is missing {hole.when}.",
        (hole.low + hole.high) / 2,
        hole.claims,
        hole.packages,
    )
    return replace(missing, low=hole.low, high=hole.high, earliest=hole.earliest, latest=hole.latest)
