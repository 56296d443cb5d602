"""The charts of the outlook: each one a question, drawn from a Forecast, a Hindsight or published cases."""

from pledgebook.faces.charts.outlook.backlog import draw_backlog
from pledgebook.faces.charts.outlook.binding import draw_binding
from pledgebook.faces.charts.outlook.folder import plots, write_plots
from pledgebook.faces.charts.outlook.promises import draw_promises
from pledgebook.faces.charts.outlook.rebuild import draw_rebuild
from pledgebook.faces.charts.outlook.stock import draw_stock
from pledgebook.faces.charts.outlook.tornado import draw_tornado

__all__ = [
    "draw_backlog",
    "draw_binding",
    "draw_promises",
    "draw_rebuild",
    "draw_stock",
    "draw_tornado",
    "plots",
    "write_plots",
]
