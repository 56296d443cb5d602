"""Test quoted ratios ("nearly half of that") against the sums beside them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from pledgebook.ledger.finding import finding
from pledgebook.ledger.words import opening, sum_of
from pledgebook.model import Amount, Claim, Comparison, Finding

_SUMS = ("total", "package")


def compare(claims: Iterable[Claim]) -> list[Comparison]:
    """A verdict for each ratio claim that has two sums beside it, in the order of the claims.

    The whole is the budget nearest before the ratio, else nearest behind it; the part is the total or package
    nearest before the ratio, else nearest behind it.
    """
    by_page: dict[str, list[Claim]] = defaultdict(list)
    ratios = []
    for claim in claims:
        by_page[claim.page].append(claim)
        if claim.kind == "ratio":
            ratios.append(claim)
    return [tested for ratio in ratios for tested in _tested(ratio, by_page[ratio.page])]


def ratios_off(comparisons: Iterable[Comparison]) -> Iterator[Finding]:
    """A finding for each ratio that the sums beside it rule out."""
    for tested in comparisons:
        if tested.verdict == "off":
            yield finding("ratio-off", tested.sentence, 0.0, (tested.claim, tested.part, tested.whole))


def _tested(ratio: Claim, beside: Sequence[Claim]) -> Iterator[Comparison]:
    whole = _nearest(ratio, [claim for claim in beside if claim.kind == "budget"])
    part = _nearest(ratio, [claim for claim in beside if claim.kind in _SUMS])
    if not (whole and part and whole.amount and part.amount) or not _comparable(part.amount, whole.amount):
        return
    low, high = part.amount.low / whole.amount.high, part.amount.high / whole.amount.low
    least, most = ratio.share_low or 0.0, ratio.share_high or 0.0
    holds = low <= most and least <= high
    yield Comparison(
        claim=ratio.id,
        doc=ratio.doc,
        part=part.id,
        whole=whole.id,
        low=low,
        high=high,
        verdict="holds" if holds else "off",
        sentence=f"{opening(sum_of(part.amount))} is {low:.2f} to {high:.2f} of {sum_of(whole.amount)}; "
        f"the words say {least:.2f} to {most:.2f}, which {'agrees' if holds else 'does not agree'}.",
    )


def _comparable(part: Amount, whole: Amount) -> bool:
    return part.currency == whole.currency and whole.low > 0


def _nearest(ratio: Claim, found: Sequence[Claim]) -> Claim | None:
    before = [claim for claim in found if claim.span.start <= ratio.span.start]
    if before:
        return max(before, key=lambda claim: (claim.span.start, claim.id))
    return min(found, key=lambda claim: (claim.span.start, claim.id), default=None)
