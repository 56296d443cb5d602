"""Ledger nouns for charts: sums in millions, days as ISO."""

from datetime import date

from pledgebook.model import Claim, Package, Span, Total, When, content_id
from tests.stores.making import MILLION, dollars


def gave(millions: int, first: str, last: str | None = None, **fields: object) -> Package:
    """An entry of military aid from the US to Ukraine, made between two days."""
    when = When(date.fromisoformat(first), date.fromisoformat(last or first), "stated")
    known: dict[str, object] = {
        "id": content_id("package", millions, first, last, *map(str, fields.values())),
        "record": "package",
        "donor": "US",
        "recipient": "UA",
        "amount": dollars(millions),
        "authority": None,
        "scope": "military",
        "stage": "announced",
        "announced": when,
    }
    return Package(**(known | fields))  # type: ignore[arg-type]


def quoted(millions: int, since: str | None, until: str | None, **fields: object) -> Total:
    """A quoted total of the same purse that holds."""
    known: dict[str, object] = {
        "claim": content_id("claim", millions, since, until, *map(str, fields.values())),
        "doc": "briefing",
        "donor": "US",
        "recipient": "UA",
        "scope": "military",
        "since": since and date.fromisoformat(since),
        "until": until and date.fromisoformat(until),
        "amount": dollars(millions),
        "verdict": "holds",
        "ledger_low": 0.0,
        "ledger_high": millions * MILLION,
        "residual_low": 0.0,
        "residual_high": 0.0,
        "packages": (),
        "sentence": f"USD {millions} million holds.",
    }
    return Total(**(known | fields))  # type: ignore[arg-type]


def saying(key: str) -> Claim:
    """What the spokeswoman says in the claim with this id."""
    return Claim(
        id=key,
        page="p",
        doc="briefing",
        kind="total",
        span=Span(0, 4),
        evidence="So much.",
        rule="r",
        speaker="Ada Berg",
    )
