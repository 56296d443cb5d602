"""Say what a reader of the book should look at: each finding once, the most money first."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urlsplit

from pledgebook.ledger.finding import finding
from pledgebook.ledger.sums import size
from pledgebook.ledger.words import counted
from pledgebook.model import Claim, Finding, Source

DOLLARS = {"US": "USD", "CA": "CAD", "AU": "AUD", "NZ": "NZD", "SG": "SGD", "HK": "HKD", "TW": "TWD"}
"""Countries whose own money is called a dollar, by ISO 3166, with its ISO 4217 code."""


def rank(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each finding once, the most money at stake first, then by id."""
    once = {item.id: item for item in found}
    return tuple(sorted(once.values(), key=lambda item: (-item.at_stake, item.id)))


def assumed_currency(sources: Sequence[Source], claims: Sequence[Claim]) -> Iterator[Finding]:
    """One finding for each dollar that a bare "$" was read as where another may be meant.

    Only where something speaks for another dollar: the donor's own money, or the country of the page.
    """
    countries = {source.page: _country(source.url) for source in sources}
    doubtful: dict[str, dict[str, set[str]]] = defaultdict(dict)
    for claim in claims:
        if claim.amount and claim.amount.assumed:
            own = {DOLLARS.get(claim.donor or ""), DOLLARS.get(countries.get(claim.page, ""))}
            if others := {code for code in own if code} - {claim.amount.currency}:
                doubtful[claim.amount.currency][claim.id] = others
    for read, meant in sorted(doubtful.items()):
        may_be = " or ".join(sorted(set().union(*meant.values())))
        were = f'{counted(len(meant), "sum", "sums")} with a bare "$" {"was" if len(meant) == 1 else "were"}'
        at_stake = sum(size(claim.amount) for claim in claims if claim.amount and claim.id in meant)
        yield finding("currency-assumed", f"{were} read as {read}; {may_be} may be meant.", at_stake, meant)


def _country(url: str | None) -> str:
    """The country of an address by its last label, in capitals; empty where there is none."""
    host = urlsplit(url).hostname if url else None
    return (host or "").rpartition(".")[2].upper()
