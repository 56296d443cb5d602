"""Say what a reader of the book should look at: each finding once, the most money first."""

from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urlsplit

from pledgebook.ledger.finding import finding
from pledgebook.model import Claim, Finding, Source

OTHER_DOLLARS = {"CA": "CAD", "AU": "AUD", "NZ": "NZD", "SG": "SGD", "HK": "HKD", "TW": "TWD"}
"""Countries whose own money is a dollar too, by ISO 3166, with its ISO 4217 code."""


def rank(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each finding once, the most money at stake first, then by id."""
    once = {item.id: item for item in found}
    return tuple(sorted(once.values(), key=lambda item: (-item.at_stake, item.id)))


def assumed_currency(sources: Sequence[Source], claims: Sequence[Claim]) -> Iterator[Finding]:
    """One finding for the book: sums with a bare "$" where another dollar may be meant.

    Only where something speaks for another dollar: the donor's own money, or the country of the page.
    """
    countries = {source.page: _country(source.url) for source in sources}
    doubtful = [
        claim.id
        for claim in claims
        if claim.amount
        and claim.amount.assumed
        and (claim.donor in OTHER_DOLLARS or countries.get(claim.page) in OTHER_DOLLARS)
    ]
    if doubtful:
        yield finding(
            "currency-assumed",
            f'{len(doubtful)} sums with a bare "$" were read as US dollars; another dollar may be meant.',
            0.0,
            doubtful,
        )


def _country(url: str | None) -> str:
    """The country of an address by its last label, in capitals; empty where there is none."""
    host = urlsplit(url).hostname if url else None
    return (host or "").rpartition(".")[2].upper()
