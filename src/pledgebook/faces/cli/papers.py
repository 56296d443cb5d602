"""How a paper is printed: its arithmetic, and what each term that it leaves out would change."""

import math
from collections.abc import Iterator
from typing import Annotated

import typer

from pledgebook.errors import PledgebookError
from pledgebook.faces.cli.listing import Column, console, print_json, table
from pledgebook.faces.phrasing import day, words
from pledgebook.model import Case, Paper, Step
from pledgebook.stores.contract import Json

Study = Annotated[
    str | None,
    typer.Option(
        "--as",
        metavar="STUDY",
        help="A published study to reproduce, and what it leaves out: cancian2023 or kiel2024.",
        show_default=False,
    ),
]

COLUMNS = (
    Column("Counted, on top of the line above", share=3),
    Column("Years", right=True),
    Column("80 % of the draws", right=True),
    Column("Source of the term", share=4),
)

MEDIAN, BANDS = 3, (("95", 0, 6), ("80", 1, 5), ("50", 2, 4))
"""Where the median and the ends of the bands stand in `QUANTILES`."""


def reproduced(study: str, seed: int, draws: int) -> Paper:
    """The study of that name.

    Raises:
        PledgebookError: there is none.
    """
    from pledgebook import flow  # noqa: PLC0415 -- see `ledger_as_of`

    known = [paper.study for paper in flow.published()]
    if study not in known:
        raise PledgebookError(f"Expected a study, {' or '.join(known)}, found {study}: name one of them.")
    return flow.paper(study, seed, draws)


def print_paper(paper: Paper, *, as_json: bool) -> None:
    """Print one JSON object a case for programs, a table a case for people."""
    if as_json:
        print_json(row(paper, case, steps) for case, steps in paper.cases)
        return
    out = console()
    out.print(words(paper.title, paper.by, day(paper.stated_on)))
    out.print(f"{paper.source}\nIts arithmetic: {paper.formula}.")
    for case, steps in paper.cases:
        out.print(f"\n{_heading(case)}")
        out.print(table(COLUMNS, _cells(steps)))


def row(paper: Paper, case: Case, steps: tuple[Step, ...]) -> Json:
    """The object that programs get for a case."""
    return {
        "study": paper.study,
        "title": paper.title,
        "source": paper.source,
        "formula": paper.formula,
        "item": case.item,
        "unit": case.unit,
        "basis": case.basis,
        "quantity": case.quantity.value,
        "rate_per_year": case.rate.value,
        "lead_months": case.lead.value,
        "published_years": case.published,
        "years": case.years,
        "agrees": case.agrees,
        "steps": [_step(step) for step in steps],
    }


def _step(step: Step) -> Json:
    """Years that a run does not reach are null."""
    ends = [None if math.isinf(years) else years for years in step.years]
    return {
        "says": step.says,
        "source": step.source,
        "stated_on": step.stated_on and step.stated_on.isoformat(),
        "median": ends[MEDIAN],
        "bands": {share: [ends[low], ends[high]] for share, low, high in BANDS},
    }


def _heading(case: Case) -> str:
    answer = f"{case.published:.{case.digits}f}"
    rounded = f"rounded {case.years:.{case.digits}f}"
    verdict = "as published" if case.agrees else f"published: {answer}"
    return (
        f"{case.item}, {case.basis}: {case.lead.value / 12:g} + {case.quantity.value:,.10g} {case.unit} / "
        f"{case.rate.value:,.6g} a year = {case.years:.2f} years, {rounded}, {verdict}."
    )


def _cells(steps: tuple[Step, ...]) -> Iterator[tuple[str, ...]]:
    for step in steps:
        low, high = step.years[1], step.years[5]
        band = "" if low == high else f"{_years(low)} to {_years(high)}"
        yield step.says, _years(step.years[MEDIAN]), band, words(step.source, _said(step))


def _years(years: float) -> str:
    return "not within the run" if math.isinf(years) else f"{years:.1f}"


def _said(step: Step) -> str | None:
    return f"said {day(step.stated_on)}" if step.stated_on else None
