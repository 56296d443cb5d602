"""`pledgebook build`: read pages and bring the book up to date."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Annotated

import typer

from pledgebook.errors import PledgebookError
from pledgebook.faces.cli.options import BookFile
from pledgebook.faces.cli.progress import Watched, progress_bar
from pledgebook.faces.cli.workers import Workers, cores
from pledgebook.model import Found, Gleaned, Problem
from pledgebook.stores import Book, rules_of_page

REFUSED_SOMETHING = 1
"""Exit code where the book was built and a source, or a part of one, was refused."""

INTERRUPTED = 130
"""Exit code after Ctrl-C, as shells have it: 128 and the number of the signal."""

Sources = Annotated[
    list[str],
    typer.Argument(metavar="SOURCE...", help="Files, folders, addresses, or - for JSONL on standard input."),
]
Gate = Annotated[
    bool, typer.Option("--gate/--no-gate", help="Pass over pages that can hold no claim, or keep them too.")
]


Processes = Annotated[
    int | None,
    typer.Option("--workers", min=1, help="Processes that read pages side by side; one a core if unsaid."),
]


def build(sources: Sources, book: BookFile, *, gate: Gate = True, workers: Processes = None) -> None:
    """Read pages and bring the book up to date; running it again changes nothing."""
    try:
        built = bring_up_to_date(sources, book, gated=gate, workers=workers or cores())
    except KeyboardInterrupt:
        typer.echo(f"Stopped. {book} keeps what was read so far; run the same command to go on.", err=True)
        raise typer.Exit(INTERRUPTED) from None
    name(built.problems)
    typer.echo(summary(book))
    if built.refused:
        raise typer.Exit(REFUSED_SOMETHING)


@dataclass(frozen=True, slots=True)
class Built:
    """What went wrong while a book was built.

    Attributes:
        problems: all of it, in the order in which it was met.
        refused: what of it was wrong with the sources themselves; this comes again at every build, while what
            was found inside a page is told when the page is read.
    """

    problems: list[Problem]
    refused: list[Problem]


def bring_up_to_date(sources: list[str], book: Path, *, gated: bool = True, workers: int = 1) -> Built:
    """Builds the book from the sources, whatever the number of workers the same.

    Raises:
        PledgebookError: no page could be read at all; the book is then left alone.
    """
    # Inside the function: reading HTML takes longer to import than `packages` takes to run.
    from pledgebook import flow, read  # noqa: PLC0415

    found = _of_todays_rules(read.pages(sources, sys.stdin.buffer if sys.stdin else None))
    head = list(_up_to_first_page(found))
    if all(isinstance(item, Problem) for item in head):
        name(item for item in head if isinstance(item, Problem))
        raise PledgebookError(f"No page could be read from {', '.join(sources)}: nothing was built.")
    with Book.open(book, create=True) as opened, progress_bar() as progress, Workers(workers) as beside:
        watched = Watched(opened, progress)
        refused: list[Problem] = []
        items = _noting(refused, watched.reading(chain(head, found)))
        return Built(flow.build(items, watched, gated=gated, each=beside.each), refused)


def name(problems: Iterable[Problem]) -> None:
    """Names each problem on standard error, one line each."""
    for problem in problems:
        typer.echo(" ".join(str(problem).split()), err=True)


def summary(book: Path) -> str:
    """What the book holds, in one sentence."""
    with Book.open(book, create=False) as opened:
        counts = opened.counts()
    held = ", ".join(f"{name} {counts[key]:,}" for key, name in _COUNTED.items())
    return f"{book} holds: {held}."


_COUNTED = {
    "pages": "pages",
    "refused": "pages passed over that can hold no claim",
    "copies": "groups of copies",
    "claims": "claims",
    "packages": "entries",
    "totals": "quoted totals",
    "findings": "findings",
}


def _of_todays_rules(found: Iterable[Found]) -> Iterator[Found]:
    """The same without what was gleaned by rules of another version; that is told at the end."""
    today, others = rules_of_page(), 0
    for item in found:
        if isinstance(item, Gleaned) and item.rules != today:
            others += 1
        else:
            yield item
    if others:
        sentence = (
            f"Expected pages gleaned by the rules of this version, found {others:,} gleaned by others; run"
            " `pledgebook scale` again."
        )
        yield Problem("gleaned pages", "bad-record", sentence)


def _noting(refused: list[Problem], found: Iterable[Found]) -> Iterator[Found]:
    for item in found:
        if isinstance(item, Problem) and item.refuses:
            refused.append(item)
        yield item


def _up_to_first_page(found: Iterator[Found]) -> Iterator[Found]:
    for item in found:
        yield item
        if not isinstance(item, Problem):
            return
