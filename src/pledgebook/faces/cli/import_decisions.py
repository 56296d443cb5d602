"""`pledgebook import-decisions`: take over the decisions of a text file that people keep and share."""

from pathlib import Path
from typing import Annotated

import typer

from pledgebook.errors import PledgebookError
from pledgebook.faces.cli.build import name
from pledgebook.faces.cli.decide import NOT_APPLIED, append_and_rebuild
from pledgebook.faces.cli.options import BookFile
from pledgebook.model import Decision, Finding, Problem
from pledgebook.stores import Book, decisions_of

DecisionsFile = Annotated[
    Path, typer.Argument(metavar="FILE", help="Decisions as `pledgebook decisions --json` prints them.")
]


def import_decisions(file: DecisionsFile, book: BookFile) -> None:
    """Append the decisions of a file, each once, and work the ledger out anew.

    A line whose id does not follow from its other fields is named and left out.
    """
    with Book.open(book, create=False) as opened:
        problems, troubles = append_from(file, opened)
    name(problems)
    for finding in troubles:
        typer.echo(finding.sentence, err=True)
    typer.echo(f"The decisions of {file} are kept, and the ledger is worked out anew.")
    if problems or troubles:
        raise typer.Exit(NOT_APPLIED)


def append_from(file: Path, book: Book) -> tuple[list[Problem], list[Finding]]:
    """Appends the decisions; gives the lines that were refused, and findings of what cannot be applied.

    Raises:
        PledgebookError: the file holds no decision that can be kept; the book is then left alone.
    """
    read = list(decisions_of(file))
    problems = [item for item in read if isinstance(item, Problem)]
    made = [item for item in read if isinstance(item, Decision)]
    if not made:
        name(problems)
        raise PledgebookError(f"No decision could be read from {file}: nothing was kept.")
    return problems, append_and_rebuild(book, made)
