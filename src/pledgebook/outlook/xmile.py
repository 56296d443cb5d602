"""The model of a scenario, with its central values, as XMILE 1.0: readable by Stella, Vensim and PySD.

Every array of `reference.py` is one variable an item, claimant or resource, and every equation stands there
as its text, with its unit; capacities are graphical functions of the month. Run in steps of a month it gives
the numbers of the reference for the central values, but for prices, which stay those of the start.
"""

import re
from collections.abc import Iterable

from pledgebook.model import Scenario
from pledgebook.outlook.draw import central
from pledgebook.outlook.reference import OWN
from pledgebook.outlook.xmile_file import File

Names = tuple[str, ...]


def xmile(scenario: Scenario) -> str:
    """The text of an XMILE file."""
    return Model(scenario).text()


class Model:
    """The equations of a scenario, group by group."""

    def __init__(self, scenario: Scenario) -> None:
        """Writes all equations."""
        self.drawn = central(scenario)
        self.file = File(scenario.name, scenario.months)
        self.items = names(item.name for item in scenario.items)
        self.claimants = names(claimant.name for claimant in scenario.claimants)
        self.resources = names(resource.name for resource in scenario.resources)
        self.units = [item.unit for item in scenario.items]
        self.money = scenario.currency
        for i in range(len(self.items)):
            self._split(i)
            self._contract(i)
        for c in range(len(self.claimants)):
            self._fund(c)
        for i in range(len(self.items)):
            self._order(i)
        for r, resource in enumerate(scenario.resources):
            self._ration(r, resource.unit)
        for i in range(len(self.items)):
            self._produce(i)

    def text(self) -> str:
        """The file."""
        return self.file.text()

    def of(self, what: str, i: int, c: int) -> str:
        """The name of a variable of an item and a claimant."""
        return f"{what}_{self.items[i]}_{self.claimants[c]}"

    def _split(self, i: int) -> None:
        """Equation 1."""
        item, unit, asked = self.items[i], self.units[i], self.drawn.asked
        rows = [a for a in range(len(asked.item)) if asked.item[a] == i]
        rate, share = asked.rate[:, 0].tolist(), asked.share[:, 0].tolist()
        fast = [self._while(a, rate[a] * share[a]) for a in rows if share[a] > 0]
        stock, floor = f"stock_{item}", float(self.drawn.floor[i, 0])
        self.file.aux(f"wanted_{item}", _sum(fast), f"{unit}/month")
        known = floor > -float("inf")
        allowed = _ratio(f"MAX(0, {stock} - {floor!r})", f"wanted_{item}") if known else "1"
        self.file.aux(f"allowed_{item}", allowed, "share")
        self.file.flow(f"given_{item}", f"wanted_{item} * allowed_{item}", f"{unit}/month")
        for c in range(len(self.claimants)):
            slow = [
                self._while(a, f"{rate[a]!r} * (1 - {share[a]!r} * allowed_{item})")
                for a in rows
                if asked.claimant[a] == c
            ]
            own = [f"{float(self.drawn.reorder[i, 0])!r} * given_{item}"] if c == OWN else []
            self.file.flow(self.of("needed", i, c), _sum([*slow, *own]), f"{unit}/month")

    def _while(self, a: int, value: object) -> str:
        asked = self.drawn.asked
        return f"(IF TIME >= {asked.first[a]} AND TIME < {asked.until[a]} THEN {value} ELSE 0)"

    def _contract(self, i: int) -> None:
        """Equation 2, the lag."""
        for c in range(len(self.claimants)):
            lag, stages = float(self.drawn.lag[c, 0]), int(self.drawn.lag_stages[c])
            self._line(("needed", "ready"), (i, c), lag, stages, 0.0)

    def _fund(self, c: int) -> None:
        """Equation 2, the money."""
        claimant, funded = self.claimants[c], self.drawn.funded[:, c, 0]
        wanting = [f"({self.of('waiting', i, c)} + {self.of('ready', i, c)})" for i in range(len(self.items))]
        cost = _sum(f"{float(self.drawn.price[i, 0])!r} * {each}" for i, each in enumerate(wanting))
        self.file.aux(f"cost_{claimant}", cost, self.money)
        share = "1"
        if funded[-1] < float("inf"):
            self.file.graph(f"funded_{claimant}", funded.tolist(), self.money)
            share = _ratio(f"MAX(0, funded_{claimant} - obligated_{claimant})", f"cost_{claimant}")
        self.file.aux(f"paid_{claimant}", share, "share")
        self.file.flow(f"obligating_{claimant}", f"paid_{claimant} * cost_{claimant}", f"{self.money}/month")
        self.file.stock(f"obligated_{claimant}", 0.0, [f"obligating_{claimant}"], [], self.money)

    def _order(self, i: int) -> None:
        """Equations 2 and 3."""
        unit = self.units[i]
        for c, claimant in enumerate(self.claimants):
            waiting, ready, ordered = (self.of(what, i, c) for what in ("waiting", "ready", "ordered"))
            self.file.flow(ordered, f"paid_{claimant} * ({waiting} + {ready})", f"{unit}/month")
            self.file.stock(waiting, 0.0, [ready], [ordered], unit)
            inflows = [ordered]
            if c == OWN:
                inflows.append(f"own_use_ordered_{self.items[i]}")
                self.file.flow(inflows[1], repr(float(self.drawn.use[i, 0])), f"{unit}/month")
            backlog = self.of("backlog", i, c)
            self.file.stock(backlog, 0.0, inflows, [self.of("begun", i, c)], unit)
            self.file.aux(self._cut(i, c, 0), " + ".join([backlog, *inflows]), unit)

    def _cut(self, i: int, c: int, times: int) -> str:
        """The name of what is left of a backlog after so many resources that the item takes."""
        taken = int((self.drawn.need[:, i] != 0).sum())
        return self.of("begun", i, c) if times and times == taken else f"{self.of('can_begin', i, c)}_{times}"

    def _ration(self, r: int, unit: str) -> None:
        """Equations 4 and 5."""
        resource, need = self.resources[r], self.drawn.need[r]
        at = {i: int((self.drawn.need[:r, i] != 0).sum()) for i in range(len(need)) if need[i]}
        self.file.graph(f"capacity_{resource}", self.drawn.capacity[:, r, 0].tolist(), f"{unit}/month")
        for c, claimant in enumerate(self.claimants):
            load = _sum(f"{float(need[i])!r} * {self._cut(i, c, times)}" for i, times in at.items())
            self.file.aux(f"load_{resource}_{claimant}", load, f"{unit}/month")
        self._shares(resource, unit)
        for i, times in at.items():
            for c, claimant in enumerate(self.claimants):
                cut = f"{self._cut(i, c, times)} * share_{resource}_{claimant}"
                last = self._cut(i, c, times + 1) == self.of("begun", i, c)
                write = self.file.flow if last else self.file.aux
                write(self._cut(i, c, times + 1), cut, f"{self.units[i]}/month")
        taken = _sum(
            f"{float(need[i])!r} * {self.of('begun', i, c)}" for i in at for c in range(len(self.claimants))
        )
        keeps = float(self.drawn.keeps[r, 0])
        rest, made = f"kept_{resource} - taken_{resource}", f"capacity_{resource}"
        after = f"MAX(0, MIN(MAX({keeps!r} * {made}, {rest}), {rest} + {made}))"
        self.file.flow(f"taken_{resource}", taken, f"{unit}/month")
        self.file.flow(f"made_{resource}", f"{after} - ({rest})", f"{unit}/month")
        kept = float(self.drawn.kept[r, 0])
        self.file.stock(f"kept_{resource}", kept, [f"made_{resource}"], [f"taken_{resource}"], unit)

    def _shares(self, resource: str, unit: str) -> None:
        """Equation 4, as `ration.shares` goes through the tiers."""
        left = f"capacity_{resource} + kept_{resource}"
        for tier in self.drawn.order:
            weights = {c: float(self.drawn.weight[c]) for c in tier}
            loads = {c: f"load_{resource}_{self.claimants[c]}" for c in tier}
            asking = _sum(f"{weights[c]!r} * {loads[c]}" for c in tier)
            for c in tier:
                suffix = f"{resource}_{self.claimants[c]}"
                self.file.aux(f"left_for_{suffix}", left, unit)
                self.file.aux(f"asking_with_{suffix}", asking, unit)
                share = _ratio(f"{weights[c]!r} * left_for_{suffix}", f"asking_with_{suffix}")
                self.file.aux(f"share_{suffix}", share, "share")
                left = f"MAX(0, left_for_{suffix} - share_{suffix} * {loads[c]})"
                asking = f"MAX(0, asking_with_{suffix} - {weights[c]!r} * {loads[c]})"

    def _produce(self, i: int) -> None:
        """Equations 6 and 9."""
        item, unit = self.items[i], self.units[i]
        lead, stages = float(self.drawn.lead[i, 0]), int(self.drawn.lead_stages[i])
        for c in range(len(self.claimants)):
            if not self.drawn.need[:, i].any():
                self.file.flow(self.of("begun", i, c), self._cut(i, c, 0), f"{unit}/month")
            before = float(self.drawn.before[i, 0]) if c == OWN else 0.0
            self._line(("begun", "delivered"), (i, c), lead, stages, before)
        stock, came, use = f"stock_{item}", self.of("delivered", i, OWN), float(self.drawn.use[i, 0])
        known = self.drawn.empty[i, 0] > -float("inf")
        used = f"MIN({use!r}, {stock} - given_{item} + {came})" if known else repr(use)
        self.file.flow(f"used_{item}", used, f"{unit}/month")
        first = float(self.drawn.stock[i, 0])
        self.file.stock(stock, first, [came], [f"given_{item}", f"used_{item}"], unit)

    def _line(
        self, ends: tuple[str, str], place: tuple[int, int], lag: float, stages: int, before: float
    ) -> None:
        """Equation 6 for one item and claimant; see `delay.py`."""
        flow, out = (self.of(end, *place) for end in ends)
        unit = self.units[place[0]]
        if not stages:
            whole, late = int(lag), lag - int(lag)
            equation = _delayed(flow, whole, before)
            if late:
                equation = f"{1 - late!r} * {equation} + {late!r} * {_delayed(flow, whole + 1, before)}"
            self.file.flow(out, equation, f"{unit}/month")
            return
        for stage in range(1, stages + 1):
            level = f"{out}_stage_{stage}"
            after = out if stage == stages else f"{level}_out"
            share = 1 / (1 + lag / stages)
            self.file.flow(after, f"({level} + {flow}) * {share!r}", f"{unit}/month")
            self.file.stock(level, before * lag / stages, [flow], [after], unit)
            flow = after


def names(given: Iterable[str]) -> Names:
    """Names as variables have them: letters, digits and underscores, no two alike."""
    found: list[str] = []
    for name in given:
        plain = re.sub(r"\W+", "_", name.casefold()).strip("_")
        found.append(plain if plain not in found else f"{plain}_{len(found)}")
    return tuple(found)


def _sum(terms: Iterable[str]) -> str:
    return " + ".join(terms) or "0"


def _ratio(part: str, whole: str) -> str:
    """At most 1; 1 where nothing is asked for."""
    return f"IF {whole} > 0 THEN MIN(1, {part} / {whole}) ELSE 1"


def _delayed(flow: str, months: int, before: float) -> str:
    return f"DELAY({flow}, {months}, {before!r})" if months else flow
