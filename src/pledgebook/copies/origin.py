"""Which page of a group was first."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

import numpy as np

from pledgebook.copies.notes import is_release
from pledgebook.copies.reading import Reading

CLEARLY = 0.01
"""By how much one page must hold more of the others' text, and less that is its own, to be taken for their
source: a dateline of five words in an article of 300. Larger, the page stays unknown more often."""

Pages = Sequence[Reading]
Words = tuple[str, ...]

_WORD = re.compile(r"\w+")


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
    outlets = {_plain(page.source.outlet) for page in possible if page.source.outlet} - {()}
    lengths: dict[str, set[int]] = defaultdict(set)
    for outlet in outlets:
        lengths[outlet[0]].add(len(outlet))
    naming = Counter(outlet for page in group for outlet in _runs(page, lengths) & outlets)
    named = [naming[_plain(page.source.outlet or "")] for page in possible]
    return [page for page, count in zip(possible, named, strict=True) if count and count == max(named)]


def _runs(page: Reading, lengths: Mapping[str, AbstractSet[int]]) -> set[Words]:
    """Runs of words in text, byline and credits, as long as asked for their first; never its own outlet."""
    if not lengths:
        return set()
    said = _plain("\n".join([page.article.text, page.source.byline or "", *page.source.credits]))
    starts = [at for at, word in enumerate(said) if word in lengths]
    runs = {said[at : at + length] for at in starts for length in lengths[said[at]]}
    return runs - {_plain(page.source.outlet or "")}


def _plain(name: str) -> Words:
    return tuple(_WORD.findall(name))


def _earliest(possible: Pages, _group: Pages) -> Pages:
    """Pages of the first day, where each page has one."""
    days = [page.source.published for page in possible if page.source.published]
    if len(days) < len(possible):
        return []
    first = min(days)
    return [page for page in possible if page.source.published == first]


def _core(possible: Pages, group: Pages) -> Pages:
    """Pages that hold most of what the others hold and least that no other holds.

    A page's score is the mean share of the other pages' telling words that it holds, by weight, less the
    share of its own that no other page has. It is worked out for all pages at once, in the time of reading
    them.
    """
    told = [page.telling for page in group]
    words, word = np.unique(np.concatenate([each.words for each in told]), return_inverse=True)
    weights = np.concatenate([each.weights for each in told])
    owners = np.repeat(np.arange(len(group)), [len(each.words) for each in told])
    wholes = np.maximum(1, np.bincount(owners, weights, minlength=len(group)))
    shares = weights / wholes[owners]
    worth = np.bincount(word, shares, minlength=len(words))
    alone = np.bincount(word, minlength=len(words))[word] == 1
    covered = np.bincount(owners, worth[word] - shares, minlength=len(group)) / (len(group) - 1)
    own = np.bincount(owners, shares * alone, minlength=len(group))
    scores = {id(page): score for page, score in zip(group, (covered - own).tolist(), strict=True)}
    best = max(scores[id(page)] for page in possible)
    return [page for page in possible if scores[id(page)] >= best - CLEARLY]


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
