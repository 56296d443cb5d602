"""The lexicon of goods: phrases, and what the grammar of goods knows about each."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pledgebook.claims.grammar.goods_tokens import Token, tokens_of

HEAD, NAME, MODIFIER, LOOSE, OPPONENT, TAKER, STOP = "H", "P", "M", "L", "X", "x", "."
"""Letters of the parts of speech that entries are told by; `goods_pieces` explains them all."""

_ANCHOR = re.compile(r"[a-z]{1,5}-\d\w*|\w+")
"""A word as the quick look over a text takes it: type numbers whole, else parted at hyphens."""

_NUMBER_WORDS = frozenset(
    "two three four five six seven eight nine ten twelve".split()
    + "dozen hundred thousand million hundreds thousands".split()
)
REACH = 3
"""Words on either side in which a quick look seeks the company of a weak head. Wider reads more texts that
name no goods, narrower overlooks "three new mobile kits". At 3 nothing of 40,000 sentences of the White
House corpus was lost but misreadings; re-measure by reading them without the quick look."""


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
        number: of words for a number, how many they count.
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
    number: float | None = None

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
        self._of_aid: set[str] = set()

    def add(self, phrase: str, entry: Entry) -> None:
        """Add a phrase; where it is there already the first entry stays."""
        node = self._root
        for token in tokens_of(phrase):
            node = node.following.setdefault(token.normal, _Node())
        node.entry = node.entry or entry
        *before, last = _ANCHOR.findall(phrase.lower()) or [phrase]
        self._kept_by(node.entry).setdefault(last, []).append(frozenset(before))
        if node.entry.role == "assistance":
            self._of_aid.add(last)

    def _kept_by(self, entry: Entry) -> dict[str, list[frozenset[str]]]:
        """The index by last word that says for which texts an entry matters."""
        if entry.letter not in (HEAD, NAME):
            return self._company if entry.letter == MODIFIER else {}
        return self._weak if entry.weak and entry.letter == HEAD else self._sure

    def may_name_goods(self, text: str) -> bool:
        """Whether a text has words enough to mention goods: costs little beside reading it."""
        row = _ANCHOR.findall(text.lower())
        words = frozenset(row)
        if _holds(self._sure, words):
            return True
        return _holds(self._weak, words) and any(
            self._is_company(word)
            for at, head in enumerate(row)
            if head in self._weak
            for word in row[max(at - REACH, 0) : at if head in self._of_aid else at + 1 + REACH]
        )

    def _is_company(self, word: str) -> bool:
        return word in self._company or word[0].isdigit() or word in _NUMBER_WORDS

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
