"""`pledgebook copies`: which pages carry the same article."""

from dataclasses import replace
from functools import partial
from typing import Annotated

import typer

from pledgebook.faces.cli.listing import Column, Listing
from pledgebook.faces.cli.options import AsJson, BookFile
from pledgebook.faces.phrasing import short
from pledgebook.model import CopyGroup, Difference, Member, Reliance
from pledgebook.stores import Book, contract

Unsure = Annotated[
    bool, typer.Option("--unsure", help="List instead the pairs of pages of which nobody can tell.")
]
Credits = Annotated[bool, typer.Option("--credits", help="List instead which outlets pages credit.")]


def copies(
    book: BookFile, *, unsure: Unsure = False, credited: Credits = False, as_json: AsJson = False
) -> None:
    """List groups of copies: each group counts as one source, however many addresses it has."""
    with Book.open(book, create=False) as opened:
        docs = {source.page: source.doc for source in opened.sources()}
        doubts = [contract.likeness(pair, docs) for pair in opened.unsure()]
        relied = list(opened.reliances())
        if credited:
            CREDITS.print(relied, as_json=as_json)
        elif unsure:
            UNSURE.print(sorted(doubts, key=_by_names), as_json=as_json)
        else:
            row = partial(contract.copies, doubts=doubts, relied=relied)
            replace(COPIES, row=row).print(opened.copies(), as_json=as_json)


def _by_names(pair: contract.Json) -> tuple[str, str]:
    return str(pair["one"]), str(pair["other"])


def _cells(group: CopyGroup) -> tuple[str, ...]:
    return short(group.id), "\n".join(map(_member, group.members)), group.why


def _member(member: Member) -> str:
    if member.of is None:
        return f"{member.doc}: {member.relation}"
    told = "".join(f"; {difference(each)}" for each in member.differences)
    return f"{member.doc}: {member.relation} of {member.of}, {member.shared:.0%} shared{told}"


def difference(found: Difference) -> str:
    """A difference in words: "$54 million where it has $45 million"."""
    match found.here, found.there:
        case "", there:
            return f"without \N{LEFT DOUBLE QUOTATION MARK}{there}\N{RIGHT DOUBLE QUOTATION MARK}"
        case here, "":
            return f"with \N{LEFT DOUBLE QUOTATION MARK}{here}\N{RIGHT DOUBLE QUOTATION MARK}"
        case here, there:
            return f"{here} for {there}"


def _credit(found: Reliance) -> tuple[str, ...]:
    return found.doc, found.on, found.how, found.evidence


def _pair(pair: contract.Json) -> tuple[str, ...]:
    return f"{pair['one']}\n{pair['other']}", f"{pair['score']:.2f}", str(pair["why"])


COPIES = Listing(
    row=contract.copies,
    columns=(Column("Group", style="bold"), Column("Members", share=1), Column("Why", share=1)),
    cells=_cells,
    none="No two pages of the book carry the same article.",
)
UNSURE: Listing[contract.Json] = Listing(
    row=lambda pair: pair,
    columns=(Column("Pages", share=1), Column("Score", right=True), Column("Why", share=1)),
    cells=_pair,
    none="There are no two pages of the book of which nobody can tell whether they are copies.",
)
CREDITS = Listing(
    row=contract.reliance,
    columns=(Column("Page", share=1), Column("Credits"), Column("How"), Column("In these words", share=2)),
    cells=_credit,
    none="No page of the book credits another outlet.",
)
