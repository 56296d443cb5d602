"""The lexicon of goods: `data/goods.toml` with its plurals and spellings, laid out for finding the longest phrase.

Phrases are compared token by token in a normal form: lower case, hyphens between words dropped, type numbers
in one piece ("T-72B" is one token, "anti-tank" and "anti tank" are the same two).
"""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
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

_NOUNS = ("measure", "taker", "holder", "other")
"""Lists of [words] that give their nouns in the singular."""

_TOKEN = re.compile(
    r"""
      [^\W\d_]++(?:'[^\W\d_]++)?+(?![\w/-]|\.\w)
    | (?P<calibre>(?<![\d.])\d{1,3}(?:\.\d+)?[ -]?(?:mm|millimet(?:er|re)s?)(?![a-z]))
    | (?P<type>[A-Z][A-Za-z]{0,4}(?:/[A-Z]{1,4})?-?\d[\da-zA-Z]*(?:-\d\w*)* | \d+[A-Z]\w*)
    | \d+(?:[.,]\d+(?![\d.,]*[ -]?(?:mm|millim)))*
    | (?P<acronym>\([A-Z][\w-]*[A-Z]s?\))
    | (?:[A-Za-z]\.){2,}
    | [^\W\d_]+(?:'[^\W\d_]+)?
    | \S
    """,
    re.VERBOSE,
)
_ANCHOR = re.compile(r"[a-z]{1,5}-\d\w*|\w+")
_COMPANY_SIGN = re.compile(r"\d|\w-\w")
_JOINT = re.compile(r"[\w.]-\w")
_SPELLINGS = {"armor": "armour", "defense": "defence", "caliber": "calibre", "ized": "ised", "izer": "iser"}
_PLURAL_ENDINGS = (
    (re.compile(r"(?<=[^aeiou])y$"), "ies"),
    (re.compile(r"(?:(?<=[sx])|(?<=[cs]h)|(?<=pedo))$"), "es"),
)
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

    def fits(self, text: str, start: int, end: int) -> bool:
        """Whether a name may be written like these characters; other words may be written anyhow."""
        if self.case == "any":
            return True
        if self.case == "exact":
            return text[start:end].replace("-", " ").startswith(self.written.replace("-", " "))
        return text[start].isupper() or (self.case == "plural" and self.plural)


@dataclass(slots=True)
class _Node:
    """The phrases that go on in the same way."""

    following: dict[str, "_Node"] = field(default_factory=dict)
    entry: Entry | None = None


class Lexicon:
    """Phrases by their tokens, and the words without which a text names no goods."""

    def __init__(self) -> None:
        self._root = _Node()
        self._sure: dict[str, list[frozenset[str]]] = {}
        self._weak: dict[str, list[frozenset[str]]] = {}
        self._company: dict[str, list[frozenset[str]]] = {}

    def add(self, phrase: str, entry: Entry) -> None:
        """Add a phrase; where it is there already the first entry stays."""
        node = self._root
        for token in tokens_of(phrase):
            node = node.following.setdefault(token.normal, _Node())
        node.entry = node.entry or entry
        *before, last = _ANCHOR.findall(phrase.lower()) or [phrase]
        self._kept_by(node.entry).setdefault(last, []).append(frozenset(before))

    def _kept_by(self, entry: Entry) -> dict[str, list[frozenset[str]]]:
        """The index by last word that says for which texts an entry matters."""
        if entry.letter not in (HEAD, NAME):
            return self._company if entry.letter == MODIFIER else {}
        return self._weak if entry.weak and entry.letter == HEAD else self._sure

    def may_name_goods(self, text: str) -> bool:
        """Whether a text has words enough to mention goods: costs little beside reading it."""
        words = frozenset(_ANCHOR.findall(text.lower()))
        if _holds(self._sure, words):
            return True
        return _holds(self._weak, words) and (
            _COMPANY_SIGN.search(text) is not None or _holds(self._company, words)
        )

    @property
    def first_words(self) -> Container[str]:
        """The tokens that entries begin with."""
        return self._root.following

    def longest(self, tokens: Sequence[Token], at: int, text: str) -> tuple[Entry, int] | None:
        """The longest entry that begins with token `at`, and the number of its tokens."""
        node, end, found = self._root, at, None
        while end < len(tokens) and (following := node.following.get(tokens[end].normal)):
            node, end = following, end + 1
            if node.entry and node.entry.fits(text, tokens[at].start, tokens[end - 1].end):
                found = node.entry, end - at
        return found

    def named(self, written: str) -> Entry | None:
        """The entry of a name that stands alone, as in brackets behind what it is short for."""
        found = self.longest(tokens_of(written), 0, written)
        return found[0] if found and found[0].letter == NAME else None


def _holds(index: Mapping[str, Sequence[frozenset[str]]], words: frozenset[str]) -> bool:
    """Whether all words of some phrase of the index are among the words."""
    return any(before <= words for last in words & index.keys() for before in index[last])


def tokens_of(text: str) -> list[Token]:
    """The tokens of folded text; a hyphen between two words is none, only glue."""
    found: list[Token] = []
    joint = -1
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        word, sort = match[0], match.lastgroup
        if word == "-" and _JOINT.match(text, max(start - 1, 0)):
            joint = end
        else:
            normal = word.lower().replace("-", "") if sort == "type" else word.lower()
            found.append(Token(normal, start, end, start == joint, sort))
    return found


@cache
def lexicon() -> Lexicon:
    """The lexicon in `data/goods.toml`, with the names of governments as words that stand inside a mention."""
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
    yield from ((phrase, Entry(STOP)) for only in words["never"] for phrase in (only, plural_of(only)))
    yield from _names(goods["names"])
    yield from _heads(goods)
    yield from _modifiers(goods["modifiers"])
    yield from _peoples(actors)
    for group, letter in WORD_LETTERS.items():
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
