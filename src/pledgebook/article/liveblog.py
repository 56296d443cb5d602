"""When each post of a live blog was posted.

A page counts as a live blog only where it calls itself one: in JSON-LD or in its title. Then the `<time>`
nearest around or above a block dates it, or what JSON-LD has of the post, or a line that is a time.
"""

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from importlib.resources import files
from itertools import islice
from typing import NamedTuple

from lxml.html import HtmlElement

from pledgebook.article import linked
from pledgebook.article.dates import first_moment, time_of_day
from pledgebook.article.source import zone_of
from pledgebook.article.view import LONGEST_LINE
from pledgebook.article.wording import one_line
from pledgebook.model import Block, Source
from pledgebook.text import fold

_DATA = tomllib.loads((files("pledgebook.article") / "data" / "live.toml").read_text("utf-8"))
_LIVE = re.compile(_DATA["names"], re.IGNORECASE)

FEWEST_POSTS = 2
"""Times of posts that make a live blog; one is the time of the page."""

BESIDE = 15
"""Most characters beside the day in a line that heads the posts below it: a weekday's name, "Updated"."""

FURTHEST_UP = 30
"""Elements around a block in which its time is looked for. Posts are four to eight deep in a page; the bound
keeps pages of ten thousand nested elements from taking the square of that."""


class Live(NamedTuple):
    """What the HTML of a page says of the posts of a live blog.

    Attributes:
        is_live: whether JSON-LD or the title calls the page one.
        times: for each block the time (ISO 8601) that stands nearest around or above it; empty where fewer
            than two stand on the page.
        posts: the posts that JSON-LD has.
    """

    is_live: bool = False
    times: Sequence[str | None] = ()
    posts: Sequence[linked.Post] = ()


NOT_LIVE = Live()


def live(tree: HtmlElement, elements: Sequence[HtmlElement]) -> Live:
    """What the page says of its posts; `elements` are those in which its blocks stand, in order."""
    if not (linked.is_live(tree) or _LIVE.search(tree.findtext(".//title") or "")):
        return NOT_LIVE
    return Live(is_live=True, times=_times_around(tree, elements), posts=linked.posts(tree))


def dated(blocks: Sequence[Block], text: str, live: Live, source: Source) -> list[Block]:
    """The blocks, those of the article with the time of their post, where the page is a live blog."""
    if not (live.is_live or _LIVE.search(source.title or "")):
        return list(blocks)
    times = live.times or _times_above(blocks, text, source.published)
    zone = zone_of(source.stated)
    posted = (
        _told(block.span.of(text), live.posts) or time for block, time in zip(blocks, times, strict=True)
    )
    local = [_local(time, zone) for time in posted]
    return [
        block if block.reason else replace(block, posted=time)
        for block, time in zip(blocks, local, strict=True)
    ]


def _local(posted: str | None, zone: timedelta | None) -> str | None:
    """The time in the page's zone, where machines wrote it in UTC and the page tells its zone."""
    if posted is None or zone is None or not posted.endswith("Z"):
        return posted
    return datetime.fromisoformat(posted).astimezone(timezone(zone)).isoformat(timespec="minutes")


def _times_around(tree: HtmlElement, elements: Sequence[HtmlElement]) -> list[str | None]:
    """For each block the one time within the nearest element that holds any, or the last before it there."""
    order = {element: place for place, element in enumerate(tree.iter())}
    times = [(element, value) for element in tree.iter("time") if (value := _time_of(element))]
    if len(times) < FEWEST_POSTS:
        return []
    held: dict[HtmlElement, list[tuple[int, str]]] = {}
    for element, value in times:
        for around in _around(element):
            held.setdefault(around, []).append((order[element], value))
    return [_nearest(element, order, held) for element in elements]


def _around(element: HtmlElement) -> Iterator[HtmlElement]:
    yield element
    yield from islice(element.iterancestors(), FURTHEST_UP)


def _time_of(element: HtmlElement) -> str | None:
    moment = first_moment(element.get("datetime") or "") or first_moment(
        one_line(element.text_content()) or ""
    )
    return moment.value if moment else None


def _nearest(
    element: HtmlElement, order: dict[HtmlElement, int], held: dict[HtmlElement, list[tuple[int, str]]]
) -> str | None:
    around = next((each for each in _around(element) if each in held), None)
    if around is None:
        return None
    times = held[around]
    before = [value for place, value in times if place <= order[element]]
    return times[0][1] if len(times) == 1 else next(reversed(before), None)


def _told(words: str, posts: Sequence[linked.Post]) -> str | None:
    """When the post was posted in which JSON-LD has these words."""
    wanted = one_line(words) or ""
    return next((post.posted for post in posts if wanted in post.words), None)


def _times_above(blocks: Sequence[Block], text: str, published: date | None) -> list[str | None]:
    """For each block the time that a line above it is, on the day of the page or of a line that is a day."""
    lines = list(_time_lines(blocks, text, published))
    times = [value for _, value in lines if len(value) > len("2022-06-01")]
    if len(times) < FEWEST_POSTS or not _runs_one_way(times):
        return [None] * len(blocks)
    starts = [place for place, _ in lines]
    behind = (bisect_right(starts, place) for place in range(len(blocks)))
    return [lines[count - 1][1] if count else None for count in behind]


def _time_lines(blocks: Sequence[Block], text: str, published: date | None) -> Iterator[tuple[int, str]]:
    """Places of blocks that are a time or a day, with it."""
    day = published
    for place, block in enumerate(blocks):
        line = fold(block.span.of(text)) if len(block.span) <= LONGEST_LINE else ""
        moment = first_moment(line)
        if moment and len(line) - len(moment.span) <= BESIDE:
            day = moment.day
            yield place, moment.value
        elif day and (time := time_of_day(line.strip(), day)):
            yield place, time


def _runs_one_way(times: Sequence[str]) -> bool:
    """Whether posts stand newest or oldest first; else they run over midnight, and no day is sure."""
    clocks = [time[: len("2022-06-01T20:41")] for time in times]
    return clocks in (sorted(clocks), sorted(clocks, reverse=True))
