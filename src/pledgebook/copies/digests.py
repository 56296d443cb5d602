"""The words of an article as one array of numbers, fast enough for every page of a corpus.

A number stands for a word in the form in which `wording` compares it, so that spelling, case and the way of
writing a figure do not matter. Its lowest bits say what has to be known of the word without looking it up.
"""

from functools import lru_cache
from hashlib import blake2b

import numpy as np

from pledgebook.copies.rarity import RAREST, weight
from pledgebook.copies.wording import stem, tokens, unit
from pledgebook.text import Hashes, shingle_hashes

KNOWN_WORDS = 2**18
"""Spellings whose digest is kept at hand. More than the vocabulary of a large corpus of news; fewer cost time
on rare words, more cost memory (0.2 kB each)."""

_WEIGHT, _NUMBER, _UNIT = np.uint64(0b11), np.uint64(0b100), np.uint64(0b1000)
"""The lowest bits: the word's weight (`rarity`), whether it is a bare number, whether it is a number's unit."""

_DASHES = "-/‐‑‒–—―−"


def digests(text: str) -> Hashes:
    """One number for each word and figure, in order; "$104M" and "104 million" are one figure."""
    said = _apart(text).split()
    found = np.fromiter(map(_digest, said), np.uint64, len(said))
    return _with_units(found[found != 0])


def words_of(sentence: str) -> tuple[int, ...]:
    """One number for each word of a sentence, in order, figures and their units apart."""
    return tuple(filter(None, map(_digest, _apart(sentence).split())))


def weights(said: Hashes) -> Hashes:
    """The weight of each word."""
    return said & _WEIGHT


def rare(said: Hashes) -> Hashes:
    """The figures and the words that few texts have, in order, with repetitions."""
    return said[weights(said) == RAREST]


def _apart(text: str) -> str:
    """The text with a space for each dash and stroke."""
    for mark in _DASHES if not text.isascii() else "-/":
        text = text.replace(mark, " ")
    return text


def _with_units(said: Hashes) -> Hashes:
    """The same with each number and the unit behind it as one figure."""
    counted = np.flatnonzero((said[:-1] & _NUMBER).astype(bool) & (said[1:] & _UNIT).astype(bool))
    if not len(counted):
        return said
    said = said.copy()
    said[counted] = _figures(said[counted], said[counted + 1])
    return np.delete(said, counted + 1)


def _figures(numbers: Hashes, units: Hashes) -> Hashes:
    pairs = np.stack([numbers, units], axis=1).ravel()
    mixed = shingle_hashes(pairs, 2)[::2]
    return mixed & ~np.uint64(0b1111) | np.uint64(RAREST)


@lru_cache(maxsize=KNOWN_WORDS)
def _digest(written: str) -> int:
    """The number of what stands between two spaces; 0 where that holds no word."""
    found = list(tokens(written))
    if len(found) != 1:
        return _hashed(" ".join(token.key for token in found)) | RAREST if found else 0
    key, counted = found[0].key, found[0].unit
    if counted:
        number, scale = _number(key.removesuffix(f" {counted}")), _unit(counted)
        return int(_figures(np.array([number], np.uint64), np.array([scale], np.uint64))[0])
    if key[0].isdigit():
        return _number(key)
    scale = unit(found[0].written)
    return _unit(scale) if scale else _hashed(key) | weight(key)


def _number(key: str) -> int:
    return _hashed(key) | RAREST | int(_NUMBER)


def _unit(name: str) -> int:
    return _hashed(name) | weight(stem(name)) | int(_UNIT)


def _hashed(key: str) -> int:
    digest = blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") & ~0b1111
