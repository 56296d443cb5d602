"""The charts of a run, into a folder."""

from pathlib import Path
from typing import Annotated

import typer

from pledgebook.errors import PledgebookError
from pledgebook.faces.charts.outlook import plots, write_plots
from pledgebook.faces.cli.texts import text_of
from pledgebook.model import Forecast, Hindsight

Plots = Annotated[
    Path | None,
    typer.Option(
        "--plots",
        metavar="FOLDER",
        help="Write the charts of the run into this folder, as SVG and PNG.",
        show_default=False,
    ),
]
Production = Annotated[
    Path | None,
    typer.Option(
        "--production",
        metavar="CSV",
        help="Statements on production, for the chart of what was promised and what came.",
        show_default=False,
    ),
]


def plot(found: Forecast, folder: Path, production: Path | None) -> None:
    """Write every chart for which the run has something to show, and tell so on standard error."""
    from pledgebook import flow  # noqa: PLC0415 -- see `ledger_as_of`

    past = looked_back(found, production) if production else None
    written = write_plots(plots(found, flow.published(), past), folder)
    typer.echo(f"Wrote {len(written)} files into {folder}.", err=True)


def looked_back(found: Forecast, production: Path) -> Hindsight:
    """The record of production of the run's first item that the file knows; rows left out are told.

    Raises:
        PledgebookError: the file cannot be read or knows none of the items.
    """
    from pledgebook import flow  # noqa: PLC0415 -- see `ledger_as_of`

    text = text_of(production, "statements on production")
    items = [name for item in found.scenario.items for name in (item.name, *item.called)]
    past, problems = flow.hindsight(text, production.name, items, found.seed)
    for problem in problems:
        typer.echo(str(problem), err=True)
    if past is None:
        raise PledgebookError(
            f"Expected rates of {' or '.join(items)} in {production}, found none: name another file, or "
            "call the item as it does."
        )
    return past
