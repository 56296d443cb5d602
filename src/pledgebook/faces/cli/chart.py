"""`pledgebook chart`: a chart of the site as a file."""

from pathlib import Path
from typing import Annotated

import typer

from pledgebook.errors import PledgebookError
from pledgebook.faces import charts
from pledgebook.faces.cli.options import BookFile
from pledgebook.faces.saying import described
from pledgebook.model import Package
from pledgebook.stores import Book

RUNNING = "running-total"

Name = Annotated[
    str,
    typer.Argument(
        metavar="NAME",
        help="running-total, running-total-PURSE as us-ua-usd-military, or the id of an entry.",
    ),
]
Out = Annotated[Path, typer.Option("--out", help="The file: .svg or .png.", show_default=False)]


def chart(name: Name, book: BookFile, out: Out) -> None:
    """Draw what entries add up to beside the quoted totals, or the sums that are told of one entry."""
    with Book.open(book, create=False) as opened:
        charts.write(_running(opened, name) if name.startswith(RUNNING) else _amounts(opened, name), out)
    typer.echo(f"Wrote {out}.")


def _running(book: Book, name: str) -> charts.Drawn:
    found = charts.running(book.packages(), book.totals(), book.claim)
    if not found:
        raise PledgebookError(
            f"The book {book.path} quotes no total that has a day, so there is none to draw."
        )
    for each in found:
        if name in (RUNNING, f"{RUNNING}-{each.purse.name}"):
            return charts.draw_running(each)
    known = ", ".join(f"{RUNNING}-{each.purse.name}" for each in found)
    raise PledgebookError(f"There is no chart {name}. There are: {known}, and one for the id of each entry.")


def _amounts(book: Book, key: str) -> charts.Drawn:
    entry = book.entry(key)
    if not isinstance(entry, Package):
        raise PledgebookError(
            f"{key} is the id of no entry: `pledgebook packages` prints theirs; "
            f"other charts begin with {RUNNING}."
        )
    return charts.draw_amounts(charts.amounts(map(book.claim, entry.claims)), described(entry))
