"""Spans: how much was given, and how much of it is missing, between any two days that totals speak of.

Totals that can hold together bound sums between days from below and above. Chains of such bounds bound the
sum between any two days, and the tightest chain is a shortest path: "what the later total says, less what the
earlier one says". By the duality of linear programmes it is the same least and greatest value that the
programme itself would give.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import isfinite

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import johnson

from pledgebook.ledger.bounds import Bound
from pledgebook.ledger.programme import points
from pledgebook.ledger.shelf import Stack

Edge = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Spans:
    """Bounds between any two of the days; arrays are indexed by the earlier day, then by the later one.

    Attributes:
        days: the days on which windows start or end, in order.
        ends: those on which any ends; their own news may be counted or not.
        least: least sum that is missing after the one day and up to the other, in full units.
        greatest: greatest sum that is missing; infinite where no total bounds it.
    """

    days: list[date]
    ends: frozenset[date]
    least: np.ndarray
    greatest: np.ndarray
    _from: np.ndarray
    _told: dict[Edge, Bound]

    def behind(self, first: int, last: int) -> list[Bound]:
        """The totals that the least missing sum between the two days rests on."""
        found: list[Bound] = []
        place = first
        while place != last and (before := int(self._from[last, place])) >= 0:
            if bound := self._told.get((before, place)):
                found.append(bound)
            place = before
        return found

    def most(self, first: int, last: int) -> float:
        """Greatest sum that is missing between the two days, in full units.

        Where no later total bounds it, the most that the totals behind the least sum allow.
        """
        greatest = float(self.greatest[first, last])
        if isfinite(greatest):
            return greatest
        return float(self.least[first, last]) + sum(
            bound.high - bound.low for bound in self.behind(first, last)
        )


def spans(bounds: Sequence[Bound], rounding: float, stack: Stack) -> Spans:
    """What is missing between any two days of bounds that hold together.

    Each is given `rounding`, a share of its figure, as room on both sides.
    """
    days = points(bounds)
    known = np.array([stack.known(days[0], day) for day in days])
    edges, told = _edges(days, bounds, rounding, known[:, 0])
    sources, targets = zip(*edges, strict=True)
    graph = csr_array((list(edges.values()), (sources, targets)), shape=(len(days), len(days)))
    distance, origin = johnson(graph, directed=True, return_predecessors=True)
    low, high = known[:, 0], known[:, 1]
    least = -distance.T - (high[None, :] - high[:, None])
    greatest = distance - (low[None, :] - low[:, None])
    return Spans(days, frozenset(bound.until for bound in bounds), least, greatest, origin, told)


def _edges(
    days: Sequence[date], bounds: Sequence[Bound], rounding: float, known: np.ndarray
) -> tuple[dict[Edge, float], dict[Edge, Bound]]:
    """By how much the sum up to one day can exceed that up to another, at most, and which total says so."""
    place = {day: nth for nth, day in enumerate(days)}
    edges: dict[Edge, float] = {}
    told: dict[Edge, Bound] = {}

    def tell(one: date, other: date, most: float, bound: Bound) -> None:
        edge = place[one], place[other]
        if one != other and most < edges.get(edge, np.inf):
            edges[edge], told[edge] = most, bound

    for (first, _), (last, _) in pairwise(enumerate(days)):
        edges[last, first] = float(known[first] - known[last])
    for bound in bounds:
        room = rounding * bound.figure
        tell(bound.until, bound.loosely, room - bound.low, bound)
        tell(bound.after, bound.until, room + bound.high, bound)
    return edges, told
