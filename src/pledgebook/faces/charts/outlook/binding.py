"""What holds production back, and when? A heat map of resources by month."""

from pledgebook.faces.charts.files import Drawn, drawing
from pledgebook.faces.charts.look import INK, QUIET
from pledgebook.faces.charts.outlook.sheet import ROW, WIDTH, dressed, source_of
from pledgebook.model import Forecast


def draw_binding(forecast: Forecast) -> Drawn:
    """For each resource and month the share of the draws in which it limits production."""
    alt = drawing()
    scenario = forecast.scenario
    names = [f"{one.resource} ({one.share:.0%} of all)" for one in forecast.bindings]
    rows = [
        {
            "month": scenario.month(number).isoformat(),
            "end": scenario.month(number + 1).isoformat(),
            "resource": name,
            "share": share,
        }
        for name, one in zip(names, forecast.bindings, strict=True)
        for number, share in enumerate(one.months)
    ]
    scale = alt.Scale(domain=[0, 1], scheme="blues")
    legend = alt.Legend(
        title="share of the draws in which it limits production",
        format=".0%",
        gradientLength=240,
        titleLimit=WIDTH,
        titleFontWeight="normal",
        titleColor=QUIET,
    )
    chart = (
        alt.Chart(alt.Data(values=rows))
        .mark_rect(strokeWidth=0.7)
        .encode(
            x=alt.X(
                "month:T",
                scale=alt.Scale(type="utc", nice=False),
                axis=alt.Axis(format="%b %Y", grid=False, title=None, tickCount=8),
            ),
            x2="end:T",
            y=alt.Y(
                "resource:N",
                sort=names,
                axis=alt.Axis(title=None, labelLimit=260, labelColor=INK, ticks=False),
            ),
            color=alt.Color("share:Q", scale=scale, legend=legend),
            stroke=alt.Stroke("share:Q", scale=scale, legend=None),
        )
        .properties(width=WIDTH, height=ROW * len(names))
    )
    return dressed(
        chart,
        "What holds production back, and when?",
        "Each resource by month; behind its name, in how many of all months and draws it limits production. "
        "Several can at a time: the first what is begun, the next what the first lets through.",
        source_of(forecast),
    )
