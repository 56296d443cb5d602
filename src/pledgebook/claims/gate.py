"""The gate: whether a page can hold a claim at all, told from its characters at the cost of reading it."""

import re

_MONEY = re.compile(
    r"[$€£¥₴]\s?\d|\d\s?(?:[mb]n?|mln|bln)\b|illion|\beuros?\b|\b(?:USD|EUR|GBP|SEK|NOK|DKK|PLN|CHF)\b|kroner|zlot",
    re.IGNORECASE,
)
_AID = re.compile(
    r"assistance|\baid\b|draw-?down|humanitarian|military|security|tranche|package|pledg|"
    r"budget support|\barms\b|defen[cs]e|withdrawal|\bloan|\bgrant",
    re.IGNORECASE,
)
_ARMS = re.compile(
    r"weapon|ammunition|munition|missile|howitzer|artillery|javelin|stinger|himars|\btanks?\b|helicopter|"
    r"armou?red|\bdrones?\b|\bradars?\b|grenade|\bmortar|\brifle",
    re.IGNORECASE,
)


def may_hold_claim(source: str) -> bool:
    """Whether the page speaks of money or goods of aid; False only where no frame could make a claim."""
    if _MONEY.search(source) is not None and _AID.search(source) is not None:
        return True
    return _ARMS.search(source) is not None
