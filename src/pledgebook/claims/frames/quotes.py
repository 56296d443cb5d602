"""Frame of quotations: words in quotation marks that somebody said."""

from collections.abc import Iterator

from pledgebook.claims.draft import draft
from pledgebook.claims.frames.pieces import is_on_giving
from pledgebook.claims.reading import Reading, Sentence
from pledgebook.claims.speech.attribution import NOBODY, Attribution, told_in
from pledgebook.claims.speech.passages import Passage, passage_of, quoting_paragraphs
from pledgebook.claims.speech.turns import is_spoken
from pledgebook.model import Claim, Span

LEAST_WORDS = 2
"""Words of the shortest quotation; single words in marks are titles and scare quotes."""

NEAR_WRITTEN = 4
"""Sentences on either side of a quotation of which one must speak of aid where an article is about other
things too. Fixed on the press set; fewer lose what makers say of their lines."""

NEAR_SPOKEN = 1
"""The same in transcripts, whose subject changes with every question. Fixed on the excerpt set."""


def quote_claims(reading: Reading) -> Iterator[Claim]:
    """The quotations of the document that somebody says about aid, each with its speaker."""
    spoken = is_spoken(reading)
    mixed = spoken or not reading.about_aid
    passages = (
        passage_of(reading, run)
        for run in quoting_paragraphs(reading)
        if not mixed or _near_aid(reading, run, spoken=spoken)
    )
    for passage, span, said in _attributed(reading, passages):
        near = not mixed or _near_aid(reading, passage.sentences_of(span), spoken=spoken)
        if near and said.speaker is not None and _is_speech(span.of(passage.text)):
            yield draft(reading, passage.first, span, "quote", "quotation", speaker=said.speaker, to=said.to)


def _attributed(reading: Reading, passages: Iterator[Passage]) -> Iterator[tuple[Passage, Span, Attribution]]:
    """Every quotation with who says it; one that is a sentence by itself goes on with the speaker before."""
    last, last_end = NOBODY, -1
    for passage in passages:
        for span in passage.quoted:
            at = passage.stretch_of(span)
            stretch = passage.stretches[at]
            said = told_in(reading, passage, span)
            if said.speaker is None and len(stretch) - len(span) <= len('"."'):
                follows = not reading.page_text[last_end : passage.start + stretch.start].strip()
                said = last if follows or at == 0 else told_in(reading, passage, passage.stretches[at - 1])
            last, last_end = said, passage.start + stretch.end
            yield passage, span, said


def _near_aid(reading: Reading, run: tuple[Sentence, ...], *, spoken: bool) -> bool:
    """Whether aid is spoken of beside the sentences; in transcripts aid that is given, not any arms."""
    near = NEAR_SPOKEN if spoken else NEAR_WRITTEN
    around = (*reading.before(run[0], near), *run, *reading.after(run[-1], near))
    return any(sentence.speaks_of_aid and (not spoken or is_on_giving(sentence)) for sentence in around)


_SMALL = frozenset("the a an of and in on for to with".split())


def _is_speech(words: str) -> bool:
    """Whether quoted words are speech: not a single word, and not a title in capitals."""
    tokens = words.split()
    is_title = all(token[:1].isupper() or token.lower() in _SMALL or token[:1].isdigit() for token in tokens)
    return len(tokens) >= LEAST_WORDS and (not is_title or tokens[-1][-1] in ".,!?")
