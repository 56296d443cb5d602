"""Who waits for how much? Areas by claimant, a panel for each item."""

from typing import Any

from pledgebook.faces.charts.files import Drawn, drawing
from pledgebook.faces.charts.outlook.sheet import (
    AMBER,
    BLUE,
    GREEN,
    MEDIAN,
    RED,
    VIOLET,
    WIDTH,
    Rows,
    count_axis,
    counted,
    dressed,
    listed,
    month_axis,
    panel_height,
    panel_title,
    source_of,
)
from pledgebook.model import Fan, Forecast, Item

COLOURS = (BLUE, AMBER, GREEN, VIOLET, RED)
"""Of the claimants in their order; with more than these, the first come again."""


def draw_backlog(forecast: Forecast) -> Drawn:
    """Units on contract and not begun, the median of each claimant on top of the one before."""
    alt = drawing()
    items = [item for item in forecast.scenario.items if _fans(forecast, item)]
    height = panel_height(len(items))
    panels = [_panel(alt, forecast, item).properties(width=WIDTH, height=height) for item in items]
    return dressed(
        alt.vconcat(*panels, spacing=30),
        f"Who waits for {listed(item.name for item in items)}, and for how much?",
        "Units on contract that production has not begun, by who ordered them: the median of each claimant, "
        "one on top of the other.",
        source_of(forecast),
    )


def _panel(alt: Any, forecast: Forecast, item: Item) -> Any:  # noqa: ANN401 -- Altair's types come with the extra
    names = [claimant.name for claimant in forecast.scenario.claimants]
    colours = [COLOURS[nth % len(COLOURS)] for nth in range(len(names))]
    return (
        alt.Chart(alt.Data(values=_rows(forecast, item)))
        .mark_area(opacity=0.85, line={"color": "white", "strokeWidth": 0.8})
        .encode(
            x=month_axis(alt),
            y=count_axis(alt, "backlog"),
            color=alt.Color(
                "claimant:N",
                sort=names,
                scale=alt.Scale(domain=names, range=colours),
                legend=alt.Legend(title=None),
            ),
            order="nth:Q",
        )
        .properties(title=panel_title(alt, counted(item.name, item.unit)))
    )


def _fans(forecast: Forecast, item: Item) -> list[Fan]:
    """The backlogs of the item's claimants that ever hold something."""
    return [
        fan
        for fan in forecast.fans
        if fan.state == "backlog" and fan.of == item.name and fan.claimant and any(map(any, fan.months))
    ]


def _rows(forecast: Forecast, item: Item) -> Rows:
    return [
        {
            "month": forecast.scenario.month(number).isoformat(),
            "claimant": fan.claimant,
            "nth": nth,
            "backlog": ends[MEDIAN],
        }
        for nth, fan in enumerate(_fans(forecast, item))
        for number, ends in enumerate(fan.months)
    ]
