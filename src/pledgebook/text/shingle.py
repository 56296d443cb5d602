"""Words of a text with their places, and hashes of runs of words, for finding shared runs."""

import re
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

Hashes: TypeAlias = NDArray[np.uint64]

_WORD = re.compile(r"\w+")
_BASE = np.uint64(0x9E3779B97F4A7C15)
"""An odd constant without structure: 2^64 divided by the golden ratio."""

_FIRST, _SECOND = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)


class Word(NamedTuple):
    """A word in lower case with its place in the text, half-open."""

    text: str
    start: int
    end: int


def words(text: str) -> list[Word]:
    """All words of the text in order."""
    return [Word(match[0].lower(), match.start(), match.end()) for match in _WORD.finditer(text)]


def shingle_hashes(digests: Hashes, length: int) -> Hashes:
    """A 64-bit hash for each run of `length` words, in order; none where there are fewer words.

    The hash is the polynomial of the words' digests, scattered so that every range of values is equally
    likely; it is the same on every machine and at every run.
    """
    runs = max(len(digests) - length + 1, 0)
    mixed = np.zeros(runs, np.uint64)
    for start in range(length):
        mixed = mixed * _BASE + digests[start : start + runs]
    return _scattered(mixed)


def _scattered(values: Hashes) -> Hashes:
    """The finaliser of splitmix64 (Steele, Lea and Flood 2014), a bijection of 64-bit numbers."""
    values = (values ^ (values >> np.uint64(30))) * _FIRST
    values = (values ^ (values >> np.uint64(27))) * _SECOND
    return values ^ (values >> np.uint64(31))
