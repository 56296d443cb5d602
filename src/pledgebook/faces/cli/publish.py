"""`pledgebook publish`: the book as a static site."""

from pathlib import Path
from typing import Annotated

import typer

from pledgebook.faces.cli.options import BookFile
from pledgebook.faces.phrasing import number
from pledgebook.stores import Book

Folder = Annotated[Path, typer.Argument(metavar="FOLDER", help="An empty or new folder, or an earlier site.")]
Title = Annotated[str, typer.Option("--title", help="The name of the site.")]
Address = Annotated[
    str,
    typer.Option("--address", help="Where the site will stand, as https://aid.example/; feeds name it."),
]


def publish(folder: Folder, book: BookFile, *, title: Title = "Pledgebook", address: Address = "") -> None:
    """Write the book as a site of plain files, for any web server or a USB stick."""
    from pledgebook.faces import publish as site  # noqa: PLC0415 -- its parts take as long as `packages` runs

    with Book.open(book, create=False) as opened:
        written = site.publish(opened, folder, site.Settings(title, site.whole(address)))
    typer.echo(f"Wrote {number(written)} files; open {folder / 'index.html'}.")
