"""What a book adds to a scenario: packages with their goods, and what producers are said to make."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from pledgebook.model import (
    Ask,
    Claim,
    Input,
    Item,
    Package,
    Qualifier,
    Resource,
    Scenario,
    Spread,
    fixed,
    interval,
)
from pledgebook.model.amount import unit_of_last_nonzero_digit
from pledgebook.outlook.choosing import Choice, chosen

FIRM = ("announced", "contracted", "delivering", "delivered")
"""Stages of packages that count: what is only considered may never come."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Which packages of the book are asked for; None leaves all in."""

    donor: str | None = None
    recipient: str | None = None
    since: date | None = None
    until: date | None = None


def with_book(
    scenario: Scenario, packages: Iterable[Package], claims: Iterable[Claim], which: Selection, choice: Choice
) -> Scenario:
    """The scenario with the asks of the packages behind its own, and with capacities from the claims.

    An item is found in the book under its name and the names that it is `called`. What a drawdown gives comes
    from stock as far as the floor allows; everything else is ordered. A resource that takes one item alone
    has what the book says of that item's production beside its own figure, and the rule chooses.
    """
    asks = tuple(
        ask for entry in packages if _counts(entry, scenario, which) for ask in _asks(entry, scenario)
    )
    said = [claim for claim in claims if claim.kind == "capacity" and claim.quantity and claim.per]
    resources = tuple(_told(resource, scenario, said, choice) for resource in scenario.resources)
    return replace(scenario, asks=(*scenario.asks, *asks), resources=resources)


def _counts(entry: Package, scenario: Scenario, which: Selection) -> bool:
    day = entry.announced.earliest if entry.announced else None
    return (
        entry.record == "package"
        and entry.stage in FIRM
        and which.donor in (None, entry.donor)
        and which.recipient in (None, entry.recipient)
        and day is not None
        and (which.since or scenario.start) <= day <= (which.until or date.max)
        and 0 <= scenario.month_of(day) < scenario.months
    )


def _asks(entry: Package, scenario: Scenario) -> Iterator[Ask]:
    if entry.announced is None or entry.announced.earliest is None:
        return
    for item in scenario.items:
        found = [goods for goods in entry.items if _is(item, goods.item) and goods.quantity]
        for goods in found[:1]:
            yield Ask(
                package=entry.id,
                item=item.name,
                quantity=Input(
                    value=goods.quantity or 0.0,
                    unit=item.unit,
                    source=goods.claims[0] if goods.claims else entry.id,
                    as_of=entry.announced.latest,
                    spread=_spread(goods.quantity or 0.0, goods.qualifier),
                ),
                when=entry.announced.earliest,
                from_stock=fixed(1.0 if entry.authority == "drawdown" else 0.0, "share"),
            )


def _spread(quantity: float, qualifier: Qualifier | None) -> Spread | None:
    """What the words around a quantity allow, each as likely; see `model.interval`."""
    if qualifier is None:
        return None
    value = Decimal(str(quantity))
    low, high = interval(value, unit_of_last_nonzero_digit(value), qualifier)
    return Spread("uniform", (float(low), float(high)))


def _told(resource: Resource, scenario: Scenario, said: list[Claim], choice: Choice) -> Resource:
    if len(resource.needs) != 1:
        return resource
    [item] = [item for item in scenario.items if item.name == resource.needs[0].item]
    figures = [
        Input(
            value=claim.quantity or 0.0,
            unit=f"{item.unit}/{claim.per}",
            source=claim.id,
            as_of=claim.date.latest if claim.date else None,
        )
        for claim in said
        if claim.item and _is(item, claim.item)
    ]
    return replace(resource, capacity=chosen([resource.capacity, *figures], choice)) if figures else resource


def _is(item: Item, name: str) -> bool:
    return name.casefold() in {each.casefold() for each in (item.name, *item.called)}
