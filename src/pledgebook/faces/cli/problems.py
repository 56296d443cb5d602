"""`pledgebook problems`: what could not be read or decided, and which pages were not kept."""

from itertools import chain

from pledgebook.faces.cli.listing import Column, Listing
from pledgebook.faces.cli.options import AsJson, BookFile
from pledgebook.model import Problem
from pledgebook.stores import Book, Refused, contract


def problems(book: BookFile, *, as_json: AsJson = False) -> None:
    """List what could not be read or decided, then the pages that were not kept, each with its reason."""
    with Book.open(book, create=False) as opened:
        PROBLEMS.print(chain(opened.problems(), opened.refused()), as_json=as_json)


def _cells(met: Problem | Refused) -> tuple[str, ...]:
    if isinstance(met, Refused):
        return met.doc, "not-kept", met.reason
    return met.place, met.code, met.sentence


PROBLEMS: Listing[Problem | Refused] = Listing(
    row=contract.problem,
    columns=(Column("Place", share=1, style="bold"), Column("Code"), Column("Reason", share=1)),
    cells=_cells,
    none="Every page was read and kept.",
)
