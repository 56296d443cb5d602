"""What of an article is enough to find those it may share text with."""

from collections.abc import Sequence
from dataclasses import dataclass

from pledgebook.copies.join import Key, joined
from pledgebook.copies.rarity import RAREST, weight
from pledgebook.copies.settings import CopySettings
from pledgebook.copies.wording import keys
from pledgebook.model import Article
from pledgebook.text import shingle_hashes

_HASHES = 2**64


@dataclass(frozen=True, slots=True)
class Sketch:
    """A sample of an article's shingles (FracMinHash), and its rare words.

    Attributes:
        shingles: those hashes that lie in the lowest part of the hash space: the same part for every
            article, so that the shares of samples are the shares of the articles.
        rare: keys of the figures and of the words that few texts have.
    """

    shingles: frozenset[int]
    rare: frozenset[str]


def sketch(article: Article, settings: CopySettings) -> Sketch:
    """The sketch of the kept blocks; depends on this article alone."""
    said = keys(article.text)
    limit = _HASHES // settings.sampled
    return Sketch(
        frozenset(each for each in shingle_hashes(said, settings.shingle) if each < limit),
        frozenset(key for key in said if weight(key) == RAREST),
    )


def candidates(sketches: Sequence[Sketch], settings: CopySettings) -> list[tuple[int, int]]:
    """Places of the sketches that share enough to be compared in full, in order, the lower place first."""
    shingles = _sharing([each.shingles for each in sketches], settings)
    rare = _sharing([each.rare for each in sketches], settings)
    return sorted(shingles | rare)


def _sharing(held: Sequence[frozenset[Key]], settings: CopySettings) -> set[tuple[int, int]]:
    """Pairs that share enough keys, and a part of the smaller set that is worth reading for."""
    return {
        (one, other)
        for (one, other), count in joined(held, settings).items()
        if count >= max(settings.least, settings.promising * min(len(held[one]), len(held[other])))
    }
