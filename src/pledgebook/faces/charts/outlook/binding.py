"""What holds production back, and when? A heat map of resources by month."""

from typing import Any

from pledgebook.faces.charts.files import Drawn, drawing
from pledgebook.faces.charts.look import INK, QUIET
from pledgebook.faces.charts.outlook.sheet import ROW, WIDTH, Rows, dressed, source_of
from pledgebook.model import Binding, Forecast


def draw_binding(forecast: Forecast) -> Drawn:
    """For each resource and month the share of the draws in which it limits production."""
    alt = drawing()
    scale = alt.Scale(domain=[0, 1], scheme="blues")
    names = [_name(one) for one in forecast.bindings]
    rows = alt.Chart(alt.Data(values=_rows(forecast))).encode(**_places(alt, names))
    chart = rows.mark_rect(strokeWidth=0.7).encode(
        color=alt.Color("share:Q", scale=scale, legend=_legend(alt)),
        stroke=alt.Stroke("share:Q", scale=scale, legend=None),
    )
    return dressed(
        chart.properties(width=WIDTH, height=ROW * len(names)),
        "What holds production back, and when?",
        "Each resource by month; behind its name, in how many of all months and draws it limits production. "
        "Several can at a time: the first what is begun, the next what the first lets through.",
        source_of(forecast),
    )


def _name(binding: Binding) -> str:
    return f"{binding.resource} ({binding.share:.0%} of all)"


def _rows(forecast: Forecast) -> Rows:
    return [
        {
            "month": forecast.scenario.month(number).isoformat(),
            "end": forecast.scenario.month(number + 1).isoformat(),
            "resource": _name(one),
            "share": share,
        }
        for one in forecast.bindings
        for number, share in enumerate(one.months)
    ]


def _places(alt: Any, names: list[str]) -> dict[str, Any]:  # noqa: ANN401 -- Altair's types come with the extra
    """A rectangle from month to month in the row of its resource."""
    months = alt.Axis(format="%b %Y", grid=False, title=None, tickCount=8)
    named = alt.Axis(title=None, labelLimit=260, labelColor=INK, ticks=False)
    return {
        "x": alt.X("month:T", scale=alt.Scale(type="utc", nice=False), axis=months),
        "x2": "end:T",
        "y": alt.Y("resource:N", sort=names, axis=named),
    }


def _legend(alt: Any) -> Any:  # noqa: ANN401 -- as above
    return alt.Legend(
        title="share of the draws in which it limits production",
        format=".0%",
        gradientLength=240,
        titleLimit=WIDTH,
        titleFontWeight="normal",
        titleColor=QUIET,
    )
