"""Frame of quotations: words in quotation marks that somebody said."""

from collections.abc import Iterator

from pledgebook.claims.draft import draft
from pledgebook.claims.passages import Passage, paragraphs
from pledgebook.claims.reading import Reading
from pledgebook.claims.speech import told_in
from pledgebook.claims.turns import is_spoken
from pledgebook.model import Claim, Span

LEAST_WORDS = 2
"""Words of the shortest quotation; single words in marks are titles and scare quotes."""


def quote_claims(reading: Reading) -> Iterator[Claim]:
    """The quotations of the document that somebody says about aid, each with its speaker."""
    mixed = is_spoken(reading) or not reading.about_aid
    for passage in paragraphs(reading):
        for span in passage.quoted:
            if not _is_speech(span.of(passage.text)) or (mixed and not _near_aid(reading, passage, span)):
                continue
            said = told_in(reading, passage, span)
            if said.speaker is not None:
                yield draft(
                    reading, passage.first, span, "quote", "quotation", speaker=said.speaker, to=said.to
                )


NEAR = 1
"""Sentences on either side of a quotation of which one must speak of aid where the page is about other things
too, as every transcript is: its subject changes with each question. Fixed on the excerpt set."""


def _near_aid(reading: Reading, passage: Passage, span: Span) -> bool:
    stretch = passage.stretches[passage.stretch_of(span)].move(passage.start)
    run = [sentence for sentence in passage.run if sentence.span.meets(stretch)]
    around = (*reading.before(run[0], NEAR), *run, *reading.after(run[-1], NEAR))
    return any(sentence.speaks_of_aid for sentence in around)


_SMALL = frozenset("the a an of and in on for to with".split())


def _is_speech(words: str) -> bool:
    """Whether quoted words are speech: not a single word, and not a title in capitals."""
    tokens = words.split()
    is_title = all(token[:1].isupper() or token.lower() in _SMALL or token[:1].isdigit() for token in tokens)
    return len(tokens) >= LEAST_WORDS and (not is_title or tokens[-1][-1] in ".,!?")
