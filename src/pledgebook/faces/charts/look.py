"""How charts look: colours that colour-blind readers tell apart, each verdict with a shape of its own too."""

from collections.abc import Mapping
from typing import Any

from pledgebook.model import Verdict

INK, QUIET, RULE, PAPER = "#1b1f24", "#5a6270", "#dfe2e7", "#ffffff"
LEDGER = "#1b1f24"

VERDICTS: Mapping[Verdict, tuple[str, str]] = {
    "holds": ("#0072b2", "circle"),
    "explained": ("#b07700", "diamond"),
    "off": ("#b3261e", "triangle-up"),
    "untestable": ("#717986", "cross"),
}
"""Colour and Vega's shape of each verdict. Blue, amber and red differ in lightness too (all at least 3:1 on
white, as WCAG 2.2 asks of graphics), and nothing is told by colour alone."""

FONT = "Liberation Sans, Helvetica, Arial, sans-serif"
"""The converter brings the first of these, so that a file looks the same on every machine."""

CONFIG: Mapping[str, Any] = {
    "background": PAPER,
    "font": FONT,
    "view": {"stroke": None},
    "title": {
        "anchor": "start",
        "fontSize": 17,
        "color": INK,
        "subtitleColor": QUIET,
        "subtitleFontSize": 12,
        "subtitlePadding": 6,
        "offset": 14,
    },
    "axis": {
        "labelColor": QUIET,
        "labelFontSize": 11,
        "title": None,
        "gridColor": RULE,
        "domainColor": QUIET,
        "tickColor": QUIET,
        "labelPadding": 6,
    },
    "legend": {
        "labelColor": INK,
        "labelFontSize": 12,
        "title": None,
        "orient": "top",
        "symbolSize": 90,
        "offset": 8,
    },
}
"""Vega-Lite's `config` of all charts."""
