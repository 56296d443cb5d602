"""What `explain` says of a group of copies: each copy beside the page that it was copied from."""

from collections.abc import Iterator

from pledgebook.faces.cli.copies import difference
from pledgebook.faces.cli.lines import DETAIL, PASSAGE, Line, cut, origin
from pledgebook.model import CopyGroup, Member, Passage
from pledgebook.stores import Book


def group(book: Book, found: CopyGroup) -> Iterator[Line]:
    """The group, its original and why, its credits, then every copy with its passages."""
    # Inside the function: the stages take longer to import than `packages` takes to run.
    from pledgebook import flow  # noqa: PLC0415

    yield Line(f"Group {found.id}: {len(found.members)} pages carry one article")
    yield Line(f"Original: {found.original or 'unknown'}. {found.why}", DETAIL)
    if found.credits:
        yield Line(f"Credits: {'; '.join(found.credits)}", DETAIL)
    pages = {member.page for member in found.members}
    for credit in book.reliances():
        if credit.page in pages:
            yield Line(f"{credit.doc} relies on {credit.on} ({credit.how}): {credit.evidence}", DETAIL)
    for member in found.members:
        if member.of is None:
            yield from _page(book, member, "the original")
    for member, passages in flow.side_by_side(found, book):
        yield from _page(book, member, f"{member.relation} of {member.of}, {member.shared:.0%} shared")
        for differing in member.differences:
            yield Line(f"Differs in a {differing.kind}: {difference(differing)}", DETAIL)
        yield from (line for passage in passages for line in _passage(passage, member))


def _page(book: Book, member: Member, relation: str) -> Iterator[Line]:
    yield Line(f"{member.doc}: {relation}", begins_claim=True)
    yield Line(f"From {origin(book.article(member.page).source)}", DETAIL)


def _passage(passage: Passage, member: Member) -> Iterator[Line]:
    match passage.kind:
        case "changed":
            yield Line(f"Here: {cut(passage.here)}", PASSAGE)
            yield Line(f"{member.of}: {cut(passage.there)}", PASSAGE)
        case "there":
            yield Line(f"Only in {member.of}: {cut(passage.there)}", PASSAGE)
        case "here":
            yield Line(f"Only here: {cut(passage.here)}", PASSAGE)
        case "shared":
            yield Line(f"Shared: {cut(passage.here)}", PASSAGE)
