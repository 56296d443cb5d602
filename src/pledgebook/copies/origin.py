"""Which page of a group was first."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from pledgebook.copies.notes import is_release
from pledgebook.copies.rarity import weigh
from pledgebook.copies.reading import Reading

CLEARLY = 0.01
"""By how much one page must hold more of the others' text, and less that is its own, to be taken for their
source: a dateline of five words in an article of 300. Larger, the page stays unknown more often."""

Pages = Sequence[Reading]


class Rule(NamedTuple):
    """A way to tell the first page.

    Attributes:
        keep: from the pages still possible and all pages of the group, those that the rule speaks for; all
            of them, or none, where it cannot tell.
        why: the sentence for a page that the rule decided on, with its `outlet` and `published`.
    """

    keep: Callable[[Pages, Pages], Pages]
    why: str


class Origin(NamedTuple):
    """The page that was first, or may have been.

    Attributes:
        page: the first page, or one of those that may be.
        is_known: whether it is the only one that may be.
        why: the sentence that says how it was told.
    """

    page: Reading
    is_known: bool
    why: str


def origin(group: Pages) -> Origin:
    """The page taken to be the first of the group."""
    possible = group
    for rule in RULES:
        possible = rule.keep(possible, group) or possible
        if len(possible) == 1:
            source = possible[0].source
            why = rule.why.format(outlet=source.outlet, published=source.published)
            return Origin(possible[0], is_known=True, why=why)
    docs = " and ".join(page.source.doc for page in possible)
    return Origin(possible[0], is_known=False, why=f"Nothing tells which of {docs} was first.")


def _credited(possible: Pages, group: Pages) -> Pages:
    """Pages whose outlet most others name."""
    named = [sum(_names(other, page.source.outlet) for other in group) for page in possible]
    return [page for page, count in zip(possible, named, strict=True) if count and count == max(named)]


def _names(page: Reading, outlet: str | None) -> bool:
    """Whether a page of another outlet names this one."""
    if not outlet or page.source.outlet == outlet:
        return False
    said = "\n".join([page.article.text, page.source.byline or "", *page.source.credits])
    return bool(re.search(rf"(?<!\w){re.escape(outlet)}(?!\w)", said))


def _earliest(possible: Pages, _group: Pages) -> Pages:
    """Pages of the first day, where each page has one."""
    days = [page.source.published for page in possible if page.source.published]
    if len(days) < len(possible):
        return []
    return [page for page in possible if page.source.published == min(days)]


def _core(possible: Pages, group: Pages) -> Pages:
    """Pages that hold most of what the others hold and least that no other holds."""
    scores = [_coverage(page, [other for other in group if other is not page]) for page in possible]
    return [page for page, score in zip(possible, scores, strict=True) if score >= max(scores) - CLEARLY]


def _coverage(page: Reading, others: Pages) -> float:
    mine = page.telling.keys()
    covered = [weigh(mine & other.telling.keys()) / max(1, weigh(other.telling)) for other in others]
    own = weigh(mine - set().union(*(other.telling for other in others))) / max(1, weigh(mine))
    return sum(covered) / len(covered) - own


def _released(possible: Pages, _group: Pages) -> Pages:
    """Pages that are headed as an official text is."""
    return [page for page in possible if is_release(page.source.title or "")]


RULES = (
    Rule(_credited, "Other pages name {outlet} as their source."),
    Rule(_earliest, "It is the earliest: it is dated {published}."),
    Rule(_core, "The others repeat it; it holds the most of them and the least of its own."),
    Rule(_released, "It is headed as an official text is."),
)
"""In the order in which they are asked, the surest first."""
