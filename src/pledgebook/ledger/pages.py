"""What the page around a package claim adds to its words: its headline, its day, what it is all about."""

import re
from dataclasses import replace
from datetime import date, timedelta

from pledgebook.ledger.asked import is_asked
from pledgebook.ledger.stories import Setting
from pledgebook.model import Claim, When
from pledgebook.text import fold

NEWS_DAYS = 3
"""How many days back the news of a page can lie. It trades doubles against joining two packages of equal size
in one week; the nearest such pair of the US record of 2021-2022 lies six days apart. Re-measure against that
record (doubles, recall)."""

TIME_ZONE_DAYS = 1
"""Days by which two tellings of one act may differ: an evening in Washington is the next day in Kyiv. It
trades doubles against joining acts of two days. Re-measure against an official record (doubles, recall)."""

_FIGURE = re.compile(r"[$€£]?\d.*")
_ADDED = re.compile(r"\badd(?:s|ed|ing)\b[^.;,]{0,30}$", re.IGNORECASE)
_DATELINE = re.compile(r"^[A-Z][^a-z()]+, (?P<day>[^()]{4,20}) \([^()]+\) ?[-\u2013\u2014]")
_FOOTER = re.compile(r"\b(?:appeared|published|posted) first (?:on|in|at)\b", re.IGNORECASE)
"""What a reprint says below itself; it repeats the headline."""

_SPACE = re.compile(r"(?<=[\d$€£])\s+|\s+(?=\s)")


def on_its_page(claim: Claim, setting: Setting) -> Claim:
    """The package claim as its page means it.

    A sum without a day is news where the headline has it, or where it is added to news. The day of a dateline
    is when the page was written; a day to come is when aid will be given, not when it was announced. A sum
    that a parliament is asked for, or has voted, is a request.
    """
    if claim.record in (None, "package") and is_asked(claim, setting.headline):
        claim = replace(claim, record="request")
    if _is_dateline(claim):
        claim = replace(claim, date=None)
    if _FOOTER.search(claim.evidence):
        claim = replace(claim, date=None, novelty="new")
    said = setting.day.latest if setting.day else None
    if said and claim.date and claim.stage != "considered":
        claim = replace(claim, date=_until(claim.date, said, is_news=claim.novelty == "new"))
    untold = claim.novelty is None and claim.date is None
    if untold and (_is_added(claim) or _in_headline(claim, setting.headline)):
        claim = replace(claim, novelty="new")
    return claim


def _is_dateline(claim: Claim) -> bool:
    dateline = _DATELINE.match(claim.evidence)
    return bool(dateline and claim.date and claim.date.written and claim.date.written in dateline["day"])


def _is_added(claim: Claim) -> bool:
    written = claim.amount.written if claim.amount else ""
    before, found, _ = claim.evidence.partition(written or "\0")
    return bool(found and _ADDED.search(before))


def _until(when: When, said: date, *, is_news: bool) -> When | None:
    """The part of the days up to the page's; none where all lie ahead, or where news has a span of weeks."""
    if when.latest is None or when.latest <= said + timedelta(days=TIME_ZONE_DAYS):
        return when
    if when.earliest is None or when.earliest > said + timedelta(days=TIME_ZONE_DAYS):
        return None
    if is_news and when.earliest < said - timedelta(days=NEWS_DAYS):
        return None
    return replace(when, latest=max(said, when.earliest))


def _in_headline(claim: Claim, headline: str | None) -> bool:
    """Whether the headline has the figure in the words of the claim, whatever their case and spaces."""
    figure = _FIGURE.search(_plain(claim.amount.written)) if claim.amount else None
    if not figure or not headline:
        return False
    return bool(re.search(rf"(?<![\d.,]){re.escape(figure[0])}(?!\w)", _plain(headline)))


def _plain(words: str) -> str:
    return _SPACE.sub("", fold(words).casefold()).replace("\n", " ")
