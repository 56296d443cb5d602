"""How much two articles share: word for word, or reworded."""

from math import sqrt
from typing import NamedTuple

import numpy as np

from pledgebook.copies.reading import Reading


class Extent(NamedTuple):
    """How much of two articles stands in both.

    Attributes:
        both: shingles in common.
        of_shorter: their share of the shorter article, 0 to 1.
        of_longer: their share of the longer one.
    """

    both: int
    of_shorter: float
    of_longer: float

    @classmethod
    def of(cls, left: Reading, right: Reading) -> "Extent":
        """Of two readings, whichever comes first."""
        both = _common(left, right)
        shorter, longer = sorted((len(left.shingles), len(right.shingles)))
        return cls(both, both / max(1, shorter), both / max(1, longer))


def contained(part: Reading, whole: Reading) -> float:
    """Share of the shingles of `part` that `whole` has too, 0 to 1."""
    return _common(part, whole) / max(1, len(part.shingles))


def shared(left: Reading, right: Reading) -> float:
    """Containment of whichever article is the more contained in the other, 0 to 1."""
    return Extent.of(left, right).of_shorter


def reworded(left: Reading, right: Reading, moved: float = 1.0) -> float:
    """How much two articles tell alike beyond what they say word for word; at most 1, negative for templates.

    The share, by weight, of telling words that stand in both at the same place, give or take `moved` (a
    share of the length), less the share of runs of words that stand in both. Who rewords a text keeps its
    figures, its names and the order of its facts; who fills in a template keeps its phrases. The first share
    is of the geometric mean of both weights: texts of very different length retell each other in part only.
    """
    ours, theirs = left.telling, right.telling
    _, here, there = np.intersect1d(ours.words, theirs.words, assume_unique=True, return_indices=True)
    in_place = np.abs(ours.places[here] - theirs.places[there]) <= moved
    retold = int(ours.weights[here][in_place].sum()) / max(1.0, sqrt(ours.weight * theirs.weight))
    return retold - shared(left, right)


def rare_in_common(left: Reading, right: Reading) -> int:
    """How many of the words and figures that few texts have stand in both."""
    return len(np.intersect1d(left.rare, right.rare, assume_unique=True))


def _common(left: Reading, right: Reading) -> int:
    both = np.concatenate((left.shingles, right.shingles))
    both.sort()
    return int(np.count_nonzero(both[1:] == both[:-1]))
