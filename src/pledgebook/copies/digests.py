"""The words of an article as one array of numbers, fast enough for every page of a corpus.

A number stands for a word in the form in which `wording` compares it, so that spelling, case and the way of
writing a figure do not matter. Its lowest bits say what has to be known of the word without looking it up.
"""

from collections.abc import Iterable
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from pledgebook.copies.rarity import RAREST, weight
from pledgebook.copies.wording import stem, tokens, unit
from pledgebook.text.shingle import Hashes, shingle_hashes

Numbers = NDArray[np.int64]

KNOWN_WORDS = 2**18
"""Spellings whose digest is kept at hand. More than the vocabulary of a large corpus of news; fewer cost time
on rare words, more cost memory (0.2 kB each)."""

_END = "\0"
"""Parts the texts that are read together; it is no part of any word."""

_WEIGHT, _NUMBER, _UNIT = np.uint64(0b11), np.uint64(0b100), np.uint64(0b1000)
"""The lowest bits: the word's weight (`rarity`), whether it is a bare number, and whether a number's unit."""

_BETWEEN = np.uint64(0b11)
"""Stands between two texts: no word has that weight."""

_DASHES = "-/‐‑‒–—―−"


def digests(text: str) -> Hashes:
    """One number for each word and figure, in order; "$104M" and "104 million" are one figure."""
    return digests_of([text])[0]


def digests_of(texts: Iterable[str]) -> tuple[Hashes, Numbers]:
    """The digests of all texts one after the other, and how many belong to each."""
    said = _split(f"\n{_END}\n".join(text.replace(_END, " ") for text in texts))
    found = np.fromiter(map(_KNOWN.__getitem__, said), np.uint64, len(said))
    found = _with_units(found[found != 0])
    ends = np.append(np.flatnonzero(found == _BETWEEN), len(found))
    return found[found != _BETWEEN], np.diff(ends, prepend=-1) - 1


def words_of(sentence: str) -> tuple[int, ...]:
    """One number for each word of a sentence, in order, figures and their units apart."""
    return tuple(filter(None, map(_KNOWN.__getitem__, _split(sentence))))


def weights(said: Hashes) -> Hashes:
    """The weight of each word."""
    return said & _WEIGHT


def rare(said: Hashes) -> Hashes:
    """The figures and the words that few texts have, in order, with repetitions."""
    return said[is_rare(said)]


def is_rare(said: Hashes) -> NDArray[np.bool_]:
    """Which of the words are figures or such that few texts have."""
    found: NDArray[np.bool_] = weights(said) == RAREST
    return found


def _split(text: str) -> list[str]:
    """What stands between spaces, dashes and strokes."""
    for mark in "-/" if text.isascii() else _DASHES:
        text = text.replace(mark, " ")
    return text.split()


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


class _Known(dict[str, int]):
    """The digests of the spellings that were met; all are forgotten when there are too many."""

    def __missing__(self, written: str) -> int:
        if len(self) >= KNOWN_WORDS:
            self.clear()
        self[written] = digest = _digest(written)
        return digest


def _digest(written: str) -> int:
    """The number of what stands between two spaces; 0 where that holds no word."""
    if written == _END:
        return int(_BETWEEN)
    found = list(tokens(written))
    if len(found) != 1:
        return _hashed(" ".join(token.key for token in found)) | RAREST if found else 0
    [token] = found
    if token.unit:
        return _figure(token.key.removesuffix(f" {token.unit}"), token.unit)
    if token.key[0].isdigit():
        return _number(token.key)
    scale = unit(token.written)
    return _unit(scale) if scale else _hashed(token.key) | weight(token.key)


def _figure(number: str, scale: str) -> int:
    """The digest of a number with its unit, as `_with_units` makes it of the two."""
    pair = (np.array([digest], np.uint64) for digest in (_number(number), _unit(scale)))
    return int(_figures(*pair)[0])


def _number(key: str) -> int:
    return _hashed(key) | RAREST | int(_NUMBER)


def _unit(name: str) -> int:
    return _hashed(name) | weight(stem(name)) | int(_UNIT)


def _hashed(key: str) -> int:
    digest = blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") & ~0b1111


_KNOWN = _Known()
