"""`pledgebook packages`: the entries of the ledger."""

from pledgebook.faces.cli.listing import Column, Listing
from pledgebook.faces.cli.options import AsJson, BookFile
from pledgebook.faces.cli.phrasing import days, money, parties, short
from pledgebook.model import Package
from pledgebook.stores import Book, contract


def packages(book: BookFile, *, as_json: AsJson = False) -> None:
    """List the entries: who gives how much to whom, under which authority, how far along."""
    with Book.open(book, create=False) as opened:
        PACKAGES.print(opened.packages(), as_json=as_json)


def _cells(entry: Package) -> tuple[str, ...]:
    return (
        short(entry.id),
        days(entry.announced),
        money(entry.amount),
        parties(entry.donor, entry.recipient),
        entry.record,
        entry.authority or "–",
        entry.stage,
        str(len(entry.speakers)),
    )


PACKAGES = Listing(
    row=contract.package,
    columns=(
        Column("Entry", style="bold"),
        Column("Announced"),
        Column("Amount", right=True),
        Column("From → to"),
        Column("Record"),
        Column("Authority"),
        Column("Stage"),
        Column("Sources", right=True),
    ),
    cells=_cells,
    none="The book holds no entries.",
)
