"""Frames of quotations: words in quotation marks that somebody said."""

from collections.abc import Iterator

from pledgebook.claims.draft import draft
from pledgebook.claims.reading import Reading
from pledgebook.claims.speech import attribution_of, quotations
from pledgebook.model import Claim, Span

LEAST_WORDS = 3
"""Words from which a quotation is speech; shorter ones are titles and scare quotes. Fixed on the press set."""


def quote_claims(reading: Reading) -> Iterator[Claim]:
    """The quotations of the document, each with its speaker."""
    for sentence in reading.sentences:
        for span in quotations(sentence.text, Span(0, len(sentence.text))):
            said = attribution_of(reading, sentence)
            if said.speaker is not None and len(span.of(sentence.text).split()) >= LEAST_WORDS:
                yield draft(reading, sentence, span, "quote", "quotation", speaker=said.speaker, to=said.to)
