"""Test every quoted total against the entries of its window, like a balance in bookkeeping."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import inf

from pledgebook.ledger.assertions import Assertion, basis_of
from pledgebook.ledger.explanations import Explanation, Quoted, explain
from pledgebook.ledger.shelf import Purse, Shelf, Sum
from pledgebook.ledger.words import counted, money, sum_of
from pledgebook.model import Amount, Claim, Total, Verdict

WIDE = 0.5
"""Widest ledger interval, as a share of the total, against which a total can still be said to hold. It
trades totals left untested against ones that hold only because nearly anything would. Chosen, not fitted:
re-measure on totals that are known to be wrong."""


ROUNDING = 0.005
"""By how much a total may be rounded beyond its digits, as a share of its figure: one that misses the entries
or other totals by less still holds, and what is missing is told with as much room. It trades narrow ranges
against ranges that just miss the sum. With single packages left out of the White House corpus of 2021-2022,
two of the three ranges that hold the sum would miss it by 1 % without; re-measure so."""


@dataclass(frozen=True, slots=True)
class Tested:
    """A total with its verdict and what the verdict rests on.

    Attributes:
        total: the verdict for the ledger.
        assertion: what was tested; None where the claim does not say enough.
        explanation: what explains the difference; None where nothing does or none is needed.
    """

    total: Total
    assertion: Assertion | None = None
    explanation: Explanation | None = None


def check_totals(
    claims: Iterable[Claim], asserted: Sequence[Assertion], shelves: Mapping[Purse, Shelf]
) -> list[Tested]:
    """Each total claim with its verdict, in the order of the claims."""
    sums = {assertion.claim.id: _added(assertion, shelves[assertion.purse]) for assertion in asserted}
    verdicts = {assertion.claim.id: _verdict(assertion, sums[assertion.claim.id]) for assertion in asserted}
    others = _quoted(asserted, verdicts)
    explained = _made_once(
        (assertion, explanation)
        for assertion in asserted
        if verdicts[assertion.claim.id] == "off"
        and (explanation := explain(assertion, shelves[assertion.purse], others[assertion.purse]))
    )
    by_claim = {assertion.claim.id: assertion for assertion in asserted}
    tested: list[Tested] = []
    for claim in claims:
        if claim.kind != "total" or not claim.amount:
            continue
        if (assertion := by_claim.get(claim.id)) is None:
            tested.append(Tested(_untestable(claim, claim.amount)))
        else:
            explanation = explained.get(claim.id)
            total = _total(assertion, sums[claim.id], verdicts[claim.id], explanation)
            tested.append(Tested(total, assertion, explanation))
    return tested


def _made_once(found: Iterable[tuple[Assertion, Explanation]]) -> dict[str, Explanation]:
    """The explanations by claim but those that totals of one window need again and again, as they grow.

    A speaker names the wrong window once. Where totals of several days all do, an entry is missing.
    """
    explained = list(found)
    figures: dict[tuple[object, ...], set[float]] = defaultdict(set)
    for assertion, explanation in explained:
        figures[_habit(assertion, explanation)].add(assertion.amount.value)
    return {
        assertion.claim.id: explanation
        for assertion, explanation in explained
        if explanation.code not in _SLIPS_OF_TONGUE
        or len(figures[_habit(assertion, explanation)]) <= MOST_SLIPS
    }


_SLIPS_OF_TONGUE = ("window-swapped", "basis-mixed")

MOST_SLIPS = 1
"""How many figures of one window a slip of the tongue may explain. It trades speakers who mistake a window
twice against missing entries, without which totals meet another window's sums by chance. Fixed on briefings
of 2022 with one package left out: five totals met so at once; re-measure by leaving packages out."""


def _habit(assertion: Assertion, explanation: Explanation) -> tuple[object, ...]:
    return assertion.purse, assertion.basis, assertion.period.since, explanation.code


def _added(assertion: Assertion, shelf: Shelf) -> Sum:
    """What the entries add up to; entries larger than the total count only where there are no others."""
    added = shelf.add_up(assertion.basis, assertion.period)
    return added if added.ids else shelf.add_up(assertion.basis, replace(assertion.period, largest=inf))


def _quoted(asserted: Iterable[Assertion], verdicts: Mapping[str, Verdict]) -> dict[Purse, Quoted]:
    by_purse: dict[Purse, list[Assertion]] = defaultdict(list)
    for assertion in asserted:
        by_purse[assertion.purse].append(assertion)
    return {
        purse: Quoted(
            members,
            [said for said in members if verdicts[said.claim.id] == "holds"],
        )
        for purse, members in by_purse.items()
    }


def _verdict(assertion: Assertion, added: Sum) -> Verdict:
    if not added.ids:
        return "untestable"
    rounding = ROUNDING * assertion.amount.value
    if assertion.low - rounding > added.high or added.low > assertion.high + rounding:
        return "off"
    return "holds" if added.high - added.low <= WIDE * assertion.amount.value else "untestable"


def _total(assertion: Assertion, added: Sum, verdict: Verdict, explanation: Explanation | None) -> Total:
    claim, period, known = assertion.claim, assertion.period, bool(added.ids)
    return Total(
        claim=claim.id,
        doc=claim.doc,
        donor=claim.donor,
        recipient=claim.recipient,
        scope=assertion.basis.scope,
        since=period.since,
        until=period.until,
        amount=assertion.amount,
        verdict="explained" if explanation else verdict,
        ledger_low=added.low if known else None,
        ledger_high=added.high if known else None,
        residual_low=assertion.low - added.high if known else None,
        residual_high=assertion.high - added.low if known else None,
        packages=tuple(sorted(added.ids)),
        sentence=_sentence(assertion, added, verdict, explanation),
    )


def _sentence(assertion: Assertion, added: Sum, verdict: Verdict, explanation: Explanation | None) -> str:
    currency = assertion.amount.currency
    quoted_total = assertion.words
    entries = counted(len(added.ids), "entry", "entries")
    known = f"in that window the book has {entries}, in all {money(added.low, currency, added.high)}"
    if explanation:
        return f"{quoted_total} does not hold as said: {explanation.sentence}; {known}."
    if not added.ids:
        return f"{quoted_total} cannot be tested: the book has no entry of that window."
    if verdict == "untestable":
        return f"{quoted_total} cannot be tested: which entries belong is too unclear, {known}."
    if verdict == "holds":
        return f"{quoted_total} holds: {known}."
    if assertion.low > added.high:
        gap = money(assertion.low - added.high, currency, assertion.high - added.low)
        return f"{quoted_total} is {gap} more than the book knows: {known}."
    gap = money(added.low - assertion.high, currency, added.high - assertion.low)
    return f"{quoted_total} is {gap} less than the book knows: {known}."


def _untestable(claim: Claim, amount: Amount) -> Total:
    lacking = {"who gives": claim.donor, "who receives": claim.recipient, "since when": claim.since}
    unsaid = " and ".join(name for name, value in lacking.items() if value is None)
    reason = f"the text does not say {unsaid}" if unsaid else "the text tells what was delivered, not given"
    return Total(
        claim=claim.id,
        doc=claim.doc,
        donor=claim.donor,
        recipient=claim.recipient,
        scope=basis_of(claim).scope,
        since=claim.since,
        until=claim.until,
        amount=amount,
        verdict="untestable",
        ledger_low=None,
        ledger_high=None,
        residual_low=None,
        residual_high=None,
        packages=(),
        sentence=f"{sum_of(amount)} cannot be tested: {reason}.",
    )
