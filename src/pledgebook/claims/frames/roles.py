"""Who gives and who is given to: read from the sentence, else from the document."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import lru_cache

from pledgebook.claims.grammar.actors import Actor, gives, is_donor, is_opponent, is_recipient, may_give
from pledgebook.claims.grammar.cues import any_space, cue, cues
from pledgebook.claims.reading import READINGS, SENTENCES, Reading, Sentence
from pledgebook.model import Span

_FIRST_PERSON = re.compile(r"\b(?:we|our|I|my|this)(?:'ve|'re|'ll|'m)?\b(?! allies)", re.IGNORECASE)


@lru_cache(maxsize=SENTENCES)
def recipient_of(reading: Reading, sentence: Sentence, near: Span) -> str | None:
    """Who is given to, of the statement at `near` (offsets in the sentence).

    The giver itself where its own stocks are refilled; else the nearest name that the words before it make a
    recipient, after the sum rather than before it; else the document's main recipient.
    """
    if _refills_own_stocks(sentence, near):
        return main_donor(reading)
    if given := _given_to(reading, sentence):
        return min(given, key=lambda actor: _distance(actor.span, near)).code
    if _is_for_everybody(reading, sentence):
        return None
    main = main_recipient(reading)
    named = any(actor.code == main for actor in sentence.actors)
    return main if named else _given_to_before(reading, sentence) or main


def _is_for_everybody(reading: Reading, sentence: Sentence) -> bool:
    """Whether the words, or on an official page those that they go on from, mean everybody in need."""
    if sentence.means_everybody:
        return True
    for earlier in reversed(reading.before(sentence, ANTECEDENT) if reading.publisher else ()):
        if earlier.paragraph != sentence.paragraph or _given_to(reading, earlier):
            return False
        if earlier.means_everybody:
            return True
    return False


def _given_to(reading: Reading, sentence: Sentence) -> list[Actor]:
    """The governments and regions that the words of a sentence make recipients, the publisher aside."""
    return [
        actor
        for actor in sentence.actors
        if actor.kind in ("government", "region")
        and actor.code != reading.publisher
        and is_recipient(sentence.text, actor)
    ]


def _given_to_before(reading: Reading, sentence: Sentence) -> str | None:
    """The one government that the nearest sentence before with any gives to, on official pages.

    Briefings go from one country to the next; a story of the press stays with its own.
    """
    for earlier in reversed(reading.before(sentence, ANTECEDENT) if reading.publisher else ()):
        if codes := {actor.code for actor in _given_to(reading, earlier) if actor.kind == "government"}:
            return codes.pop() if len(codes) == 1 else None
    return None


ANTECEDENT = 3
"""Sentences back to which an unnamed recipient is looked for before the one of the whole document is meant.
The annotated sets are the same with two to five; beyond, another subject begins. Re-measure: `make gate`."""


@lru_cache(maxsize=SENTENCES)
def donor_of(reading: Reading, sentence: Sentence, near: Span) -> str | None:
    """Who gives, of the statement at `near` (offsets in the sentence).

    The nearest giver named before it, else the publisher's own government where it says "we", else the
    nearest giver named after it, else the document's main donor.
    """
    receiver = recipient_of(reading, sentence, near)
    if told := _giver_told(reading, sentence, near, receiver):
        return told
    givers = _givers(sentence, receiver)
    before = [actor for actor in givers if actor.span.end <= near.start]
    if reading.publisher and _FIRST_PERSON.search(sentence.text, _end(before), near.start):
        return reading.publisher
    if before:
        return _several(sentence.text, before) or before[-1].code
    if reading.publisher and _FIRST_PERSON.search(sentence.text):
        return reading.publisher
    if after := [actor for actor in givers if actor.span.start >= near.end]:
        return after[0].code
    return _giver_before(reading, sentence) or main_donor(reading)


def _refills_own_stocks(sentence: Sentence, near: Span) -> bool:
    """Whether the words from the statement to the next sum say that what was given away is replaced."""
    behind = (money.span.start for money in sentence.money if money.span.start >= near.end)
    return (
        cue("roles", "own_stocks").search(sentence.text, near.start, next(behind, len(sentence.text)))
        is not None
    )


def _giver_told(reading: Reading, sentence: Sentence, near: Span, receiver: str | None) -> str | None:
    """The giver where the words around the sum leave no doubt: of its own stocks, jointly, or "from" it."""
    if _refills_own_stocks(sentence, near):
        return receiver
    if _is_joint(reading, sentence, receiver):
        return "allies"
    return _source(sentence, _givers(sentence, receiver), near)


def _is_joint(reading: Reading, sentence: Sentence, receiver: str | None) -> bool:
    """Whether it is told as joint, of several givers that the paragraph names."""
    if not _JOINT.search(sentence.text):
        return False
    beside = [each for each in reading.before(sentence, ANTECEDENT) if each.paragraph == sentence.paragraph]
    givers = {actor.code for each in (*beside, sentence) for actor in _givers(each, receiver)}
    return len(givers) > 1


_JOINT = re.compile(r"\b(?:joint (?:\w+ )?(?:contract|order|package|purchase|deal)|jointly)\b", re.IGNORECASE)


def _end(actors: list[Actor]) -> int:
    return actors[-1].span.end if actors else 0


def _source(sentence: Sentence, givers: list[Actor], near: Span) -> str | None:
    """The giver that the words right behind say it comes from ("$7.5 billion from the United States")."""
    if _FROM_OTHERS.match(sentence.text, near.end):
        return "allies"
    source = _FROM.match(sentence.text, near.end)
    return next((a.code for a in givers if source and a.span.start == source.end()), None)


_FROM = re.compile(
    any_space(r"(?: (?!to\b|for\b|and\b)[\w-]+){0,5}? (?<!bought )(?:from|by) (?:the )?"), re.IGNORECASE
)
"""Words behind a sum up to the name of its giver."""


_FROM_OTHERS = re.compile(
    any_space(
        r"(?: (?!to\b|for\b|and\b)[\w-]+){0,5}? (?:from|by) (?:our )?(?:other|partner|allied)"
        r" (?:donors|countries|nations|partners|governments)\b"
    ),
    re.IGNORECASE,
)
"""Words behind a sum that name several givers together, none of them the publisher."""


def _several(text: str, givers: list[Actor]) -> str | None:
    """The code of several givers where the last two givers are named together ("Germany and Canada")."""
    if len(givers) > 1 and givers[-1].code != givers[-2].code:
        between = text[givers[-2].span.end : givers[-1].span.start]
        return "allies" if _TOGETHER.fullmatch(between) else None
    return None


_TOGETHER = re.compile(r",? and (?:the )?|, (?:the )?")


def _giver_before(reading: Reading, sentence: Sentence) -> str | None:
    """The first giver named in the sentences before, in the same paragraph or as the heading above it."""
    receiver = main_recipient(reading)
    for earlier in reversed(reading.before(sentence, 3)):
        if heading := [actor for actor in earlier.actors if len(actor.span) == len(earlier.text)]:
            return heading[0].code
        if earlier.paragraph == sentence.paragraph and (givers := _givers(earlier, receiver)):
            return givers[0].code
    return None


@lru_cache(maxsize=READINGS)
def main_recipient(reading: Reading) -> str | None:
    """Whom the document says most often that something is given to, less how often it is said to give.

    Regions count where no government is given to; governments that give as a rule where no other is; an event
    that everybody knows ("since the invasion") tells it where nobody is named.
    """
    counts: dict[str, int] = defaultdict(int)
    for actor in filter(_may_be_given_to, reading.title_actors):
        counts[actor.code] += HEADLINE_WEIGHT * _leaning(reading.title, actor)
    for sentence in reading.sentences:
        for actor in filter(_may_be_given_to, sentence.actors):
            counts[actor.code] += _weight(sentence) * _leaning(sentence.text, actor)
    if region := _region_of_headline(reading):
        return region
    given = {code: count for code, count in counts.items() if count > 0 and code != reading.publisher}
    if given and max(given.values()) < _of_everybody(reading):
        return None
    needy = {code: count for code, count in given.items() if not is_donor(code)}
    return _most(needy or given) or _implied(reading) or _named_only(reading) or _most(_regions(reading))


def _of_everybody(reading: Reading) -> int:
    """How often the document says that everybody in need is given to, weighed as mentions of one are."""
    return sum(_weight(sentence) for sentence in reading.sentences if sentence.means_everybody)


def _region_of_headline(reading: Reading) -> str | None:
    """The region that the headline names as given to, where it names no government so."""
    given = [actor for actor in reading.title_actors if is_recipient(reading.title, actor)]
    if any(actor.kind == "government" for actor in given):
        return None
    return next((actor.code for actor in given if actor.kind == "region"), None)


def _leaning(text: str, actor: Actor) -> int:
    """1 for a recipient, -1 for a giver, 0 for a bare mention."""
    if gives(text, actor):
        return -1
    return 1 if is_recipient(text, actor) else 0


def _named_only(reading: Reading) -> str | None:
    """The government named most, in headline and text, after the one that gives.

    An official page that names others as often is about none of them.
    """
    named: Counter[str] = Counter()
    for actor in reading.title_actors:
        named[actor.code] += HEADLINE_WEIGHT * _may_be_given_to(actor)
    for sentence in reading.sentences:
        for actor in sentence.actors:
            named[actor.code] += _weight(sentence) * _may_be_given_to(actor)
    giver = reading.publisher or _most(+named)
    others = {code: count for code, count in (+named).items() if code != giver}
    most = _most(others)
    spread = most is not None and 2 * others[most] <= sum(others.values())
    return None if reading.publisher and spread else most


def _may_be_given_to(actor: Actor) -> bool:
    return actor.kind == "government" and not is_opponent(actor.code)


def _implied(reading: Reading) -> str | None:
    for code, pattern in cues("implied").items():
        if any(pattern.search(sentence.text) for sentence in reading.sentences):
            return code
    return None


HEADLINE_WEIGHT = 3
"""Mentions in the text that one in the headline counts for."""


def _regions(reading: Reading) -> Counter[str]:
    return Counter(
        actor.code
        for sentence in reading.sentences
        for actor in sentence.actors
        if actor.kind == "region" and is_recipient(sentence.text, actor)
    )


@lru_cache(maxsize=READINGS)
def main_donor(reading: Reading) -> str | None:
    """Whose giving the document tells of most often; else the publisher's government."""
    receiver = main_recipient(reading)
    counts = Counter(
        actor.code
        for sentence in reading.sentences
        for actor in _givers(sentence, receiver)
        for _ in range(_weight(sentence))
    )
    for actor in filter(may_give, reading.title_actors):
        counts[actor.code] += HEADLINE_WEIGHT * (actor.code != receiver)
    return reading.publisher or _most(+counts)


def _weight(sentence: Sentence) -> int:
    """Sentences that speak of aid count three times as much as others."""
    return 3 if sentence.speaks_of_aid else 1


def _givers(sentence: Sentence, receiver: str | None) -> list[Actor]:
    return [
        actor
        for actor in sentence.actors
        if actor.kind in ("government", "organisation")
        and actor.code != receiver
        and not is_opponent(actor.code)
        and (gives(sentence.text, actor) or not _is_place_or_recipient(sentence.text, actor))
    ]


def _is_place_or_recipient(text: str, actor: Actor) -> bool:
    """Whether the words beside a name make it the one given to, or the place where something happens."""
    placed = _PLACED.search(text, 0, actor.span.start) and _NO_ADJECTIVE.match(text, actor.span.end)
    return bool(placed) or is_recipient(text, actor)


_NO_ADJECTIVE = re.compile(
    r"\W*(?:$|[.,;:)]|\b(?:and|or|on|at|for|to|with|by|where|this|last|next|while|when)\b)"
)
"""Words behind a name that is no adjective of what follows ("in American aid")."""


_PLACED = re.compile(
    r"(?<!\bsources )(?<!\bofficials )(?<!\blawmakers )(?<!\bnegotiation )"
    r"\b(?:in|inside|near|across|throughout)(?: the)? (?:[A-Z]\w+(?:,| and|, and) )*$"
)
"""Words before the name of a country in which something happens ("at first in Poland and Germany"); people in
a capital are its government."""


def _distance(a: Span, b: Span) -> int:
    """Characters between two spans; names after the sum count as half as far."""
    return (a.start - b.end) if a.start >= b.end else 2 * (b.start - a.end)


def _most(counts: Mapping[str, int]) -> str | None:
    """The one counted highest; the first in the alphabet among equals."""
    return min(counts, key=lambda code: (-counts[code], code), default=None)
