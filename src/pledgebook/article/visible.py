"""What the visible lines around an article, and its address, say about the page."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pledgebook.article.dates import first_day
from pledgebook.article.look import Piece
from pledgebook.article.notes import credits_another, opens_article
from pledgebook.article.region import TITLE_CASE, Reasons
from pledgebook.article.said import Said
from pledgebook.text import fold, sentences

LONGEST_LINE = 160
"""Longest line, in characters, whose date may be the day of publication; longer ones are text."""

LONGEST_DATELINE = 80
"""Characters at the start of an article within which its dateline stands."""

LONGEST_NAME = 7
"""Most tokens of a line that is a writer's or an outlet's name."""

_UPDATE = re.compile(r"\b(?:last )?(?:updated?|modified|amended|edited)\b.*", re.IGNORECASE | re.DOTALL)
_DATELINE = re.compile(r"[A-Z][A-Z .,'/-]{2,}.{0,50}?(?:\((?P<agency>[A-Z][\w .-]{1,25})\)|--?) ")
_BY = re.compile(r"\bBy (?P<names>[A-Z][^|·•,0-9–—:;]{1,60}?)(?= (?:on|in|for|-)\b|\s*[|·•,0-9–—:;]|$)")
_NAME_LINE = re.compile(r"(?P<names>[A-Z][\w'.-]+(?: [A-Z][\w'.-]*){1,3})(?:,| in |$)")
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|Copyright) ?(?:19|20)\d\d(?: ?-\d+)? (?P<outlet>[^.,|]{2,40})", re.IGNORECASE
)
_OF_OTHERS = frozenset(("headline", "credit", "related", "prompt"))
_ADDRESS_DAY = re.compile(r"(?<!\d)(?:19|20)\d\d([-/])\d\d?\1\d\d?(?!\d)")


@dataclass(frozen=True, slots=True)
class View:
    """A judged page as a reader sees it.

    Attributes:
        text: the page text.
        pieces: its blocks.
        reasons: why each is not the article; None for the article's own.
    """

    text: str
    pieces: Sequence[Piece]
    reasons: Reasons

    def above(self) -> range:
        """Places of the blocks before the article; all where there is none."""
        kept = (place for place, reason in enumerate(self.reasons) if not reason)
        return range(next(kept, len(self.pieces)))

    def written(self, place: int) -> str:
        """The text of a block."""
        return self.pieces[place].span.of(self.text)


def said(view: View) -> Said:
    """What the lines around the article say."""
    return Said(
        title=_title(view),
        published=_day_above(view) or _day_of_opening(view),
        outlet=_outlet(view),
        byline=next(_bylines(view), None),
    )


def said_by_address(url: str | None) -> Said:
    """What the address says: "/2022/04/13/" is a day of publication."""
    match = _ADDRESS_DAY.search(url) if url else None
    return Said(published=first_day(match[0]) if match else None)


def credits_of(view: View) -> tuple[str, ...]:
    """Contributors, agencies and "first reported" lines as printed, each once, in order."""
    found: dict[str, None] = {}
    for place in range(len(view.pieces)):
        text = view.written(place)
        if credits_another(text):
            lines = (span.of(text) for span in sentences(text))
            found.update((" ".join(line.split()), None) for line in lines if credits_another(line))
    return tuple(found)


def _title(view: View) -> str | None:
    places = (place for place, reason in enumerate(view.reasons) if reason == "headline")
    return next((" ".join(view.written(place).split()) for place in places), None)


def _day_above(view: View) -> date | None:
    for place in view.above():
        look = view.pieces[place].look
        if look.is_prose or look.length > LONGEST_LINE or view.reasons[place] in _OF_OTHERS:
            continue
        if day := first_day(_UPDATE.sub("", fold(view.written(place)))):
            return day
    return None


def _day_of_opening(view: View) -> date | None:
    """The day of the dateline ("WASHINGTON, April 12, 2022 (TWS) -") or of the heading of a statement."""
    opening = len(view.above())
    if opening == len(view.pieces):
        return None
    start = fold(view.written(opening)[:LONGEST_DATELINE])
    if opens_article(view.pieces[opening].look):
        return first_day(start)
    dateline = _DATELINE.match(start)
    return first_day(dateline[0]) if dateline else None


def _outlet(view: View) -> str | None:
    for text in map(view.written, range(len(view.pieces))):
        if len(text) < LONGEST_LINE and (match := _COPYRIGHT.search(text)):
            return match["outlet"].strip()
    return _agency(view) or _masthead(view)


def _agency(view: View) -> str | None:
    opening = len(view.above())
    text = fold(view.written(opening)[:LONGEST_DATELINE]) if opening < len(view.pieces) else ""
    match = _DATELINE.match(text)
    return match["agency"] if match else None


def _masthead(view: View) -> str | None:
    """The first name-like line above the headline."""
    for place in view.above():
        look, reason = view.pieces[place].look, view.reasons[place]
        if reason == "headline":
            return None
        if reason == "other" and 1 < len(look.tokens) <= LONGEST_NAME and look.capitals > TITLE_CASE:
            return " ".join(view.written(place).split())
    return None


def _bylines(view: View) -> Iterator[str]:
    """Names of writers above the article: "By Jo Bloggs" first, then bare names below the headline."""
    lines = [
        (place, fold(view.written(place)))
        for place in view.above()
        if view.pieces[place].look.length <= LONGEST_LINE
    ]
    yield from (match["names"].strip() for _, line in lines if (match := _BY.search(line)))
    below = view.reasons.index("headline") if "headline" in view.reasons else len(view.reasons)
    for place, line in lines:
        if place > below and view.reasons[place] == "other" and (match := _NAME_LINE.match(line)):
            yield match["names"]
