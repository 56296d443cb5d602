"""Find the headline of the article among the lines of a page."""

from collections import Counter
from collections.abc import Sequence

from pledgebook.article.dates import first_day
from pledgebook.article.look import Look, Piece
from pledgebook.article.notes import opens_article
from pledgebook.article.region import HEADLINE_TOKENS, Reasons
from pledgebook.model import DropReason

SHORTEST_TITLE = 3
"""Fewest tokens of a known title that is looked for in the lines; "Opinion" stands in menus too."""

FULL_HEADLINE = 7
"""Tokens from which a line is more likely a headline than the name of a paper or a column."""


def mark(pieces: Sequence[Piece], reasons: Reasons, title: str | None) -> list[DropReason | None]:
    """The reasons, with `headline` for top headings and for lines that are the known title.

    A line is the title too where the title goes on with the name of the outlet, or the line does.
    """
    wanted = Look.of(title or "").tokens
    return [
        "headline" if piece.tag == "h1" or _is_title(piece.look, wanted) else reason
        for piece, reason in zip(pieces, reasons, strict=True)
    ]


def _is_title(look: Look, wanted: tuple[str, ...]) -> bool:
    shared = min(len(look.tokens), len(wanted))
    if shared < SHORTEST_TITLE or look.tokens[:shared] != wanted[:shared]:
        return False
    return len(look.tokens) == len(wanted) or (shared >= HEADLINE_TOKENS and not look.is_prose)


def name(pieces: Sequence[Piece], judged: Reasons) -> list[DropReason | None]:
    """The judgement, with `headline` for the line above the article that reads most like one, if any does.

    Where none stands above, the article may begin with it.
    """
    reasons = list(judged)
    opening = next((place for place, reason in enumerate(judged) if not reason), 0)
    lines = [place for place in range(opening) if _may_be_headline(pieces[place].look, judged[place])]
    if "headline" in judged:
        return reasons
    if lines:
        reasons[_most_like_headline(pieces, judged, lines)] = "headline"
    elif _begins_with_headline(pieces[opening : opening + 2]):
        reasons[opening] = "headline"
    return reasons


def _most_like_headline(pieces: Sequence[Piece], judged: Reasons, lines: Sequence[int]) -> int:
    """The line that stands on the page again ("You just read: ..."), else a full one beside a by-line.

    A full line right above that one is the headline, and that one its sub-heading.
    """
    looks = [piece.look for piece in pieces]
    counts = Counter(look.tokens for look in looks)

    def rank(place: int) -> tuple[bool, bool, bool, int]:
        beside = (*judged[max(place - 1, 0) : place], *judged[place + 1 : place + 2])
        look = looks[place]
        return counts[look.tokens] > 1, len(look.tokens) >= FULL_HEADLINE, "byline" in beside, look.length

    chosen = max(lines, key=rank)
    above = chosen - 1
    is_subheading = above in lines and len(looks[above].tokens) >= FULL_HEADLINE
    return above if is_subheading and counts[looks[chosen].tokens] == 1 else chosen


def _begins_with_headline(head: Sequence[Piece]) -> bool:
    """Whether the first of two blocks is a line above prose, or above the heading of a document."""
    match [piece.look for piece in head]:
        case [line, below] if below.is_prose or opens_article(below):
            return not (line.ends or line.announces or line.is_bulleted or opens_article(line))
        case _:
            return False


def _may_be_headline(look: Look, reason: DropReason | None) -> bool:
    is_line = len(look.tokens) >= HEADLINE_TOKENS and not look.text.endswith(".") and reason == "other"
    return is_line and not (first_day(look.text) or look.is_name)
