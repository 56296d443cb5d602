"""`pledgebook diff`: which entries appeared, vanished and changed between two books or two days, and why."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from pledgebook.errors import PledgebookError
from pledgebook.faces.cli.asof import ledger_as_of
from pledgebook.faces.cli.listing import Column, Listing
from pledgebook.faces.cli.options import AsJson, Day
from pledgebook.faces.phrasing import days, money, short
from pledgebook.faces.saying import described
from pledgebook.model import Altered, Amount, Change, When
from pledgebook.stores import Book, contract

OneBook = Annotated[Path, typer.Argument(metavar="BOOK", help="The book, as it was before.")]
OtherBook = Annotated[
    Path | None, typer.Argument(metavar="OTHER_BOOK", help="The book as it is now, or another one.")
]
From = Annotated[
    datetime | None,
    typer.Option("--from", metavar="DATE", formats=Day, help="In place of another book: the day before."),
]
To = Annotated[
    datetime | None,
    typer.Option("--to", metavar="DATE", formats=Day, help="In place of another book: the day after."),
]


def diff(
    book: OneBook,
    other: OtherBook = None,
    *,
    since: From = None,
    until: To = None,
    as_json: AsJson = False,
) -> None:
    """List the entries that appeared, vanished or changed between two books or two days, each with why."""
    if other and not (since or until):
        changes = between_books(book, other)
    elif since and until and not other and since < until:
        changes = between_days(book, since, until)
    else:
        raise PledgebookError(
            "Expected two books, or one book and two days, the earlier one first: `pledgebook diff old.book "
            "new.book` or `pledgebook diff aid.book --from 2022-03-31 --to 2022-04-30`."
        )
    CHANGES.print(changes, as_json=as_json)


def between_books(book: Path, other: Path) -> list[Change]:
    """What the other book has otherwise."""
    from pledgebook import flow  # noqa: PLC0415 -- see `ledger_as_of`

    with Book.open(book, create=False) as one, Book.open(other, create=False) as two:
        return flow.differences(
            one.packages(),
            two.packages(),
            [*one.claims(), *two.claims()],
            set(one.decisions()) ^ set(two.decisions()),
        )


def between_days(book: Path, since: datetime, until: datetime) -> list[Change]:
    """What the pages published after the first day, up to the second one, made otherwise."""
    from pledgebook import flow  # noqa: PLC0415 -- see `ledger_as_of`

    with Book.open(book, create=False) as opened:
        before, after = ledger_as_of(opened, since), ledger_as_of(opened, until)
        return flow.differences(before.packages, after.packages, opened.claims(), ())


def _cells(change: Change) -> tuple[str, ...]:
    entry = change.after or change.before
    told = [described(entry), *map(_altered, change.altered)] if entry else []
    return short(entry.id) if entry else "", change.kind, "\n".join(told), change.why


def _altered(altered: Altered) -> str:
    claims = f" ({', '.join(map(short, altered.claims))})" if altered.claims else ""
    return f"{altered.field}: {_value(altered.before)} → {_value(altered.after)}{claims}"


def _value(value: Amount | When | str | None) -> str:
    match value:
        case Amount():
            return money(value)
        case When():
            return days(value)
        case _:
            return value or "–"


CHANGES = Listing(
    row=contract.change,
    columns=(
        Column("Entry", style="bold"),
        Column("Change"),
        Column("What", share=3),
        Column("Why", share=2),
    ),
    cells=_cells,
    none="No entry appeared, vanished or changed.",
)
