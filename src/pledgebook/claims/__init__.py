"""Read an article's statements about aid, each with the exact words that carry it.

1. lay out     the article as sentences (`reading`) with the sums, times, names and goods in them (`grammar`)
2. frames      one kind of claim a file (`frames`), with who says it (`speech`)
3. number      ids once all claims of the page are known (`draft`)
"""

from collections.abc import Iterator

from pledgebook.claims.draft import numbered
from pledgebook.claims.frames.capacity import capacity_claims
from pledgebook.claims.frames.conditions import condition_claims
from pledgebook.claims.frames.counts import ordinal_claims
from pledgebook.claims.frames.deliveries import delivery_claims
from pledgebook.claims.frames.items import item_claims
from pledgebook.claims.frames.meetings import meeting_claims
from pledgebook.claims.frames.packages import money_claims
from pledgebook.claims.frames.quotes import quote_claims
from pledgebook.claims.frames.ratios import ratio_claims
from pledgebook.claims.gate import may_hold_claim
from pledgebook.claims.grammar.money import find_lost_digits
from pledgebook.claims.reading import Reading, lay_out
from pledgebook.claims.scan import SUM
from pledgebook.model import Article, Claim, Problem

__all__ = ["FRAMES", "may_hold_claim", "read"]

FRAMES = (
    money_claims,
    item_claims,
    ordinal_claims,
    delivery_claims,
    condition_claims,
    capacity_claims,
    meeting_claims,
    quote_claims,
    ratio_claims,
)
"""What is looked for, each on its own; a new kind of claim is a new frame in this list."""


def read(article: Article) -> tuple[list[Claim], list[Problem]]:
    """The article's claims, ordered by place, and what could not be read."""
    reading = lay_out(article)
    drafts = [claim for frame in FRAMES for claim in frame(reading)]
    return numbered(drafts), list(_lost_digits(reading))


def _lost_digits(reading: Reading) -> Iterator[Problem]:
    """Sums whose digits the page has lost: no claim can be made of them, and somebody should know."""
    for sentence in reading.relevant:
        for span in find_lost_digits(sentence.text) if SUM in sentence.marks else ():
            yield Problem(
                reading.source.doc,
                "lost-digits",
                f"Expected a sum of money, found {span.of(sentence.text)!r} with digits missing in "
                f"{sentence.text[:120]!r}; read the figure in the publisher's own copy.",
            )
