"""Tell which pages tell one story, and from what day an undated page is.

Copies are one story. Besides, an undated page belongs to the story of another page with which it shares
enough marks: the same meeting, the same quotation, the same new package, the same place in a counter, the
same total. An undated page takes the day of the dated pages of its story, marked `context`.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from pledgebook.ledger.partition import Partition
from pledgebook.model import Claim, CopyGroup, Source, When
from pledgebook.text import fold

STORY_POINTS = 2
"""Points that two pages must share. It trades undated pages left undated against joining two stories of one
week. A quotation gives two, anything else one; a meeting gives one for its day and one for who is there.
Fixed on the seeds, whose two stories share a meeting; re-measure on pages of one story and of neighbouring
days with their dates taken away."""

QUOTED_WORDS = 8
"""Shortest quotation that tells a story; shorter ones ("as long as it takes") recur for months."""

COMMON = 40
"""Marks on more pages than this tell no story: they are talk of the month. It also bounds the work."""

_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)

_OFFICE = re.compile(
    r"(?:^|\.)(?:(?:gov|mil|govt|gob|gouv)(?:\.(?P<country>[a-z]{2}))?|europa\.(?P<union>eu))$"
)
_COUNTRY_OF = {"UK": "GB"}
"""Countries whose addresses end in another code than their own."""

_LONGEST_COUNTRY_CODE = 2
"""Countries meet every week; only other participants tell a meeting."""

Mark = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a page stands among the others.

    Attributes:
        story: id of one page of the story, the same for all of them.
        copies: id of the copy group; the page's own id where it has none.
        day: the page's day of publication, else its story's; None where neither is known.
        government: whose office publishes the page, by its address: ISO 3166 alpha-2 code or "EU"; None for
            others.
        headline: the page's title; None where unknown.
    """

    story: str
    copies: str
    day: When | None
    government: str | None = None
    headline: str | None = None


def settings(
    sources: Iterable[Source], claims: Iterable[Claim], groups: Iterable[CopyGroup]
) -> dict[str, Setting]:
    """For each page its story, its copies and its day."""
    sources = list(sources)
    published = {source.page: source.published for source in sources}
    governments = {source.page: government(source.url) for source in sources}
    headlines = {source.page: source.title for source in sources}
    claims = list(claims)
    pages = sorted(published.keys() | {claim.page for claim in claims})
    stories: Partition[str] = Partition()
    copies: dict[str, str] = {}
    for group in sorted(groups, key=lambda group: group.id):
        for member in group.members:
            copies[member.page] = group.id
            stories.join(group.members[0].page, member.page)
    undated = {page for page in pages if published.get(page) is None}
    for one, other in _story_mates(claims, undated):
        stories.join(one, other)
    days = {
        root: min(known)
        for root, members in stories.sets(pages).items()
        if (known := [day for page in members if (day := published.get(page))])
    }
    return {
        page: Setting(
            stories.root(page),
            copies.get(page, page),
            _day(published.get(page), days.get(stories.root(page))),
            governments.get(page),
            headlines.get(page),
        )
        for page in pages
    }


def government(url: str | None) -> str | None:
    """Whose office an address names by its last labels: "US" for .gov and .mil, "GB" for .gov.uk."""
    host = urlsplit(url).hostname if url else None
    if not (office := _OFFICE.search(host or "")):
        return None
    country = (office["country"] or office["union"] or "us").upper()
    return _COUNTRY_OF.get(country, country)


def _day(published: date | None, told: date | None) -> When | None:
    if published is not None:
        return When.day(published, "published")
    return None if told is None else When.day(told, "context")


def _story_mates(claims: Iterable[Claim], undated: set[str]) -> Iterator[tuple[str, str]]:
    """Pairs of pages, one of them undated, that share enough marks, in a fixed order."""
    pages_of: dict[Mark, set[str]] = defaultdict(set)
    for claim in claims:
        for mark in _marks(claim):
            pages_of[mark].add(claim.page)
    shared: dict[tuple[str, str], set[str]] = defaultdict(set)
    for mark, pages in pages_of.items():
        if 1 < len(pages) <= COMMON:
            for page in pages & undated:
                for other in pages - {page}:
                    shared[page, other].add(mark[0])
    for pair in sorted(shared):
        if sum(2 if kind == "quote" else 1 for kind in shared[pair]) >= STORY_POINTS:
            yield pair


def _marks(claim: Claim) -> Iterator[Mark]:
    """What a claim says that another text of the same story says too; the first word is the kind."""
    between = (claim.donor or "", claim.recipient or "")
    match claim.kind:
        case "quote":
            words = re.findall(r"\w+", fold(claim.evidence).lower())
            if len(words) >= QUOTED_WORDS:
                yield "quote", *words
        case "meeting":
            yield from _marks_of_meeting(claim)
        case "package" if claim.novelty == "new" and claim.amount:
            yield "package", *between, str(claim.amount.value)
        case "total" if claim.amount:
            yield "total", *between, str(claim.amount.value), str(claim.since)
        case "ordinal":
            yield "ordinal", *between, str(claim.counter), str(claim.ordinal)


def _marks_of_meeting(claim: Claim) -> Iterator[Mark]:
    for name in claim.participants:
        if len(name) > _LONGEST_COUNTRY_CODE:
            yield "there", fold(name).lower().removeprefix("the ")
    if claim.date and claim.date.known:
        yield "met", str(claim.date.earliest)
    elif weekday := _WEEKDAY.search(claim.evidence):
        yield "met", weekday[0].lower()
