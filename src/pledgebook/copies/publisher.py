"""What date, outlet and address say about two pages."""

from functools import lru_cache
from urllib.parse import urlsplit

from pledgebook.copies.settings import CopySettings
from pledgebook.model import Source

_HELD = 4096
"""Names and addresses kept at hand: those of the pages that are compared with one another."""


def are_two_acts(left: Source, right: Source, settings: CopySettings) -> bool:
    """Whether a text was issued twice: long after, or by one publisher on another day at another address."""
    apart = days_apart(left, right)
    return apart > settings.days or (apart > 0 and are_own_pages(left, right))


def why_two_acts(left: Source, right: Source) -> str:
    """The sentence for two pages that are two acts."""
    apart = days_apart(left, right)
    days = f"{apart} day{'' if apart == 1 else 's'}"
    if are_own_pages(left, right):
        return f"One publisher issued each at its own address, {days} apart."
    return f"They were published {days} apart."


def are_own_pages(left: Source, right: Source) -> bool:
    """Whether one publisher gave each of the two its own address."""
    return bool(left.url and right.url) and left.url != right.url and same_publisher(left, right)


def same_publisher(left: Source, right: Source) -> bool:
    """Whether the two name one outlet or stand on one host."""
    return _same(_outlet(left.outlet or ""), _outlet(right.outlet or "")) or _same(
        _host(left.url or ""), _host(right.url or "")
    )


def days_apart(left: Source, right: Source) -> int:
    """Days between the dates of publication; 0 where one is not known."""
    if left.published is None or right.published is None:
        return 0
    return abs((left.published - right.published).days)


def _same(one: str, other: str) -> bool:
    return bool(one) and one == other


@lru_cache(maxsize=_HELD)
def _outlet(name: str) -> str:
    return " ".join(name.casefold().split())


@lru_cache(maxsize=_HELD)
def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")
