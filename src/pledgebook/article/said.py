"""What a page says about itself: in the head of its HTML, its front matter, its address, its lines."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Said:
    """What one place of a page says about it; None where that place says nothing.

    Attributes:
        title: the headline.
        published: day of publication in the page's own time zone.
        outlet: who published it.
        byline: who wrote it.
        url: canonical address.
        language: ISO 639-1 code.
    """

    title: str | None = None
    published: date | None = None
    outlet: str | None = None
    byline: str | None = None
    url: str | None = None
    language: str | None = None


NOTHING_SAID = Said()


def first(places: tuple[Said, ...], ask: Callable[[Said], Value | None]) -> Value | None:
    """What the first of the places that knows says."""
    return next((answer for place in places if (answer := ask(place)) is not None), None)
