"""`pledgebook decisions`: what analysts decided, by whom and why."""

from pledgebook.faces.cli.listing import Column, Listing
from pledgebook.faces.cli.options import AsJson, BookFile
from pledgebook.faces.phrasing import short
from pledgebook.model import Decision
from pledgebook.stores import Book, contract


def decisions(book: BookFile, *, as_json: AsJson = False) -> None:
    """List the decisions in the order in which they were made."""
    with Book.open(book, create=False) as opened:
        DECISIONS.print(opened.decisions(), as_json=as_json)


def _cells(made: Decision) -> tuple[str, ...]:
    correction = f": {made.field} = {made.value}" if made.field else ""
    targets = " ".join(map(short, made.targets))
    return f"{made.at:%Y-%m-%d %H:%M}", made.by, f"{made.verb} {targets}{correction}", made.why


DECISIONS = Listing(
    row=contract.decision,
    columns=(
        Column("When (UTC)"),
        Column("Who", style="bold"),
        Column("Decided", share=1),
        Column("Why", share=1),
    ),
    cells=_cells,
    none="No analyst has decided anything in this book yet.",
)
