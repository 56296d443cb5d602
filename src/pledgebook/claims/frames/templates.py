"""The templates of `data/statements.toml`: phrases over word classes, and rules made of them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from pledgebook.claims.grammar.actors import Actor, is_opponent
from pledgebook.claims.grammar.cues import any_space, load
from pledgebook.claims.reading import Sentence
from pledgebook.model import Span

_NAMES = {
    "@": "\N{LATIN LETTER SMALL CAPITAL A}",
    "#": "\N{LATIN LETTER SMALL CAPITAL O}",
    "%": "\N{LATIN LETTER SMALL CAPITAL C}",
}
"""What stands for the letters of a name, by its sign in a template: word characters that no page uses."""

_WORD = r"[\w'$€£-]"
"""What stands for [\\w-] in a template: the characters of a word or a sum."""

_GAP = rf"(?: {_WORD}+){{0,5}}?"


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
        first, *others = self.groups
        cue = first.search(lower, clause.start, clause.end)
        holds = cue and all(group.search(lower, clause.start, clause.end) for group in others)
        return Span(*cue.span()) if cue and holds else None


@cache
def rules(kind: str) -> tuple[Rule, ...]:
    """The rules of a kind, in the file's order."""
    return tuple(
        Rule(
            rule["name"],
            tuple(_compiled(tuple(phrases)) for phrases in rule["all"]),
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
    """One pattern for all templates of a list in `data/statements.toml`."""
    return _compiled(tuple(load("statements")[kind][name]))


@cache
def _compiled(templates: tuple[str, ...]) -> re.Pattern[str]:
    spelled = "|".join(templates)
    while _CLASS.search(spelled):
        spelled = _CLASS.sub(lambda name: f"(?:{'|'.join(load('statements')['words'][name[0]])})", spelled)
    for sign, letter in _NAMES.items():
        spelled = spelled.replace(sign, f"{letter}+")
    spelled = spelled.replace("...", _GAP).replace(r"[\w-]", _WORD)
    return re.compile(rf"(?<!\w)(?:{any_space(spelled)})(?!\w)")


_CLASS = re.compile(r"[A-Z]{2,}")
"""The name of a class of words inside a template."""


def simplified(sentence: Sentence) -> str:
    """The sentence as templates read it, at its length: in lower case, governments and makers as signs.

    Lawmakers stay as written: they decide, where a government gives.
    """
    lower = _lower(sentence.text)
    for actor in sentence.actors:
        if not pattern("words", "LAWMAKERS").fullmatch(lower, actor.span.start, actor.span.end):
            signs = _NAMES[_sign(actor)] * len(actor.span)
            lower = lower[: actor.span.start] + signs + lower[actor.span.end :]
    return lower


def _sign(actor: Actor) -> str:
    if actor.kind == "company":
        return "%"
    return "#" if is_opponent(actor.code) else "@"


def _lower(text: str) -> str:
    """The text in lower case at the same length: the few letters that become two stay as they are."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c if len(c.lower()) > 1 else c.lower() for c in text)
