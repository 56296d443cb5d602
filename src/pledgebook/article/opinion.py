"""A second opinion on the judge: our rules on what it kept, and on what it lost in between."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from pledgebook.article import region
from pledgebook.article.dates import first_day
from pledgebook.article.furniture import LONGEST_LINE
from pledgebook.article.look import Pieces
from pledgebook.article.region import Reasons
from pledgebook.model import DropReason

HALF = 0.5
"""Share of a block that the judge must have kept. It keeps or leaves whole blocks but for links and notes
within them; on `bench/articles` any value from 0.2 to 0.8 scores alike."""

SURE_ZONES: frozenset[DropReason | None] = frozenset(
    {"headline", "credit", "related", "ad", "ticker", "legal", "other"}
)
"""Zones that overrule the judge ("other" is front matter). After the rest ("comment", "byline", "prompt",
"nav", "share") sites name whole articles; dropping those cost 0.3 to 2 points of F1 on `bench/articles`."""

_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))


def merge(pieces: Pieces, reasons: Reasons, shares: Sequence[float]) -> list[DropReason | None]:
    """For each block the reason why it is not the article, None for the article's own.

    Args:
        pieces: the blocks of the page.
        reasons: what furniture each is by its own looks.
        shares: for each the share that the judge kept; where it kept nothing our rules decide alone.
    """
    zones = (zone if zone in SURE_ZONES else None for zone in pieces.zones)
    sure = [reason or zone for reason, zone in zip(reasons, zones, strict=True)]
    kept = {place for place, share in enumerate(shares) if share >= HALF and not sure[place]}
    if not kept:
        return region.judge(pieces.looks, sure)
    start, first, last = _start(pieces, sure, kept), min(kept), max(kept)
    kept |= {place for place in range(first, last) if _is_text(pieces, place)}
    kept |= {place for place in range(start, last) if place + 1 in kept and pieces.tags[place] in _HEADINGS}
    kept |= set(_list_items(pieces, sure, kept))
    article = {place for place in kept if place >= start and not sure[place]}
    article -= set(_bylines(pieces, sorted(article)))
    opening = min(article, default=len(pieces))
    return [
        None
        if place in article
        else reason or pieces.zones[place] or region.outside(pieces.looks, place, above=place < opening)
        for place, reason in enumerate(sure)
    ]


def _start(pieces: Pieces, reasons: Reasons, kept: AbstractSet[int]) -> int:
    """The place behind the headline if most of what the judge kept stands there, else of the first of it."""
    lengths = pieces.looks.lengths
    total = sum(lengths[place] for place in kept)
    for place in reversed(range(len(pieces))):
        is_heading = reasons[place] == "headline" and pieces.tags[place] == "h1"
        if is_heading and 2 * sum(lengths[below] for below in kept if below > place) > total:
            return place + 1
    return min(kept)


def _is_text(pieces: Pieces, place: int) -> bool:
    """Whether a block that the judge lost reads as text."""
    return pieces.looks.prose[place] and not pieces.zones[place] and pieces.linked[place] < HALF


def _list_items(pieces: Pieces, reasons: Reasons, kept: AbstractSet[int]) -> Iterator[int]:
    """Places of the items of lists that go on from a kept heading, announcement or item."""
    inside = False
    for place, tag in enumerate(pieces.tags):
        is_item = tag == "li" and not (pieces.zones[place] or reasons[place] or pieces.linked[place] >= HALF)
        inside = (inside and is_item) or (place in kept and (is_item or not pieces.looks.ends[place]))
        if inside and is_item:
            yield place


def _bylines(pieces: Pieces, article: Sequence[int]) -> Iterator[int]:
    """Places of the lines above the first prose that say who wrote it and when."""
    looks = pieces.looks
    for place in article:
        if looks.ends[place] or pieces.tags[place] in _HEADINGS:
            return
        is_line = looks.lengths[place] <= LONGEST_LINE and not looks.announces[place]
        if is_line and (pieces.zones[place] or looks.is_name(place) or first_day(looks.texts[place])):
            yield place
