"""The charts as Altair specifications."""

from collections.abc import Sequence
from typing import Any

from pledgebook.faces.charts.amounts import Dot, reach
from pledgebook.faces.charts.files import Drawn, drawing
from pledgebook.faces.charts.look import CONFIG, INK, LEDGER, QUIET, VERDICTS
from pledgebook.faces.charts.running import Quote, Running
from pledgebook.faces.phrasing import day, money, parties, words

WIDTH, HEIGHT = 860, 420
"""Size of the running total, in units of a screen's pixel."""

ROW = 24
"""Height of a row of the chart of amounts."""

BAND = 0.16
"""Opacity of the band between least and greatest sum."""

Rows = list[dict[str, Any]]


def draw_running(running: Running) -> Drawn:
    """The lines with their bands, and each quoted total as a point with its interval."""
    alt = drawing()
    end = {"x": alt.X("day:T", scale=alt.Scale(type="utc"), axis=alt.Axis(format="%b %Y", grid=False))}
    money_axis = alt.Y(
        "low:Q", scale=alt.Scale(domain=[0, running.top / 1e9]), axis=alt.Axis(format="~g", tickCount=6)
    )
    lines = alt.Chart(alt.Data(values=_steps(running))).encode(detail="since:N", **end)
    quotes = alt.Chart(alt.Data(values=[_point(running, quote) for quote in running.drawn])).encode(**end)
    names = alt.Chart(alt.Data(values=_names(running))).encode(**end)
    colour, shape = _scales(alt)
    layers = (
        lines.mark_area(interpolate="step-after", opacity=BAND, color=LEDGER).encode(
            y=money_axis, y2="high:Q"
        ),
        lines.mark_line(interpolate="step-after", strokeWidth=1.6, color=LEDGER).encode(y="middle:Q"),
        quotes.mark_rule(strokeWidth=1.6).encode(y="low:Q", y2="high:Q", color=colour),
        quotes.mark_point(filled=True, size=70, opacity=1).encode(y="value:Q", color=colour, shape=shape),
        names.mark_text(align="left", dx=6, fontSize=12, color=INK).encode(y="middle:Q", text="name:N"),
    )
    return _dressed(
        alt.layer(*layers).properties(width=WIDTH, height=HEIGHT, title=_running_title(alt, running))
    )


def draw_amounts(dots: Sequence[Dot], title: str) -> Drawn:
    """A row for each of the sums, at least one: the figure as a dot, what its words allow as a line."""
    alt = drawing()
    rows: Rows = [
        {"row": f"{nth:04}", "name": words(dot.speaker, day(dot.day) if dot.day else None),
         "value": dot.amount.value / 1e6, "low": dot.amount.low / 1e6, "high": dot.amount.high / 1e6}
        for nth, dot in enumerate(dots)
    ]  # fmt: skip
    named = {row["row"]: row["name"] for row in rows}
    axis = alt.Axis(
        labelExpr=f"{named}[datum.value]",
        labelLimit=320,
        grid=True,
        domain=False,
        ticks=False,
        labelColor=INK,
    )
    base = alt.Chart(alt.Data(values=rows)).encode(y=alt.Y("row:N", axis=axis))
    currency, (least, most) = dots[0].amount.currency, reach(dots)
    subtitle = f"{currency} million, by who says it; the line is what the words allow"
    layers = (
        base.mark_rule(strokeWidth=2, color=QUIET).encode(
            x=alt.X("low:Q", scale=alt.Scale(domain=[least / 1e6, most / 1e6], zero=False)), x2="high:Q"
        ),
        base.mark_point(filled=True, size=80, opacity=1, color=VERDICTS["holds"][0]).encode(x="value:Q"),
    )
    heading = alt.TitleParams(title, subtitle=subtitle)
    return _dressed(alt.layer(*layers).properties(width=520, height=ROW * len(rows), title=heading))


def _dressed(chart: Any) -> Drawn:  # noqa: ANN401 -- Altair's types are there only with the extra
    dressed: Drawn = chart.configure(**CONFIG)
    return dressed


def _scales(alt: Any) -> tuple[Any, Any]:  # noqa: ANN401 -- as above
    verdicts = list(VERDICTS)
    colours, shapes = zip(*VERDICTS.values(), strict=True)
    return (
        alt.Color("verdict:N", scale=alt.Scale(domain=verdicts, range=list(colours))),
        alt.Shape("verdict:N", scale=alt.Scale(domain=verdicts, range=list(shapes))),
    )


def _running_title(alt: Any, running: Running) -> Any:  # noqa: ANN401 -- as above
    purse = running.purse
    beyond = sum(quote.amount.value > running.top for quote in running.drawn)
    undated = len(running.quotes) - len(running.drawn)
    subtitle = words(
        f"{purse.currency} billion: what the entries of the book add up to, and the totals that are quoted",
        f"{beyond} at the upper edge lie beyond it" if beyond else None,
        f"{undated} without a day are not drawn" if undated else None,
    )
    return alt.TitleParams(
        words(parties(purse.donor, purse.recipient), purse.scope or "all aid"), subtitle=subtitle
    )


def _steps(running: Running) -> Rows:
    last = running.days[1].isoformat()
    rows: Rows = []
    for line in running.lines:
        steps = [(step.day.isoformat(), step.low, step.high) for step in line.steps]
        rows += [
            {"since": line.since.isoformat(), "day": at, "low": low / 1e9, "high": high / 1e9,
             "middle": (low + high) / 2e9}
            for at, low, high in [*steps, (last, *steps[-1][1:])]
        ]  # fmt: skip
    return rows


def _names(running: Running) -> Rows:
    at = running.days[1].isoformat()
    return [
        {"day": at, "middle": height / 1e9, "name": f"since {day(line.since)}"}
        for line, height in running.names
    ]


def _point(running: Running, quote: Quote) -> dict[str, Any]:
    """In billions; what lies beyond the chart stands at its upper edge."""
    low, value, high = (
        min(figure, running.top) / 1e9 for figure in (quote.amount.low, quote.amount.value, quote.amount.high)
    )
    return {
        "day": quote.day and quote.day.isoformat(),
        "low": low,
        "value": value,
        "high": high,
        "verdict": quote.verdict,
        "said": words(quote.speaker or quote.doc, money(quote.amount)),
    }
