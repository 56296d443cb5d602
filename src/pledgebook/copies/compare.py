"""How much two articles share: word for word, or reworded."""

from pledgebook.copies.rarity import weigh
from pledgebook.copies.reading import Reading


def contained(part: Reading, whole: Reading) -> float:
    """Share of the shingles of `part` that `whole` has too, 0 to 1."""
    return len(part.shingles & whole.shingles) / max(1, len(part.shingles))


def shared(left: Reading, right: Reading) -> float:
    """Containment of whichever article is the more contained in the other, 0 to 1."""
    return max(contained(left, right), contained(right, left))


def retold(left: Reading, right: Reading, moved: float = 1.0) -> float:
    """Share, by weight, of the smaller article's telling words that the other has too, 0 to 1.

    Only words count that stand at the same place, give or take `moved` (a share of the length): who
    rewords a text keeps its figures, its names and the order of its facts.
    """
    common = left.telling.keys() & right.telling.keys()
    in_place = (key for key in common if abs(left.telling[key] - right.telling[key]) <= moved)
    return weigh(in_place) / max(1, min(weigh(left.telling), weigh(right.telling)))
