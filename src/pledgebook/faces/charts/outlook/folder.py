"""All charts of a run into a folder."""

from collections.abc import Callable, Iterable
from pathlib import Path

from pledgebook.errors import PledgebookError
from pledgebook.faces.charts.files import ENDINGS, Drawn, write
from pledgebook.faces.charts.outlook.backlog import draw_backlog
from pledgebook.faces.charts.outlook.binding import draw_binding
from pledgebook.faces.charts.outlook.promises import draw_promises
from pledgebook.faces.charts.outlook.rebuild import draw_rebuild, given_away
from pledgebook.faces.charts.outlook.stock import draw_stock
from pledgebook.faces.charts.outlook.tornado import draw_tornado, moved
from pledgebook.model import Forecast, Hindsight, Paper


def plots(
    forecast: Forecast, papers: Iterable[Paper], hindsight: Hindsight | None = None
) -> dict[str, Callable[[], Drawn]]:
    """By its name each chart for which the run has something to show.

    Args:
        forecast: the run.
        papers: published figures to stand beside it.
        hindsight: of its main item, where a record of its production is at hand.
    """
    wanted: dict[str, Callable[[], Drawn]] = {
        "stock": lambda: draw_stock(forecast),
    }
    if given_away(forecast):
        wanted["rebuild"] = lambda: draw_rebuild(forecast, papers)
    if any(fan.state == "backlog" and any(map(any, fan.months)) for fan in forecast.fans):
        wanted["backlog"] = lambda: draw_backlog(forecast)
    if forecast.bindings:
        wanted["binding"] = lambda: draw_binding(forecast)
    if moved(forecast):
        wanted["tornado"] = lambda: draw_tornado(forecast)
    if hindsight:
        wanted["promises"] = lambda: draw_promises(hindsight)
    return wanted


def write_plots(drawings: dict[str, Callable[[], Drawn]], folder: Path) -> list[Path]:
    """Write each chart as SVG and as PNG and tell the files.

    Raises:
        PledgebookError: the folder cannot be made, or a file cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise PledgebookError(
            f"The folder {folder} for the plots cannot be made ({error.strerror}): name another."
        ) from error
    files = []
    for name, draw in drawings.items():
        chart = draw()
        for ending in ENDINGS:
            files.append(folder / f"outlook-{name}{ending}")
            write(chart, files[-1])
    return files
