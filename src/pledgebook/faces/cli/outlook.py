"""`pledgebook outlook`: what a scenario leads to."""

from pathlib import Path
from typing import Annotated

import typer

from pledgebook.errors import PledgebookError
from pledgebook.faces.cli.forecasts import print_comparison, print_forecast
from pledgebook.faces.cli.listing import print_json
from pledgebook.faces.cli.options import AsJson
from pledgebook.faces.cli.papers import Study, print_paper, reproduced
from pledgebook.faces.cli.plotting import Plots, Production, plot
from pledgebook.faces.cli.texts import text_of
from pledgebook.model import Scenario
from pledgebook.stores import Book
from pledgebook.stores.forecast import forecast as row

DRAWS = 10_000
"""Draws of a run: the ends of a 95 % band lie within a tenth of a standard deviation of where more would put
them."""

ScenarioFile = Annotated[
    Path | None,
    typer.Argument(metavar="SCENARIO", help="The scenario: a TOML file.", show_default=False),
]
WithBook = Annotated[
    Path | None,
    typer.Option("--book", help="A book whose packages and capacities are added.", show_default=False),
]
Other = Annotated[
    Path | None,
    typer.Option("--compare", metavar="OTHER", help="Another scenario, shown beside it.", show_default=False),
]
Seed = Annotated[
    int, typer.Option("--seed", min=0, help="The seed of the draws; the same seed, the same figures.")
]
Draws = Annotated[int, typer.Option("--draws", min=1, help="How many times the uncertain values are drawn.")]
Xmile = Annotated[
    Path | None,
    typer.Option(
        "--xmile",
        metavar="FILE",
        help="Write the model with its central values as XMILE.",
        show_default=False,
    ),
]


def outlook(  # noqa: PLR0913 -- the options of the command, all by name
    scenario: ScenarioFile = None,
    book: WithBook = None,
    other: Other = None,
    *,
    seed: Seed = 1,
    draws: Draws = DRAWS,
    xmile: Xmile = None,
    study: Study = None,
    plots: Plots = None,
    production: Production = None,
    as_json: AsJson = False,
) -> None:
    """Work out whether industry can keep it up: when stocks are rebuilt, what limits, what it costs."""
    from pledgebook import flow  # noqa: PLC0415 -- see `ledger_as_of`

    if study:
        if scenario or plots:
            raise PledgebookError("A study stands alone: leave out --as, or the scenario and its plots.")
        print_paper(reproduced(study, seed, draws), as_json=as_json)
        return
    if scenario is None:
        raise PledgebookError("Expected a scenario, or a study behind --as, found neither: name one of them.")
    read = [read_scenario(file, book) for file in (scenario, other) if file]
    if xmile:
        xmile.write_text(flow.xmile(read[0]), encoding="utf-8")
    found = [flow.forecast(each, seed, draws) for each in read]
    if plots:
        plot(found[0], plots, production)
    if as_json:
        print_json(map(row, found))
    elif len(found) > 1:
        print_comparison(*found)
    else:
        print_forecast(found[0])


def read_scenario(file: Path, book: Path | None) -> Scenario:
    """The scenario of a file, with what the book adds."""
    from pledgebook import flow  # noqa: PLC0415 -- see `ledger_as_of`

    text = text_of(file, "a scenario")
    if book is None:
        found, problems = flow.scenario(text, file.name)
    else:
        with Book.open(book, create=False) as opened:
            found, problems = flow.scenario(text, file.name, opened.packages(), opened.claims())
    if found is None:
        raise PledgebookError("\n".join(map(str, problems)))
    return found
