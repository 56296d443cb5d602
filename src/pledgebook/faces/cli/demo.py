"""`python -m pledgebook.faces.cli.demo examples --book demo.book`: what `make demo` shows."""

from pathlib import Path
from typing import Annotated

import typer

from pledgebook.faces.cli.build import bring_up_to_date, name, summary
from pledgebook.faces.cli.copies import COPIES
from pledgebook.faces.cli.explain import show_chain
from pledgebook.faces.cli.findings import FINDINGS
from pledgebook.faces.cli.import_decisions import append_from
from pledgebook.faces.cli.options import BookFile
from pledgebook.faces.cli.packages import PACKAGES
from pledgebook.faces.cli.totals import TOTALS
from pledgebook.faces.phrasing import short
from pledgebook.stores import Book

Folder = Annotated[Path, typer.Argument(help="A folder that holds `pages` and `decisions.jsonl`.")]


def demo(folder: Folder, book: BookFile) -> None:
    """Build the book of the folder, apply its decisions, and show what the book holds and one explanation."""
    name(bring_up_to_date([str(folder / "pages")], book).problems)
    with Book.open(book, create=False) as opened:
        append_from(folder / "decisions.jsonl", opened)
        findings = list(opened.findings())
        _head("Entries")
        PACKAGES.print_table(opened.packages())
        _head("Quoted totals")
        TOTALS.print_table(opened.totals())
        _head("Copies")
        COPIES.print_table(opened.copies())
        _head("Findings")
        FINDINGS.print_table(findings)
        if findings:
            _head(f"pledgebook explain {short(findings[0].id)} --book {book}")
            show_chain(opened, findings[0].id)
    _head(summary(book))
    typer.echo(
        f"Try next: pledgebook claims --why --book {book}, or pledgebook build YOUR_FOLDER --book my.book"
    )


def _head(title: str) -> None:
    typer.echo(f"\n{title}\n")


if __name__ == "__main__":
    typer.run(demo)
