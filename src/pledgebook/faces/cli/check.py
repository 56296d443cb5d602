"""`pledgebook check`: whether every invariant of the book holds."""

import typer

from pledgebook.faces.cli.options import BookFile
from pledgebook.stores import CHECKS, Book, broken

BROKEN = 1
"""Exit code where an invariant is broken."""


def check(book: BookFile) -> None:
    """Test every invariant of the book; exit code 0 when all hold."""
    with Book.open(book, create=False) as opened:
        sentences = list(broken(opened))
    if sentences:
        typer.echo("\n".join(sentences))
        raise typer.Exit(BROKEN)
    typer.echo(f"All {len(CHECKS)} invariants of {book} hold.")
