"""One scan of a page for the words that cues begin with: a sentence without them holds no such cue.

Cues are searched for in few sentences then; to search for each of them in all takes ten times as long.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from pledgebook.claims.grammar.cues import load
from pledgebook.claims.grammar.numbers import lowered
from pledgebook.model import Span


@dataclass(frozen=True, slots=True)
class Starts:
    """The starts of words in a text that [scan] of `data/cues.toml` lists: five letters, or a shorter word.

    Attributes:
        places: where they stand, in order.
        written: the start at each place, in lower case.
    """

    places: Sequence[int]
    written: Sequence[str]

    @classmethod
    def of(cls, text: str) -> "Starts":
        """All of them in folded text."""
        low = lowered(text)
        found = [
            (place, word[0])
            for _, place, _ in _automaton().find_matches_as_indexes(low)
            if (word := _WORD_START.match(low, place)) and word[0] in _listed()
        ]
        return cls([place for place, _ in found], [word for _, word in found])

    def within(self, span: Span) -> frozenset[str]:
        """Those that stand in a part of the text."""
        first = bisect_left(self.places, span.start)
        return frozenset(self.written[first : bisect_left(self.places, span.end, first)])


_WORD_START = re.compile(r"(?<![a-z])[a-z]{3,5}")


@cache
def starts(name: str) -> frozenset[str]:
    """The starts of which every cue of a list in [scan] holds one."""
    return frozenset(load("cues")["scan"][name])


@cache
def _listed() -> frozenset[str]:
    return frozenset().union(*load("cues")["scan"].values())


@cache
def _automaton() -> AhoCorasick:
    return AhoCorasick(
        sorted(_listed()), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA
    )
