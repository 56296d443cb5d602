"""Charts: the figures behind each, and the files drawn from them; only drawing needs the extra `charts`."""

from pledgebook.faces.charts.amounts import Dot, amounts, reach
from pledgebook.faces.charts.drawn import draw_amounts, draw_running
from pledgebook.faces.charts.files import ENDINGS, Drawn, drawing, write
from pledgebook.faces.charts.running import Line, Purse, Quote, Running, Step, running

__all__ = [
    "ENDINGS",
    "Dot",
    "Drawn",
    "Line",
    "Purse",
    "Quote",
    "Running",
    "Step",
    "amounts",
    "draw_amounts",
    "draw_running",
    "drawing",
    "reach",
    "running",
    "write",
]
