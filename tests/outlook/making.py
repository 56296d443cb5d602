"""Scenarios for tests, in a line or two."""

import datetime as dt
from typing import Any

import numpy as np

from pledgebook.model import (
    ASSISTANCE,
    REPLACEMENT,
    Aim,
    Appropriation,
    Ask,
    Claimant,
    Input,
    Item,
    Need,
    Ramp,
    Resource,
    Scenario,
    Spread,
    Target,
    fixed,
)
from pledgebook.outlook.draw import central, draw
from pledgebook.outlook.figures import Figures, figures
from pledgebook.outlook.paths import Paths
from pledgebook.outlook.reference import months, simulate

START = dt.date(2030, 1, 1)
UNITS = {
    "stock": "shells",
    "floor": "shells",
    "own_use": "shells/month",
    "in_work": "shells/month",
    "lead": "months",
    "reorder": "share",
    "price": "USD/shell",
    "learning": "share",
    "made": "shells",
}


def item(name: str = "shell", *, stages: int = 0, **values: float) -> Item:
    """An item with assumed values; rates are a month."""
    given: dict[str, Any] = {key: fixed(each, UNITS[key]) for key, each in values.items()}
    return Item(name=name, unit="shells", stages=stages, **given)


def ask(quantity: float, of: str = "shell", *, month: int = 0, from_stock: float = 1.0, **more: Any) -> Ask:
    """A package in some month from the start."""
    when = dt.date(START.year + month // 12, month % 12 + 1, 1)
    package = more.pop("package", f"gift of month {month}")
    share = fixed(from_stock, "share")
    return Ask(
        package=package, item=of, quantity=fixed(quantity, "shells"), when=when, from_stock=share, **more
    )


def order(quantity: float, of: str = "shell", **more: Any) -> Ask:
    """A package that is ordered in full."""
    return ask(quantity, of, from_stock=0.0, **more)


def line(capacity: float, *of: str, name: str = "line", **more: Any) -> Resource:
    """A resource of which every unit of the items takes one."""
    needs = tuple(Need(item=each) for each in of or ("shell",))
    return Resource(name=name, needs=needs, capacity=fixed(capacity, "shells/month"), **more)


def claimants(**more: Any) -> tuple[Claimant, ...]:
    """The two that are always there; `assistance` with more."""
    return Claimant(name=REPLACEMENT), Claimant(name=ASSISTANCE, **more)


def scenario(*parts: Item | Ask | Resource, months: int = 60, **more: Any) -> Scenario:
    """A scenario of items, asks and resources; a shell where no item is named."""
    items = tuple(part for part in parts if isinstance(part, Item))
    return Scenario(
        name="test",
        start=START,
        months=months,
        items=items or (item(),),
        asks=tuple(part for part in parts if isinstance(part, Ask)),
        resources=tuple(part for part in parts if isinstance(part, Resource)),
        **more,
    )


def run(given: Scenario) -> Paths:
    """The paths of the central values, without the axis of draws."""
    paths = simulate(central(given))
    return Paths(*(getattr(paths, name)[..., 0] for name in Paths.__dataclass_fields__))


def kept(given: Scenario) -> Figures:
    """The figures of the central values."""
    drawn = central(given)
    return figures(drawn, months(drawn))


def uncertain(value: float, unit: str, low: float, high: float) -> Input:
    """A value that lies anywhere between two."""
    return Input(value=value, unit=unit, spread=Spread("uniform", (low, high)))


def rich(seed: int = 1, draws: int = 40, items: int = 6, months: int = 120):
    """A scenario in which everything happens, drawn: money, floors, components, ramps, learning, targets."""
    return draw(rich_scenario(items, months), seed, draws)


def rich_scenario(items: int = 6, months: int = 120) -> Scenario:
    """See `rich`."""
    goods = tuple(
        Item(
            name=f"item {i}",
            unit="shells",
            stock=uncertain(1500, "shells", 1000, 2000) if i % 3 else None,
            floor=fixed(600.0 if i % 3 else 0.0, "shells"),
            own_use=uncertain(8, "shells/month", 4, 12),
            lead=Input(value=9, unit="months", spread=Spread("lognormal", (5, 16))),
            stages=3 * (i % 2),
            price=uncertain(1e4, "USD/shell", 8e3, 1.2e4),
            learning=fixed(0.9, "share"),
            made=fixed(500.0, "shells"),
        )
        for i in range(items)
    )
    asks = tuple(
        Ask(
            package=f"package {n}",
            item=f"item {i}",
            quantity=uncertain(600, "shells", 300, 1200),
            when=dt.date(2030, 1 + n, 1),
            months=1 + 4 * n,
            from_stock=fixed((1.0, 0.6, 0.0)[(i + n) % 3], "share"),
            claimant="abroad" if (i + n) % 5 == 4 else ASSISTANCE,
        )
        for i in range(items)
        for n in range(3)
    )
    resources = tuple(
        Resource(
            name=f"resource {r}",
            needs=tuple(Need(item=f"item {i}", amount=fixed(1.0 + r, "x")) for i in range(r, items, r + 1)),
            capacity=uncertain(120, "shells/month", 60, 180),
            keeps=fixed(2.0 * (r == 1), "months"),
            kept=fixed(40.0 * (r == 1), "shells"),
            ramps=(
                Ramp(
                    name="plant",
                    added=fixed(60.0, "shells/month"),
                    announced=dt.date(2030, 4, 1),
                    lead=fixed(12.0, "months"),
                    slip=Input(value=1.5, unit="times", spread=Spread("lognormal", (1, 3))),
                    climb=fixed(6.0, "months"),
                    supplier="tools",
                ),
            ),
        )
        for r in range(3)
    )
    who = (
        Claimant(
            name=REPLACEMENT,
            contract_lag=uncertain(4, "months", 1, 8),
            priority=2,
            money=(
                Appropriation(when=dt.date(2030, 3, 1), amount=fixed(1.5e7, "USD")),
                Appropriation(when=dt.date(2031, 1, 1), amount=fixed(4e7, "USD")),
            ),
        ),
        Claimant(name=ASSISTANCE, contract_lag=uncertain(5, "months", 2, 9), stages=2, weight=2.0),
        Claimant(name="abroad", contract_lag=fixed(2.5, "months"), weight=0.5),
    )
    aims: list[tuple[Aim, float, str]] = [
        ("stock", 0.0, "shells"),
        ("output", 20.0, "shells/month"),
        ("delivered", 400.0, "shells"),
    ]
    targets = tuple(
        Target(name=aim, item="item 1", aim=aim, level=fixed(level, unit), by=dt.date(2033, 6, 30))
        for aim, level, unit in aims
    )
    return Scenario(
        name="rich",
        start=START,
        months=months,
        items=goods,
        asks=asks,
        resources=resources,
        claimants=who,
        rule="priority",
        targets=targets,
        slip_correlation=0.5,
    )


def close(one: np.ndarray, other: np.ndarray, share: float = 1e-9) -> bool:
    """Whether two arrays are equal but for rounding, infinities included."""
    return np.allclose(one, other, rtol=share, atol=share)
