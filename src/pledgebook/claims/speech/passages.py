"""Runs of sentences of one paragraph, with their quotations found and masked."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, takewhile

from pledgebook.claims.reading import Reading, Sentence
from pledgebook.claims.speech.marks import masked, quotations
from pledgebook.model import Span
from pledgebook.text import sentences


@dataclass(frozen=True)
class Passage:
    """Sentences of one paragraph that follow one another.

    Attributes:
        run: the sentences.
        text: the folded characters from the first sentence to the last.
        quoted: the words between quotation marks, offsets in `text`.
    """

    run: tuple[Sentence, ...]
    text: str
    quoted: tuple[Span, ...]

    @property
    def first(self) -> Sentence:
        """The sentence it begins with."""
        return self.run[0]

    @property
    def start(self) -> int:
        """Its place in the page text."""
        return self.first.span.start

    @cached_property
    def masked(self) -> str:
        """The text with its quoted words blotted out."""
        return masked(self.text, self.quoted)

    @cached_property
    def stretches(self) -> tuple[Span, ...]:
        """Its sentences, where a quotation of several counts as part of the one it stands in."""
        return tuple(sentences(self.masked))

    def stretch_of(self, span: Span) -> int:
        """Number of the stretch in which a span of the text begins."""
        return next((at for at, each in enumerate(self.stretches) if span.start < each.end), 0)

    def sentences_of(self, span: Span) -> tuple[Sentence, ...]:
        """The sentences of the run over which the stretch of a span goes."""
        stretch = self.stretches[self.stretch_of(span)].move(self.start)
        return tuple(sentence for sentence in self.run if sentence.span.meets(stretch))


def quoting_paragraphs(reading: Reading) -> Iterator[tuple[Sentence, ...]]:
    """The sentences of each paragraph of the article that has a quotation mark in it, in order."""
    for _, group in groupby(reading.sentences, key=lambda sentence: sentence.paragraph):
        run = tuple(group)
        if any(_has_mark(sentence.text) for sentence in run):
            yield run


WINDOW = 8
"""Sentences of a paragraph on either side of one within which a quotation around it is looked for. Longer
quotations of one paragraph are speeches; without a bound a page of one paragraph is read once a claim."""


def passage_around(reading: Reading, sentence: Sentence) -> Passage:
    """The sentence with those of its paragraph around it; alone where no quotation mark is near."""

    def beside(each: Sentence) -> bool:
        return each.paragraph == sentence.paragraph

    before = tuple(takewhile(beside, reversed(reading.before(sentence, WINDOW))))[::-1]
    run = (*before, sentence, *takewhile(beside, reading.after(sentence, WINDOW)))
    return passage_of(reading, run if any(_has_mark(each.text) for each in run) else (sentence,))


def passage_of(reading: Reading, run: tuple[Sentence, ...]) -> Passage:
    """The passage of sentences that follow one another in one paragraph."""
    start, end = run[0].span.start, run[-1].span.end
    text = run[0].text
    for each in run[1:]:
        text = text.ljust(each.span.start - start) + each.text
    text = text.replace("\n", " ")
    following = reading.after(run[-1], 1)
    runs_on = bool(following) and following[0].text.startswith('"')
    written = reading.page_text[start:end]
    return Passage(run, text, tuple(quotations(text, written, runs_on=runs_on)))


def _has_mark(text: str) -> bool:
    return '"' in text or " '" in text or text.startswith("'") or "('" in text
