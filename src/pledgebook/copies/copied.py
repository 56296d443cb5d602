"""A group of copies: which page was first, and how each of the others came from it."""

from collections.abc import Iterable, Sequence

from pledgebook.copies.compare import Extent, contained
from pledgebook.copies.differences import Exchange, changes, differences, lone_figures
from pledgebook.copies.origin import Origin, origin
from pledgebook.copies.publisher import same_publisher
from pledgebook.copies.reading import Reading
from pledgebook.model import CopyGroup, Member, Relation, content_id


def group_id(pages: Iterable[str]) -> str:
    """The id of the group of these pages."""
    return content_id("copies", *sorted(pages))


def copy_group(found: Iterable[Reading]) -> CopyGroup:
    """The group of these pages, two at least, in whatever order they come."""
    pages = sorted(found, key=lambda page: (page.source.doc, page.source.page))
    first = origin(pages)
    return CopyGroup(
        id=group_id(page.source.page for page in pages),
        original=first.page.source.doc if first.is_known else None,
        why=first.why,
        members=tuple(_member(page, first, pages) for page in pages),
        credits=tuple(sorted({credit for page in pages for credit in page.source.credits})),
    )


def _member(page: Reading, first: Origin, pages: Sequence[Reading]) -> Member:
    """The page as a copy of the first; a page that may itself be the first is a copy of the nearest to it."""
    source = page.source
    if page is not first.page:
        of = first.page
    elif first.is_known:
        return Member(source.page, source.doc, "original", None, 1.0)
    else:
        of = max((other for other in pages if other is not page), key=lambda other: contained(page, other))
    extent = Extent.of(page, of)
    is_reworded = extent.of_shorter < page.settings.contained
    changed = [] if is_reworded or extent.of_shorter == 1 else changes(page, of)
    told = lone_figures(page, of) if is_reworded else differences(changed)
    return Member(
        source.page,
        source.doc,
        relation=_relation(page, of, extent, changed),
        of=of.source.doc,
        shared=round(extent.both / max(1, len(page.shingles)), 4),
        differences=tuple(told),
    )


def _relation(page: Reading, of: Reading, extent: Extent, changed: Iterable[Exchange]) -> Relation:
    """How the page's article came from the other one's."""
    is_new_version = page.is_revision and not of.is_revision
    if extent.of_shorter < page.settings.contained:
        return "updated" if is_new_version and same_publisher(page.source, of.source) else "rewritten"
    if is_new_version or any(change.figures for change in changed):
        return "updated"
    is_whole = extent.both >= page.settings.whole * len(of.shingles)
    return "verbatim" if is_whole else "trimmed"
