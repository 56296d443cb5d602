"""Articles into groups: who repeats whom."""

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from functools import lru_cache

from pledgebook.copies.compare import contained, shared
from pledgebook.copies.components import Pair, components
from pledgebook.copies.differences import exchanges
from pledgebook.copies.judge import Match, judge
from pledgebook.copies.origin import Origin, origin
from pledgebook.copies.publisher import are_two_acts, same_publisher
from pledgebook.copies.reading import Reading
from pledgebook.copies.settings import CopySettings
from pledgebook.copies.sketch import candidates, sketch
from pledgebook.model import Article, CopyGroup, Member, Relation, content_id

READINGS_HELD = 1024
"""Readings kept at hand while pairs are compared, of about 0.2 MB each. Fewer cost time, more cost memory."""

DEFAULT = CopySettings()


def group(articles: Iterable[Article], settings: CopySettings = DEFAULT) -> list[CopyGroup]:
    """Groups of articles that carry the same text or retell it, ordered by their first `doc`.

    An article is in one group at most; one that nobody repeats is in none. The order in which the
    articles come does not matter.
    """
    ordered = sorted(articles, key=lambda article: (article.source.doc, article.source.page))
    pairs = candidates([sketch(article, settings) for article in ordered], settings)
    return [
        _copy_group([Reading.of(ordered[place], settings) for place in places], settings)
        for places in components(_matches(ordered, pairs, settings))
    ]


def regroup(
    groups: Iterable[CopyGroup],
    pages: Container[str],
    article: Callable[[str], Article],
    settings: CopySettings = DEFAULT,
) -> Iterator[CopyGroup]:
    """The groups that are left where only some of the pages are, in the order given.

    What is left of a group is judged anew: it may have been held together by a page that is missing.

    Args:
        groups: of all pages.
        pages: ids of the pages that there are.
        article: gives the article of a page.
        settings: as for `group`.
    """
    for found in groups:
        left = [member.page for member in found.members if member.page in pages]
        if len(left) == len(found.members):
            yield found
        else:
            yield from group(map(article, left), settings)


def _matches(ordered: Sequence[Article], pairs: Iterable[Pair], settings: CopySettings) -> dict[Pair, Match]:
    """The pairs that are copies, and those that look like copies and are not."""

    @lru_cache(maxsize=READINGS_HELD)
    def reading(place: int) -> Reading:
        return Reading.of(ordered[place], settings)

    matches: dict[Pair, Match] = {}
    for one, other in pairs:
        if are_two_acts(ordered[one].source, ordered[other].source, settings):
            matches[one, other] = Match(are_copies=False, strength=0)
        elif match := judge(reading(one), reading(other), settings):
            matches[one, other] = match
    return matches


def _copy_group(pages: Sequence[Reading], settings: CopySettings) -> CopyGroup:
    first = origin(pages)
    return CopyGroup(
        id=content_id("copies", *sorted(page.source.page for page in pages)),
        original=first.page.source.doc if first.is_known else None,
        why=first.why,
        members=tuple(_member(page, first, pages, settings) for page in pages),
        credits=tuple(sorted({credit for page in pages for credit in page.source.credits})),
    )


def _member(page: Reading, first: Origin, pages: Sequence[Reading], settings: CopySettings) -> Member:
    """The page as a copy of the first; a page that may itself be the first is a copy of the nearest to it."""
    source = page.source
    if page is not first.page:
        of = first.page
    elif first.is_known:
        return Member(source.page, source.doc, "original", None, 1.0)
    else:
        of = max((other for other in pages if other is not page), key=lambda other: contained(page, other))
    return Member(
        source.page,
        source.doc,
        relation=_relation(page, of, settings),
        of=of.source.doc,
        shared=round(contained(page, of), 4),
    )


def _relation(page: Reading, of: Reading, settings: CopySettings) -> Relation:
    """How the page's article came from the other one's."""
    is_new_version = page.is_revision and not of.is_revision
    if shared(page, of) < settings.contained:
        return "updated" if is_new_version and same_publisher(page.source, of.source) else "rewritten"
    if is_new_version or any(exchange.figures for exchange in exchanges(of.sentences, page.sentences)):
        return "updated"
    return "verbatim" if contained(of, page) >= settings.whole else "trimmed"
