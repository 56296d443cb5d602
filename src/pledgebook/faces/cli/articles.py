"""`pledgebook articles`: what of each page is the article."""

from collections import Counter

from pledgebook.faces.cli.listing import Column, Listing
from pledgebook.faces.cli.options import AsJson, BookFile
from pledgebook.faces.phrasing import day
from pledgebook.model import Article, Source
from pledgebook.stores import Book, contract


def articles(book: BookFile, *, as_json: AsJson = False) -> None:
    """List the articles, each with what was dropped around it and why."""
    with Book.open(book, create=False) as opened:
        ARTICLES.print(opened.articles_by_name(), as_json=as_json)


def _cells(article: Article) -> tuple[str, ...]:
    reasons = Counter(block.reason for block in article.dropped)
    dropped = ", ".join(f"{count} {reason}" for reason, count in reasons.most_common())
    words = len(article.text.split())
    source = article.source
    shown = f"{words:,}{' (cut)' if source.cut else ''}"
    return source.doc, day(source.published), source.title or "–", shown, dropped or "–", _disputes(source)


def _disputes(source: Source) -> str:
    """What the page says of itself in more than one way, with the places."""
    told = (
        f"{detail}: " + ", ".join(f"{each.value} ({each.place})" for each in source.rivals(detail))
        for detail in source.disputed
    )
    return "; ".join(told) or "–"


ARTICLES = Listing(
    row=contract.article,
    columns=(
        Column("Document", share=1, style="bold"),
        Column("Published"),
        Column("Title", share=1),
        Column("Words", right=True),
        Column("Dropped", share=1),
        Column("The page disagrees", share=1),
    ),
    cells=_cells,
    none="The book holds no articles.",
)
