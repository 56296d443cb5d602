"""Phrases that tell furniture, read from `data/furniture.toml` and found in all blocks of a page at once."""

import tomllib
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from importlib.resources import files
from itertools import accumulate
from typing import TypeAlias

from ahocorasick_rs import AhoCorasick

from pledgebook.model import DropReason

Told: TypeAlias = dict[int, DropReason]
"""Places of blocks, each with the reason for which it is dropped."""

_BOUND = "|"
"""Stands between the keys of two blocks; no key holds it."""


class Phrases:
    """Phrases with the reasons they stand for, all found by one scan over the blocks of a page."""

    def __init__(self, data: Mapping[str, Mapping[DropReason, Sequence[str]]]) -> None:
        """Phrases by the list they are of, which says where in a block they stand, and their reason."""
        self._lists = tuple(data)
        self._whole: dict[str, DropReason] = {}
        self._told: list[tuple[str, DropReason]] = []
        patterns: list[str] = []
        for name, lists in data.items():
            for reason, phrases in lists.items():
                if name == "whole":
                    self._whole |= {f" {phrase} ": reason for phrase in phrases}
                    self._whole |= {f" {phrase} : ": reason for phrase in phrases if phrase[-1] != ":"}
                else:
                    patterns += [_bounded(name, phrase) for phrase in phrases]
                    self._told += [(name, reason)] * len(phrases)
        self._scan = AhoCorasick(patterns)

    def found(self, keys: Sequence[str]) -> Mapping[str, Told]:
        """For each list the blocks that hold a phrase of it, with the reason of the first that ends.

        Args:
            keys: of each block its tokens, joined and enclosed by spaces.
        """
        found: dict[str, Told] = {name: {} for name in self._lists}
        found["whole"] = {place: self._whole[key] for place, key in enumerate(keys) if key in self._whole}
        starts = list(accumulate((len(key) + 1 for key in keys), initial=0))
        joined = _BOUND.join(["", *keys, ""])
        for number, start, _ in self._scan.find_matches_as_indexes(joined, overlapping=True):
            name, reason = self._told[number]
            found[name].setdefault(bisect_right(starts, start) - 1, reason)
        return found


def _bounded(name: str, phrase: str) -> str:
    """The phrase as it stands between the keys of a page."""
    before = _BOUND if name.startswith("starts") else ""
    behind = _BOUND if name == "ends" else ""
    return f"{before} {phrase} {behind}"


FURNITURE = Phrases(
    tomllib.loads((files("pledgebook.article") / "data" / "furniture.toml").read_text("utf-8"))
)
