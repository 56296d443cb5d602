"""`pledgebook claims`: what each document states, in its own words."""

from dataclasses import replace
from typing import Annotated

import typer

from pledgebook.faces.cli.listing import Column, Listing
from pledgebook.faces.cli.options import AsJson, BookFile
from pledgebook.faces.cli.parties import Aid, kept
from pledgebook.faces.phrasing import short
from pledgebook.faces.saying import about, pieces
from pledgebook.model import Claim
from pledgebook.stores import Book, contract

Why = Annotated[bool, typer.Option("--why", help="Show the rule that made each claim, and every field.")]


def claims(book: BookFile, *, why: Why = False, aid: Aid = None, as_json: AsJson = False) -> None:
    """List the claims, each with the exact words that carry it."""
    listing = CLAIMS_WITH_WHY if why else CLAIMS
    with Book.open(book, create=False) as opened:
        listing.print(kept(opened.claims(), aid), as_json=as_json)


def _cells(claim: Claim) -> tuple[str, ...]:
    return short(claim.id), claim.doc, claim.kind, about(claim), f"“{_one_line(claim.evidence)}”"


def _cells_with_why(claim: Claim) -> tuple[str, ...]:
    key, doc, kind, _, evidence = _cells(claim)
    return key, doc, f"{kind}\n{claim.rule}", "\n".join(pieces(claim)), evidence


def _one_line(text: str) -> str:
    return " ".join(text.split())


CLAIMS = Listing(
    row=contract.claim,
    columns=(
        Column("Claim", style="bold"),
        Column("Document", share=2),
        Column("Kind"),
        Column("Says", share=3),
        Column("In the words", share=5),
    ),
    cells=_cells,
    none="The book holds no claims.",
)
CLAIMS_WITH_WHY = replace(CLAIMS, cells=_cells_with_why)
