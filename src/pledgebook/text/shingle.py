"""Words and shingles of a text, with their places, for finding shared runs."""

import re
from collections.abc import Iterator, Sequence
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

    The hash is the same on every machine and at every run.
    """
    for start in range(max(len(tokens) - length + 1, 1 if tokens else 0)):
        run = " ".join(tokens[start : start + length])
        yield int.from_bytes(blake2b(run.encode(), digest_size=8).digest(), "big")
