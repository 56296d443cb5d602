"""The linear programme of one account: how much each total must give way for all of them to hold together.

Unknowns are, for each authority and day, all that was given up to that day, and for each total how far it is
missed below and above. What was given between two days is never less than what the ledger knows of those
days; the difference is what is missing. Least is the sum of what the totals miss, each weighed by how
sharply it is written, and then what is missing. This is Stone's balancing of accounts (Stone, Champernowne
and Meade 1942) with absolute in place of squared distances, so that few totals give way by much rather than
all by a little: the error localisation of Fellegi and Holt (1976). Solved by HiGHS.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from pledgebook.ledger.bounds import Bound
from pledgebook.ledger.shelf import Basis, Shelf
from pledgebook.model import Authority

MILLION = 1e6
"""Unit of the programme: the solver's tolerances are absolute, and best for numbers near one."""

SHARPEST = 0.01
"""Least width of a total, as a share of its figure, by which its distance is weighed. It trades exact totals
that always win against rounded ones that outvote them. Chosen as the rounding of three digits; re-measure by
the holes found when packages are left out one by one."""

AHEAD = 1.01
"""How much more it costs for a total to run ahead of the others than to lag behind, as totals go stale more
often than they run ahead. It only breaks ties."""

LABELLED = 0.5
"""What it costs for a total of one authority to give way, as a share of what others cost: the name of an
authority is easier mistaken than a sum. It trades authorities taken for mislabelled against totals of all
authorities that one wrong name drags along. With 1, a total called drawdown by mistake (23 June 2022) made
two right ones of that month contradictory; re-measure on totals of the White House corpus."""

THRIFT = 1e-6
"""Cost of a missing million beside a million that a total misses: small, so that it only breaks ties."""

Row = tuple[dict[int, float], float]
"""Coefficients by unknown, and what their sum may at most be."""


def points(bounds: Sequence[Bound]) -> list[date]:
    """The days on which a window of the bounds starts or ends, in order."""
    return sorted({day for bound in bounds for day in bound.days})


def misses(bounds: Sequence[Bound], shelf: Shelf, scope: str) -> list[float]:
    """For each bound how far it must give way, in full units: above 0 it runs ahead, below 0 it lags."""
    unknowns = _Unknowns(bounds, shelf)
    rows = [*_ledger_rows(unknowns, shelf, scope), *_total_rows(unknowns, bounds)]
    solved = milp(_costs(unknowns, bounds), constraints=_constraint(rows, unknowns.count), bounds=Bounds(0))
    below, above = np.split(np.array(solved.x)[unknowns.below :], 2)
    return [float(miss) for miss in (below - above) * MILLION]


class _Unknowns:
    """Where each unknown stands in the vector: sums given by authority and day, then distances.

    Authorities that neither a total nor an entry names are one, the last, whose name is None.
    """

    def __init__(self, bounds: Sequence[Bound], shelf: Shelf) -> None:
        self.days = points(bounds)
        named = {bound.basis.authority for bound in bounds if bound.basis.authority} | {*shelf.authorities}
        self.authorities: list[Authority | None] = [*sorted(named), None]
        self._places = {day: nth for nth, day in enumerate(self.days)}
        self.below = len(self.authorities) * len(self.days)
        self.above = self.below + len(bounds)
        self.count = self.above + len(bounds)

    def given(self, authority: Authority | None, after: date, until: date, sign: float) -> dict[int, float]:
        """What the authority, for None all of them, gave after one day and up to another, times the sign."""
        found: dict[int, float] = {}
        if after < until:
            for nth, name in enumerate(self.authorities):
                if authority in (None, name):
                    start = nth * len(self.days)
                    found[start + self._places[until]] = sign
                    found[start + self._places[after]] = -sign
        return found

    def rises(self) -> Iterator[dict[int, float]]:
        """For each authority and two neighbouring days what it takes back in between, which is nothing."""
        for nth in range(len(self.authorities)):
            start = nth * len(self.days)
            for place in range(start, start + len(self.days) - 1):
                yield {place: 1.0, place + 1: -1.0}


def _ledger_rows(unknowns: _Unknowns, shelf: Shelf, scope: str) -> Iterator[Row]:
    """What was given between two days is at least what the ledger knows."""
    yield from ((rise, 0.0) for rise in unknowns.rises())
    for authority in unknowns.authorities:
        stack = shelf.stack(Basis(scope, authority))
        for after, until in pairwise(unknowns.days):
            least, _ = stack.known(after, until)
            if least > 0:
                yield unknowns.given(authority, after, until, -1.0), -least / MILLION


def _total_rows(unknowns: _Unknowns, bounds: Sequence[Bound]) -> Iterator[Row]:
    """Each total, give or take its distance."""
    for nth, bound in enumerate(bounds):
        authority = bound.basis.authority
        least = unknowns.given(authority, bound.loosely, bound.until, -1.0)
        most = unknowns.given(authority, bound.after, bound.until, 1.0)
        yield least | {unknowns.below + nth: -1.0}, -bound.low / MILLION
        yield most | {unknowns.above + nth: -1.0}, bound.high / MILLION


def _costs(unknowns: _Unknowns, bounds: Sequence[Bound]) -> np.ndarray:
    costs = np.zeros(unknowns.count)
    costs[len(unknowns.days) - 1 : unknowns.below : len(unknowns.days)] = THRIFT
    for nth, bound in enumerate(bounds):
        sharpness = MILLION / max(bound.high - bound.low, SHARPEST * bound.figure)
        weight = LABELLED * sharpness if bound.basis.authority else sharpness
        costs[unknowns.below + nth] = AHEAD * weight
        costs[unknowns.above + nth] = weight
    return costs


def _constraint(rows: Sequence[Row], count: int) -> LinearConstraint:
    places = [(nth, place, value) for nth, (row, _) in enumerate(rows) for place, value in row.items()]
    nths, columns, values = zip(*places, strict=True)
    matrix = csr_array((values, (nths, columns)), shape=(len(rows), count))
    return LinearConstraint(matrix, ub=[most for _, most in rows])
