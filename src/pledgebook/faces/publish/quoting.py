"""The words of a claim in their sentence, as pieces of which some are marked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pledgebook.model import Article, Span
from pledgebook.text.segment import sentences

LONGEST = 400
"""Characters shown on either side of the evidence where no sentence ends before. It trades context against
quoting whole paragraphs of a page: texts of other people are quoted by the sentence."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of quoted words, and whether it is a claim's evidence."""

    text: str
    marked: bool


def around(article: Article, evidence: Span) -> Span:
    """The sentences that hold the evidence, at most `LONGEST` characters beyond it on either side."""
    held = [block.span for block in article.kept if block.span.meets(evidence)]
    within = held[0].to(held[-1]).to(evidence) if held else evidence
    near = Span(max(within.start, evidence.start - LONGEST), min(within.end, evidence.end + LONGEST))
    met = [each for each in sentences(article.page_text, near.start, near.end) if each.meets(evidence)]
    return met[0].to(met[-1]).to(evidence) if met else evidence


def pieces(article: Article, span: Span, evidence: Iterable[Span]) -> Iterator[Piece]:
    """The words of a span, white space folded, in which all evidence is marked."""
    text, at = article.page_text, span.start
    for each in sorted(evidence):
        if each.end <= at:
            continue
        yield from _piece(text[at : each.start], marked=False)
        yield from _piece(text[max(at, each.start) : each.end], marked=True)
        at = each.end
    yield from _piece(text[at : span.end], marked=False)


def _piece(text: str, *, marked: bool) -> Iterator[Piece]:
    if words := _folded(text):
        yield Piece(words, marked)


def _folded(text: str) -> str:
    """The text with each run of white space as one space, those at its ends kept."""
    inside = " ".join(text.split())
    before, after = text[:1].isspace(), text[-1:].isspace() and bool(inside)
    return f"{' ' if before else ''}{inside}{' ' if after else ''}"
