"""Stated: one thing that one place of a page says about the page."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from pledgebook.model.span import Span

Detail = Literal[
    "title",  # the headline
    "published",  # day or time of publication
    "updated",  # day or time of the last change
    "outlet",  # who published it
    "byline",  # who wrote it
    "contributor",  # who else reported, wrote or edited; `name` says which
    "agency",  # the news agency whose text it is
    "credit",  # a sentence that names another source
    "note",  # a note of correction or update
    "language",  # ISO 639-1 code
    "url",  # canonical address
    "access",  # a sign that the page shows a part of its article only
]

Place = Literal[
    "record",  # the record that held the page
    "front matter",  # the fields above a Markdown page
    "json-ld",
    "meta",  # a <meta> element
    "html",  # another element of the page: <title>, <h1>, <time>, <link>, <html>
    "text",  # what a reader sees
    "address",
]

Agreed = Literal["title", "published", "byline", "language", "url"]
"""Details of which a page has one, so that two places may disagree about it. Outlets are left out: lines of
copyright name the owner of a paper, and that is no disagreement."""

_BARE_ADDRESS = re.compile(r"^https?://(?:www\.)?|/?(?:[?#].*)?$")
"""What of an address may differ while the page is the same."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Stated:
    """One thing that one place of a page says about the page.

    Attributes:
        detail: what it is about.
        value: as printed, white space run together; of days and times ISO 8601, as exact as stated: a day,
            or a time with the offset it is written in. "Z" is what machines write and tells no zone.
        place: where it stands.
        name: what it is called there (`og:title`, `h1`), or what somebody contributed; empty where neither.
        span: the characters of the page text that it was read from, half-open; None outside the text.
    """

    detail: Detail
    value: str
    place: Place
    name: str = ""
    span: Span | None = None


def disagree(one: Stated, other: Stated) -> bool:
    """Whether two statements of one detail cannot both be right.

    Times are one where the instant is, days where one is the day of the other; names and titles where the
    words of one begin or end the other ("Ferries for Tamura | Harbour Times").
    """
    if one.detail == "published":
        return one.value[:10] != other.value[:10] and _instant(one.value) != _instant(other.value)
    if one.detail == "url":
        return _BARE_ADDRESS.sub("", one.value) != _BARE_ADDRESS.sub("", other.value)
    shorter, longer = sorted((_words(one.value), _words(other.value)), key=len)
    return bool(shorter) and shorter not in (longer[: len(shorter)], longer[-len(shorter) :])


def _instant(value: str) -> datetime | str:
    """The instant of a time with an offset; of any other the value itself, which is like no other day's."""
    moment = datetime.fromisoformat(value)
    return moment.astimezone(UTC) if moment.tzinfo else value


def _words(value: str) -> Sequence[str]:
    return _WORD.findall(value.casefold().replace("’", "'"))
