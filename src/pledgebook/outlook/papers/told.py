"""What `data/*.toml` tells of a paper: its cases, and the terms to be added."""

import tomllib
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from typing import Any

from pledgebook.model import Case, Input, Paper, Spread, fixed

RAMP = {
    "lead": fixed(0.0, "months"),
    "climb": fixed(0.0, "months"),
    "slip": fixed(1.0, "times"),
    "realised": fixed(1.0, "share"),
}
"""A ramp at once, on time and in full: what stands where a term tells nothing else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """Something that a paper leaves out.

    Attributes:
        kind: which change of the scenario it is, as in `terms.KINDS`.
        says: the same for people.
        items: to cases of which it applies.
        basis: to cases on which basis; empty for all.
        amount: its figure.
        name: of a ramp or a component.
        when: day from which on it holds.
        months: over how many months an order is spread.
        lead, climb, slip, realised: of a ramp, as in `Ramp`: at once, on time and in full where none is told.
    """

    kind: str
    says: str
    items: tuple[str, ...]
    basis: str
    amount: Input
    name: str
    when: date
    months: int
    lead: Input
    climb: Input
    slip: Input
    realised: Input

    @property
    def uncertain(self) -> bool:
        """Whether it differs from draw to draw."""
        inputs = (self.amount, self.lead, self.climb, self.slip, self.realised)
        return any(one.spread for one in inputs)

    def concerns(self, case: Case) -> bool:
        """Whether it is a term of the case."""
        return case.item in self.items and self.basis in ("", case.basis)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A paper and what it leaves out.

    Attributes:
        paper: the paper, its cases without what the model says to them.
        start: the day from which the model reckons.
        terms: what is left out.
    """

    paper: Paper
    start: date
    terms: tuple[Term, ...]

    @property
    def cases(self) -> tuple[Case, ...]:
        """The figures that the paper gives."""
        return tuple(case for case, _ in self.paper.cases)


def told(study: str) -> Told:
    """The paper of that name."""
    text = files("pledgebook.outlook.papers").joinpath("data", f"{study}.toml").read_text("utf-8")
    table = tomllib.loads(text)
    cases = tuple((_case(one), ()) for one in table.pop("case"))
    start = table.pop("start")
    terms = tuple(_term(one, start) for one in table.pop("term"))
    return Told(paper=Paper(cases=cases, **table), start=start, terms=terms)


def _case(table: dict[str, Any]) -> Case:
    unit, published = table["unit"], table["published"]
    return Case(
        item=table["item"],
        unit=unit,
        basis=table["basis"],
        published=float(published),
        digits=0 if isinstance(published, int) else len(str(published).partition(".")[2]),
        quantity=_input(table["quantity"], unit),
        rate=_input(table["rate"], f"{unit}/year"),
        lead=_input(table["lead"], "months"),
    )


def _term(table: dict[str, Any], start: date) -> Term:
    ramp = {name: _input(table[name]) if name in table else usual for name, usual in RAMP.items()}
    return Term(
        kind=table["kind"],
        says=table["says"],
        items=tuple(table["items"]),
        basis=table.get("basis", ""),
        amount=_input(table["amount"]),
        name=table.get("name", ""),
        when=table.get("when", start),
        months=table.get("months", 1),
        **ramp,
    )


def _input(table: dict[str, Any], unit: str = "") -> Input:
    spread = table.get("spread")
    return Input(
        value=float(table["value"]),
        unit=table.get("unit", unit),
        source=table["source"],
        as_of=table.get("as_of"),
        stated_on=table.get("stated_on"),
        spread=Spread(spread["shape"], tuple(map(float, spread["values"]))) if spread else None,
        others=tuple(_input(other, unit) for other in table.get("others", ())),
        chosen=table.get("chosen", ""),
    )
