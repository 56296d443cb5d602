"""Partition: which things have been found to be one."""

from collections import defaultdict
from collections.abc import Hashable
from typing import Generic, TypeVar

Thing = TypeVar("Thing", bound=Hashable)


class Partition(Generic[Thing]):
    """Disjoint sets that grow together (union-find with path halving)."""

    def __init__(self) -> None:
        self._above: dict[Thing, Thing] = {}

    def root(self, thing: Thing) -> Thing:
        """The thing that stands for the set; the thing itself as long as it was joined to none."""
        above = self._above
        while (parent := above.get(thing, thing)) != thing:
            above[thing] = thing = above.get(parent, parent)
        return thing

    def join(self, kept: Thing, absorbed: Thing) -> None:
        """Make the two sets one; the root of `kept` stands for it from now on."""
        self._above[self.root(absorbed)] = self.root(kept)

    def sets(self, things: list[Thing]) -> dict[Thing, list[Thing]]:
        """The given things by root, in the order given."""
        found: dict[Thing, list[Thing]] = defaultdict(list)
        for thing in things:
            found[self.root(thing)].append(thing)
        return dict(found)
