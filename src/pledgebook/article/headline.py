"""Find the headline of the article among the lines of a page."""

from collections import Counter
from collections.abc import Sequence

from pledgebook.article.dates import first_day
from pledgebook.article.look import Looks, Pieces, key_of
from pledgebook.article.region import HEADLINE_TOKENS, Reasons
from pledgebook.model import DropReason

SHORTEST_TITLE = 3
"""Fewest tokens of a known title that is looked for in the lines; "Opinion" stands in menus too."""

FULL_HEADLINE = 7
"""Tokens from which a line is more likely a headline than the name of a paper or a column."""


def mark(pieces: Pieces, reasons: Reasons, title: str | None) -> list[DropReason | None]:
    """The reasons, with `headline` for top headings and for lines that are the known title.

    A line is the title too where the title goes on with the name of the outlet, or the line does.
    """
    marked = list(reasons)
    wanted = key_of(title) if title else ""
    for place, (tag, key) in enumerate(zip(pieces.tags, pieces.looks.keys, strict=True)):
        begins = wanted and (key.startswith(wanted) or wanted.startswith(key))
        if tag == "h1" or (begins and _is_title(pieces.looks, place, wanted)):
            marked[place] = "headline"
    return marked


def _is_title(looks: Looks, place: int, wanted: str) -> bool:
    """Whether a line that begins as the title does, or that the title begins with, is the title."""
    shared = min(looks.counts[place], wanted.count(" ") - 1)
    if shared < SHORTEST_TITLE:
        return False
    return looks.keys[place] == wanted or (shared >= HEADLINE_TOKENS and not looks.prose[place])


def name(looks: Looks, judged: Reasons) -> list[DropReason | None]:
    """The judgement, with `headline` for the line above the article that reads most like one, if any does.

    Where none stands above, the article may begin with it.
    """
    reasons = list(judged)
    if "headline" in judged:
        return reasons
    opening = judged.index(None) if None in judged else 0
    above = (place for place in range(opening) if judged[place] == "other")
    lines = [place for place in above if _may_be_headline(looks, place)]
    if lines:
        reasons[_most_like_headline(looks, judged, lines)] = "headline"
    elif _begins_with_headline(looks, opening):
        reasons[opening] = "headline"
    return reasons


def _most_like_headline(looks: Looks, judged: Reasons, lines: Sequence[int]) -> int:
    """The line that stands on the page again ("You just read: ..."), else a full one beside a by-line.

    A full line right above that one is the headline, and that one its sub-heading.
    """
    counts = Counter(looks.keys)

    def rank(place: int) -> tuple[bool, bool, bool, int]:
        beside = (*judged[max(place - 1, 0) : place], *judged[place + 1 : place + 2])
        is_full = looks.counts[place] >= FULL_HEADLINE
        return counts[looks.keys[place]] > 1, is_full, "byline" in beside, looks.lengths[place]

    chosen = max(lines, key=rank)
    above = chosen - 1
    is_subheading = above in lines and looks.counts[above] >= FULL_HEADLINE
    return above if is_subheading and counts[looks.keys[chosen]] == 1 else chosen


def _begins_with_headline(looks: Looks, place: int) -> bool:
    """Whether a block is a line above prose, or above the heading of a document."""
    below = place + 1
    if below >= len(looks) or not (looks.prose[below] or below in looks.opening):
        return False
    is_text = looks.ends[place] or looks.announces[place] or looks.is_bulleted(place)
    return not is_text and place not in looks.opening


def _may_be_headline(looks: Looks, place: int) -> bool:
    text = looks.texts[place]
    if looks.counts[place] < HEADLINE_TOKENS or text.endswith("."):
        return False
    return not (looks.is_name(place) or first_day(text))
