"""Stated: one thing that one place of a page says about the page."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
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

EARLIEST_ZONE, LATEST_ZONE = timedelta(hours=-10), timedelta(hours=13)
"""The zones in which news is published, from Hawaii to New Zealand in summer."""

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

    @property
    def days(self) -> frozenset[date]:
        """Of a day or time, the days that it may be in the page's own zone: two where it tells no zone."""
        if not self.value.endswith("Z"):
            return frozenset((date.fromisoformat(self.value[:10]),))
        instant = datetime.fromisoformat(self.value)
        return frozenset((instant + zone).date() for zone in (EARLIEST_ZONE, LATEST_ZONE))


def disagree(one: Stated, other: Stated) -> bool:
    """Whether two statements of one detail cannot both be right.

    Times are one where the instant is, or where some zone makes them times of one day; addresses where one
    begins with the other; names and titles where one holds the words of the other in a row ("Ferries for
    Tamura | Harbour Times").
    """
    if one.detail == "published":
        return one.days.isdisjoint(other.days) and _clock(one.value) != _clock(other.value)
    if one.detail == "url":
        shorter, longer = sorted((_BARE_ADDRESS.sub("", each.value) for each in (one, other)), key=len)
        return not longer.startswith(shorter)
    shorter, longer = sorted(
        (f" {' '.join(_WORD.findall(each.value.casefold()))} " for each in (one, other)), key=len
    )
    return shorter not in longer


def _clock(value: str) -> str:
    """What clocks in UTC show at a time; of one without an offset, which may be in UTC, its own."""
    moment = datetime.fromisoformat(value)
    return (moment.astimezone(UTC) if moment.tzinfo else moment).isoformat()[:16]
