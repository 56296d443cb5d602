"""A paper's arithmetic, and the model's answer with each term that the paper leaves out."""

from collections.abc import Iterator
from itertools import accumulate

from pledgebook.model import QUANTILES, Case, Paper, Scenario, Step
from pledgebook.outlook.papers.terms import added, as_published
from pledgebook.outlook.papers.told import Term, Told, told
from pledgebook.outlook.run import run

PAPERS = ("cancian2023", "kiel2024")
"""By the name under which they can be asked for."""


def reproduce(study: str, seed: int, draws: int) -> Paper:
    """The paper of that name, its cases with the steps beyond.

    Args:
        study: one of `PAPERS`.
        seed: of the draws.
        draws: of each step.
    """
    paper = told(study)
    return Paper(
        study=paper.study,
        title=paper.title,
        by=paper.by,
        stated_on=paper.stated_on,
        source=paper.source,
        formula=paper.formula,
        cases=tuple((case, tuple(_steps(paper, case, seed, draws))) for case in paper.cases),
    )


def _steps(paper: Told, case: Case, seed: int, draws: int) -> Iterator[Step]:
    begin = as_published(case, paper.start)
    terms = [term for term in paper.terms if case.item in term.items]
    scenarios = accumulate(terms, added, initial=begin)
    yield _step(next(scenarios), None, seed, draws)
    for term, scenario in zip(terms, scenarios, strict=True):
        yield _step(scenario, term, seed, draws)


def _step(scenario: Scenario, term: Term | None, seed: int, draws: int) -> Step:
    years = run(scenario, seed, draws).outcome("years-net", scenario.items[0].name)
    return Step(
        says=term.says if term else "the same inputs in the model",
        source=term.amount.source if term else "the paper",
        stated_on=term.amount.stated_on if term else None,
        years=tuple(years.at(share) for share in QUANTILES),
        never=years.never,
    )
