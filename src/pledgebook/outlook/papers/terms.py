"""The scenario that a paper's arithmetic amounts to, and the terms that may be added to it, one by one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from pledgebook.model import (
    ASSISTANCE,
    REPLACEMENT,
    Ask,
    Case,
    Claimant,
    Input,
    Item,
    Need,
    Ramp,
    Resource,
    Scenario,
    fixed,
)
from pledgebook.outlook.papers.told import Term

LINE = "line"

LONG, BEYOND = 2, 15
"""A run lasts so many times the published years, and so many years beyond. It trades terms that more than
double the time, which then come out as never, against the time and memory of a run."""


def as_published(case: Case, start: date) -> Scenario:
    """One item, given away at the start, on a line of its own with one rate."""
    rate = replace(case.rate, value=case.rate.value / 12, unit=f"{case.unit}/month")
    return Scenario(
        name=f"{case.item} at the {case.basis}",
        start=start,
        months=12 * (BEYOND + int(LONG * case.published)),
        items=(Item(name=case.item, unit=case.unit, lead=case.lead),),
        asks=(_given("given", case.item, case.quantity, start),),
        resources=(Resource(name=LINE, unit=case.unit, needs=(Need(item=case.item),), capacity=rate),),
    )


def added(scenario: Scenario, term: Term) -> Scenario:
    """The scenario with one more term."""
    return KINDS[term.kind](scenario, term)


def _own_use(scenario: Scenario, term: Term) -> Scenario:
    (item,) = scenario.items
    return replace(scenario, items=(replace(item, own_use=term.amount),))


def _lead(scenario: Scenario, term: Term) -> Scenario:
    """More months before the first unit."""
    (item,) = scenario.items
    later = replace(term.amount, value=item.lead.value + term.amount.value)
    return replace(scenario, items=(replace(item, lead=later),))


def _contract_lag(scenario: Scenario, term: Term) -> Scenario:
    claimants = (Claimant(name=REPLACEMENT, contract_lag=term.amount), *scenario.claimants[1:])
    return replace(scenario, claimants=claimants)


def _rival(scenario: Scenario, term: Term) -> Scenario:
    """Orders of others on the same line."""
    ask = Ask(
        package=term.says,
        item=scenario.items[0].name,
        quantity=term.amount,
        when=term.when,
        months=term.months,
        claimant=ASSISTANCE,
    )
    return replace(scenario, asks=(*scenario.asks, ask))


def _more_given(scenario: Scenario, term: Term) -> Scenario:
    """Units that leave the stock later, and are made good too."""
    ask = _given(term.says, scenario.items[0].name, term.amount, term.when)
    return replace(scenario, asks=(*scenario.asks, ask))


def _claimed(scenario: Scenario, term: Term) -> Scenario:
    line, *rest = scenario.resources
    return replace(scenario, resources=(replace(line, claimed=term.amount), *rest))


def _ramp(scenario: Scenario, term: Term) -> Scenario:
    """A ramp of the line, in place of one of the same name."""
    ramp = Ramp(
        name=term.name,
        added=term.amount,
        announced=term.when,
        lead=term.lead,
        climb=term.climb,
        slip=term.slip,
        realised=term.realised,
    )
    line, *rest = scenario.resources
    others = tuple(one for one in line.ramps if one.name != ramp.name)
    return replace(scenario, resources=(replace(line, ramps=(*others, ramp)), *rest))


def _component(scenario: Scenario, term: Term) -> Scenario:
    needs = (Need(item=scenario.items[0].name),)
    part = Resource(
        name=term.name, unit=term.amount.unit.partition("/")[0], needs=needs, capacity=term.amount
    )
    return replace(scenario, resources=(*scenario.resources, part))


KINDS: dict[str, Callable[[Scenario, Term], Scenario]] = {
    "own-use": _own_use,
    "lead": _lead,
    "contract-lag": _contract_lag,
    "rival": _rival,
    "given": _more_given,
    "claimed": _claimed,
    "ramp": _ramp,
    "component": _component,
}
"""What a term of `data/*.toml` can be."""


def _given(package: str, item: str, quantity: Input, when: date) -> Ask:
    return Ask(package=package, item=item, quantity=quantity, when=when, from_stock=fixed(1.0, "share"))
