"""The lexicon of goods: `data/goods.toml` with its plurals and spellings, laid out for finding the longest phrase.

Phrases are compared token by token in a normal form: lower case, hyphens between words dropped, type numbers
in one piece ("T-72B" is one token, "anti-tank" and "anti tank" are the same two).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, NamedTuple

from pledgebook.claims.cues import load

HEAD, NAME, MODIFIER, LOOSE, STOP = "H", "P", "M", "L", "."
"""Letters of the parts of speech that other modules ask for; `WORD_LETTERS` has the rest."""

WORD_LETTERS = {
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
    "pair": "N",
    "times": "*",
    "vague": "V",
    "measure": "m",
    "shield": "S",
    "purpose": "G",
    "target": "g",
    "taker": "x",
    "holder": "c",
    "other": STOP,
    "never": STOP,
}
"""Letter of each list of [words]: see `goods_pieces` for how the grammar uses them."""

_TOKEN = re.compile(
    r"""
      (?P<calibre>(?<![\d.])\d{1,3}(?:\.\d+)?[ -]?(?:mm|millimet(?:er|re)s?)(?![a-z]))
    | (?P<type>[A-Z][A-Za-z]{0,4}(?:/[A-Z]{1,4})?-?\d[\da-zA-Z]*(?:-\d\w*)* | \d+[A-Z]\w*)
    | \d+(?:[.,]\d+(?![\d.,]*[ -]?(?:mm|millim)))*
    | (?P<acronym>\([A-Z][\w-]*[A-Z]s?\))
    | (?:[A-Za-z]\.){2,}
    | [^\W\d_]+(?:'[^\W\d_]+)?
    | \S
    """,
    re.VERBOSE,
)
_JOINT = re.compile(r"[\w.]-\w")
_SPELLINGS = {"armor": "armour", "defense": "defence", "caliber": "calibre", "ized": "ised", "izer": "iser"}
_PLURAL_ENDINGS = ((re.compile(r"(?<=[^aeiou])y$"), "ies"), (re.compile(r"(?:(?<=[sx])|(?<=[cs]h)|(?<=pedo))$"), "es"))
_INVARIANT = re.compile(r"(?:[A-Z]S|craft)$")


class Token(NamedTuple):
    """A word, number or sign of a text.

    Attributes:
        normal: in the lexicon's normal form.
        start: its first character.
        end: one past its last character.
        glued: whether a hyphen joins it to the token before.
        sort: "calibre", "type", "acronym", or None for all else.
    """

    normal: str
    start: int
    end: int
    glued: bool
    sort: str | None


@dataclass(frozen=True, slots=True)
class Entry:
    """What the lexicon knows about a phrase.

    Attributes:
        letter: its part in the grammar.
        last: its last word in the singular, as an item's name shows it.
        plural: whether this is the plural form.
        countable: whether it has a singular and a plural.
        role: of a head, its role in [heads]; of a name, what it is the name of.
        weak: whether it needs company to be a mention.
        generic: whether it says no type of goods.
        types: whether it can say of which type another head is.
        arms: whether it makes arms of any machine that it stands before ("armored", "anti-aircraft").
        canonical: of a name, its key in [names].
        written: as the lexicon has it.
        case: of a name, "capital", "plural" or "exact" where case tells it from other words, else "any".
    """

    letter: str
    last: str = ""
    plural: bool = False
    countable: bool = False
    role: str = ""
    weak: bool = False
    generic: bool = False
    types: bool = False
    arms: bool = False
    canonical: str | None = None
    written: str = ""
    case: str = "any"

    def fits(self, written: str) -> bool:
        """Whether a name may be written like this."""
        if self.case == "exact":
            return written.replace("-", " ").startswith(self.written.replace("-", " "))
        return self.case == "any" or written[:1].isupper() or (self.case == "plural" and self.plural)


class Lexicon:
    """Phrases by their tokens.

    Attributes:
        anchors: a text without any of these words (in lower case) mentions no goods.
    """

    def __init__(self, entries: Mapping[tuple[str, ...], Entry]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
        for phrase in sorted(entries, key=lambda phrase: (-len(phrase), phrase)):
            self._by_first.setdefault(phrase[0], []).append((phrase, entries[phrase]))
        self.anchors = frozenset(
            word
            for phrase, entry in entries.items()
            if entry.letter in (HEAD, NAME)
            for word in re.findall(r"\w+", _spread(phrase[0]))
        )

    def longest(self, tokens: Sequence[Token], at: int, text: str) -> tuple[Entry, int] | None:
        """The longest entry that begins with token `at`, and the number of its tokens."""
        for phrase, entry in self._by_first.get(tokens[at].normal, ()):
            count = len(phrase)
            if tuple(token.normal for token in tokens[at : at + count]) == phrase and entry.fits(
                text[tokens[at].start : tokens[at + count - 1].end]
            ):
                return entry, count
        return None


    def named(self, written: str) -> Entry | None:
        """The entry of a name that stands alone, as in brackets behind what it is short for."""
        found = self.longest(tokens_of(written), 0, written)
        return found[0] if found and found[0].letter == NAME else None


def tokens_of(text: str) -> list[Token]:
    """The tokens of folded text; a hyphen between two words is none, only glue."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        sort = match.lastgroup
        if match[0] == "-" and _JOINT.match(text, max(start - 1, 0)):
            continue
        glued = bool(found) and found[-1].end == start - 1 and text[start - 1] == "-"
        normal = match[0].lower().replace("-", "") if sort == "type" else match[0].lower()
        found.append(Token(normal, start, end, glued, sort))
    return found


@cache
def lexicon() -> Lexicon:
    """The lexicon in `data/goods.toml`, with the names of governments as words that stand inside a mention."""
    entries: dict[tuple[str, ...], Entry] = {}
    for phrase, entry in _entries(load("goods"), load("actors")):
        for spelling in _spellings(phrase):
            entries.setdefault(tuple(token.normal for token in tokens_of(spelling)), entry)
    return Lexicon(entries)


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
    yield from ((phrase, Entry(STOP)) for only in words["never"] for phrase in (only, plural_of(only)))
    yield from _names(goods["names"])
    yield from _heads(goods)
    yield from _modifiers(goods["modifiers"])
    yield from _peoples(actors)
    for group, letter in WORD_LETTERS.items():
        for phrase in words[group]:
            yield phrase, Entry(letter)
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
                yield f"{form}s", replace(entry, plural=True)


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
                    weak=head in marks["weak"],
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
        yield phrase, Entry(LOOSE)


def _peoples(actors: Mapping[str, Any]) -> Iterator[tuple[str, Entry]]:
    """Names of governments and organisations: loose words, but an opponent's make the goods not aid."""
    opponents = frozenset(actors["opponents"]["codes"])
    for section in ("governments", "organisations", "companies"):
        for code, names in actors[section].items():
            letter = "X" if code in opponents else LOOSE
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


def _spread(normal: str) -> str:
    """A type number's normal form also as a hyphen would cut it: "t72b" is found by "72b" too."""
    return f"{normal} {re.sub(r'^[a-z/]+', '', normal)}" if re.search(r"[a-z]\d", normal) else normal
