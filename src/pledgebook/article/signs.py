"""Signs, words and marks that rules look for, found in all blocks of a page by one scan."""

from bisect import bisect_right
from collections.abc import Sequence

from ahocorasick_rs import AhoCorasick, MatchKind


class Signs:
    """Signs of one kind. Blocks without any of them need no closer look."""

    def __init__(self, *signs: str) -> None:
        """The signs as they are written."""
        self._scan = AhoCorasick(signs, matchkind=MatchKind.LeftmostFirst)

    def places(self, text: str, starts: Sequence[int]) -> list[int]:
        """Places of the blocks that hold a sign, in order.

        Args:
            text: of the blocks one behind the other.
            starts: where each begins in it.
        """
        found = self._scan.find_matches_as_indexes(text)
        return list(dict.fromkeys(bisect_right(starts, start) - 1 for _, start, _ in found))
