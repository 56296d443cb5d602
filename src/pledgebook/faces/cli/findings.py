"""`pledgebook findings`: what a reader of the book should look at."""

from pledgebook.faces.cli.asof import ledger_as_of
from pledgebook.faces.cli.listing import Column, Listing
from pledgebook.faces.cli.options import AsJson, AsOf, BookFile
from pledgebook.faces.cli.parties import Aid, kept_findings
from pledgebook.faces.phrasing import roughly, short
from pledgebook.model import Finding
from pledgebook.stores import Book, contract


def findings(book: BookFile, *, aid: Aid = None, as_of: AsOf = None, as_json: AsJson = False) -> None:
    """List what contradicts, is missing, stale or doubtful, each with its numbers."""
    with Book.open(book, create=False) as opened:
        ledger = ledger_as_of(opened, as_of) if as_of else None
        found = ledger.findings if ledger else opened.findings()
        entries = ledger.packages if ledger else opened.packages()
        FINDINGS.print(kept_findings(found, aid, opened.claims(), entries), as_json=as_json)


def _cells(finding: Finding) -> tuple[str, ...]:
    at_stake = roughly(finding.at_stake) if finding.at_stake else "–"
    return short(finding.id), finding.code, at_stake, finding.sentence


FINDINGS = Listing(
    row=contract.finding,
    columns=(
        Column("Finding", style="bold"),
        Column("Code"),
        Column("At stake", right=True),
        Column("What was found", share=1),
    ),
    cells=_cells,
    none="The book holds no findings.",
)
