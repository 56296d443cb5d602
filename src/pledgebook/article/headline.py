"""Find the headline of the article among the lines of a page."""

from collections import Counter
from collections.abc import Sequence, Set

from pledgebook.article.dates import first_day
from pledgebook.article.furniture import opens_article
from pledgebook.article.look import Look, Piece
from pledgebook.article.region import HEADLINE_TOKENS, Reasons
from pledgebook.model import DropReason

SHORTEST_TITLE = 3
"""Fewest tokens of a known title that is looked for in the lines; "Opinion" stands in menus too."""


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
    """The judgement, with `headline` for the line above the article that reads most like one, if there is any.

    That is a line which stands on the page again ("You just read: ..."), else the longest, or the one right
    above the longest: sub-headings are long. Where none stands above, the article may begin with it.
    """
    reasons = list(judged)
    opening = next((place for place, reason in enumerate(judged) if not reason), 0)
    lines = {place for place in range(opening) if _may_be_headline(pieces[place].look, judged[place])}
    if "headline" not in judged and (lines or _begins_with_headline(pieces[opening : opening + 2])):
        reasons[_most_like_headline(pieces, lines) if lines else opening] = "headline"
    return reasons


def _most_like_headline(pieces: Sequence[Piece], lines: Set[int]) -> int:
    counts = Counter(piece.look.tokens for piece in pieces)
    again = {place for place in lines if counts[pieces[place].look.tokens] > 1}
    chosen = max(again or lines, key=lambda place: (pieces[place].look.length, -place))
    return chosen - 1 if chosen - 1 in lines and not again else chosen


def _begins_with_headline(head: Sequence[Piece]) -> bool:
    """Whether the first of two blocks is a line above prose, or above the heading of a document."""
    looks = [piece.look for piece in head]
    if len(looks) < 2 or not (looks[1].is_prose or opens_article(looks[1])):  # noqa: PLR2004 -- a line and the text below it
        return False
    return not (looks[0].ends or looks[0].announces or looks[0].is_bulleted or opens_article(looks[0]))


def _may_be_headline(look: Look, reason: DropReason | None) -> bool:
    is_line = len(look.tokens) >= HEADLINE_TOKENS and not look.text.endswith(".") and reason == "other"
    return is_line and not (first_day(look.text) or look.is_name)
