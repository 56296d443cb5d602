"""What of an article is enough to find those it may share text with."""

from collections.abc import Iterable, Iterator
from itertools import islice, pairwise

import numpy as np

from pledgebook.copies.digests import digests_of, is_rare, rare
from pledgebook.copies.settings import CopySettings
from pledgebook.copies.spellings import Numbers
from pledgebook.model import Article, Sample, Sketch
from pledgebook.text.shingle import Hashes, shingle_hashes

BATCH = 128
"""Articles whose words are hashed in one go: fewer cost time for calls, more for memory beyond the cache."""

LEAST_LEVEL = 1
"""One shingle in two is kept of short articles: of 20 shared ones three survive with a chance of 0.9998; at
level 2 with 0.91. All of them would double the book."""

HALF = np.uint64(32)
"""Bits of a key. Two shingles share one by chance once in 2 ** 31; three in common are needed."""


def sketch(article: Article, settings: CopySettings) -> Sketch:
    """The sketch of the kept blocks; depends on this article alone."""
    return next(sketches([article], settings))


def sketches(articles: Iterable[Article], settings: CopySettings) -> Iterator[Sketch]:
    """The sketch of each article, in order."""
    waiting = iter(articles)
    while batch := list(islice(waiting, BATCH)):
        said, lengths = digests_of([article.text for article in batch])
        shingles = _samples(*_shingled(said, lengths, settings.shingle), settings.sketched, LEAST_LEVEL)
        names = _samples(*_rare(said, lengths), settings.sketched, 0)
        for article, runs, rarest in zip(batch, shingles, names, strict=True):
            yield Sketch(article.source.page, article.source.published, runs, rarest)


def _shingled(said: Hashes, lengths: Numbers, length: int) -> tuple[Hashes, Numbers]:
    """The hashes of all runs within each article, one article after the other, and how many each has."""
    owners = np.repeat(np.arange(len(lengths)), lengths)
    hashes = shingle_hashes(said, length)
    whole = owners[: len(hashes)] == owners[length - 1 :][: len(hashes)]
    return hashes[whole], np.maximum(lengths - length + 1, 0)


def _rare(said: Hashes, lengths: Numbers) -> tuple[Hashes, Numbers]:
    """The rare words of each article, one article after the other, and how many each has."""
    owners = np.repeat(np.arange(len(lengths)), lengths)
    return rare(said), np.bincount(owners[is_rare(said)], minlength=len(lengths))


def _samples(hashes: Hashes, lengths: Numbers, most: int, least: int) -> Iterator[Sample]:
    """The sample of each article, the next `lengths` hashes being its own.

    Its level is the lowest, from `least` on, at which it keeps about `most` keys or fewer.
    """
    needed = np.ceil(np.log2(np.maximum(lengths, 1) / most)).astype(np.int64)
    levels = np.maximum(needed, least).astype(np.uint64)
    owners = np.repeat(np.arange(len(lengths), dtype=np.uint64), lengths)
    keys = hashes >> HALF
    low = keys < (np.uint64(1) << (HALF - levels))[owners]
    held = np.sort(owners[low] << HALF | keys[low])
    held = held[np.append(True, held[1:] != held[:-1])[: len(held)]]
    ends = 4 * np.searchsorted(held >> HALF, np.arange(len(lengths) + 1, dtype=np.uint64))
    found = held.astype("<u4").tobytes()
    for (start, end), level in zip(pairwise(ends.tolist()), levels.tolist(), strict=True):
        yield Sample(found[start:end], level)
