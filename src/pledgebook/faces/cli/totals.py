"""`pledgebook totals`: the totals that texts quote, tested against the ledger."""

from pledgebook.faces.cli.asof import ledger_as_of
from pledgebook.faces.cli.listing import Column, Listing
from pledgebook.faces.cli.options import AsJson, AsOf, BookFile
from pledgebook.faces.cli.parties import Aid, kept
from pledgebook.faces.phrasing import money, parties, short, window, words
from pledgebook.model import Total
from pledgebook.stores import Book, contract


def totals(book: BookFile, *, aid: Aid = None, as_of: AsOf = None, as_json: AsJson = False) -> None:
    """List the quoted totals, each with its window and whether the entries of the book bear it out."""
    with Book.open(book, create=False) as opened:
        quoted = ledger_as_of(opened, as_of).totals if as_of else opened.totals()
        TOTALS.print(kept(quoted, aid), as_json=as_json)


def _cells(total: Total) -> tuple[str, ...]:
    between = words(parties(total.donor, total.recipient), total.scope)
    quoted = "\n".join((money(total.amount), window(total.since, total.until), between))
    return short(total.claim), total.verdict, quoted, total.sentence


TOTALS = Listing(
    row=contract.total,
    columns=(
        Column("Claim", style="bold"),
        Column("Verdict"),
        Column("Quoted"),
        Column("Test", share=1),
    ),
    cells=_cells,
    none="The book holds no quoted totals.",
)
