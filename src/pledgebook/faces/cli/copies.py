"""`pledgebook copies`: which pages carry the same article."""

from pledgebook.faces.cli.listing import Column, Listing
from pledgebook.faces.cli.options import AsJson, BookFile
from pledgebook.faces.cli.phrasing import short
from pledgebook.model import CopyGroup, Member
from pledgebook.stores import Book, contract


def copies(book: BookFile, *, as_json: AsJson = False) -> None:
    """List groups of copies: each group counts as one source, however many addresses it has."""
    with Book.open(book, create=False) as opened:
        COPIES.print(opened.copies(), as_json=as_json)


def _cells(group: CopyGroup) -> tuple[str, ...]:
    return short(group.id), "\n".join(map(_member, group.members)), group.why


def _member(member: Member) -> str:
    if member.of is None:
        return f"{member.doc}: {member.relation}"
    return f"{member.doc}: {member.relation} of {member.of}, {member.shared:.0%} shared"


COPIES = Listing(
    row=contract.copies,
    columns=(Column("Group", style="bold"), Column("Members", share=1), Column("Why", share=1)),
    cells=_cells,
    none="No two pages of the book carry the same article.",
)
