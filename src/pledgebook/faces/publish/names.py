"""What codes are called on pages for people."""

from dataclasses import replace

from pledgebook.faces.names import short_name
from pledgebook.model import Claim


def by_name(claim: Claim) -> Claim:
    """The claim with names in the place of codes."""
    donor, recipient = (code and short_name(code) for code in (claim.donor, claim.recipient))
    return replace(claim, donor=donor, recipient=recipient)


def named(code: str | None) -> str:
    """The name of a giver or receiver: of a code its short English name, else the words of the book."""
    return short_name(code) if code else "not told"
