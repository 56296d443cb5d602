"""Where the article begins and ends on a page, and what of the blocks between does not belong to it.

The body is the run of blocks with the most evidence: prose speaks for it, furniture against it, each by the
weights below. They were fixed together on three quarters of the flattened pages of `bench/articles`, where to
halve `PROSE_MOST` costs 0.02 of F1 and to halve or raise any other by a half at most 0.01. To re-measure,
score what `pledgebook articles --json` says of those pages with `eval/score_articles.py`.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import takewhile

from pledgebook.article.look import Looks
from pledgebook.article.notes import AUTHORS, is_author_note
from pledgebook.article.posts import between_posts
from pledgebook.article.signs import Signs
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

_AUTHORS = Signs(*AUTHORS)

_CUT_ELSEWHERE: frozenset[DropReason | None] = frozenset({None, "headline", "byline", "credit", "other"})


def judge(looks: Looks, reasons: Reasons) -> list[DropReason | None]:
    """For each block the reason why it is not the article, None for the article's own."""
    listing = in_list(looks, reasons)
    run = body(looks, reasons, listing)
    run = range(opening(looks, reasons, run.start), run.stop)
    if _CUT_ELSEWHERE.issuperset(reasons):
        run = range(run.start, _before_headline_list(looks, run))
    judged: list[DropReason | None] = []
    for place, reason in enumerate(reasons):
        if reason:
            judged.append(reason)
        elif place in run:
            judged.append(_inside(looks, reasons, listing, place))
        elif judged[-1:] == ["comment"]:
            judged.append("comment")
        else:
            judged.append("related" if place in listing else outside(looks, place, above=place < run.start))
    return judged


def body(looks: Looks, reasons: Reasons, listing: AbstractSet[int]) -> range:
    """Places of the blocks from the first to the last of the article; empty where nothing speaks for one."""
    best, most = range(0), 0.0
    start, total = 0, 0.0
    for place, weight in enumerate(evidence(looks, reasons, listing)):
        if most > ENOUGH and opens_comments(reasons, place):
            break
        if total <= 0:
            start, total = place, 0.0
        total += weight
        if total > most:
            best, most = range(start, place + 1), total
    return best


def opening(looks: Looks, reasons: Reasons, start: int) -> int:
    """The place of the first prose behind the last by-line above the body; `start` where there is none.

    A newsletter box behind the first paragraphs outweighs them. The captions of a slide show, which stand
    there twice, are no paragraphs.
    """
    near = range(max(start - OPENING_REACH, 0), start)
    above = next((place for place in reversed(near) if reasons[place] in _ENDS_OPENING), None)
    if above is None or reasons[above] != "byline":
        return start
    counts = Counter(looks.keys[near.start : start + OPENING_REACH])
    behind = (place for place in range(above + 1, start) if looks.prose[place] and not reasons[place])
    alone = (place for place in behind if counts[looks.keys[place]] == 1)
    return next((place for place in alone if not looks.is_bulleted(place)), start)


def evidence(looks: Looks, reasons: Reasons, listing: AbstractSet[int]) -> Iterator[float]:
    """For each block how much it speaks for the body, in characters of prose; negative where against it."""
    seen: set[str] = set()
    announced, quiet = in_announced_list(looks), between_posts(looks, reasons)
    known = _known_weights(looks)
    for place, reason in enumerate(reasons):
        if reason:
            yield 0 if place in quiet else FURNITURE[reason]
            continue
        weight = LIST_ITEM if place in announced else known[place] if place in known else weigh(looks, place)
        if (key := looks.keys[place]) in seen:
            weight = min(weight, 0)
        seen.add(key)
        yield min(weight, TEASER) if place in listing and is_teaser(looks, place) else weight


def _known_weights(looks: Looks) -> Mapping[int, float]:
    """Weights of the blocks whose words tell what they are."""
    authors = (place for place in looks.holding(_AUTHORS) if is_author_note(looks.texts[place]))
    return dict.fromkeys(authors, AUTHOR_NOTE) | dict.fromkeys(looks.opening | looks.closing, NOTE)


def weigh(looks: Looks, place: int) -> float:
    """What a block that is no known furniture speaks for the body by its looks alone."""
    length = looks.lengths[place]
    if looks.prose[place] or (looks.announces[place] and length >= UNFINISHED_LENGTH):
        return min(length, PROSE_MOST)
    if looks.ends[place]:
        return length * SENTENCE_SHARE
    if length >= UNFINISHED_LENGTH:
        return length * UNFINISHED_SHARE
    return TITLE_LINE if is_title(looks, place) else SHORT_LINE


def is_title(looks: Looks, place: int) -> bool:
    """Whether a block is a line in title case, without the end of a sentence."""
    is_line = looks.counts[place] >= HEADLINE_TOKENS - 1 and not looks.ends[place]
    return is_line and looks.capitals[place] > TITLE_CASE


def in_list(looks: Looks, reasons: Reasons) -> AbstractSet[int]:
    """Places of the blocks that stand in a list of other articles: behind its label, before text goes on.

    Text goes on with a second block of prose in a row; in a list, headlines stand between the teasers. It
    goes on, too, behind the page's legal notices, and behind a by-line of two blocks: teasers have one.
    """
    found: set[int] = set()
    listing = after_prose = after_byline = False
    for place, reason in enumerate(reasons):
        prose, byline = not reason and looks.prose[place], reason == "byline"
        ends = (prose and after_prose) or (byline and after_byline) or reason == "legal"
        listing = listing and not ends and place not in looks.opening
        if listing:
            found.add(place)
        listing = listing or (reason == "related" and is_label(looks, place))
        after_prose, after_byline = prose, byline
    return found


def is_label(looks: Looks, place: int) -> bool:
    """Whether a line announces other articles and names none itself ("See also: Goats eat posters")."""
    return looks.lengths[place] <= LONGEST_LABEL and ":" not in looks.keys[place].removesuffix(": ")


def is_teaser(looks: Looks, place: int) -> bool:
    """Whether a block of a list of other articles is short enough to belong to it."""
    return looks.lengths[place] < LONGEST_TEASER


def in_announced_list(looks: Looks) -> AbstractSet[int]:
    """Places of the items of lists that lines with a colon announce, and of these lines."""
    found: set[int] = set()
    for place, announces in enumerate(looks.announces):
        if announces and place not in found:
            items = takewhile(lambda at: _is_item(looks, at), range(place + 1, len(looks)))
            if listed := list(items):
                found.update((place, *listed))
    return found


def _is_item(looks: Looks, place: int) -> bool:
    """Whether it is the item of a list, whose bullets flattening may have lost."""
    is_item = not looks.prose[place] and _ITEM.search(looks.texts[place]) is not None
    return is_item or looks.is_bulleted(place)


def opens_comments(reasons: Reasons, place: int) -> bool:
    """Whether a block heads the comments of readers, and is not one of a row of buttons."""
    if reasons[place] != "comment":
        return False
    return "share" not in (*reasons[max(place - 1, 0) : place], *reasons[place + 1 : place + 2])


def _before_headline_list(looks: Looks, run: range) -> int:
    """The place where the headlines of other articles begin that end a page; its length where none do."""
    place = len(looks)
    while place > run.stop and is_headline(looks, place - 1):
        place -= 1
    return place if len(looks) - place >= HEADLINE_LIST else len(looks)


def is_headline(looks: Looks, place: int) -> bool:
    """Whether a line may be the headline of another article."""
    in_list = looks.announces[place] or looks.texts[place].count(",") > HEADLINE_COMMAS
    return is_title(looks, place) and not in_list and not looks.is_bulleted(place)


_ITEM = re.compile(
    r"^[a-z].*[a-z]$|[;,]$|[;,] (?:and|or)$|^(?:[Oo]ver |[Mm]ore than |[Uu]p to )?\d[\d,.]* [a-zA-Z]{3}"
)
_LABELLED = re.compile(r"[A-Z][a-z]+ ?: [A-Z0-9$€£\"']")


def _inside(looks: Looks, reasons: Reasons, listing: AbstractSet[int], place: int) -> DropReason | None:
    """Why a block between the first and the last of the article is not its own."""
    if place in looks.opening or place in looks.closing:
        return None
    following = place + 1 if place + 1 < len(looks) else None
    if place in listing:
        is_last = following is None or looks.ends[following]
        if not looks.prose[place] or (is_teaser(looks, place) and not is_last):
            return "related"
    if looks.ends[place] or following is None:
        return None
    if reasons[following] == "credit":
        return "credit"
    alone = looks.prose[following] and place > 0 and looks.prose[place - 1]
    return "related" if alone and _LABELLED.match(looks.texts[place]) else None


def outside(looks: Looks, place: int, *, above: bool) -> DropReason:
    """Why a block that nothing else explains and that is not the article is dropped."""
    if above or looks.ends[place]:
        return "other"
    return "related" if looks.counts[place] >= HEADLINE_TOKENS else "nav"
