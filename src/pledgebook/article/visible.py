"""What the visible lines around an article, and its address, say about the page."""

import re
from collections.abc import Iterator
from itertools import islice

from pledgebook.article import credited, stamps
from pledgebook.article.dates import first_day
from pledgebook.article.look import Looks
from pledgebook.article.region import TITLE_CASE
from pledgebook.article.signs import Signs
from pledgebook.article.view import View
from pledgebook.model import Span, Stated

LONGEST_NAME = 7
"""Most tokens of a line that is a writer's or an outlet's name."""

_BY = re.compile(
    r"\b(?:By|Von|Por|Par) (?P<names>[A-Z][^|·•,0-9:;]{1,60}?)(?= (?:on|in|for|-)\b|\s*[|·•,0-9:;-]|$)"
)
_BY_SIGNS = Signs("By ", "Von ", "Por ", "Par ")
_NAME_LINE = re.compile(r"(?P<names>[A-Z][\w'.-]+(?: [A-Z][\w'.-]*){1,3})(?:,| in |$)")
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|Copyright) ?(?:19|20)\d\d(?: ?-\d+)? (?P<outlet>[^.,|]{2,40})", re.IGNORECASE
)
_ADDRESS_DAY = re.compile(r"(?<!\d)(?:19|20)\d\d([-/])\d\d?\1\d\d?(?!\d)")
_COMPACT_DAY = re.compile(r"(?<!\d)(20\d\d)(0[1-9]|1[0-2])([0-3]\d)(?!\d)")
_ADDRESS_YEAR = re.compile(r"/(20\d\d)[/-]")
_NAMED_DAY = re.compile(r"/(20\d\d)/([a-z]{3})/(\d\d?)/")


def stated(view: View, url: str | None) -> list[Stated]:
    """What the lines around the article, and notes in it, say; `url` may know the year of a dateline."""
    return [
        *_titles(view),
        *stamps.stated(view, year_of(url)),
        *_outlets(view),
        *_bylines(view),
        *credited.stated(view),
    ]


def year_of(url: str | None) -> int | None:
    """The year that an address names: "/2022/", "/2022/05/"."""
    match = _ADDRESS_YEAR.search(url or "")
    return int(match[1]) if match else None


def stated_by_address(url: str | None) -> list[Stated]:
    """What the address says: "/2022/04/13/" and "/2022/apr/13/" are days of publication."""
    address = _NAMED_DAY.sub(r" \3 \2 \1 ", url or "")
    match = _ADDRESS_DAY.search(address)
    written = match[0] if match else _COMPACT_DAY.sub(r"\1-\2-\3", address)
    day = first_day(written)
    return [Stated("published", day.isoformat(), "address")] if day else []


def _titles(view: View) -> Iterator[Stated]:
    place = next((place for place, reason in enumerate(view.reasons) if reason == "headline"), None)
    if place is not None:
        yield view.stated("title", place, Span(0, view.looks.lengths[place]), name="headline")


def _outlets(view: View) -> Iterator[Stated]:
    """What calls itself an outlet first: a masthead, a dated line; then copyright, dateline, any masthead."""
    masthead = list(_masthead(view))
    yield from (each for each in masthead if not each.name)
    yield from islice(_dated_outlets(view), 1)
    for place, line in view.lines(view.looks.copyright):
        if match := _COPYRIGHT.search(line):
            yield view.stated("outlet", place, Span(*match.span("outlet")).trimmed(line))
            break
    yield from credited.agency_of_dateline(view, "outlet")
    yield from (each for each in masthead if each.name)


def _masthead(view: View) -> Iterator[Stated]:
    """The first name-like line above the headline; a guess unless a word of it is one of outlets' names.

    Above a transcript it is no guess: such a line is the room in which was spoken.
    """
    for place in view.above:
        if view.reasons[place] == "headline":
            return
        if view.reasons[place] == "other" and _is_masthead(view.looks, place):
            known = credited.OUTLET_WORD.search(view.looks.texts[place])
            if known or not view.is_transcript:
                name = "" if known else "masthead"
                yield view.stated("outlet", place, Span(0, view.looks.lengths[place]), name=name)
            return


def _is_masthead(looks: Looks, place: int) -> bool:
    is_name = 1 < looks.counts[place] <= LONGEST_NAME and looks.capitals[place] > TITLE_CASE
    return is_name and not credited.KICKER.search(looks.texts[place])


def _dated_outlets(view: View) -> Iterator[Stated]:
    """Names of outlets before a day: "Harbour Times, Sunday, May 8, 2022"."""
    for place, line in view.lines(place for place in view.looks.numbered if place in view.above):
        name, comma, rest = line.partition(", ")
        if (
            comma
            and credited.OUTLET_WORD.search(name)
            and len(name.split()) <= LONGEST_NAME
            and first_day(rest)
        ):
            yield view.stated("outlet", place, Span(0, len(name)))


def _bylines(view: View) -> Iterator[Stated]:
    """Names of writers above the article: "By Jo Bloggs" first, then a bare name below the headline."""
    for place, line in view.lines(view.looks.holding(_BY_SIGNS)):
        if place in view.above and (match := _BY.search(line)):
            yield view.stated("byline", place, Span(*match.span("names")).trimmed(line))
            return
    below = view.reasons.index("headline") if "headline" in view.reasons else len(view.reasons)
    for place, line in view.lines(range(below + 1, view.above.stop)):
        is_text = view.looks.ends[place] or view.looks.announces[place]
        if view.reasons[place] == "other" and not is_text and (match := _NAME_LINE.match(line)):
            yield view.stated("byline", place, Span(*match.span("names")), name="line")
            return
