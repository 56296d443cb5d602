"""`pledgebook ratios`: the ratios that texts quote ("nearly half"), tested against the sums beside them."""

from pledgebook.faces.cli.listing import Column, Listing
from pledgebook.faces.cli.options import AsJson, BookFile
from pledgebook.faces.phrasing import short
from pledgebook.model import Comparison
from pledgebook.stores import Book, contract


def ratios(book: BookFile, *, as_json: AsJson = False) -> None:
    """List the quoted ratios, each with whether the sums beside it bear it out."""
    with Book.open(book, create=False) as opened:
        RATIOS.print(opened.comparisons(), as_json=as_json)


def _cells(tested: Comparison) -> tuple[str, ...]:
    return short(tested.claim), tested.verdict, tested.sentence


RATIOS = Listing(
    row=contract.comparison,
    columns=(Column("Claim", style="bold"), Column("Verdict"), Column("Test", share=1)),
    cells=_cells,
    none="The book holds no quoted ratios.",
)
