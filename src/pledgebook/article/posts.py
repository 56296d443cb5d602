"""Find the posts of a live blog and the parts of a numbered article: a time or a number, each above prose."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from pledgebook.article.look import Looks
from pledgebook.model import DropReason

POSTS = 3
"""Fewest times or numbers above prose that make such a page. Two stand above articles too: when it was
published, when it was updated. Without posts, F1 on pages flattened by soup falls by 0.002 on the developed
pages of `bench/articles` and by 0.01 on English pages of other sites."""

REACH = 3
"""Blocks below its time within which the prose of a post begins, behind its heading and its author."""

_BETWEEN: frozenset[DropReason | None] = frozenset({"byline", "share"})
_MARK = re.compile(
    r"(?:(?:last )?(?:updated|posted|published) )?(?:at )?"
    r"\d\d?(?:[:.]\d\d)?(?: ?[ap]\.?m\b\.?)?(?: ?[a-z]{2,4})?",
    re.IGNORECASE,
)


def between_posts(looks: Looks, reasons: Sequence[DropReason | None]) -> AbstractSet[int]:
    """Places of the times, numbers, authors and buttons between posts, which speak against none of them.

    Empty where a page has no posts. The comments of readers and lists of other articles bear days or ages
    ("2 hours ago"), which are no marks of posts.
    """
    marks = [place for place in looks.numbered if _heads_post(looks, reasons, place)]
    if len(marks) < POSTS:
        return frozenset()
    places = range(marks[0], min(marks[-1] + REACH, len(reasons)))
    return {place for place in places if reasons[place] in _BETWEEN}


def _heads_post(looks: Looks, reasons: Sequence[DropReason | None], place: int) -> bool:
    if not _MARK.fullmatch(looks.texts[place]):
        return False
    below = range(place + 1, min(place + 1 + REACH, len(looks)))
    return any(not reasons[at] and looks.prose[at] for at in below)
