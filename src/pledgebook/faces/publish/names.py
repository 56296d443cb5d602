"""What codes are called on pages for people."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files
from tomllib import loads

from pledgebook.model import Claim


def by_name(claim: Claim) -> Claim:
    """The claim with names in the place of codes."""
    donor, recipient = (code and named(code) for code in (claim.donor, claim.recipient))
    return replace(claim, donor=donor, recipient=recipient)


@cache
def _names() -> Mapping[str, str]:
    data = loads((files(__package__) / "data" / "names.toml").read_text(encoding="utf-8"))
    names: dict[str, str] = data["countries"] | data["organisations"]
    return names


def named(code: str | None) -> str:
    """The name of a giver or receiver: of a code its short English name, else the words of the book."""
    return _names().get(code, code) if code else "not told"
