"""Clauses of a sentence that could each be a statement of their own, and the cues that make them one."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from pledgebook.claims.grammar.actors import is_opponent
from pledgebook.claims.grammar.cues import load
from pledgebook.claims.reading import Reading, Sentence
from pledgebook.claims.speech.saying import find_sayings
from pledgebook.model import Span

_FINITE = r"(?:is|are|was|were|will|would|has|have|had|can|could|must|may|might|should|runs?|needs?|takes?)"
_BREAK = re.compile(
    r"[;:]\s|(?<!-)\s-+\s(?!(?:to|of|in|the|an?|and|or|for|with|\w+ing)\b)"
    r"|,\s(?:so|though|although|while|whereas|adding|making|because)\s"
    rf"|,?\s(?:and|but)\s(?=(?:[\w'$-]+,?\s){{0,5}}?{_FINITE}\b)"
    r"|,?\s(?:and|but)\s(?=(?:they|it|we|he|she|i|there|wants?|to \w+|\w+ing)\b)"
    r"|,\s(?=the (?:rest|others?|remainder)\b"
    r"|an? (?:step|move|power|process|tool|mechanism|law|provision) that\b)",
    re.IGNORECASE,
)
"""Where one statement of a sentence may end and the next begin."""

LEAST_WORDS = 3
"""Words of the shortest clause; less than "the rest during 2023" states nothing by itself and goes with the
clause before it."""


def clauses(text: str) -> list[Span]:
    """The clauses of a sentence, in order, less what stands between them; at least one."""
    spans, start = [], 0
    for match in _BREAK.finditer(text):
        if (
            len(text[start : match.start()].split()) >= LEAST_WORDS
            and len(text[match.end() :].split()) >= LEAST_WORDS
        ):
            spans.append(Span(start, match.start()))
            start = match.end()
    return [span.trimmed(text, " ,;:-\n") for span in (*spans, Span(start, len(text)))]


def stated(text: str, clause: Span, cue: Span) -> Span:
    """The clause without the words that say who says it, before or behind; `cue` always stays in."""
    start, end = clause.start, clause.end
    for saying in find_sayings(text):
        if not clause.holds(saying.span):
            continue
        if saying.span.end <= cue.start and (saying.leads or not text[saying.span.end :].startswith(",")):
            start = _link_end(text, saying.span.end, end)
        elif cue.end <= saying.span.start:
            end = min(end, saying.span.start)
    kept = Span(start, end).trimmed(text, " ,;:-\n\"'")
    return kept if len(kept.of(text).split()) >= LEAST_WORDS else clause


def _link_end(text: str, start: int, end: int) -> int:
    link = _LINK.match(text, start, end)
    return link.end() if link else start


_LINK = re.compile(
    r"(?:\s(?:reporters|journalists|on \w+day|in \w+|at a [\w ]+?conference(?: \w+day)?))*(?:\sthat\b)?\s*",
    re.IGNORECASE,
)
"""Words between a verb of saying and what is said."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of `data/statements.toml`.

    Attributes:
        name: what the rule is called there.
        groups: patterns of which each has to be found in a clause.
        fields: whatever else the rule gives a claim.
    """

    name: str
    groups: tuple[re.Pattern[str], ...]
    fields: Mapping[str, str | bool]

    def find(self, lower: str, clause: Span) -> Span | None:
        """Where the rule's first phrase stands in the clause; None where the rule does not hold."""
        found = [group.search(lower, clause.start, clause.end) for group in self.groups]
        return Span(*found[0].span()) if found[0] and all(found) else None


@cache
def rules(kind: str) -> tuple[Rule, ...]:
    """The rules of a kind, in the file's order."""
    return tuple(
        Rule(
            rule["name"],
            tuple(_compiled(phrases) for phrases in rule["all"]),
            {key: value for key, value in rule.items() if key not in ("name", "all")},
        )
        for rule in load("statements")[kind]["rule"]
    )


def first_rule(kind: str, lower: str, clause: Span) -> tuple[Rule, Span] | None:
    """The first rule of a kind that holds for a clause, and where its cue stands."""
    for rule in rules(kind):
        if cue := rule.find(lower, clause):
            return rule, cue
    return None


@cache
def pattern(kind: str, name: str) -> re.Pattern[str]:
    """One pattern for all phrases of a list in `data/statements.toml`, on word boundaries, in lower case."""
    return _compiled(load("statements")[kind][name])


def _compiled(phrases: list[str]) -> re.Pattern[str]:
    spelled = "|".join(phrases)
    while _LIST.search(spelled):
        spelled = _LIST.sub(lambda name: f"(?:{'|'.join(load('statements')['words'][name[0]])})", spelled)
    return re.compile(rf"(?<!\w)(?:{spelled})(?!\w)")


_LIST = re.compile(r"[A-Z]{4,}")
"""The name of a list of words inside a phrase; lists may name lists."""


def statements(reading: Reading, kind: str) -> Iterator[tuple[Sentence, Span, Rule]]:
    """The clauses that a rule of the kind makes a statement, less those with one of its `never` phrases."""
    for sentence, lower in candidates(reading, kind):
        for clause in clauses(sentence.text):
            found = first_rule(kind, lower, clause)
            if found and not pattern(kind, "never").search(lower, clause.start, clause.end):
                rule, cue = found
                yield sentence, stated(sentence.text, clause, cue), rule


def candidates(reading: Reading, kind: str) -> Iterator[tuple[Sentence, str]]:
    """The sentences that can hold a statement of the kind, each with its text in lower case.

    A sentence has to stand near aid, to hold a stem of the kind and to assert rather than ask.
    """
    stems = load("statements")[kind]["stems"]
    for sentence in _near_aid(reading, load("statements")[kind]["near"]):
        lower = _lower(sentence.text)
        if (
            len(lower) <= LONGEST
            and any(stem in lower for stem in stems)
            and not _ASKS.search(lower)
            and not _OTHER_WEAPONS.search(lower)
        ):
            yield sentence, lower


LONGEST = 2000
"""Characters of the longest sentence looked at. Longer ones are tables and lists that lost their stops; the
longest of the excerpt set, a memorandum, has 700."""


def _near_aid(reading: Reading, near: int) -> Iterator[Sentence]:
    """The sentences about aid: all of a document about it, else those on giving it and `near` after each."""
    last = -near - 1
    for sentence in reading.sentences:
        if (sentence.speaks_of_aid and is_on_giving(sentence)) or _HUMANITARIAN.search(sentence.text):
            last = sentence.index
        if reading.about_aid or sentence.index - last <= near:
            yield sentence


def is_on_giving(sentence: Sentence) -> bool:
    """Whether a sentence that speaks of aid or arms means some that is given: it says so, or for whom."""
    return _GIVEN.search(sentence.text) is not None or any(
        actor.kind in ("government", "region")
        and actor.code != sentence.ground.home
        and not is_opponent(actor.code)
        for actor in sentence.actors
    )


_HUMANITARIAN = re.compile(r"humanitarian (?:aid|assistance|access|corridors?|convoys?|relief)")

_GIVEN = re.compile(
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


def _lower(text: str) -> str:
    """The text in lower case at the same length: the few letters that become two stay as they are."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c if len(c.lower()) > 1 else c.lower() for c in text)
