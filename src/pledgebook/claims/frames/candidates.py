"""The sentences that can hold a statement of a kind, and the statements that the rules alone make."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from pledgebook.claims.frames.pieces import clauses, stated
from pledgebook.claims.frames.templates import Rule, first_rule, pattern, simplified
from pledgebook.claims.grammar.actors import is_opponent
from pledgebook.claims.grammar.cues import load
from pledgebook.claims.reading import READINGS, Reading, Sentence
from pledgebook.model import Span


def statements(reading: Reading, kind: str) -> Iterator[tuple[Sentence, Span, Rule]]:
    """The clauses that a rule of the kind makes a statement, less those with one of its `never` phrases."""
    for sentence, lower in candidates(reading, kind):
        for clause in clauses(sentence.text):
            found = first_rule(kind, lower, clause)
            if found and not pattern(kind, "never").search(lower, clause.start, clause.end):
                rule, cue = found
                yield sentence, stated(sentence.text, clause, cue), rule


def candidates(reading: Reading, kind: str) -> Iterator[tuple[Sentence, str]]:
    """The sentences that can hold a statement of the kind, each with its text as templates read it.

    A sentence has to stand near aid, to hold a stem of the kind and to assert rather than ask.
    """
    stems = load("statements")[kind]["stems"]
    for sentence in _near_aid(reading, load("statements")[kind]["near"]):
        lower = sentence.text.lower()
        if (
            len(lower) <= LONGEST
            and any(stem in lower for stem in stems)
            and not _ASKS.search(lower)
            and not _OTHER_WEAPONS.search(lower)
        ):
            yield sentence, simplified(sentence)


LONGEST = 2000
"""Characters of the longest sentence looked at. Longer ones are tables and lists that lost their stops; the
longest of the excerpt set, a memorandum, has 700."""


def _near_aid(reading: Reading, near: int) -> Iterator[Sentence]:
    """The sentences about aid: on official pages those on giving it and `near` behind, on others all nearby.

    News stays with its story; a briefing or a speech goes from subject to subject.
    """
    if reading.publisher is None:
        yield from reading.relevant
        return
    if reading.about_aid:
        yield from reading.sentences
        return
    behind = {index + step for index in _on_giving(reading) for step in range(near + 1)}
    yield from (reading.sentences[index] for index in sorted(behind) if index < len(reading.sentences))


@lru_cache(maxsize=READINGS)
def _on_giving(reading: Reading) -> tuple[int, ...]:
    """Numbers of the sentences of an official page that are about aid that is given."""
    return tuple(
        sentence.index
        for sentence in reading.sentences
        if sentence.marks
        and ((sentence.speaks_of_aid and is_on_giving(sentence)) or _is_humanitarian(sentence))
        and tells_of_giving(reading, sentence)
    )


def is_on_giving(sentence: Sentence) -> bool:
    """Whether a sentence that speaks of aid or arms means some that is given: it says so, or for whom."""
    return _says_given(sentence) or any(
        actor.kind in ("government", "region")
        and actor.code != sentence.ground.home
        and not is_opponent(actor.code)
        for actor in sentence.actors
    )


def tells_of_giving(reading: Reading, sentence: Sentence) -> bool:
    """Whether the document says near a sentence that aid is given, so that its goods can be some of it."""
    telling = _telling(reading)
    first = bisect_left(telling, sentence.index - STORY)
    return first < len(telling) and telling[first] <= sentence.index + STORY


@lru_cache(maxsize=READINGS)
def _telling(reading: Reading) -> tuple[int, ...]:
    """Numbers of the sentences that say that aid is given, in order."""
    marked = (each for each in reading.sentences if each.may_hold("given"))
    return tuple(each.index for each in marked if _says_given(each) or _is_humanitarian(each))


def _says_given(sentence: Sentence) -> bool:
    return sentence.may_hold("given") and GIVEN.search(sentence.text) is not None


def _is_humanitarian(sentence: Sentence) -> bool:
    return sentence.may_hold("given") and HUMANITARIAN.search(sentence.text) is not None


STORY = 12
"""Sentences on either side of a statement in which an official page, which goes from subject to subject, has
to say that aid is given. On the excerpt set 6 lose answers that go on about deliveries and 12 none; more let
the missiles and helicopters of the next subject in."""

HUMANITARIAN = re.compile(r"humanitarian (?:aid|assistance|access|corridors?|convoys?|relief)")

GIVEN = re.compile(
    r"\b(?:security|military|defen[cs]e|lethal|humanitarian|economic|financial)(?: and \w+)? "
    r"(?:aid|assistance)\b|\bdraw-?downs?\b"
    r"|\b(?:aid|assistance|weapons|arms) (?:package|tranche|deliver\w+|shipments?)",
    re.IGNORECASE,
)


_OTHER_WEAPONS = re.compile(
    r"\b(?:assault|nuclear|chemical|biological) weapons?\b|\bfirearms?\b|\bgun (?:violence|safety|control)\b"
    r"|\b(?:iran\w*|north korea\w*|china)\b[^.;]{0,60}\b(?:to|for) russia\b"
)
"""Weapons that nobody gives as aid, or gives to the other side."""

_ASKS = re.compile(
    r"\?[\"')]*\Z|\b(?:i asked|(?:my|the) question is|wonder\w*)\b"
    r"|\b(?:asks?|asked|tell us|say|know|clear) (?:\w+ ){0,3}?(?:whether|if|how|when)\b"
    r"|\A(?:\S+\s){0,8}\S*[^\s.!?:;\"')]\Z"
)
"""A question, direct or not, or a heading: a few words without a stop. They state nothing."""
