"""The ledger as it would have stood on an earlier day."""

from datetime import datetime

import typer

from pledgebook.faces.phrasing import day, number
from pledgebook.model import Ledger
from pledgebook.stores import Book


def ledger_as_of(book: Book, moment: datetime) -> Ledger:
    """The ledger worked out from the pages that had been published by the end of the day.

    What that leaves out is told in one sentence on standard error; the book is not written.
    """
    # Inside the function: reading HTML takes longer to import than `packages` takes to run.
    from pledgebook import flow  # noqa: PLC0415

    kept, known = flow.as_of(moment.date(), book)
    counted = len(known.sources)
    pages = number(counted + known.later + known.undated)
    typer.echo(
        f"As of {day(moment.date())}, {number(counted)} of {pages} pages count; "
        f"left out: {number(known.later)} later, {number(known.undated)} without a day.",
        err=True,
    )
    return kept
