"""The record of one item: what is known of its rate at a time, and what was planned by then."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Self

import numpy as np
from numpy.typing import NDArray

from pledgebook.outlook.backtest.statements import Statement

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Course:
    """A rate over time, straight between its points and level before the first and after the last.

    Attributes:
        at: month numbers, rising.
        rate: units a month, one for each.
    """

    at: Floats
    rate: Floats

    @classmethod
    def through(cls, points: Iterable[tuple[float, float]]) -> Self:
        """The path through points (month number, units a month)."""
        at, rate = np.array(sorted(points), dtype=float).reshape(-1, 2).T
        return cls(at, rate)

    def __call__(self, at: Floats | float) -> Floats:
        """Units a month at times."""
        return np.asarray(np.interp(at, self.at, self.rate))


@dataclass(frozen=True, slots=True)
class Record:
    """All that was ever stated on one item, or what of it was known at a time.

    Attributes:
        item: its name.
        statements: on this item alone.
    """

    item: str
    statements: tuple[Statement, ...]
    actual: Course = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "actual", Course.through(self._levels().items()))

    def known(self, when: float) -> "Record":
        """What had been stated by `when` (vintage rule): nothing said later is in it."""
        return Record(self.item, tuple(one for one in self.statements if one.stated <= when))

    def promises(self) -> Course:
        """The highest rate that had been promised by each day on which one was, never falling."""
        said = sorted(self._targets(), key=lambda one: one.stated)
        highest = np.maximum.accumulate([one.rate for one in said]) if said else np.empty(0)
        return Course(np.array([one.stated for one in said]), highest)

    def plan(self) -> Course:
        """The official plan: from the last known rate through the targets that still stand.

        A target stands until a newer statement promises something for the same day or a later one, and until
        its own day has passed (the last known rate is from then or later). A plan never promises less for
        later, so an older, lower target for a later day does not pull it down.
        """
        begin, level = self.actual.at[-1], self.actual.rate[-1]
        standing = [one for one in self._targets() if one.at > begin and not self._superseded(one)]
        dues = sorted({one.at for one in standing})
        promised = [max(one.rate for one in standing if one.at <= due) for due in dues]
        return Course(np.array([begin, *dues]), np.array([level, *promised]))

    def _superseded(self, target: Statement) -> bool:
        return any(one.stated > target.stated and one.at >= target.at for one in self._targets())

    def _targets(self) -> list[Statement]:
        return [one for one in self.statements if one.kind == "target"]

    def _levels(self) -> dict[float, float]:
        """The rate at each time for which one is said to have been reached.

        Where statements disagree on one day, the lowest stands: press figures mix what can be made with what
        is made, and the first is never less.
        """
        actuals = [one for one in self.statements if one.kind == "actual"]
        return {
            at: min(one.rate for one in actuals if one.at == at) for at in sorted({one.at for one in actuals})
        }


def records(statements: Iterable[Statement]) -> dict[str, Record]:
    """The record of every item, in the order in which the items first come."""
    listed = list(statements)
    items = dict.fromkeys(one.item for one in listed)
    return {item: Record(item, tuple(one for one in listed if one.item == item)) for item in items}
