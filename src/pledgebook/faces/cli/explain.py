"""`pledgebook explain`: the chain from a figure to the characters it came from."""

from typing import TYPE_CHECKING, Annotated

import typer

from pledgebook.faces.cli.chain import chain
from pledgebook.faces.cli.lines import Line
from pledgebook.faces.cli.listing import console
from pledgebook.faces.cli.options import BookFile
from pledgebook.stores import Book

if TYPE_CHECKING:
    from rich.text import Text

Id = Annotated[
    str,
    typer.Argument(
        metavar="ID", help="Id of a claim, entry, finding or group of copies, or its first digits."
    ),
]


def explain(key: Id, book: BookFile) -> None:
    """Show where a figure comes from: entry or finding, its claims, their documents, the words themselves."""
    with Book.open(book, create=False) as opened:
        show_chain(opened, key)


def show_chain(book: Book, key: str) -> None:
    """Prints the chain; evidence is reversed on a terminal and stands in [[double brackets]] elsewhere."""
    from rich.padding import Padding  # noqa: PLC0415 -- see `listing.console`

    out = console()
    for line in chain(book, book.entry(key)):
        if line.begins_claim:
            out.print()
        text = _rendered(line, on_terminal=out.is_terminal)
        out.print(Padding(text, (0, 0, 0, line.indent), expand=False))


def _rendered(line: Line, *, on_terminal: bool) -> "Text":
    from rich.text import Text  # noqa: PLC0415 -- see `listing.console`

    if line.evidence is None:
        return Text(line.text, style="" if line.indent else "bold")
    if on_terminal:
        text = Text(line.text)
        text.stylize("reverse", line.evidence.start, line.evidence.end)
        return text
    start, end = line.evidence.start, line.evidence.end
    return Text(f"{line.text[:start]}[[{line.text[start:end]}]]{line.text[end:]}")
