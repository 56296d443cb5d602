"""Where the article begins and ends on a page, and what of the blocks between does not belong to it.

The body is the run of blocks with the most evidence: prose speaks for it, furniture against it, each by the
weights below. They were fixed together on three quarters of the flattened pages of `bench/articles`, where to
halve `PROSE_MOST` costs 0.02 of F1 and to halve or raise any other by a half at most 0.01. To re-measure,
score what `pledgebook articles --json` says of those pages with `eval/score_articles.py`.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from pledgebook.article.look import LINES_KNOWN, SHORT, Look, Piece
from pledgebook.article.notes import closes_article, is_author_note, opens_article
from pledgebook.article.posts import between_posts
from pledgebook.model import DropReason

Reasons = Sequence[DropReason | None]

PROSE_MOST = 230
"""Most that one block of prose speaks for the body, in characters. Higher, one long cookie notice outweighs
short news paragraphs; lower, comments of readers outweigh the article."""

SENTENCE_SHARE = 0.3
"""What a short sentence counts a character, against 1 of prose. "No." must not start an article."""

UNFINISHED_SHARE = 0.2
"""What a long line without the end of a sentence counts a character: a caption, or an item of a list."""

UNFINISHED_LENGTH = 100
"""Characters from which a line without the end of a sentence counts as a long one."""

SHORT_LINE = -8
"""Weight of another line without the end of a sentence: an in-article heading, a name, a menu entry."""

TITLE_LINE = -15
"""Weight of such a line in title case: more often the headline of another article."""

LIST_ITEM = 10
"""Weight of an item of a list that a sentence with a colon announces, and of that sentence."""

NOTE = 150
"""Weight of a heading with which articles begin ("MEMORANDUM FOR ...") and of a note with which they end
("(Reporting by ...)"): they are few and always a part, even where a list of other articles is set between."""

AUTHOR_NOTE = -40
"""Weight of a note on the author: below the article it is no part of it, within it may be one."""

TEASER = 30
"""Weight of prose that stands between the headlines of a list of other articles."""

LONGEST_TEASER = 220
"""Length, in characters, from which on such prose is no teaser but a paragraph behind a list in the text.
Below 200, teasers are taken for paragraphs and F1 on `bench/articles` falls by 0.008; above 300, the last
paragraph of an article is lost behind such a list."""

FURNITURE: Mapping[DropReason, float] = {
    "nav": -40,
    "headline": -40,
    "byline": -220,
    "credit": -40,
    "share": -140,
    "prompt": -120,
    "ad": 0,
    "related": -100,
    "ticker": -80,
    "comment": -300,
    "legal": -200,
    "repeat": 0,
    "other": 0,
}
"""Weight of furniture by its reason. By-lines weigh much: an article has one, above it; a list of articles
has many. Advertisements weigh nothing: they stand inside articles as often as outside."""

OPENING_REACH = 15
"""Blocks above the body within which the by-line is looked for behind which it may open. It trades ledes that
a newsletter box has cut off against teasers at the top of a page. Without, F1 on `bench/articles` as soup
flattens it falls by 0.002; to take 9 or 24 changes it by less than 0.0005."""

ENOUGH = 150
"""Evidence from which on a heading of readers' comments ends the search: what follows is theirs. Less, a
comment counter in a menu hides the article; more, comments on a short article become the article."""

LONGEST_LABEL = 60
"""Longest label, in characters, that starts a list of other articles."""

HEADLINE_TOKENS = 5
"""Fewest tokens of a headline; shorter lines are names, places and headings."""

TITLE_CASE = 0.6
"""Share of capitals from which on a line is in title case."""

HEADLINE_COMMAS = 1
"""Most commas of a headline; lines with more name people with their offices and places."""

HEADLINE_LIST = 3
"""Headlines in a row that are a list. Two may be a heading and its sub-heading."""

_ENDS_OPENING = frozenset({"byline", "comment", "related"})
"""What ends the search for the by-line: itself, comments, and what announces other articles."""

_CUT_ELSEWHERE = frozenset({None, "headline", "byline", "credit", "other"})


def judge(pieces: Sequence[Piece], reasons: Reasons) -> list[DropReason | None]:
    """For each block the reason why it is not the article, None for the article's own."""
    listing = list(in_list(pieces, reasons))
    run = body(pieces, reasons, listing)
    run = range(opening(pieces, reasons, run.start), run.stop)
    if is_cut_already(reasons):
        run = range(run.start, _before_headline_list(pieces, run))
    judged: list[DropReason | None] = []
    for place, reason in enumerate(reasons):
        if place in run:
            judged.append(reason or _inside(pieces, reasons, listing, place))
        elif judged[-1:] == ["comment"]:
            judged.append(reason or "comment")
        elif listing[place]:
            judged.append(reason or "related")
        else:
            judged.append(reason or outside(pieces[place].look, above=place < run.start))
    return judged


def body(pieces: Sequence[Piece], reasons: Reasons, listing: Sequence[bool]) -> range:
    """Places of the blocks from the first to the last of the article; empty where nothing speaks for one."""
    best, most = range(0), 0.0
    start, total = 0, 0.0
    for place, weight in enumerate(evidence(pieces, reasons, listing)):
        if most > ENOUGH and opens_comments(reasons, place):
            break
        if total <= 0:
            start, total = place, 0.0
        total += weight
        if total > most:
            best, most = range(start, place + 1), total
    return best


def opening(pieces: Sequence[Piece], reasons: Reasons, start: int) -> int:
    """The place of the first prose behind the last by-line above the body; `start` where there is none.

    A newsletter box behind the first paragraphs outweighs them. The captions of a slide show, which stand
    there twice, are no paragraphs.
    """
    near = range(max(start - OPENING_REACH, 0), start)
    above = next((place for place in reversed(near) if reasons[place] in _ENDS_OPENING), None)
    if above is None or reasons[above] != "byline":
        return start
    counts = Counter(piece.look.tokens for piece in pieces[near.start : start + OPENING_REACH])
    behind = range(above + 1, start)
    return next((place for place in behind if _opens(pieces[place].look, reasons[place], counts)), start)


def _opens(look: Look, reason: DropReason | None, counts: Mapping[tuple[str, ...], int]) -> bool:
    return not (reason or look.is_bulleted) and look.is_prose and counts[look.tokens] == 1


def evidence(pieces: Sequence[Piece], reasons: Reasons, listing: Sequence[bool]) -> Iterator[float]:
    """For each block how much it speaks for the body, in characters of prose; negative where against it."""
    seen: set[tuple[str, ...]] = set()
    announced, quiet = list(in_announced_list(pieces)), between_posts(pieces, reasons)
    for place, (piece, reason) in enumerate(zip(pieces, reasons, strict=True)):
        if reason:
            yield 0 if place in quiet else FURNITURE[reason]
            continue
        look = piece.look
        weight = LIST_ITEM if announced[place] else _weigh_line(look) if look.length <= SHORT else weigh(look)
        if look.tokens in seen:
            weight = min(weight, 0)
        seen.add(look.tokens)
        yield min(weight, TEASER) if listing[place] and is_teaser(piece.look) else weight


def weigh(look: Look) -> float:
    """What a block that is no known furniture speaks for the body by its looks alone."""
    if closes_article(look) or opens_article(look):
        return NOTE
    if is_author_note(look):
        return AUTHOR_NOTE
    if look.is_prose or (look.announces and look.length >= UNFINISHED_LENGTH):
        return min(look.length, PROSE_MOST)
    if look.ends:
        return look.length * SENTENCE_SHARE
    if look.length >= UNFINISHED_LENGTH:
        return look.length * UNFINISHED_SHARE
    return TITLE_LINE if is_title(look) else SHORT_LINE


_weigh_line = lru_cache(maxsize=LINES_KNOWN)(weigh)


def is_title(look: Look) -> bool:
    """Whether it is a line in title case, without the end of a sentence."""
    return not look.ends and len(look.tokens) >= HEADLINE_TOKENS - 1 and look.capitals > TITLE_CASE


def in_list(pieces: Sequence[Piece], reasons: Reasons) -> Iterator[bool]:
    """For each block whether it stands in a list of other articles: behind its label, before text goes on.

    Text goes on with a second block of prose in a row; in a list, headlines stand between the teasers.
    """
    listing = after_prose = False
    for piece, reason in zip(pieces, reasons, strict=True):
        prose = not reason and piece.look.is_prose
        listing = listing and not (prose and after_prose) and not opens_article(piece.look)
        yield listing
        listing = listing or (reason == "related" and is_label(piece.look))
        after_prose = prose


def is_label(look: Look) -> bool:
    """Whether a line announces other articles and names none itself ("See also: Goats eat posters")."""
    return look.length <= LONGEST_LABEL and ":" not in look.tokens[:-1]


def is_teaser(look: Look) -> bool:
    """Whether a block of a list of other articles is short enough to belong to it."""
    return look.length < LONGEST_TEASER


def in_announced_list(pieces: Sequence[Piece]) -> Iterator[bool]:
    """For each block whether it is the item of a list that a line with a colon announces, or that line."""
    announced = False
    for piece, following in zip(pieces, [*pieces[1:], None], strict=False):
        look = piece.look
        announced = announced and _is_item(look)
        announces = look.announces and following is not None and _is_item(following.look)
        yield announced or announces
        announced = announced or announces


def _is_item(look: Look) -> bool:
    """Whether it is the item of a list, whose bullets flattening may have lost."""
    return look.is_bulleted or (not look.is_prose and _ITEM.search(look.text) is not None)


def opens_comments(reasons: Reasons, place: int) -> bool:
    """Whether a block heads the comments of readers, and is not one of a row of buttons."""
    if reasons[place] != "comment":
        return False
    return "share" not in (*reasons[max(place - 1, 0) : place], *reasons[place + 1 : place + 2])


def is_cut_already(reasons: Reasons) -> bool:
    """Whether a page holds no furniture but what an article brings along: somebody cut it before."""
    return set(reasons) <= _CUT_ELSEWHERE


def _before_headline_list(pieces: Sequence[Piece], run: range) -> int:
    """The place where the headlines of other articles begin that end a page; its length where none do."""
    place = len(pieces)
    while place > run.stop and is_headline(pieces[place - 1].look):
        place -= 1
    return place if len(pieces) - place >= HEADLINE_LIST else len(pieces)


def is_headline(look: Look) -> bool:
    """Whether a line may be the headline of another article."""
    in_list = look.announces or look.is_bulleted or look.text.count(",") > HEADLINE_COMMAS
    return is_title(look) and not in_list


_ITEM = re.compile(
    r"^[a-z].*[a-z]$|[;,]$|[;,] (?:and|or)$|^(?:[Oo]ver |[Mm]ore than |[Uu]p to )?\d[\d,.]* [a-zA-Z]{3}"
)
_LABELLED = re.compile(r"[A-Z][a-z]+ ?: [A-Z0-9$€£\"']")


def _inside(
    pieces: Sequence[Piece], reasons: Reasons, listing: Sequence[bool], place: int
) -> DropReason | None:
    """Why a block between the first and the last of the article is not its own."""
    look = pieces[place].look
    following = pieces[place + 1].look if place + 1 < len(pieces) else None
    if listing[place] and (not look.is_prose or (is_teaser(look) and following and not following.ends)):
        return "related"
    if look.ends or not following:
        return None
    if reasons[place + 1] == "credit":
        return "credit"
    alone = following.is_prose and place > 0 and pieces[place - 1].look.is_prose
    return "related" if alone and _LABELLED.match(look.text) else None


def outside(look: Look, *, above: bool) -> DropReason:
    """Why a block that nothing else explains and that is not the article is dropped."""
    if above or look.ends:
        return "other"
    return "related" if len(look.tokens) >= HEADLINE_TOKENS else "nav"
