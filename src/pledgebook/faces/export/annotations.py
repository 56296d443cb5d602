"""W3C Web Annotations: every claim as a note on its page, with the words and their place, as JSON-LD.

Offsets count Unicode code points of the page text, as the standard has it; of HTML pages that is the text of
the blocks joined by newlines (`docs/book.md`), not the text of the document object model. The quotation with
what stands before and after it finds the words in both.
"""

from pathlib import Path

import msgspec

from pledgebook.faces.export.cited import Cited
from pledgebook.faces.export.remainder import Remainder, left_lists
from pledgebook.model import Article, Claim
from pledgebook.stores import contract

CONTEXT = "http://www.w3.org/ns/anno.jsonld"

AROUND = 32
"""Characters quoted before and after the words, as browsers and Hypothesis do: enough to tell two places with
one sentence apart, and never a sentence more."""

_encode = msgspec.json.Encoder().encode


def write(cited: Cited, path: Path, remainder: Remainder) -> dict[str, int]:
    """One page of annotations, one annotation a line, in the order of documents and places."""
    left_lists(cited, remainder, ("packages", "totals", "ratios", "findings", "decisions"))
    count = 0
    with path.open("wb") as file:
        file.write(
            b'{"@context":"%s","id":"urn:pledgebook:claims","type":"AnnotationPage",' % CONTEXT.encode()
        )
        file.write(b'"items":[')
        for article in cited.book.articles_by_name():
            for claim in cited.book.claims_of(article.source.page):
                file.write((b",\n" if count else b"\n") + _encode(annotation(claim, article)))
                count += 1
        file.write(b"\n]}\n")
    return {"annotations": count}


def annotation(claim: Claim, article: Article) -> contract.Json:
    """A claim as an annotation: what it states as the body, its words as the target."""
    urn = f"urn:pledgebook:page:{claim.page}"
    return {
        "id": f"urn:pledgebook:claim:{claim.id}",
        "type": "Annotation",
        "motivation": "identifying",
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": claim.kind},
            {
                "type": "TextualBody",
                "purpose": "describing",
                "format": "application/json",
                "value": contract.line(contract.claim(claim)).decode().strip(),
            },
        ],
        "target": {
            "source": article.source.url or urn,
            "scope": urn,
            "selector": [_quote(claim, article.page_text), _position(claim)],
        },
    }


def _quote(claim: Claim, text: str) -> contract.Json:
    start, end = claim.span.start, claim.span.end
    return {
        "type": "TextQuoteSelector",
        "exact": claim.evidence,
        "prefix": _sound(text[max(0, start - AROUND) : start]),
        "suffix": _sound(text[end : end + AROUND]),
    }


def _position(claim: Claim) -> contract.Json:
    return {"type": "TextPositionSelector", "start": claim.span.start, "end": claim.span.end}


def _sound(text: str) -> str:
    """The text with a mark for each character that no encoding has."""
    return text.encode("utf-8", "replace").decode()
