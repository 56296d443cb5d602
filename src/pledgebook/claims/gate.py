"""The gate: whether a page can hold a claim at all, told from its characters at the cost of reading it."""

import re

_MONEY = re.compile(
    r"[$€£¥₴]\s?\d|\d\s?(?:[mb]n?|mln|bln)\b|illion|\b(?:USD|EUR|GBP|SEK|NOK|DKK|PLN|CHF)\b|kroner|zlot",
    re.IGNORECASE,
)
_AID = re.compile(
    r"assistance|\baid\b|draw-?down|weapon|ammunition|missile|howitzer|humanitarian|military|security|tranche|package|pledg|"
    r"artillery|javelin|stinger|himars|budget support|\barms\b|defen[cs]e|withdrawal",
    re.IGNORECASE,
)


def may_hold_claim(source: str) -> bool:
    """Whether the page speaks of money or goods of aid; False only where no frame could make a claim."""
    return _AID.search(source) is not None and _MONEY.search(source) is not None
