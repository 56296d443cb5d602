"""One scan of a page for what its sentences are told apart by: one without a mark need not be looked into.

The marks are starts of words without which no cue of a list stands in a sentence ([scan] of
`data/cues.toml`), SUM where a currency or a large number is written, PLACE where a place in a count may be;
names are told by their places. To look for each in each sentence takes more than ten times as long as this.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from pledgebook.claims.grammar.actors import places_of_names
from pledgebook.claims.grammar.cues import load
from pledgebook.claims.grammar.money import sum_literals
from pledgebook.claims.grammar.numbers import lowered
from pledgebook.claims.grammar.ordinals import place_literals
from pledgebook.model import Span

SUM, PLACE = "(sum)", "(place)"


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks in a text.

    Attributes:
        places: where each begins, in order.
        signs: which it is: the start of a word in lower case, SUM or PLACE.
        names: where letters of a name begin, in order.
    """

    places: Sequence[int]
    signs: Sequence[str]
    names: Sequence[int]

    @classmethod
    def of(cls, text: str) -> "Marks":
        """All marks of folded text; a line break counts as a space, which it is within a sentence."""
        line = text.replace("\n", " ")
        low = lowered(line)
        found = sorted([*_starts(low), *_places(SUM, line), *_places(PLACE, low)])
        return cls([place for place, _ in found], [sign for _, sign in found], places_of_names(line))

    def within(self, span: Span) -> frozenset[str]:
        """Those that begin in a part of the text."""
        first = bisect_left(self.places, span.start)
        return frozenset(self.signs[first : bisect_left(self.places, span.end, first)])

    def names_within(self, span: Span) -> tuple[int, ...]:
        """Where names begin in a part of the text, counted from the beginning of that part."""
        first = bisect_left(self.names, span.start)
        found = self.names[first : bisect_left(self.names, span.end, first)]
        return tuple(place - span.start for place in found)


def _places(sign: str, text: str) -> Iterator[tuple[int, str]]:
    found = _automaton(sign).find_matches_as_indexes(text, overlapping=True)
    return ((place, sign) for _, place, _ in found)


def _starts(low: str) -> Iterator[tuple[int, str]]:
    """The first five letters of each word, or all of a shorter one, that [scan] lists."""
    for _, place, _ in _automaton("").find_matches_as_indexes(low, overlapping=True):
        word = _WORD_START.match(low, place)
        if word and word[0] in _listed():
            yield place, word[0]


_WORD_START = re.compile(r"(?<![a-z])[a-z]{3,5}")


@cache
def starts(name: str) -> frozenset[str]:
    """The starts of words of which every cue of a list in [scan] holds one."""
    return frozenset(load("cues")["scan"][name])


@cache
def _listed() -> frozenset[str]:
    return frozenset().union(*load("cues")["scan"].values())


@cache
def _automaton(sign: str) -> AhoCorasick:
    literals: dict[str, Iterable[str]] = {
        SUM: sum_literals(),
        PLACE: place_literals(),
        "": _listed(),
    }
    return AhoCorasick(
        sorted({*literals[sign]}), matchkind=MatchKind.Standard, implementation=Implementation.DFA
    )
