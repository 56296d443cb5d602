"""How many years to rebuild? Our bands beside what was published."""

from collections.abc import Iterable, Iterator
from typing import Any

from pledgebook.faces.charts.files import Drawn, drawing
from pledgebook.faces.charts.look import INK, QUIET
from pledgebook.faces.charts.outlook.sheet import (
    AMBER,
    BANDS,
    ROW,
    WIDTH,
    Rows,
    band_legend,
    dressed,
    source_of,
)
from pledgebook.model import QUANTILES, Forecast, Item, Outcome, Paper

PER_CENT = 0.01

MEASURES = {"years-gross": "own use left out", "years-net": "own use counted"}


def draw_rebuild(forecast: Forecast, papers: Iterable[Paper]) -> Drawn:
    """For each item the years to rebuild, gross and net, and below them the published figures on it."""
    alt = drawing()
    end = forecast.scenario.months / 12
    listed = list(papers)
    rows = [row for item in forecast.scenario.items for row in _ours(forecast, item)]
    published = [row for item in forecast.scenario.items for row in _published(item, listed)]
    names = list(
        dict.fromkeys(row["row"] for item in forecast.scenario.items for row in _named(rows, published, item))
    )
    y = alt.Y(
        "row:N", sort=names, axis=alt.Axis(title=None, labelLimit=420, labelColor=INK, ticks=False, grid=True)
    )
    x = alt.X(
        "low:Q",
        axis=alt.Axis(title="years", titleColor=QUIET, titleFontWeight="normal", tickCount=8),
        scale=alt.Scale(domain=[0, end], nice=False),
    )
    bands = alt.Chart(alt.Data(values=rows)).encode(y=y)
    points = alt.Chart(alt.Data(values=published)).encode(y=y)
    colour = alt.Color(
        "band:N",
        scale=alt.Scale(domain=list(BANDS), range=list(BANDS.values())),
        legend=band_legend(alt, "point"),
    )
    layers = (
        bands.mark_bar(height=12).encode(x=x, x2="high:Q", color=colour),
        bands.mark_point(filled=True, size=80, color="#0b3c5d", opacity=1).encode(x="median:Q"),
        bands.mark_text(align="right", fontSize=11, color=QUIET, x=WIDTH - 244, dy=-11).encode(
            text="never:N"
        ),
        points.mark_point(filled=True, shape="diamond", size=110, color=AMBER, opacity=1).encode(x="years:Q"),
        points.mark_text(align="left", dx=10, fontSize=12, color=INK).encode(x="years:Q", text="label:N"),
    )
    return dressed(
        alt.layer(*layers).properties(width=WIDTH - 240, height=ROW * len(names)),
        "How many years until what was given away is made good?",
        f"Bars: the draws of this run, which ends after {end:g} years. Diamonds: published figures, which "
        "count neither own use nor ramps nor orders of others.",
        f"{source_of(forecast)} {_cited(forecast, listed)}",
    )


def _named(rows: Rows, published: Rows, item: Item) -> list[dict[str, Any]]:
    return [row for row in (*rows, *published) if row["item"] == item.name]


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
                "median": ends[len(ends) // 2],
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
    return [paper for paper in papers if any(_published(item, [paper]) for item in forecast.scenario.items)]
