"""Scenario: what the outlook is told, every value with its unit, day, source and spread."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from typing import Literal

Shape = Literal[
    "uniform",  # low, high
    "triangular",  # low, most likely, high
    "normal",  # values that one draw in twenty lies below, and above
    "lognormal",  # likewise, both above zero
    "sample",  # observed values, each as likely as the others
]
Rule = Literal["proportional", "priority", "weighted"]
Aim = Literal["stock", "output", "delivered"]

REPLACEMENT = "replacement"
"""The claimant whose deliveries go into the own stock: what was given away and what own use consumes."""

ASSISTANCE = "assistance"
"""The claimant for what packages promise and the stock does not cover."""


@dataclass(frozen=True, slots=True)
class Spread:
    """How a value is drawn.

    Attributes:
        shape: kind of distribution.
        values: its numbers, in the unit of the value; which ones is said beside `Shape`.
    """

    shape: Shape
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """One value that goes into a run, with where it comes from.

    Attributes:
        value: the central figure, in `unit`; the only one that is used where there is no spread.
        unit: "rounds", "rounds/month", "rounds/year", "months", "USD", "USD/round", "share", "times".
        source: who says so: the id of a claim of the book, an address, a study; or "assumed".
        as_of: the day that the figure describes; None where unknown.
        stated_on: the day on which it was said; a forecast made before that day may not use it.
        spread: how it is drawn; None for a fixed value.
        others: figures that contradict it and were not chosen.
        chosen: the rule by which it was chosen among them; empty where there are none.
    """

    value: float
    unit: str
    source: str = "assumed"
    as_of: date | None = None
    stated_on: date | None = None
    spread: Spread | None = None
    others: tuple["Input", ...] = ()
    chosen: str = ""


def fixed(value: float, unit: str) -> Input:
    """A value without spread that is assumed."""
    return Input(value=value, unit=unit)


NO_UNITS = fixed(0.0, "units")
ONE_UNIT = fixed(1.0, "units")
NO_USE = fixed(0.0, "units/year")
AT_ONCE = fixed(0.0, "months")
ALL = fixed(1.0, "share")
NONE = fixed(0.0, "share")
ONE_EACH = fixed(1.0, "units/unit")
ON_TIME = fixed(1.0, "times")
NOBODY = fixed(0.0, "people")
NO_HIRES = fixed(0.0, "people/month")
NO_LEAVING = fixed(0.0, "share/month")
A_YEAR = fixed(12.0, "months")
NO_OUTPUT = fixed(0.0, "units/month/person")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Goods that are given, used and made.

    Attributes:
        name: as the rest of the scenario calls them.
        unit: what is counted: "rounds", "missiles".
        called: names under which a book lists the same goods.
        stock: units in stock at the start; None where it is not public: then only changes are reckoned, the
            stock cannot run out, and no floor holds.
        floor: units that are kept back from giving; needs a known stock.
        own_use: units that own training consumes, a year or a month; ordered again as they are used.
        in_work: units a month that were being made before the start; None for as many as own use consumes.
        lead: months from the start of production to delivery.
        stages: 0 where every unit takes exactly `lead`, else the number of stages of an Erlang delay.
        reorder: units ordered for each one given from stock.
        price: money a unit; None where unknown.
        learning: price of a unit when twice as many have been made, as share of the price before.
        made: units that had been made before the start: the number of the unit to which `price` belongs.
    """

    name: str
    unit: str = "units"
    called: tuple[str, ...] = ()
    stock: Input | None = None
    floor: Input = NO_UNITS
    own_use: Input = NO_USE
    in_work: Input | None = None
    lead: Input = AT_ONCE
    stages: int = 0
    reorder: Input = ALL
    price: Input | None = None
    learning: Input = ALL
    made: Input = ONE_UNIT


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """Units of an item that somebody is promised or orders.

    Attributes:
        package: what they belong to: an entry of the book by its id, or a name.
        item: name of the item.
        quantity: units in all.
        when: the day from whose month on they are asked for.
        months: over how many months the quantity is spread evenly.
        from_stock: share to be given from stock as far as the floor allows; the rest is ordered.
        claimant: for whom the rest is ordered.
    """

    package: str
    item: str
    quantity: Input
    when: date
    months: int = 1
    from_stock: Input = NONE
    claimant: str = ASSISTANCE


@dataclass(frozen=True, slots=True, kw_only=True)
class Appropriation:
    """Money that a claimant may put into orders from a day on."""

    when: date
    amount: Input


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimant:
    """Somebody whose orders compete for production.

    Attributes:
        name: "replacement" and "assistance" are always there, others as the scenario names them.
        contract_lag: months from a need to a contract.
        stages: 0 where every order takes exactly the lag, else the number of stages of an Erlang delay.
        priority: under the rule `priority`, served in this order, the least first; equals share alike.
        weight: under the rule `weighted`, how much of its backlog is served beside that of others.
        money: what it may spend; orders are not limited where there is none.
    """

    name: str
    contract_lag: Input = AT_ONCE
    stages: int = 0
    priority: int = 1
    weight: float = 1.0
    money: tuple[Appropriation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """How much of a resource one unit of an item takes."""

    item: str
    amount: Input = ONE_EACH


@dataclass(frozen=True, slots=True, kw_only=True)
class Ramp:
    """Capacity that has been announced.

    Attributes:
        name: what is built.
        added: units a month when complete.
        announced: the day from which the lead counts.
        lead: months until it is planned to begin.
        slip: how many times the planned lead it takes, 1 for on time.
        realised: share of the promised addition that comes.
        climb: mean months from its beginning to its full rate.
        supplier: ramps that name the same supplier slip together (see `Scenario.slip_correlation`).
    """

    name: str
    added: Input
    announced: date
    lead: Input = AT_ONCE
    slip: Input = ON_TIME
    realised: Input = ALL
    climb: Input = AT_ONCE
    supplier: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Workforce:
    """People without whom a resource does not run.

    Attributes:
        experts: people at the start who work at their full rate.
        rookies: people at the start who still learn.
        hires: people hired a month.
        leaving: share of all people who leave in a month.
        learning: months until a rookie is an expert.
        by_expert: units a month that an expert makes.
        by_rookie: units a month that a rookie makes.
        supervision: share of an expert's time that each rookie takes.
    """

    experts: Input
    rookies: Input = NOBODY
    hires: Input = NO_HIRES
    leaving: Input = NO_LEAVING
    learning: Input = A_YEAR
    by_expert: Input
    by_rookie: Input = NO_OUTPUT
    supervision: Input = NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """What limits production: a line, a filling plant, a component that several items need, labour.

    Attributes:
        name: as tables call it.
        unit: what its capacity counts.
        needs: which items take how much of it.
        capacity: units a month at the start; 0 for a cold line.
        claimed: output as share of the capacity that is claimed.
        ramps: what has been announced to be added.
        keeps: months of output that can lie unused, as components can; 0 where unused capacity is lost.
        kept: units lying there at the start.
        workforce: people who limit it too; None where they do not.
    """

    name: str
    unit: str = "units"
    needs: tuple[Need, ...]
    capacity: Input
    claimed: Input = ALL
    ramps: tuple[Ramp, ...] = ()
    keeps: Input = AT_ONCE
    kept: Input = NO_UNITS
    workforce: Workforce | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A stated aim whose chance is asked for.

    Attributes:
        name: in a few words.
        item: name of the item.
        aim: `stock` (change of the stock since the start), `output` (finished units in the month),
            `delivered` (units since the start to the claimant).
        level: at least so many units; 0 for the stock of the start.
        by: the day in whose month it is to be reached.
        claimant: to whom delivered.
    """

    name: str
    item: str
    aim: Aim
    level: Input
    by: date
    claimant: str = ASSISTANCE


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """Everything that a run is told.

    Attributes:
        name: in a few words.
        start: a day of the first month.
        months: how many months are reckoned, the first one included.
        items: what is given and made.
        asks: what is promised and ordered.
        claimants: whose orders compete: `replacement` first, `assistance` second, then others.
        resources: what limits production, in the order in which a unit meets them: an item's own line before
            what several items share.
        rule: how a resource that is asked for too much is rationed.
        targets: aims whose chance is asked for.
        slip_correlation: 0..1, how far the slips of ramps of one supplier go together.
        currency: of all its money, ISO 4217.
    """

    name: str
    start: date
    months: int
    items: tuple[Item, ...]
    asks: tuple[Ask, ...] = ()
    claimants: tuple[Claimant, ...] = (Claimant(name=REPLACEMENT), Claimant(name=ASSISTANCE))
    resources: tuple[Resource, ...] = ()
    rule: Rule = "proportional"
    targets: tuple[Target, ...] = ()
    slip_correlation: float = 0.0
    currency: str = "USD"

    def month_of(self, day: date) -> int:
        """Months from the first one to that of a day; negative before the start."""
        return 12 * (day.year - self.start.year) + day.month - self.start.month

    def month(self, number: int) -> date:
        """The first day of a month, counted from 0."""
        years, month = divmod(self.start.month - 1 + number, 12)
        return date(self.start.year + years, month + 1, 1)

    @property
    def inputs(self) -> "tuple[tuple[str, Input], ...]":
        """Every value with its place, as "items[155mm round].own_use"."""
        return tuple(_inputs_in(self, ""))


def _inputs_in(noun: object, place: str) -> Iterator[tuple[str, Input]]:
    if isinstance(noun, Input):
        yield place, noun
    elif is_dataclass(noun):
        for field in fields(noun):
            yield from _inputs_in(getattr(noun, field.name), f"{place}.{field.name}".lstrip("."))
    elif isinstance(noun, tuple):
        for number, each in enumerate(noun, 1):
            yield from _inputs_in(each, f"{place}[{getattr(each, 'name', number)}]")
