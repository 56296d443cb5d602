"""What all charts of the outlook share: size, colours, title, source line, and the rows of a fan."""

import textwrap
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from pledgebook.faces.charts.files import Drawn, drawing
from pledgebook.faces.charts.look import CONFIG, INK, QUIET
from pledgebook.model import Forecast

WIDTH, HEIGHT = 780, 300
"""Size of a panel, in units of a screen's pixel."""

ROW = 30
"""Height of a row where each has a name."""

MANY = 3
"""Names that a title holds."""

LINE = 130
"""Characters of a subtitle or source line that fit the width."""

DEEP = "#0b3c5d"
"""Of medians, on the bands."""

BLUE, RED, GREEN, AMBER, VIOLET = "#0072b2", "#b3261e", "#007a5a", "#b07700", "#8a4f9e"
"""After Okabe and Ito, darkened to 3:1 on white; they differ in lightness too."""

BANDS = {"95 %": "#cfe3f1", "80 %": "#8fc0df", "50 %": "#3d8fc4"}
"""Colour of the band that holds so many of the draws, the widest first, as they are laid over one another."""

MEDIAN = 3
"""Where the median stands in `QUANTILES`; the ends of the bands lie around it."""

Rows = list[dict[str, Any]]


def band_rows(months: Iterable[tuple[date, Sequence[float]]], **more: object) -> Rows:
    """For every month and band a row with its ends, and the median in each."""
    return [
        {
            "month": month.isoformat(),
            "band": band,
            "low": ends[nth],
            "high": ends[-1 - nth],
            "median": ends[MEDIAN],
            **more,
        }
        for month, ends in months
        for nth, band in enumerate(BANDS)
    ]


def month_axis(alt: Any, field: str = "month") -> Any:  # noqa: ANN401 -- Altair's types come with the extra
    """The x axis of months."""
    axis = alt.Axis(format="%b %Y", grid=False, title=None, labelOverlap=True, tickCount=8)
    return alt.X(f"{field}:T", scale=alt.Scale(type="utc", nice=False), axis=axis)


def count_axis(alt: Any, field: str, **scale: object) -> Any:  # noqa: ANN401 -- as above
    """The y axis of a count; its unit stands in the title of the panel."""
    axis = alt.Axis(labelExpr="format(datum.value, ',.10~g')", tickCount=6, title=None)
    return alt.Y(f"{field}:Q", axis=axis, scale=alt.Scale(**scale))


def panel_title(alt: Any, shown: str) -> Any:  # noqa: ANN401 -- as above
    """What a panel shows, above its left edge."""
    return alt.TitleParams(shown, fontSize=13, color=INK, offset=10, frame="group")


def counted(name: str, unit: str) -> str:
    """The name with the unit behind it, where it does not end with it."""
    return name if name.endswith(unit) else f"{name}, {unit}"


def panel_height(panels: int) -> int:
    """Height of each of several panels: lower where there are many."""
    return HEIGHT if panels == 1 else HEIGHT * 2 // 3


def band_layers(alt: Any, rows: Rows, y: Any) -> tuple[Any, Any]:  # noqa: ANN401 -- as above
    """The bands of a fan, each in its colour, and the line of the median.

    Args:
        alt: Altair.
        rows: of `band_rows`.
        y: the axis of the field `low`.
    """
    colour = alt.Color(
        "band:N",
        scale=alt.Scale(domain=list(BANDS), range=list(BANDS.values())),
        legend=band_legend(alt, "line"),
    )
    base = alt.Chart(alt.Data(values=rows)).encode(x=month_axis(alt))
    return (
        base.mark_area().encode(y=y, y2="high:Q", color=colour, order="order:Q"),
        base.transform_filter(f"datum.band === '{next(iter(BANDS))}'")
        .mark_line(color=DEEP, strokeWidth=2)
        .encode(y="median:Q"),
    )


def band_legend(alt: Any, middle: str) -> Any:  # noqa: ANN401 -- as above
    """The legend of the bands, which says what marks the median: "line" or "point"."""
    title = f"share of the draws that lie in the band; the {middle} is their median"
    return alt.Legend(
        title=title, titleLimit=WIDTH, titleFontWeight="normal", titleColor=QUIET, symbolType="square"
    )


def dressed(chart: Any, title: str, reading: str, source: str) -> Drawn:  # noqa: ANN401 -- as above
    """The chart with its question as title, how to read it below, and its source at the foot."""
    alt = drawing()
    heading = alt.TitleParams(title, subtitle=_lines(reading))
    foot = alt.Chart(alt.Data(values=[{"source": _lines(source)}])).mark_text(
        align="left", baseline="top", fontSize=11, color=QUIET, x=0, y=0, lineBreak="\n"
    )
    foot = foot.encode(text="text:N").transform_calculate(text="join(datum.source, '\\n')")
    foot = foot.properties(width=1, height=14 * len(_lines(source)), view=alt.ViewConfig(stroke=None))
    whole = alt.vconcat(chart, foot, spacing=18, title=heading).resolve_scale(color="independent")
    drawn: Drawn = whole.configure(**CONFIG)
    return drawn


def source_of(forecast: Forecast) -> str:
    """The source line of a chart that a run gave: what was run, and who told its figures."""
    scenario = forecast.scenario
    return (
        f"Source: pledgebook outlook, “{scenario.name}”, {forecast.draws:,} draws from seed {forecast.seed}; "
        "every input with its own source stands in the scenario."
    )


def months_of(forecast: Forecast, ends: Sequence[Sequence[float]]) -> list[tuple[date, Sequence[float]]]:
    """Each month of a fan with its values."""
    return [(forecast.scenario.month(nth), values) for nth, values in enumerate(ends)]


def listed(names: Iterable[str]) -> str:
    """Names in a row, "a, b and c"; of more than `MANY` the first, and how many more."""
    *first, last = names
    if len(first) >= MANY:
        return f"{first[0]} and {len(first)} more"
    return f"{', '.join(first)} and {last}" if first else last


def _lines(text: str) -> list[str]:
    return textwrap.wrap(text, LINE)
