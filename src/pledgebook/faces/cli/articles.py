"""`pledgebook articles`: what of each page is the article."""

from collections import Counter

from pledgebook.faces.cli.listing import Column, Listing
from pledgebook.faces.cli.options import AsJson, BookFile
from pledgebook.faces.cli.phrasing import day
from pledgebook.model import Article
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
    return source.doc, day(source.published), source.title or "–", f"{words:,}", dropped or "–"


ARTICLES = Listing(
    row=contract.article,
    columns=(
        Column("Document", share=1, style="bold"),
        Column("Published"),
        Column("Title", share=1),
        Column("Words", right=True),
        Column("Dropped", share=1),
    ),
    cells=_cells,
    none="The book holds no articles.",
)
