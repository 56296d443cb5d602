"""The words of an article as one array of numbers, fast enough for every page of a corpus.

A number stands for a word in the form in which `wording` compares it, so that spelling, case and the way of
writing a figure do not matter. Its lowest bits say what has to be known of the word without looking it up.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from pledgebook.copies.rarity import RAREST, weight
from pledgebook.copies.spellings import Numbers, Spellings, spellings
from pledgebook.copies.wording import stem, tokens, unit
from pledgebook.text.shingle import Hashes, shingle_hashes

_SLOTS = 18
"""Digests of 2 ** 18 spellings are kept at hand (16 bytes each), more than the vocabulary of a large corpus
of news. A spelling takes the slot that its key names; fewer slots cost time, as more spellings share one."""

_DIGESTED = 2**18
"""Spellings whose digest is kept besides (0.2 kB each), for those that lost their slot to another. Fewer cost
time on rare words, more cost memory."""

_WEIGHT, _NUMBER, _UNIT = np.uint64(0b11), np.uint64(0b100), np.uint64(0b1000)
"""The lowest bits: the word's weight (`rarity`), whether it is a bare number, and whether a number's unit."""

WORD_BYTES = 8
"""Of a digest."""


@dataclass(frozen=True, slots=True)
class Said:
    """The words of one text.

    Attributes:
        words: their digests in order, each figure with its unit one word.
        pieces: the digests of each sentence, figures and their units apart, as bytes.
        places: where each of them begins in the text, in bytes of its UTF-8.
    """

    words: Hashes
    pieces: tuple[bytes, ...]
    places: tuple[int, ...]


def digests(text: str) -> Hashes:
    """One number for each word and figure, in order; "$104M" and "104 million" are one figure."""
    return digests_of([text])[0]


def digests_of(texts: Sequence[str]) -> tuple[Hashes, Numbers]:
    """The digests of all texts one after the other, and how many belong to each."""
    spelt = spellings(texts)
    found = _KNOWN.digests(spelt)
    words, bounds = _with_units(found[found != 0], _before(found)[spelt.bounds])
    return words, np.diff(bounds)


def said(texts: Sequence[str]) -> list[Said]:
    """The words of each text."""
    spelt = spellings(texts)
    found, opening = _KNOWN.digests(spelt), np.flatnonzero(spelt.opens)
    apart, before = found[found != 0], _before(found)
    words, bounds = _with_units(apart, before[spelt.bounds])
    pieces = _cut(apart.tobytes(), WORD_BYTES * before[np.append(opening, len(found))])
    owners = np.searchsorted(spelt.offsets, spelt.starts[opening], side="right") - 1
    places = spelt.starts[opening] - spelt.offsets[owners]
    edges = np.searchsorted(opening, spelt.bounds)
    return [
        Said(words[start:end], tuple(pieces[first:last]), tuple(places[first:last].tolist()))
        for (start, end), (first, last) in zip(
            pairwise(bounds.tolist()), pairwise(edges.tolist()), strict=True
        )
    ]


def words_of(piece: bytes) -> frozenset[int]:
    """The words of a sentence, each once."""
    return frozenset(np.frombuffer(piece, np.uint64).tolist())


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


def _before(found: Hashes) -> Numbers:
    """For each spelling, and behind the last, how many words stand before it."""
    return np.append(0, np.cumsum(found != 0))


def _cut(raw: bytes, bounds: Numbers) -> list[bytes]:
    return [raw[start:end] for start, end in pairwise(bounds.tolist())]


def _with_units(words: Hashes, bounds: Numbers) -> tuple[Hashes, Numbers]:
    """The same with each number and the unit behind it as one figure, and the bounds of the texts."""
    follows = (words[:-1] & _NUMBER).astype(np.bool_) & (words[1:] & _UNIT).astype(np.bool_)
    follows[bounds[(bounds > 0) & (bounds < len(words))] - 1] = False
    counted = np.flatnonzero(follows)
    if not len(counted):
        return words, bounds
    words = words.copy()
    words[counted] = _figures(words[counted], words[counted + 1])
    return np.delete(words, counted + 1), bounds - np.searchsorted(counted + 1, bounds)


def _figures(numbers: Hashes, units: Hashes) -> Hashes:
    pairs = np.stack([numbers, units], axis=1).ravel()
    mixed = shingle_hashes(pairs, 2)[::2]
    return mixed & ~np.uint64(0b1111) | np.uint64(RAREST)


class _Known:
    """The digests of the spellings that were met last, each at the slot that its key names."""

    def __init__(self) -> None:
        self._keys = np.zeros(2**_SLOTS, np.uint64)
        self._digests = np.zeros(2**_SLOTS, np.uint64)

    def digests(self, spelt: Spellings) -> Hashes:
        """The digest of each spelling; 0 where it holds no word."""
        keys = spelt.keys
        slots = (keys >> np.uint64(64 - _SLOTS)).astype(np.int64)
        found: Hashes = self._digests[slots]
        unknown = np.flatnonzero(self._keys[slots] != keys)
        if len(unknown):
            _, first, which = np.unique(keys[unknown], return_index=True, return_inverse=True)
            written = map(spelt.written, unknown[first].tolist())
            found[unknown] = np.fromiter(map(_digest, written), np.uint64, len(first))[which]
            self._keys[slots[unknown]], self._digests[slots[unknown]] = keys[unknown], found[unknown]
        return found


@lru_cache(maxsize=_DIGESTED)
def _digest(written: str) -> int:
    """The number of what stands between two spaces; 0 where that holds no word."""
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
