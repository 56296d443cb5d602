"""Frame of quotations: words in quotation marks that somebody said."""

import re
from collections.abc import Iterator

from pledgebook.claims.draft import draft
from pledgebook.claims.frames.candidates import is_on_giving, tells_of_giving
from pledgebook.claims.reading import Reading, Sentence
from pledgebook.claims.speech.attribution import NOBODY, Attribution, beside, told_in
from pledgebook.claims.speech.passages import Passage, passage_of, quoting_paragraphs
from pledgebook.claims.speech.turns import is_spoken, speaker_of_turn
from pledgebook.model import Claim, Span

LEAST_WORDS = 2
"""Words of the shortest quotation; single words in marks are titles and scare quotes."""

NEAR_WRITTEN = 12
"""Sentences on either side of a quotation of which one must speak of aid where an article is about other
things too. More lets in quotations on another subject, fewer lose what makers and neighbours say: on the
press pages 4 loses one quotation in ten that 12 finds, and more than 12 finds none. Re-measure with
`make gate`."""

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
        speaker = said.speaker or said.source
        if near and speaker is not None and _is_speech(span.of(passage.text)):
            yield draft(reading, passage.first, span, "quote", "quotation", speaker=speaker, to=said.to)


_Quoted = tuple[Passage, Span, Attribution]


def _attributed(reading: Reading, passages: Iterator[Passage]) -> Iterator[_Quoted]:
    """Every quotation with who says it; one that is a sentence by itself has the speaker beside it."""
    last, last_end = NOBODY, 0
    waiting: list[_Quoted] = []
    for passage in passages:
        for span in passage.quoted:
            at = passage.stretch_of(span)
            stretch = passage.stretches[at]
            said = _own_words(reading, passage, span) or told_in(reading, passage, span)
            follows = not reading.page_text[last_end : passage.start + stretch.start].strip()
            alone = len(stretch) - len(span) <= len('"."')
            if _is_nobody(said) and alone:
                said = last if follows else beside(reading, passage, at) or (last if at == 0 else NOBODY)
            if _is_nobody(said) and alone:
                waiting = [*waiting, (passage, span, said)] if follows else [(passage, span, said)]
            else:
                yield from ((*each[:2], said) for each in waiting if follows)
                waiting = []
                yield passage, span, said
            last, last_end = said, passage.start + stretch.end


_I_SAID = re.compile(
    r"\b(?:I|we)(?:'ve|'d)?(?: (?:have|had|just|also|always|then|once))?"
    r" (?:sa(?:id|y)|told [\w ]{2,30}|asked|replied|answered|wrote)"
    r"[^~.;]{0,30}[,:]? ?\"\Z"
)


def _own_words(reading: Reading, passage: Passage, span: Span) -> Attribution | None:
    """The speaker of a turn who quotes what he said himself."""
    if not _I_SAID.search(passage.masked, max(span.start - READ_BEFORE, 0), span.start):
        return None
    speaker = speaker_of_turn(reading, passage.first)
    return Attribution(speaker) if speaker else None


READ_BEFORE = 100
"""Characters before a quotation in which "I said" is looked for: more than such a clause has."""


def _is_nobody(said: Attribution) -> bool:
    return said.speaker is None and said.source is None


def _near_aid(reading: Reading, run: tuple[Sentence, ...], *, spoken: bool) -> bool:
    """Whether aid is spoken of beside the sentences; in transcripts aid that is given, not any arms."""
    near = NEAR_SPOKEN if spoken else NEAR_WRITTEN
    around = (*reading.before(run[0], near), *run, *reading.after(run[-1], near))
    told = any(sentence.speaks_of_aid and (not spoken or is_on_giving(sentence)) for sentence in around)
    return told and (reading.publisher is None or tells_of_giving(reading, run[0]))


_SMALL = frozenset("the a an of and in on for to with".split())


def _is_speech(words: str) -> bool:
    """Whether quoted words are speech: not a single word, and not a title in capitals."""
    tokens = words.split()
    is_title = all(token[:1].isupper() or token.lower() in _SMALL or token[:1].isdigit() for token in tokens)
    return len(tokens) >= LEAST_WORDS and (not is_title or tokens[-1][-1] in ".,!?")
