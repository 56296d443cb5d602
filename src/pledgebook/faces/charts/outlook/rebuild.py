"""How many years to rebuild? Our bands beside what was published."""

import math
from collections.abc import Iterable, Iterator
from typing import Any

from pledgebook.faces.charts.files import Drawn, drawing
from pledgebook.faces.charts.look import INK, QUIET
from pledgebook.faces.charts.outlook.sheet import (
    AMBER,
    BANDS,
    DEEP,
    MEDIAN,
    ROW,
    WIDTH,
    Rows,
    band_legend,
    dressed,
    source_of,
)
from pledgebook.model import QUANTILES, Forecast, Item, Outcome, Paper

NAMED = 240
"""Of the width, what the names of the rows take."""

DIAMONDS = "Diamonds: published figures, which count neither own use nor ramps nor orders of others."

PER_CENT = 0.01

MEASURES = {"years-gross": "own use left out", "years-net": "own use counted"}


def draw_rebuild(forecast: Forecast, papers: Iterable[Paper]) -> Drawn:
    """For each item the years to rebuild, gross and net, and below them the published figures on it."""
    alt = drawing()
    listed, items = list(papers), given_away(forecast)
    rows = [row for item in items for row in _ours(forecast, item)]
    published = [row for item in items for row in _published(item, listed)]
    names = list(dict.fromkeys(row["row"] for item in items for row in _named(rows, published, item)))
    axis = alt.Axis(title=None, labelLimit=420, labelColor=INK, ticks=False, grid=True)
    y = alt.Y("row:N", sort=names, axis=axis)
    end = forecast.scenario.months / 12
    layers = (*_bars(alt, rows, y, end), *_diamonds(alt, published, y))
    return dressed(
        alt.layer(*layers).properties(width=WIDTH - NAMED, height=ROW * len(names)),
        "How many years until what was given away is made good?",
        f"Bars: the draws of this run, which ends after {end:g} years; a median beyond has no point."
        + (f" {DIAMONDS}" if published else ""),
        f"{source_of(forecast)} {_cited(forecast, listed)}",
    )


def _bars(alt: Any, rows: Rows, y: Any, end: float) -> tuple[Any, ...]:  # noqa: ANN401 -- Altair's types come with the extra
    """The bands of our draws with their medians, and how many draws do not end within the run."""
    axis = alt.Axis(title="years", titleColor=QUIET, titleFontWeight="normal", tickCount=8)
    x = alt.X("low:Q", axis=axis, scale=alt.Scale(domain=[0, end], nice=False))
    colours = alt.Scale(domain=list(BANDS), range=list(BANDS.values()))
    colour = alt.Color("band:N", scale=colours, legend=band_legend(alt, "point"))
    bands = alt.Chart(alt.Data(values=rows)).encode(y=y)
    right = WIDTH - NAMED - 4
    return (
        bands.mark_bar(height=12).encode(x=x, x2="high:Q", color=colour),
        bands.mark_point(filled=True, size=80, color=DEEP, opacity=1).encode(x="median:Q"),
        bands.mark_text(align="right", fontSize=11, color=QUIET, x=right, dy=-11).encode(text="never:N"),
    )


def _diamonds(alt: Any, rows: Rows, y: Any) -> tuple[Any, ...]:  # noqa: ANN401 -- as above
    """The published figures."""
    points = alt.Chart(alt.Data(values=rows)).encode(y=y, x="years:Q")
    return (
        points.mark_point(filled=True, shape="diamond", size=110, color=AMBER, opacity=1),
        points.mark_text(align="left", dx=10, fontSize=12, color=INK).encode(text="label:N"),
    )


def _named(rows: Rows, published: Rows, item: Item) -> list[dict[str, Any]]:
    return [row for row in (*rows, *published) if row["item"] == item.name]


def given_away(forecast: Forecast) -> list[Item]:
    """The items of which something has to be made good."""
    known = {one.item for one in forecast.outcomes if one.measure == "years-net"}
    return [item for item in forecast.scenario.items if item.name in known]


def _ours(forecast: Forecast, item: Item) -> Iterator[dict[str, Any]]:
    end = forecast.scenario.months / 12
    for measure, says in MEASURES.items():
        years = forecast.outcome(measure, item.name)  # type: ignore[arg-type]  # the keys are measures
        ends = [min(years.at(share), end) for share in QUANTILES]
        for nth, band in enumerate(BANDS):
            yield {
                "item": item.name,
                "row": f"{item.name}: {says}",
                "band": band,
                "low": ends[nth],
                "high": ends[-1 - nth],
                "median": None if math.isinf(years.at(0.5)) else ends[MEDIAN],
                "never": _never(years) if nth == 0 else "",
            }


def _never(years: Outcome) -> str:
    if not years.never:
        return ""
    return f"not within the run: {f'{years.never:.0%}' if years.never >= PER_CENT else 'under 1%'}"


def _published(item: Item, papers: Iterable[Paper]) -> list[dict[str, Any]]:
    return [
        {
            "item": item.name,
            "row": f"{item.name}: {paper.study}, {case.basis}",
            "years": case.published,
            "label": f"{case.published:g}",
        }
        for paper in papers
        for case, _ in paper.cases
        if case.item in (item.name, *item.called)
    ]


def _cited(forecast: Forecast, papers: Iterable[Paper]) -> str:
    named = "; ".join(
        f"{paper.by}, {paper.title} ({paper.stated_on.year})" for paper in _on(forecast, papers)
    )
    return f"Published: {named}." if named else ""


def _on(forecast: Forecast, papers: Iterable[Paper]) -> list[Paper]:
    """The papers that speak of an item of the run."""
    return [paper for paper in papers if any(_published(item, [paper]) for item in given_away(forecast))]
