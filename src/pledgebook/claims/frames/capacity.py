"""Frame of capacity: what industry makes and how fast, what is in stock, and what holds production back."""

import re
from collections.abc import Iterator

from pledgebook.claims.draft import draft
from pledgebook.claims.frames.candidates import candidates
from pledgebook.claims.frames.figures import Figure, find_figures
from pledgebook.claims.frames.pieces import clauses, stated
from pledgebook.claims.frames.templates import first_rule, pattern, simplified
from pledgebook.claims.grammar.things import Thing
from pledgebook.claims.reading import Reading, Sentence
from pledgebook.claims.speech.attribution import attribution_of
from pledgebook.model import Claim, Span


def capacity_claims(reading: Reading) -> Iterator[Claim]:
    """What the document says of production, stocks and supply.

    One claim a figure; neighbouring clauses of one rule are one statement ("shut the line and reopened it").
    """
    told = -NEAR - 1
    for sentence, lower in candidates(reading, "capacity"):
        if not _is_of_arms(reading, sentence, lower):
            continue
        figures = find_figures(lower, goes_on=sentence.index - told <= NEAR)
        if figures:
            told = sentence.index
        for part, rule in _parts(sentence.text, lower, figures):
            yield _capacity(reading, sentence, part, rule)


def _parts(text: str, lower: str, figures: list[Figure]) -> Iterator[tuple[Span, str]]:
    spans = clauses(text)
    yield from _figured(text, spans, figures)
    kept: tuple[Span, str] | None = None
    for clause in spans:
        bare = not any(clause.holds(figure.span) for figure in figures)
        found = _rule(lower, clause) if bare else None
        if found and kept and found[1] == kept[1]:
            kept = (kept[0].to(clause), kept[1])
            continue
        if kept:
            yield kept
        kept = (stated(text, clause, found[0]), found[1]) if found else None
    if kept:
        yield kept


_AND = re.compile(r"(?:and|but|then) ", re.IGNORECASE)


def _figured(text: str, spans: list[Span], figures: list[Figure]) -> Iterator[tuple[Span, str]]:
    """The statement of each figure: its clause, less what belongs to the figures before and behind."""
    for before, figure, behind in zip([None, *figures], figures, [*figures[1:], None], strict=False):
        clause = next(span for span in spans if span.meets(figure.span))
        start = max(clause.start, before.span.end) if before else clause.start
        end = figure.span.end if behind and clause.meets(behind.span) else max(clause.end, figure.span.end)
        part = Span(min(start, figure.span.start), end).trimmed(text, " ,;:-\n")
        link = _AND.match(part.of(text))
        part = Span(part.start + (link.end() if link else 0), part.end)
        yield stated(text, part, figure.span), figure.rule


def _is_of_arms(reading: Reading, sentence: Sentence, lower: str) -> bool:
    """Whether the arms industry is meant: by its goods or a maker, here or in the sentence before."""
    if pattern("capacity", "not_ours").search(lower):
        return False
    around = (sentence, *reading.before(sentence, NEAR))
    return any(
        pattern("capacity", "industry").search(simplified(each))
        or any(actor.kind == "company" for actor in each.actors)
        for each in around
    )


NEAR = 2
"""Sentences before one in which the goods made, their maker or the rate may be named. Fixed on the press
sets."""


def _rule(lower: str, clause: Span) -> tuple[Span, str] | None:
    """The cue that makes the clause a statement on capacity: its place and its rule's name."""
    if pattern("capacity", "never").search(lower, clause.start, clause.end):
        return None
    found = first_rule("capacity", lower, clause)
    return (found[1], found[0].name) if found else None


_PERIOD = re.compile(r"\b(?:an?|per|each|every) (month|year|week|day)\b", re.IGNORECASE)


def _quantity(figure: str) -> float | None:
    """The value of "14,000", "1.4m" or "2 million"; None for one in words."""
    digits = re.match(r"\d[\d,]*(?:\.\d+)?", figure)
    if digits is None:
        return None
    scale = 1e6 if "m" in figure else 1e3 if figure.endswith("k") else 1
    return float(digits[0].replace(",", "")) * scale


def _capacity(reading: Reading, sentence: Sentence, part: Span, rule: str) -> Claim:
    words = part.of(sentence.text)
    number = pattern("words", "FIGURE").search(words.lower()) if rule in ("rate", "goal") else None
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
        quantity=_quantity(number[0]) if number else None,
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
