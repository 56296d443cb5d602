"""`pledgebook export`: the book in the formats that its users work with."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal

import typer

from pledgebook.faces.cli.options import BookFile
from pledgebook.faces.phrasing import number
from pledgebook.stores import Book

FormatName = Literal["csv", "parquet", "xlsx", "iati", "ftm", "beancount", "ocds", "annotations"]
Format = Annotated[
    FormatName, typer.Argument(metavar="FORMAT", help="The format to write.", show_default=False)
]
Out = Annotated[
    Path,
    typer.Option("--out", help="The file to write; of csv, parquet and ftm the folder.", show_default=False),
]


def export(to: Format, book: BookFile, out: Out) -> None:
    """Write the book in another format, and beside it a list of what that format cannot hold."""
    # Inside the function: the formats take longer to import than other commands take to run.
    from pledgebook.faces import export as formats  # noqa: PLC0415

    with Book.open(book, create=False) as opened:
        made = formats.export(opened, to, out)
    typer.echo(f"Wrote {out}: {_counts(made.written)}.")
    if made.left:
        typer.echo(
            f"Not held, or held in words alone: {_counts(made.left)}; {made.listing} lists them.", err=True
        )


def _counts(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{number(count)} {name}" for name, count in counts.items())
