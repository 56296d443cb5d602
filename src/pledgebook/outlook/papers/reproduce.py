"""A paper's arithmetic, and the model's answer with each term that the paper leaves out."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from pledgebook.model import QUANTILES, Case, Paper, Scenario, Step
from pledgebook.outlook import engine
from pledgebook.outlook.draw import draw
from pledgebook.outlook.papers.terms import added, as_published
from pledgebook.outlook.papers.told import Told, told

PAPERS = ("cancian2023", "kiel2024")
"""By the name under which they can be asked for."""

SAME = "the same inputs in the model"


def reproduce(study: str, seed: int, draws: int) -> Paper:
    """The paper of that name, its cases with the steps beyond.

    Args:
        study: one of `PAPERS`.
        seed: of the draws.
        draws: of each step.
    """
    known = told(study)
    cases = tuple((case, tuple(_steps(known, case, seed, draws))) for case in known.cases)
    return replace(known.paper, cases=cases)


def published() -> list[Paper]:
    """All papers with their figures, without what the model says to them."""
    return [told(study).paper for study in PAPERS]


def _steps(known: Told, case: Case, seed: int, draws: int) -> Iterator[Step]:
    """The model with the paper's inputs, then with one term more at a time."""
    scenario, uncertain = as_published(case, known.start), False
    yield Step(says=SAME, source="the paper", stated_on=None, years=_years(scenario, seed, 1))
    for term in known.terms:
        if term.concerns(case):
            scenario, uncertain = added(scenario, term), uncertain or term.uncertain
            yield Step(
                says=term.says,
                source=term.amount.source,
                stated_on=term.amount.stated_on,
                years=_years(scenario, seed, draws if uncertain else 1),
            )


def _years(scenario: Scenario, seed: int, draws: int) -> tuple[float, ...]:
    """Years until the stock is back, own use counted, at `QUANTILES`; infinite where the run ends before."""
    rebuilt = engine.figures(draw(scenario, seed, draws)).rebuilt[0] / 12
    return tuple(map(float, np.quantile(rebuilt, QUANTILES, method="inverted_cdf")))
