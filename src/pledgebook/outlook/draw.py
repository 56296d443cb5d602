"""A scenario's values in every draw.

Every value has a stream of its own, made from the seed and the value's name: two scenarios that share values
share their draws, so that what differs between them comes from what was changed, and the draws do not depend
on the order of the scenario.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256

import numpy as np
from scipy.special import ndtr, ndtri

from pledgebook.model import Ask, Claimant, Input, Item, Ramp, Resource, Scenario, Target, Workforce
from pledgebook.outlook import ration, spread
from pledgebook.outlook.capacity import Hands, Rise, by_hands, climbing
from pledgebook.outlook.drawn import Aims, Asked, Drawn, Places
from pledgebook.outlook.money import fiscal_years
from pledgebook.outlook.paths import Array
from pledgebook.outlook.units import Kind, factor

AIMS = ("stock", "output", "delivered")
"""In the order of `Aims.kind`."""


def draw(scenario: Scenario, seed: int, draws: int) -> Drawn:
    """The numbers of the scenario in so many draws."""
    return _drawn(scenario, Values(draws, seed, scenario.slip_correlation))


def central(scenario: Scenario) -> Drawn:
    """The numbers of the scenario in one draw, every value at its central figure."""
    return _drawn(scenario, Values(1, None, 0.0))


@dataclass(frozen=True, slots=True)
class Values:
    """Where the values come from.

    Attributes:
        draws: how many.
        seed: of the streams; None for central figures.
        correlation: 0..1, of the slips of one supplier.
        seen: the values with a spread that were drawn, by their names.
    """

    draws: int
    seed: int | None
    correlation: float
    seen: dict[str, Array] = field(default_factory=dict)

    def of(self, name: str, given: Input, kind: Kind, supplier: str = "") -> Array:
        """(N,) the value in the unit of the model; a ValueError that names what has another one."""
        try:
            scale = factor(given, kind)
            if self.seed is None or given.spread is None:
                return np.full(self.draws, given.value * scale)
            values = scale * spread.drawn(given, self._uniform(self.seed, name, supplier))
        except ValueError as error:
            raise ValueError(f"{name}: {error}") from None
        self.seen[name] = values
        return values

    def _uniform(self, seed: int, name: str, supplier: str) -> Array:
        own = _stream(seed, name).random(self.draws)
        if not (supplier and self.correlation):
            return own
        shared = ndtri(_stream(seed, f"supplier {supplier}").random(self.draws))
        both: Array = np.sqrt(self.correlation) * shared + np.sqrt(1 - self.correlation) * ndtri(own)
        return np.asarray(np.clip(ndtr(both), 0, np.nextafter(1, 0)), np.float64)


def _stream(seed: int, name: str) -> np.random.Generator:
    return np.random.default_rng([seed, *sha256(name.encode()).digest()])


def _drawn(scenario: Scenario, values: Values) -> Drawn:
    items, claimants, resources = scenario.items, scenario.claimants, scenario.resources
    known = np.array([item.stock is not None for item in items])[:, None]
    use = _rows(values.of(f"{i.name}: own use", i.own_use, "rate") for i in items)
    return Drawn(
        months=scenario.months,
        stock=_rows(_stock(item, values) for item in items),
        empty=np.where(known, np.zeros_like(use), -np.inf),
        floor=np.where(known, _rows(values.of(f"{i.name}: floor", i.floor, "count") for i in items), -np.inf),
        use=use,
        before=_rows(_before(item, values, used) for item, used in zip(items, use, strict=True)),
        lead=_rows(np.maximum(values.of(f"{i.name}: lead", i.lead, "time"), 0) for i in items),
        lead_stages=_places(item.stages for item in items),
        reorder=_rows(values.of(f"{i.name}: reorder", i.reorder, "share") for i in items),
        price=_rows(_price(item, values) for item in items),
        learning=_rows(values.of(f"{i.name}: learning", i.learning, "share") for i in items),
        made=_rows(np.maximum(values.of(f"{i.name}: made", i.made, "count"), 1) for i in items),
        year=fiscal_years(scenario.start.month, scenario.months),
        asked=_asked(scenario, values),
        lag=_rows(
            np.maximum(values.of(f"{c.name}: contract lag", c.contract_lag, "time"), 0) for c in claimants
        ),
        lag_stages=_places(claimant.stages for claimant in claimants),
        funded=np.stack([_funded(scenario, each, values) for each in claimants], axis=1),
        order=ration.tiers(claimants, scenario.rule),
        weight=ration.weights(claimants, scenario.rule),
        need=np.array([[_need(resource, item) for item in items] for resource in resources]).reshape(
            len(resources), len(items)
        ),
        capacity=_stacked([_capacity(each, scenario, values) for each in resources], scenario, values),
        keeps=_rows((values.of(f"{r.name}: keeps", r.keeps, "time") for r in resources), values.draws),
        kept=_rows((values.of(f"{r.name}: kept", r.kept, "count") for r in resources), values.draws),
        aims=_aims(scenario, values),
        inputs=values.seen,
    )


def _rows(rows: Iterable[Array], draws: int = 0) -> Array:
    found = list(rows)
    return np.stack(found) if found else np.zeros((0, draws))


def _places(places: Iterable[int]) -> Places:
    return np.fromiter(places, np.intp)


def _stacked(found: list[Array], scenario: Scenario, values: Values) -> Array:
    return np.stack(found, axis=1) if found else np.zeros((scenario.months, 0, values.draws))


def _stock(item: Item, values: Values) -> Array:
    if item.stock is None:
        return np.zeros(values.draws)
    return values.of(f"{item.name}: stock", item.stock, "count")


def _before(item: Item, values: Values, use: Array) -> Array:
    return use if item.in_work is None else values.of(f"{item.name}: in work", item.in_work, "rate")


def _price(item: Item, values: Values) -> Array:
    if item.price is None:
        return np.zeros(values.draws)
    return values.of(f"{item.name}: price", item.price, "price")


def _asked(scenario: Scenario, values: Values) -> Asked:
    places = {item.name: place for place, item in enumerate(scenario.items)}
    claimants = {claimant.name: place for place, claimant in enumerate(scenario.claimants)}
    asks = scenario.asks
    first = _places(scenario.month_of(ask.when) for ask in asks)
    return Asked(
        item=_places(places[ask.item] for ask in asks),
        claimant=_places(claimants[ask.claimant] for ask in asks),
        first=first,
        until=first + _places(ask.months for ask in asks),
        rate=_rows((_ask(ask, values, "quantity") / ask.months for ask in asks), values.draws),
        share=_rows((_ask(ask, values, "from stock") for ask in asks), values.draws),
    )


def _ask(ask: Ask, values: Values, what: str) -> Array:
    name = f"{ask.package}: {ask.item}: {what}"
    if what == "quantity":
        return values.of(name, ask.quantity, "count")
    return values.of(name, ask.from_stock, "share")


def _funded(scenario: Scenario, claimant: Claimant, values: Values) -> Array:
    if not claimant.money:
        return np.full((scenario.months, values.draws), np.inf)
    months = np.arange(scenario.months)[:, None]
    return sum(
        (
            np.where(
                months >= scenario.month_of(each.when),
                values.of(f"{claimant.name}: money {each.when}", each.amount, "count"),
                0.0,
            )
            for each in claimant.money
        ),
        start=np.zeros((scenario.months, values.draws)),
    )


def _need(resource: Resource, item: Item) -> float:
    """What a unit takes; it is not drawn, so that which resources an item meets is the same in every draw."""
    amounts = [need.amount for need in resource.needs if need.item == item.name]
    return sum(amount.value for amount in amounts)


def _capacity(resource: Resource, scenario: Scenario, values: Values) -> Array:
    base = values.of(f"{resource.name}: capacity", resource.capacity, "rate")
    base = base * values.of(f"{resource.name}: claimed", resource.claimed, "share")
    rises = [_rise(ramp, resource, scenario, values) for ramp in resource.ramps]
    machines = np.maximum(climbing(rises, base, scenario.months), 0)
    if resource.workforce is None:
        return machines
    return np.minimum(machines, by_hands(_hands(resource.workforce, resource, values), scenario.months))


def _rise(ramp: Ramp, resource: Resource, scenario: Scenario, values: Values) -> Rise:
    name = f"{resource.name}: {ramp.name}"
    lead = values.of(f"{name}: lead", ramp.lead, "time")
    slip = values.of(f"{name}: slip", ramp.slip, "share", ramp.supplier)
    added = values.of(f"{name}: added", ramp.added, "rate")
    realised = values.of(f"{name}: realised", ramp.realised, "share")
    climb = np.maximum(values.of(f"{name}: climb", ramp.climb, "time"), 0)
    return Rise(scenario.month_of(ramp.announced) + lead * slip, added * realised, climb)


def _hands(force: Workforce, resource: Resource, values: Values) -> Hands:
    def of(what: str, given: Input, kind: Kind) -> Array:
        return values.of(f"{resource.name}: {what}", given, kind)

    return Hands(
        experts=of("experts", force.experts, "count"),
        rookies=of("rookies", force.rookies, "count"),
        hires=of("hires", force.hires, "rate"),
        leaving=of("leaving", force.leaving, "share"),
        learning=of("learning", force.learning, "time"),
        by_expert=of("output of an expert", force.by_expert, "rate"),
        by_rookie=of("output of a rookie", force.by_rookie, "rate"),
        supervision=of("supervision", force.supervision, "share"),
    )


def _aims(scenario: Scenario, values: Values) -> Aims:
    places = {item.name: place for place, item in enumerate(scenario.items)}
    claimants = {claimant.name: place for place, claimant in enumerate(scenario.claimants)}
    targets = scenario.targets
    return Aims(
        item=_places(places[target.item] for target in targets),
        claimant=_places(claimants[target.claimant] for target in targets),
        kind=_places(AIMS.index(target.aim) for target in targets),
        month=_places(scenario.month_of(target.by) for target in targets),
        level=_rows((_level(target, values) for target in targets), values.draws),
    )


def _level(target: Target, values: Values) -> Array:
    kind: Kind = "rate" if target.aim == "output" else "count"
    return values.of(f"target {target.name}: level", target.level, kind)
