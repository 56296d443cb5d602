"""What the gate costs and lets through; on request, what it refuses though the claim stage reads aid there.

python -m bench.gate      lists every refused document in which a sum given abroad is read (two minutes)

Whether such a sum is aid, or a domestic one misread, a reader must judge: the list says where to look.
"""

import sys
from collections.abc import Iterator

from bench.figure import Figure, timed
from bench.material import Material, documents, size
from pledgebook import article, claims
from pledgebook.model import Claim, Page

ROUNDS = 3
"""Times that all documents are put through; the best counts, as another program may have had the core."""

GOAL = 150.0
"""MB/s of text on one core that the project asks of the gate."""

HOME = "US"
"""Whose official pages the documents are: what goes to this recipient is not given abroad."""


def measure(material: Material) -> Iterator[Figure]:
    """The rate over all documents, beside the goal, and the share that is let through."""
    sources = [page.source for page in material.pages]
    took = min(timed(lambda: [claims.may_hold_claim(source) for source in sources]) for _ in range(ROUNDS))
    rate = size(sources) / took
    yield Figure("gate", rate, "MB/s", f"all {len(sources)} documents as read")
    yield Figure("gate / goal", rate / GOAL, "ratio", f"to the {GOAL:g} MB/s asked for")
    yield Figure("gate lets through", len(material.passed) / len(sources), "share", "of the documents")


def refused() -> Iterator[tuple[Page, list[Claim]]]:
    """The refused documents with the sums given abroad that the claim stage would have read in them."""
    for page in documents():
        if not claims.may_hold_claim(page.source):
            found, _ = claims.read(article.extract(page)[0])
            if abroad := [claim for claim in found if is_given_abroad(claim)]:
                yield page, abroad


def is_given_abroad(claim: Claim) -> bool:
    """Whether it is a package or total of somebody other than the publisher's own country."""
    return claim.kind in ("package", "total") and claim.recipient not in (None, HOME)


def main() -> int:
    for page, abroad in refused():
        print(page.doc, *(f"{claim.recipient} {_written(claim)}" for claim in abroad), sep="\t", flush=True)
    return 0


def _written(claim: Claim) -> str:
    return " ".join(claim.amount.written.split()) if claim.amount else "-"


if __name__ == "__main__":
    sys.exit(main())
