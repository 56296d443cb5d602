"""Words and shingles of a text, with their places, for finding shared runs."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

_WORD = re.compile(r"\w+")


class Word(NamedTuple):
    """A word in lower case with its place in the text, half-open."""

    text: str
    start: int
    end: int


def words(text: str) -> list[Word]:
    """All words of the text in order."""
    return [Word(match[0].lower(), match.start(), match.end()) for match in _WORD.finditer(text)]


def shingle_hashes(tokens: Sequence[str], length: int) -> Iterator[int]:
    """A 64-bit hash for each run of `length` words, in order; one hash of all words where there are fewer.

    The hash is the same on every machine and at every run. Each word is digested once; a run's hash is the
    polynomial of its words' digests, scattered so that every range of values is equally likely.
    """
    digests = [_digest(token) for token in tokens]
    for start in range(max(len(digests) - length + 1, 1 if digests else 0)):
        mixed = 0
        for digest in digests[start : start + length]:
            mixed = (mixed * _BASE + digest) & _MASK
        yield _scattered(mixed)


_MASK = (1 << 64) - 1
_BASE = 0x9E3779B97F4A7C15
"""An odd constant without structure: 2^64 divided by the golden ratio."""


@lru_cache(maxsize=1 << 16)
def _digest(token: str) -> int:
    return int.from_bytes(blake2b(token.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def _scattered(value: int) -> int:
    """The finaliser of splitmix64 (Steele, Lea and Flood 2014), a bijection of 64-bit numbers."""
    value = ((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    value = ((value ^ (value >> 27)) * 0x94D049BB133111EB) & _MASK
    return value ^ (value >> 31)
