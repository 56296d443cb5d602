"""The lexicon of goods as `data/goods.toml` has it, with plurals and British spellings made by rule."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from pledgebook.claims.grammar.cues import load
from pledgebook.claims.grammar.goods_lexicon import (
    HEAD,
    LOOSE,
    MODIFIER,
    NAME,
    OPPONENT,
    STOP,
    TAKER,
    Entry,
    Lexicon,
)

_LETTERS = {
    "article": "a",
    "determiner": "D",
    "their": "T",
    "them": "t",
    "conjunction": "&",
    "of": "f",
    "for": "r",
    "with": "w",
    "on": "o",
    "another": "A",
    "times": "*",
    "vague": "V",
    "measure": "m",
    "shield": "S",
    "purpose": "G",
    "target": "g",
    "taker": TAKER,
    "holder": "c",
    "other": STOP,
    "never": STOP,
}
"""Letter of each list of [words]: see `goods_pieces` for how the grammar uses them."""

_NOUNS = ("measure", "taker", "holder", "other")
"""Lists of [words] that give their nouns in the singular."""

_SPELLINGS = {"armor": "armour", "defense": "defence", "caliber": "calibre", "ized": "ised", "izer": "iser"}
_PLURAL_ENDINGS = (
    (re.compile(r"(?<=[^aeiou])y$"), "ies"),
    (re.compile(r"(?:(?<=[sx])|(?<=[cs]h)|(?<=pedo))$"), "es"),
)
_INVARIANT = re.compile(r"(?:[A-Z]S|craft)$")


@cache
def lexicon() -> Lexicon:
    """The lexicon; names of governments in it are words that may stand inside a mention."""
    made = Lexicon()
    for phrase, entry in _entries(load("goods"), load("actors")):
        for spelling in _spellings(phrase):
            made.add(spelling, entry)
    return made


def plural_of(phrase: str) -> str:
    """The phrase with its last word in the plural."""
    if _INVARIANT.search(phrase):
        return phrase
    for ending, plural in _PLURAL_ENDINGS:
        if ending.search(phrase):
            return ending.sub(plural, phrase)
    return f"{phrase}s"


def _entries(goods: Mapping[str, Any], actors: Mapping[str, Any]) -> Iterator[tuple[str, Entry]]:
    """All phrases; where one stands in several lists the first counts."""
    words = goods["words"]
    yield from ((phrase, Entry("N", number=float(number))) for phrase, number in goods["numbers"].items())
    yield from ((phrase, Entry(STOP)) for only in words["never"] for phrase in (only, plural_of(only)))
    yield from _names(goods["names"])
    yield from _heads(goods)
    yield from _modifiers(goods["modifiers"])
    yield from _peoples(actors)
    for group, letter in _LETTERS.items():
        for phrase in words[group]:
            yield phrase, Entry(letter)
            if group in _NOUNS:
                yield plural_of(phrase), Entry(letter)


def _names(names: Mapping[str, Any]) -> Iterator[tuple[str, Entry]]:
    for canonical, name in names.items():
        for form in name["forms"]:
            entry = Entry(
                NAME,
                role=name["kind"],
                weak=not name.get("alone", True),
                canonical=canonical,
                written=form,
                case=name.get("case", "any"),
            )
            yield form, entry
            if not _INVARIANT.search(form):
                yield plural_of(form), replace(entry, plural=True)


def _heads(goods: Mapping[str, Any]) -> Iterator[tuple[str, Entry]]:
    marks = {mark: frozenset(listed) for mark, listed in goods["marks"].items()}
    for role, numbers in goods["heads"].items():
        for number, listed in numbers.items():
            for head in listed:
                entry = Entry(
                    HEAD,
                    last=head.split()[-1],
                    countable=number == "count",
                    plural=number == "plural",
                    role=role,
                    weak=head in marks["weak"] or role in ("assistance", "machines"),
                    generic=head in marks["generic"],
                    types=head in marks["type"],
                )
                yield head, entry
                if entry.countable:
                    yield plural_of(head), replace(entry, plural=True)


def _modifiers(modifiers: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, Entry]]:
    for phrase in modifiers["armed"]:
        yield phrase, Entry(MODIFIER, written=phrase, arms=True)
    for phrase in modifiers["specific"]:
        yield phrase, Entry(MODIFIER, written=phrase)
    for phrase in modifiers["generic"]:
        yield phrase, Entry(MODIFIER, written=phrase, generic=True)
    for phrase in modifiers["loose"]:
        yield phrase, Entry(LOOSE, written=phrase)


def _peoples(actors: Mapping[str, Any]) -> Iterator[tuple[str, Entry]]:
    """Names of governments and organisations: loose words, but an opponent's make the goods not aid."""
    opponents = frozenset(actors["opponents"]["codes"])
    for section in ("governments", "organisations", "companies"):
        for code, names in actors[section].items():
            letter = OPPONENT if code in opponents else LOOSE
            for name in names:
                plain = name.rstrip("*")
                yield plain, Entry(letter)
                yield f"{plain}'s", Entry(letter)


def _spellings(phrase: str) -> Iterator[str]:
    yield phrase
    british = phrase
    for american, spelling in _SPELLINGS.items():
        british = british.replace(american, spelling)
    if british != phrase:
        yield british
