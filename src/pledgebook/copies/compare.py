"""How much two articles share: word for word, or reworded."""

from collections.abc import Set as AbstractSet
from math import sqrt

from pledgebook.copies.rarity import RAREST, weigh, weight
from pledgebook.copies.reading import Reading


def contained(part: Reading, whole: Reading) -> float:
    """Share of the shingles of `part` that `whole` has too, 0 to 1."""
    return len(part.shingles & whole.shingles) / max(1, len(part.shingles))


def shared(left: Reading, right: Reading) -> float:
    """Containment of whichever article is the more contained in the other, 0 to 1."""
    return max(contained(left, right), contained(right, left))


def reworded(left: Reading, right: Reading, moved: float = 1.0) -> float:
    """How much two articles tell alike beyond what they say word for word; at most 1, negative for templates.

    The share, by weight, of telling words that stand in both at the same place, give or take `moved` (a
    share of the length), less the share of runs of words that stand in both. Who rewords a text keeps its
    figures, its names and the order of its facts; who fills in a template keeps its phrases. The first share
    is of the geometric mean of both weights: texts of very different length retell each other in part only.
    """
    in_place = (key for key in _told(left, right) if abs(left.telling[key] - right.telling[key]) <= moved)
    retold = weigh(in_place) / max(1.0, sqrt(weigh(left.telling) * weigh(right.telling)))
    return retold - shared(left, right)


def rare_in_common(left: Reading, right: Reading) -> int:
    """How many of the words and figures that few texts have stand in both."""
    return sum(weight(key) == RAREST for key in _told(left, right))


def _told(left: Reading, right: Reading) -> AbstractSet[str]:
    return left.telling.keys() & right.telling.keys()
