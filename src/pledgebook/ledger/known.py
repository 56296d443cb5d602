"""What had been published by a day: the evidence of an earlier ledger."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from pledgebook.model import Claim, Decision, Source


@dataclass(frozen=True, slots=True)
class Known:
    """The evidence as it stood at the end of a day.

    Attributes:
        sources: of the pages that had been published, in the order given.
        claims: of those pages, in the order given.
        decisions: about those claims. A decision of today judges an older text as it would have been judged.
        later: how many pages were published after the day.
        undated: how many pages tell no day of publication; they are left out.
    """

    sources: list[Source]
    claims: list[Claim]
    decisions: list[Decision]
    later: int
    undated: int

    @property
    def pages(self) -> frozenset[str]:
        """Ids of the pages that had been published."""
        return frozenset(source.page for source in self.sources)


def known_by(
    day: date, sources: Iterable[Source], claims: Iterable[Claim], decisions: Iterable[Decision]
) -> Known:
    """The evidence of the pages that were published on the day or before it."""
    sources, claims = list(sources), list(claims)
    published = [source for source in sources if source.published and source.published <= day]
    undated = sum(source.published is None for source in sources)
    pages = {source.page for source in published}
    left_out = {claim.id for claim in claims if claim.page not in pages}
    return Known(
        published,
        [claim for claim in claims if claim.page in pages],
        list(_about_others(left_out, decisions)),
        len(sources) - len(published) - undated,
        undated,
    )


def _about_others(left_out: set[str], decisions: Iterable[Decision]) -> Iterator[Decision]:
    """The decisions without the claims that are left out; one whose claim is lost stays and is a finding."""
    for decision in decisions:
        targets = tuple(target for target in decision.targets if target not in left_out)
        if targets:
            yield replace(decision, targets=targets)
