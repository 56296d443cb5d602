"""Will the stock come back? A fan for each item."""

from typing import Any

from pledgebook.faces.charts.files import Drawn, drawing
from pledgebook.faces.charts.outlook.sheet import (
    RED,
    WIDTH,
    Rows,
    band_layers,
    band_rows,
    count_axis,
    counted,
    dressed,
    listed,
    months_of,
    panel_height,
    panel_title,
    source_of,
)
from pledgebook.model import Forecast, Item


def draw_stock(forecast: Forecast) -> Drawn:
    """The change of each item's stock since the start, beside the level that has to be regained."""
    alt = drawing()
    items = forecast.scenario.items
    panels = [_panel(alt, forecast, item) for item in items]
    return dressed(
        alt.vconcat(*panels, spacing=30),
        f"When is the stock of {listed(item.name for item in items)} back where it was?",
        "Own stock, as change since the start. What lies below the dashed line is still missing; "
        "where the stock is public, a second line shows what is not given away.",
        source_of(forecast),
    )


def _panel(alt: Any, forecast: Forecast, item: Item) -> Any:  # noqa: ANN401 -- Altair's types come with the extra
    rows = band_rows(months_of(forecast, forecast.fan("stock", item.name).months))
    level = alt.Chart(alt.Data(values=_levels(item))).encode(y="level:Q")
    layers = (
        *band_layers(alt, rows, count_axis(alt, "low")),
        level.mark_rule(color=RED, strokeDash=[6, 4], strokeWidth=1.5),
        level.mark_text(align="left", baseline="bottom", dy=-3, color=RED, fontSize=12, x=6).encode(
            text="name:N"
        ),
    )
    return alt.layer(*layers).properties(
        width=WIDTH,
        height=panel_height(len(forecast.scenario.items)),
        title=panel_title(alt, f"{counted(item.name, item.unit)}, change since the start"),
    )


def _levels(item: Item) -> Rows:
    """The stock of the start and, where that is known, the floor below which nothing is given."""
    levels: Rows = [{"level": 0, "name": "stock of the start"}]
    if item.stock:
        levels.append({"level": item.floor.value - item.stock.value, "name": "kept back"})
    return levels
