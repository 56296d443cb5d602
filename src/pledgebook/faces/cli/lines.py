"""The lines of an explanation."""

from dataclasses import dataclass

from pledgebook.faces.phrasing import day, words
from pledgebook.model import Source, Span

CONTEXT = 400
"""Characters shown on either side of the evidence. It trades seeing a long paragraph whole against printing a
page that has no paragraphs. Of 179 paragraphs of `press-dev` 99 in 100 are shorter; re-measure by the lengths
of paragraphs."""

DETAIL, PASSAGE = 2, 4
"""Columns by which details, and the words of a page, are set in."""


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of the explanation.

    Attributes:
        text: its words.
        indent: columns by which it is set in; 0 for what begins a link of the chain.
        evidence: characters of `text` that are a claim's evidence.
        begins_claim: whether it is the first of a claim.
    """

    text: str
    indent: int = 0
    evidence: Span | None = None
    begins_claim: bool = False


def origin(source: Source) -> str:
    """Where a page is from, on one line."""
    published = f"published {day(source.published)}" if source.published else "not dated"
    return words(source.doc, source.outlet, source.title, published, source.url)


def cut(text: str) -> str:
    """The text with white space folded; the middle of a long one is left out."""
    folded = " ".join(text.split())
    if len(folded) <= 2 * CONTEXT:
        return folded
    return f"{folded[:CONTEXT].rstrip()} … {folded[-CONTEXT:].lstrip()}"
