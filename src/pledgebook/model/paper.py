"""Papers: what a published answer reckons, and what each term that it leaves out would change."""

from dataclasses import dataclass
from datetime import date

from pledgebook.model.scenario import Input


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One figure that a paper gives.

    Attributes:
        item: of what.
        unit: what is counted.
        basis: at which rate, in the paper's words.
        published: years, as the paper gives them.
        digits: decimal places with which it gives them.
        quantity: units to be made.
        rate: units a year.
        lead: months before the first unit.
    """

    item: str
    unit: str
    basis: str
    published: float
    digits: int
    quantity: Input
    rate: Input
    lead: Input

    @property
    def years(self) -> float:
        """The paper's arithmetic: lead + quantity / rate."""
        return self.lead.value / 12 + self.quantity.value / self.rate.value

    @property
    def agrees(self) -> bool:
        """Whether the arithmetic gives the published figure, to its last digit."""
        return round(self.years, self.digits) == self.published


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What the model says when one more term is counted, on top of those of the steps before.

    Attributes:
        says: the term, in a few words.
        source: where its figure comes from.
        stated_on: when it was said; None where unknown. A step may know more than the paper could.
        years: until the quantity is made good, at `QUANTILES`; infinite where the run ends before.
    """

    says: str
    source: str
    stated_on: date | None
    years: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A paper's arithmetic and what lies beyond it.

    Attributes:
        study: its short name, as `kiel2024`.
        title: of the paper.
        by: who wrote it.
        stated_on: when it came out.
        source: its address.
        formula: its arithmetic, in words.
        cases: its figures, each with the steps beyond; the first step is the model with the paper's inputs.
    """

    study: str
    title: str
    by: str
    stated_on: date
    source: str
    formula: str
    cases: tuple[tuple[Case, tuple[Step, ...]], ...]
