"""Frame of capacity: what industry makes and how fast, what is in stock, and what holds production back."""

import re
from collections.abc import Iterator

from pledgebook.claims.draft import draft
from pledgebook.claims.frames.pieces import candidates, clauses, first_rule, pattern, stated
from pledgebook.claims.grammar.things import Thing
from pledgebook.claims.reading import Reading, Sentence
from pledgebook.claims.speech.attribution import attribution_of
from pledgebook.model import Claim, Span


def capacity_claims(reading: Reading) -> Iterator[Claim]:
    """What the document says of production, stocks and supply.

    One claim a rate; neighbouring clauses without a rate are one statement ("shut the line and reopened it").
    """
    for sentence, lower in candidates(reading, "capacity"):
        if _is_of_arms(reading, sentence, lower):
            for part, rule in _parts(sentence.text, lower):
                yield _capacity(reading, sentence, part, rule)


def _parts(text: str, lower: str) -> Iterator[tuple[Span, str]]:
    kept: tuple[Span, str] | None = None
    for clause in clauses(text):
        found = _rule(lower, clause, goes_on=kept is not None)
        if found and kept and "rate" not in (kept[1], found[1]) and found[1] != "goal":
            kept = (kept[0].to(clause), kept[1])
            continue
        if kept:
            yield kept
        kept = (stated(text, clause, found[0]), found[1]) if found else None
    if kept:
        yield kept


def _is_of_arms(reading: Reading, sentence: Sentence, lower: str) -> bool:
    """Whether the arms industry is meant: by its goods or a maker, here or in the sentence before."""
    if pattern("capacity", "not_ours").search(lower):
        return False
    around = (sentence, *reading.before(sentence, NEAR))
    return any(
        pattern("capacity", "industry").search(each.text.lower())
        or any(actor.kind == "company" for actor in each.actors)
        for each in around
    )


NEAR = 2
"""Sentences before one in which the goods made or their maker may be named. Fixed on the press set."""

_GOAL = re.compile(
    r"\b(?:reach|get to|go up to|rise to|increase to|grow to|wants?|hopes?|plans?|aims?|is to|are to"
    r"|raise (?:it|that) to)"
    r"(?: \w+){0,4}? [\d,]{2,}"
)
"""A second rate named right after the first ("can build 2,000 a year and wants to reach 3,000")."""


def _rule(lower: str, clause: Span, *, goes_on: bool) -> tuple[Span, str] | None:
    """The cue that makes the clause a statement on capacity: its place and its rule's name."""
    if pattern("capacity", "never").search(lower, clause.start, clause.end):
        return None
    if goes_on and (goal := _GOAL.search(lower, clause.start, clause.end)):
        return Span(*goal.span()), "goal"
    found = first_rule("capacity", lower, clause)
    return (found[1], found[0].name) if found else None


_NUMBER = re.compile(r"\d[\d,]*")
_PERIOD = re.compile(r"\b(?:an?|per|each|every) (month|year|week|day)\b", re.IGNORECASE)


def _capacity(reading: Reading, sentence: Sentence, part: Span, rule: str) -> Claim:
    words = part.of(sentence.text)
    number = _NUMBER.search(words) if rule in ("rate", "goal") else None
    period = _PERIOD.search(sentence.text) if number else None
    goods = _goods(reading, sentence, part)
    said = attribution_of(reading, sentence, part)
    return draft(
        reading,
        sentence,
        part,
        "capacity",
        f"capacity-{rule}",
        item=goods.item if goods else None,
        quantity=float(number[0].replace(",", "")) if number and period else None,
        per=period[1].lower() if period else None,
        producers=_producers(reading, sentence),
        constraints=tuple(name for name, cue in _CONSTRAINTS.items() if cue.search(words)),
        speaker=said.speaker,
        to=said.to,
    )


_CONSTRAINTS = {
    name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for name, words in {
        "supply chain": "supply[- ]chains?|bottlenecks?",
        "workforce": "workforce|workers|labou?r|staff",
        "parts": "parts|components?|engines|chips",
        "stocks": "stocks?|stockpiles?|inventor(?:y|ies)",
        "ammunition": "ammunition|shells|rounds|propellant|powder|explosives?",
        "capacity": "capacity",
        "competition for capacity": "compet(?:e|es|ing|ition) for",
        "time": "lead times?|have to wait|best part of",
    }.items()
}
"""What holds production back, by the words for it."""

REACH = 4
"""Sentences back to the goods and makers that "them" and "the company" mean. Stories stay with one product
for a paragraph or two; more ties the next product's stocks to this one."""


def _goods(reading: Reading, sentence: Sentence, part: Span) -> Thing | None:
    """The goods of the clause, else of its sentence, else those spoken of last."""
    inside = [thing for thing in sentence.things if part.holds(thing.span)]
    earlier = [thing for each in reading.before(sentence, REACH) for thing in each.things]
    return next(iter([*inside, *sentence.things, *reversed(earlier)]), None)


_MAKER = re.compile(r"\b(?:it|they|them|the compan(?:y|ies)|the firm|the two companies)\b", re.IGNORECASE)


def _producers(reading: Reading, sentence: Sentence) -> tuple[str, ...]:
    """The makers named in the sentence, else in the nearest before it where it points back."""
    reach = REACH if _MAKER.search(sentence.text) else 0
    for each in (sentence, *reversed(reading.before(sentence, reach))):
        if makers := [actor.code for actor in each.actors if actor.kind == "company"]:
            return tuple(dict.fromkeys(makers))
    return ()
