"""When the lines that a reader sees say that the article was published, and last changed.

"Updated" and "Published" part a line: what stands behind each is read for itself. A line without either word
dates the publication; one below the headline is believed before one above it, which may hold the day on
which the page was fetched.
"""

import re
from collections.abc import Iterator
from datetime import date

from pledgebook.article.date_words import PUBLISHED, UPDATED
from pledgebook.article.dates import first_moment, yearless_day
from pledgebook.article.view import View
from pledgebook.model import Detail, Span, Stated

LONGEST_DATELINE = 80
"""Characters at the start of an article within which its dateline stands."""

BELOW = 6
"""Lines behind the article that may date it; further down stand other articles with days of their own."""

_NAME = r"[A-ZÀ-Þ][\w.'-]*"
_DATE = rf"(?:\d{{1,2}}\.? {_NAME}|{_NAME} \d{{1,2}}|\d{{1,2}} de \w+)(?:,? (?:de )?(?:19|20)\d\d)?"
_AGENCY = r"\((?P<agency{0}>[A-Z][\w ./-]{{0,24}}\w|dpa|afp)\)"
DATELINE = re.compile(
    rf"[A-Z][A-Z.'/-][A-Z .,'/-]*[^:()]{{0,50}}?(?:{_AGENCY.format(1)}|--?) "  # SANDVIK, April 12 (NPA) -
    rf"|{_NAME}(?:[ /,]+{_NAME}){{0,4}},? {_DATE},? ?(?:{_AGENCY.format(2)}|--?)"  # Sandvik, 12 April -
    rf"|{_NAME}(?:[ /,]+{_NAME}){{0,4}} {_AGENCY.format(3)} ?--? "  # Sandvik (NPA) -
)
"""The dateline at the start of a folded text."""

_OF_OTHERS = frozenset(("headline", "credit", "related", "prompt"))
_YEAR = re.compile(r"\b20\d\d\b")
_ANY_YEAR = re.compile(r"(?:19|20)\d\d")
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright) ?(20\d\d)(?! ?-)", re.IGNORECASE)


def stated(view: View, year: int | None) -> list[Stated]:
    """Days and times of publication and update, the first of each place, the most trusted first.

    Args:
        view: the page.
        year: in which a dateline without a year counts; where it is None, a line of copyright may know.
    """
    found = [*_of_lines(view), *_of_dateline(view, year)]
    return sorted(found, key=lambda each: (each.name == "dateline", each.name == "masthead"))


def _of_lines(view: View) -> Iterator[Stated]:
    """The first of each detail, apart for lines above the headline that no word explains."""
    headline = view.reasons.index("headline") if "headline" in view.reasons else -1
    found: dict[tuple[Detail, str], Stated] = {}
    for place, line in view.lines(_dating_places(view)):
        for detail, span, is_labelled in parts(line):
            name = "masthead" if place < headline and not is_labelled else ""
            if (detail, name) not in found and (moment := first_moment(span.of(line))):
                within = moment.span.move(span.start)
                found[detail, name] = view.stated(detail, place, within, moment.value, name)
    yield from found.values()


def _dating_places(view: View) -> Iterator[int]:
    """Lines with a year above the article, and right behind it or notes in it, if they say what they date."""
    beside = {*view.kept[:1], *view.kept[-2:], *view.below[:BELOW]}
    for place in view.looks.numbered:
        text = view.looks.texts[place]
        if not _ANY_YEAR.search(text):
            continue
        if place in view.above:
            if not (view.looks.prose[place] or view.reasons[place] in _OF_OTHERS):
                yield place
        elif place in beside and (UPDATED.search(text) or PUBLISHED.match(text)):
            yield place


def parts(line: str) -> Iterator[tuple[Detail, Span, bool]]:
    """The parts of a line with what each dates, and whether a word in it says so."""
    marks: list[tuple[int, Detail]] = [(match.start(), "updated") for match in UPDATED.finditer(line)]
    marks += [(match.start(), "published") for match in PUBLISHED.finditer(line)]
    marks.sort()
    ends = [*(start for start, _ in marks), len(line)]
    yield "published", Span(0, ends[0]), False
    for (start, detail), end in zip(marks, ends[1:], strict=True):
        yield detail, Span(start, end), True


def _of_dateline(view: View, year: int | None) -> Iterator[Stated]:
    """The day of a dateline ("SANDVIK, April 12, 2022 (NPA) -") or of the heading of a statement."""
    start = view.opening(LONGEST_DATELINE)
    if not start:
        return
    place = view.kept[0]
    if place in view.looks.opening:
        if moment := first_moment(start):
            yield view.stated("published", place, moment.span, moment.value)
    elif dateline := DATELINE.match(start):
        span = Span(*dateline.span())
        if day := _day(dateline[0], year or _copyright_year(view)):
            yield view.stated("published", place, span.trimmed(start), day.isoformat(), "dateline")


def _day(dateline: str, year: int | None) -> date | None:
    if moment := first_moment(dateline):
        return moment.day
    return yearless_day(dateline, year) if year else None


def _copyright_year(view: View) -> int | None:
    """The one year of the page's lines of copyright, unless the article names others only.

    Many sites keep writing this year below pages of old.
    """
    lines = (line for _, line in view.lines(view.looks.copyright))
    years = {match[1] for line in lines if (match := _COPYRIGHT.search(line))}
    named = {year for place in view.kept for year in _YEAR.findall(view.written(place))}
    sure = years if not named else years & named
    return int(sure.pop()) if len(years) == len(sure) == 1 else None
