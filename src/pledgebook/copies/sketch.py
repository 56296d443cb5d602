"""What of an article is enough to find those it may share text with."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from pledgebook.copies.digests import digests, rare
from pledgebook.copies.settings import CopySettings
from pledgebook.model import Article, Sample, Sketch
from pledgebook.text import Hashes, shingle_hashes

Numbers = NDArray[np.int64]

BATCH = 512
"""Articles whose words are hashed in one go. Fewer cost time, more cost memory (about 20 kB each)."""

LEAST_LEVEL = 1
"""One shingle in two is kept of short articles: of 20 shared ones three survive with a chance of 0.9998; at
level 2 with 0.91. All of them would double the book."""

HALF = np.uint64(32)
"""Bits of a key. Two shingles share one by chance once in 2 ** 31; three at once are needed to be compared."""


def sketch(article: Article, settings: CopySettings) -> Sketch:
    """The sketch of the kept blocks; depends on this article alone."""
    return next(sketches([article], settings))


def sketches(articles: Iterable[Article], settings: CopySettings) -> Iterator[Sketch]:
    """The sketch of each article, in order."""
    waiting = iter(articles)
    while batch := list(islice(waiting, BATCH)):
        said = [digests(article.text) for article in batch]
        shingles = _samples(*_shingled(said, settings.shingle), settings.sketched, LEAST_LEVEL)
        told = [rare(words) for words in said]
        words = _samples(np.concatenate(told), _lengths(told), settings.sketched, 0)
        for article, runs, names in zip(batch, shingles, words, strict=True):
            yield Sketch(article.source.page, article.source.published, runs, names)


def _shingled(said: Sequence[Hashes], length: int) -> tuple[Hashes, Numbers]:
    """The hashes of all runs within each article, one article after the other, and how many each has."""
    lengths = _lengths(said)
    owners = np.repeat(np.arange(len(said)), lengths)
    hashes = shingle_hashes(np.concatenate(said), length)
    whole = owners[: len(hashes)] == owners[length - 1 :][: len(hashes)]
    return hashes[whole], np.maximum(lengths - length + 1, 0)


def _lengths(said: Sequence[Hashes]) -> Numbers:
    return np.array([len(words) for words in said])


def _samples(hashes: Hashes, lengths: Numbers, most: int, least: int) -> Iterator[Sample]:
    """The sample of each article, the next `lengths` hashes being its own.

    Its level is the lowest, from `least` on, at which it keeps about `most` keys or fewer.
    """
    needed = np.ceil(np.log2(np.maximum(lengths, 1) / most)).astype(np.int64)
    levels = np.maximum(needed, least).astype(np.uint64)
    owners = np.repeat(np.arange(len(lengths), dtype=np.uint64), lengths)
    keys = hashes >> HALF
    low = keys < (np.uint64(1) << (HALF - levels))[owners]
    held = np.unique(owners[low] << HALF | keys[low])
    ends = np.searchsorted(held >> HALF, np.arange(len(lengths) + 1, dtype=np.uint64))
    found = held.astype("<u4")
    for number, level in enumerate(levels.tolist()):
        yield Sample(found[ends[number] : ends[number + 1]].tobytes(), level)
