"""Who says it: the speaker of a sentence, and the outlet that was told or that reported it.

1. transcripts   the label of the turn, else the one speaker whom the page's title names
2. other texts   the nearest verb of saying (`saying`) in the sentence, or around the quotation it stands in
3. resolve       pronouns and offices to the person named before, surnames to the full name
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pledgebook.claims.grammar.cues import load
from pledgebook.claims.reading import Reading, Sentence
from pledgebook.claims.speech.outlets import is_outlet
from pledgebook.claims.speech.passages import Passage, passage_around
from pledgebook.claims.speech.people import bare_name, completed, holder, introduced, is_named, people
from pledgebook.claims.speech.saying import Saying, find_sayings
from pledgebook.claims.speech.speakers import is_document
from pledgebook.claims.speech.subjects import PRONOUNS
from pledgebook.claims.speech.turns import speaker_of_turn
from pledgebook.model import Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says something.

    Attributes:
        speaker: as written, shortest complete; None where nobody is named.
        to: the outlet that was told.
        source: the outlet or institute that is cited for it.
    """

    speaker: str | None
    to: str | None = None
    source: str | None = None


NOBODY = Attribution(None)


def attribution_of(reading: Reading, sentence: Sentence, part: Span | None = None) -> Attribution:
    """Who says the sentence, or the given part of it; in a transcript whoever has the turn.

    What a reporter asks has no speaker but one whom the question itself names.
    """
    if speaker := speaker_of_turn(reading, sentence):
        return Attribution(speaker)
    passage = passage_around(reading, sentence)
    near = (part or Span(0, len(sentence.text))).move(sentence.span.start - passage.start)
    return told_in(reading, passage, near)


def told_in(reading: Reading, passage: Passage, near: Span) -> Attribution:
    """Who the sentence around `near` (offsets in the passage) says has said it."""
    at = passage.stretch_of(near)
    stretch = passage.stretches[at]
    said, source = NOBODY, None
    for saying in _by_nearness(find_sayings(stretch.of(passage.masked)), near.move(-stretch.start)):
        before = _Before(reading, passage, at, saying.span.start)
        if _is_cited(reading, saying.who):
            source = source or saying.who
        elif said.speaker is None and (who := before.resolved(saying)):
            said = Attribution(who, before.outlet_of(saying) or before.told_already(who))
    return Attribution(said.speaker, said.to, source)


def beside(reading: Reading, passage: Passage, at: int) -> Attribution | None:
    """Who spoke, or was written of, in the sentence before or after a stretch that is all quotation."""
    named = None
    if at > 0:
        before = passage.stretches[at - 1]
        said = told_in(reading, passage, before)
        if said.speaker or said.source:
            return said
        named = _Before(reading, passage, at, 0).subject(before.of(passage.masked))
    if named is None and at + 1 < len(passage.stretches):
        behind = passage.stretches[at + 1].of(passage.masked)
        named = next(iter(people(behind)), None) if _WAS_SAID.match(behind) else None
    return Attribution(named) if named else None


_WAS_SAID = re.compile(r"(?:That|This|Those|These|So|Such|Thus|It|The words)\b")
"""What opens a sentence about the words before it: "So spoke Ed Moss"."""

_DATELINE = re.compile(r"[A-Z][\w., ]{2,60}\((?P<outlet>[A-Z][\w ]{1,30})\)\s-")


def _is_cited(reading: Reading, who: str) -> bool:
    """Whether it is an outlet, an institute or a document: a source, and no speaker."""
    if people(who):
        return False
    return is_outlet(who) or is_document(who) or who == _own_outlet(reading)


def _own_outlet(reading: Reading) -> str | None:
    """The agency that a dateline says has written the text: "KYIV, May 3 (TWS) -"."""
    match = _DATELINE.match(reading.sentences[0].text) if reading.sentences else None
    return match["outlet"] if match else None


def _by_nearness(sayings: list[Saying], near: Span) -> list[Saying]:
    """The sayings that can cover `near`, nearest first."""
    ranked = [(gap, saying) for saying in sayings if (gap := _gap(saying, near)) is not None]
    nearest = sorted(ranked, key=lambda pair: (pair[0], pair[1].span))[:MOST_SAYINGS]
    return [saying for _, saying in nearest]


MOST_SAYINGS = 4
"""Verbs of saying of which one has to give a speaker; a sentence of news has two or three at most."""


CLOSE = 3
"""Characters between a quotation and a verb of saying that belongs to it whatever follows: a mark, a comma, a
space."""


def _gap(saying: Saying, near: Span) -> int | None:
    """Characters between the saying and what it may cover; None where it cannot cover it."""
    if near.end <= saying.span.start:
        gap = saying.span.start - near.end
        return gap if gap <= CLOSE or not saying.leads else None
    return max(near.start - saying.span.end, 0)


LOOK_BACK = 4
"""Sentences before one in which the person meant by "he" or "the minister" is looked for. Stories change
their subject with the paragraph; more finds the hero of the paragraph before."""

READ_BACK = 600
"""Characters of each of these that are read, from its end: more than a sentence of news has."""


@dataclass(frozen=True, slots=True)
class _Before:
    """What stands before a saying: its own stretch up to it, then the sentences before."""

    reading: Reading
    passage: Passage
    at: int
    end: int

    def resolved(self, saying: Saying) -> str | None:
        """The speaker of the saying: a full name where the document gives one; None where it tells nobody."""
        who = saying.who
        if who.lower() in ("i", "we", "you", "nobody", "this", "that"):
            return None
        if who.lower() in PRONOUNS:
            return None if saying.deed and who.lower() == "it" else self._person_before(who.lower())
        if office := _HOLDER.fullmatch(who):
            return self._person_before() or self._holder(office) or who
        name = completed(bare_name(who), self._document())
        is_person = bool(people(who)) or (" " in name and is_named(name))
        return name if is_person or not saying.deed else None

    def _person_before(self, pronoun: str = "he") -> str | None:
        """Who spoke before, or else was named first, in the nearest sentence that has somebody."""
        for text in self._texts():
            for saying in find_sayings(text):
                who = completed(bare_name(saying.who), self._document())
                if who.lower() not in PRONOUNS and not saying.deed and _can_mean(pronoun, who):
                    return who
            if pronoun in ("he", "she") and (named := self.subject(text)):
                return named
        return None

    def subject(self, text: str) -> str | None:
        """The person whom a sentence is about: by office or surname, else the first it brings in."""
        if (office := _HOLDER.match(text)) and (named := self._holder(office)):
            return named
        if (surname := _SURNAME.match(text)) and (full := completed(surname[0], self._document())) != surname[
            0
        ]:
            return full
        found = introduced(text)
        return completed(found[0], self._document()) if found else None

    def _holder(self, office: re.Match[str]) -> str | None:
        title = office["office"].lower()
        return holder({"pm": "prime minister"}.get(title, title), self._document())

    def outlet_of(self, saying: Saying) -> str | None:
        """The outlet told, unless the document shows that the name is a person's."""
        if saying.to and completed(saying.to, self._document()) != saying.to:
            return None
        return saying.to

    def told_already(self, who: str) -> str | None:
        """The outlet that somebody named without a name ("the official") told in the sentence before."""
        noun = re.escape(who.rsplit(maxsplit=1)[-1])
        same = re.compile(rf"(?:an?|one)\b.*\b{noun}\b", re.IGNORECASE)
        if not who.lower().startswith("the ") or self.at == 0:
            return None
        before = self.passage.stretches[self.at - 1].of(self.passage.masked)
        return next((each.to for each in find_sayings(before) if same.match(each.who)), None)

    def _texts(self) -> Iterator[str]:
        stretches = self.passage.stretches
        masked = self.passage.masked
        start = stretches[self.at].start
        yield masked[max(start, start + self.end - READ_BACK) : start + self.end]
        for stretch in reversed(stretches[max(self.at - LOOK_BACK, 0) : self.at]):
            yield stretch.of(masked)[-READ_BACK:]
        for sentence in reversed(self.reading.before(self.passage.first, LOOK_BACK)):
            yield sentence.text[-READ_BACK:]

    def _document(self) -> Iterator[str]:
        yield self.reading.title
        for sentence in self.reading.sentences:
            yield sentence.text


_HOLDER = re.compile(rf"[Tt]he (?:[\w.']+ )?(?P<office>(?i:(?:vice )?{load('speech')['names']['holders']}))")
"""An office whose holder has been named: "the minister", "the US leader"."""


_SURNAME = re.compile(r"[A-Z][\w'-]{2,}(?= [a-z])")


def _can_mean(pronoun: str, who: str) -> bool:
    """Whether a pronoun can stand for somebody: "he" for people, "it" for bodies, "they" for all."""
    return pronoun == "they" or (pronoun == "it") != _is_human(who)


def _is_human(who: str) -> bool:
    """Whether a subject is a person: named, or described by what people are."""
    return bool(people(who)) or (who[:1].islower() and _PERSON.search(who) is not None)


_PERSON = re.compile(
    r"\b(?:officials?|officers?|sources?|diplomats?|aides?|advis[eo]rs?|representatives?|spokes\w+|minister|analysts?)\b"
)
