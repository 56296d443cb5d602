"""`pledgebook packages`: the entries of the ledger, or what they add up to."""

from typing import Annotated

import typer

from pledgebook.faces.cli.asof import ledger_as_of
from pledgebook.faces.cli.listing import Column, Listing
from pledgebook.faces.cli.options import AsJson, AsOf, BookFile
from pledgebook.faces.cli.parties import Aid, kept
from pledgebook.faces.phrasing import between, days, money, number, parties, short
from pledgebook.model import By, Package, Tally, tallies
from pledgebook.stores import Book, contract

AddedBy = Annotated[
    By | None,
    typer.Option("--by", help="Add the entries up by donor, recipient, month, authority or stage."),
]


def packages(
    book: BookFile, *, by: AddedBy = None, aid: Aid = None, as_of: AsOf = None, as_json: AsJson = False
) -> None:
    """List the entries: who gives how much to whom, under which authority, how far along."""
    with Book.open(book, create=False) as opened:
        listed = ledger_as_of(opened, as_of).packages if as_of else opened.packages()
        entries = kept(listed, aid)
        if by:
            added_up(by).print(tallies(entries, by), as_json=as_json)
        else:
            PACKAGES.print(entries, as_json=as_json)


def added_up(by: By) -> Listing[Tally]:
    """The list of tallies, headed by what their entries share; months have a running total."""
    running = (Column("Running total", right=True),) if by == "month" else ()
    return Listing(
        row=contract.tally,
        columns=(
            Column("Standing"),
            Column("Record"),
            Column(by.capitalize()),
            Column("Entries", right=True),
            Column("Sum", right=True),
            *running,
        ),
        cells=_cells_of_month if by == "month" else _cells_of_tally,
        none=PACKAGES.none,
    )


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


def _cells_of_tally(tally: Tally) -> tuple[str, ...]:
    added = between(tally.low, tally.high, tally.currency) or f"{tally.currency}, not added"
    return tally.standing, tally.record, tally.of or "not told", number(len(tally.packages)), added


def _cells_of_month(tally: Tally) -> tuple[str, ...]:
    return *_cells_of_tally(tally), between(tally.running_low, tally.running_high, tally.currency) or "–"


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
