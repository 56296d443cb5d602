"""Forecast: what a run of the outlook says."""

import math
from dataclasses import dataclass
from typing import Literal

from pledgebook.model.scenario import Scenario

QUANTILES = (0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975)
"""Of every fan: the median and the ends of the bands that hold 50, 80 and 95 % of the draws."""

Measure = Literal[
    "years-gross",  # from the start until the stock is back where it was, own use left out
    "years-net",  # likewise, own use counted
    "trough",  # lowest stock, as change since the start
    "trough-month",  # the month in which it lies
    "months-below-floor",
    "given",  # from stock
    "delivered",  # to a claimant
    "backlog",  # of a claimant at the end
    "waiting",  # orders of a claimant at the end for which there is no contract or no money
]
State = Literal["stock", "output", "delivered", "backlog", "capacity"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One figure of every draw.

    Attributes:
        measure: which figure.
        item: of which item.
        claimant: of which claimant; empty for all.
        unit: "years", "months" or the item's unit.
        draws: the figure of each draw, in their order; infinite where it was not reached.
    """

    measure: Measure
    item: str
    claimant: str = ""
    unit: str
    draws: tuple[float, ...]

    def at(self, share: float) -> float:
        """The least figure of a draw that this share of the draws, 0..1, does not exceed."""
        ordered = sorted(self.draws)
        return ordered[min(len(ordered) - 1, max(0, math.ceil(share * len(ordered)) - 1))]

    @property
    def never(self) -> float:
        """Share of the draws in which it was not reached."""
        return sum(map(math.isinf, self.draws)) / len(self.draws)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fan:
    """One state, month by month.

    Attributes:
        state: `stock` is the change since the start, at the end of the month; `output`, finished units in the
            month; `delivered`, units to the claimant since the start; `backlog`, contracted units not yet
            begun; `capacity`, units a month of a resource.
        of: item or resource.
        claimant: for whom; empty for all.
        unit: what is counted.
        months: for each month the values at `QUANTILES`.
    """

    state: State
    of: str
    claimant: str = ""
    unit: str
    months: tuple[tuple[float, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Binding:
    """How often a resource limits production.

    Attributes:
        resource: which one.
        share: of all months of all draws, 0..1.
        months: for each month, the share of draws.
    """

    resource: str
    share: float
    months: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Worth:
    """What more of a resource is worth to an item.

    Attributes:
        resource: of which there is more.
        item: whose stock is rebuilt.
        more: units a month that were added.
        sooner: years by which its stock is rebuilt sooner, own use counted, for one unit a month more: mean
            of the draws in which it is rebuilt with and without; None where there are none.
        units: finished units until the end of the run, mean of the draws, for one unit a month more.
    """

    resource: str
    item: str
    more: float
    sooner: float | None
    units: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Spending:
    """Money of one fiscal year (October to September, named by the year in which it ends).

    Attributes:
        year: the fiscal year.
        claimant: whose money.
        appropriated: made available in that year, mean of the draws; 0 where nothing is told.
        obligated: put into contracts, at `QUANTILES`.
        outlays: paid when goods are delivered, at `QUANTILES`.
    """

    year: int
    claimant: str
    appropriated: float
    obligated: tuple[float, ...]
    outlays: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """How a package was met.

    Attributes:
        package: as in `Ask.package`.
        item: which item.
        asked: units, mean of the draws.
        fast: of these, given from stock.
        price: money a unit; None where unknown.
    """

    package: str
    item: str
    asked: float
    fast: float
    price: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Influence:
    """How much one uncertain input moves the net years to rebuild.

    Attributes:
        item: whose stock.
        input: which input, as "filling: ramp new plant: slip".
        low: median years of the draws in which the input lies in its lowest fifth.
        high: median years of those in which it lies in its highest fifth.
        correlation: rank correlation of input and years, -1..1.
    """

    item: str
    input: str
    low: float
    high: float
    correlation: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Chance:
    """The share of draws in which a target is met."""

    target: str
    probability: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """What a run says.

    Attributes:
        scenario: what it was told.
        seed: of its draws.
        draws: how many.
        outcomes: figures of every draw.
        fans: states month by month.
        bindings: which resource limits how often.
        worths: what one more unit of each resource is worth.
        spending: money by fiscal year.
        splits: packages from stock and by order.
        influences: which inputs move the result most, the most first.
        chances: of the targets.
        foresight: units begun under the rule as share of what perfect foresight could have begun, in the
            run of all central values; None where nothing limits production.
    """

    scenario: Scenario
    seed: int
    draws: int
    outcomes: tuple[Outcome, ...]
    fans: tuple[Fan, ...]
    bindings: tuple[Binding, ...]
    worths: tuple[Worth, ...]
    spending: tuple[Spending, ...]
    splits: tuple[Split, ...]
    influences: tuple[Influence, ...]
    chances: tuple[Chance, ...]
    foresight: float | None

    def outcome(self, measure: Measure, item: str, claimant: str = "") -> Outcome:
        """The figure of every draw that is asked for; a KeyError where the run has none."""
        for each in self.outcomes:
            if (each.measure, each.item, each.claimant) == (measure, item, claimant):
                return each
        raise KeyError(measure, item, claimant)

    def fan(self, state: State, of: str, claimant: str = "") -> Fan:
        """The state that is asked for; a KeyError where the run has none."""
        for each in self.fans:
            if (each.state, each.of, each.claimant) == (state, of, claimant):
                return each
        raise KeyError(state, of, claimant)
