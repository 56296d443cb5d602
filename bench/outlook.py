"""Runs a second of the outlook: fifty items over ten years, eight resources that items share, two claimants.

Every item is asked for over three years, four fifths from stock; half of them have a fixed lead and half one
in stages, contracts take their lag, capacities climb with slips that are drawn. The kernel is measured on one
core and on all, the reference on one; the draws themselves are timed apart. SimPy runs the same flows as
events, a lot an item, claimant and month; PySD runs the XMILE file that we write of the same scenario. Both
are peers of the reference: one run at a time, in Python.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
from numpy.typing import DTypeLike

from bench import machine
from bench.figure import Figure, timed
from pledgebook.model import Ask, Claimant, Input, Item, Need, Ramp, Resource, Scenario, Spread, fixed
from pledgebook.outlook import engine
from pledgebook.outlook.draw import central, draw
from pledgebook.outlook.drawn import Drawn
from pledgebook.outlook.reference import simulate
from pledgebook.outlook.xmile import xmile

ITEMS, RESOURCES, MONTHS = 50, 8, 120
DRAWS = 8_192
"""Draws for the kernel: a fifth of a second at the least, so that starting threads does not count."""

FEW = 1_024
"""Draws for the reference: about a second."""

ROUGHLY = 0.05
"""Share of what is given by which SimPy's stocks may differ half way: none of its lags are in stages."""

PEERS = ("simpy", "pysd")
START = dt.date(2022, 1, 1)


def measure() -> Iterator[Figure]:
    """Runs a second of each, and how many times as fast ours are as the peers."""
    scenario = busy()
    yield Figure("outlook, draws", DRAWS / timed(lambda: draw(scenario, 1, DRAWS)), "runs/s", "values alone")
    reference = draw(scenario, 1, FEW)
    numpy = FEW / timed(lambda: engine.by_reference(reference))
    yield Figure("outlook, NumPy", numpy, "runs/s", "the reference, one core")
    if engine.compiled():
        yield from _kernel(draw(scenario, 1, DRAWS))
    for name, run in (("simpy", _by_simpy), ("pysd", _by_pysd)):
        if not left_out(name):
            rate = run(scenario)
            yield Figure(f"outlook, {name}", rate, "runs/s", "the same flows, one core")
            yield Figure(f"outlook, NumPy / {name}", numpy / rate, "ratio", "how many times as fast")


def left_out(peer: str) -> str | None:
    """Why a peer is not measured; None where it is installed."""
    return None if find_spec(peer) else f"{peer} is left out: expected it, found none; `make bench` brings it"


def busy() -> Scenario:
    """The scenario that is run."""
    return Scenario(
        name="fifty items",
        start=START,
        months=MONTHS,
        items=tuple(_item(i) for i in range(ITEMS)),
        asks=tuple(_ask(i) for i in range(ITEMS)),
        resources=tuple(_resource(r) for r in range(RESOURCES)),
        claimants=(
            Claimant(name="replacement", contract_lag=_spread(4, "months", 2, 8), stages=3),
            Claimant(name="assistance", contract_lag=fixed(8, "months"), stages=3),
        ),
    )


def _spread(value: float, unit: str, low: float, high: float) -> Input:
    return Input(value=value, unit=unit, spread=Spread("lognormal", (low, high)))


def _item(i: int) -> Item:
    return Item(
        name=f"item {i}",
        own_use=fixed(50, "units/year"),
        lead=_spread(18, "months", 10, 30),
        stages=3 * (i % 2),
        price=fixed(1000, "USD/unit"),
    )


def _ask(i: int) -> Ask:
    quantity = _spread(3000, "units", 2000, 4000)
    return Ask(
        package="aid",
        item=f"item {i}",
        quantity=quantity,
        when=START,
        months=36,
        from_stock=fixed(0.8, "share"),
    )


def _resource(r: int) -> Resource:
    """Every item takes one or two of them."""
    ramp = Ramp(
        name="plant",
        added=fixed(400, "units/month"),
        announced=dt.date(2022, 6, 1),
        lead=fixed(18, "months"),
        slip=_spread(1.5, "times", 1, 4),
        climb=fixed(12, "months"),
    )
    needs = tuple(Need(item=f"item {i}") for i in range(ITEMS) if r in (i % RESOURCES, i * 7 % RESOURCES))
    return Resource(name=f"resource {r}", needs=needs, capacity=fixed(600, "units/month"), ramps=(ramp,))


def _kernel(drawn: Drawn) -> Iterator[Figure]:
    with machine.all_cores() as cores:
        for name, precision in (("float32", np.float32), ("float64", np.float64)):
            run = _ready(drawn, precision)
            run(1)  # compiles
            one, several = timed(partial(run, 1)), timed(partial(run, cores))
            yield Figure(f"outlook, {name}", DRAWS / one, "runs/s", "the kernel, one core")
            yield Figure(f"outlook, {name}, all", DRAWS / several, "runs/s", f"the kernel, {cores} cores")


def _ready(drawn: Drawn, precision: DTypeLike) -> Callable[[int], None]:
    """What runs the kernel in so many threads."""
    from pledgebook.outlook import blocks, kernel  # noqa: PLC0415 -- not installed for all

    given, same = blocks.floats(drawn, precision), blocks.fixed(drawn, precision)
    return lambda threads: kernel.run(given, same, blocks.room(drawn, precision), threads)


def _by_pysd(scenario: Scenario) -> float:
    import pysd  # noqa: PLC0415 -- not installed for all

    with TemporaryDirectory() as folder:
        file = Path(folder) / "model.xmile"
        file.write_text(xmile(scenario), encoding="utf-8")
        model = pysd.read_xmile(str(file))
        stocks = [f"stock_item_{i}" for i in range(ITEMS)]
        return 1 / timed(lambda: model.run(return_columns=stocks))


def _by_simpy(scenario: Scenario) -> float:
    drawn, runs, half = central(scenario), 3, MONTHS // 2
    rate = runs / timed(lambda: [Events(drawn).run(MONTHS) for _ in range(runs)])
    paths, theirs = simulate(drawn), sum(Events(drawn).run(half))
    ours = paths.stock[half].sum()
    if abs(theirs - ours) > ROUGHLY * paths.given.sum():
        raise RuntimeError(f"SimPy has other stocks than the reference half way: {theirs}, {ours}.")
    return rate


class Events:
    """The same flows as SimPy has them: a lot is an event that happens once its lag is over.

    Lags are those of the central values in whole months; a lot in stages takes its mean.
    """

    def __init__(self, drawn: Drawn) -> None:
        import simpy  # noqa: PLC0415 -- not installed for all

        self.drawn, self.world = drawn, simpy.Environment()
        self.stock = [0.0] * ITEMS
        self.backlog = [[0.0, 0.0] for _ in range(ITEMS)]
        self.use = drawn.use[:, 0].tolist()
        self.lead, self.lag = drawn.lead[:, 0].round().tolist(), drawn.lag[:, 0].round().tolist()
        self.needs = [np.flatnonzero(row).tolist() for row in drawn.need]

    def run(self, months: int) -> list[float]:
        """The stocks after so many months."""
        self.world.process(self._months())
        self.world.run(until=months)
        return self.stock

    def _months(self) -> Iterator[Any]:
        asked = self.drawn.asked
        for month in range(MONTHS):
            for row in asked.in_month(month):
                rate, share = float(asked.rate[row, 0]), float(asked.share[row, 0])
                i = int(asked.item[row])
                self.stock[i] -= rate * share
                self.world.process(self._contract(i, 0, rate * share))
                self.world.process(self._contract(i, 1, rate * (1 - share)))
            for i in range(ITEMS):
                self.backlog[i][0] += self.use[i]
                self.stock[i] += self.use[i] * (month < self.lead[i]) - self.use[i]
            self._begin(month)
            yield self.world.timeout(1)

    def _contract(self, i: int, claimant: int, units: float) -> Iterator[Any]:
        yield self.world.timeout(self.lag[claimant])
        self.backlog[i][claimant] += units

    def _begin(self, month: int) -> None:
        begun = [list(each) for each in self.backlog]
        for r, items in enumerate(self.needs):
            load = sum(begun[i][0] + begun[i][1] for i in items)
            share = min(1.0, float(self.drawn.capacity[month, r, 0]) / load) if load else 1.0
            for i in items:
                begun[i] = [units * share for units in begun[i]]
        for i in range(ITEMS):
            for claimant in (0, 1):
                self.backlog[i][claimant] -= begun[i][claimant]
                self.world.process(self._deliver(i, claimant, begun[i][claimant], self.lead[i]))

    def _deliver(self, i: int, claimant: int, units: float, lead: float) -> Iterator[Any]:
        yield self.world.timeout(lead)
        if claimant == 0:
            self.stock[i] += units


if __name__ == "__main__":
    for figure in measure():
        print(figure, flush=True)
