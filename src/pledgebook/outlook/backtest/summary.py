"""Scores of many forecasts in one line each."""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import fmean

from pledgebook.outlook.backtest.rolling import Scored


@dataclass(frozen=True, slots=True)
class Summary:
    """How one forecaster did.

    Attributes:
        forecaster: its name.
        forecasts: how many were scored; they overlap, so they say less than as many apart would.
        error: mean absolute error of the median, units a month.
        crps: mean, units a month.
        covered: share of the truths inside each of the bands; empty for a point forecaster.
    """

    forecaster: str
    forecasts: int
    error: float
    crps: float
    covered: tuple[float, ...]


def summary(found: Iterable[Scored], ahead: range) -> list[Summary]:
    """One line a forecaster, over its forecasts so many months ahead, in the order of first coming."""
    by_forecaster: dict[str, list[Scored]] = {}
    for one in found:
        if one.ahead in ahead:
            by_forecaster.setdefault(one.forecaster, []).append(one)
    return [_line(name, scores) for name, scores in by_forecaster.items()]


def independent(found: Iterable[Scored]) -> int:
    """How many forecasts of the longest horizon fit one after the other; overlapping ones say no more."""
    times = [(one.origin, one.origin + one.ahead, one.ahead) for one in found]
    if not times:
        return 0
    span = max(end for _, end, _ in times) - min(begin for begin, _, _ in times)
    return max(1, int(span // max(ahead for _, _, ahead in times)))


def _line(name: str, scores: list[Scored]) -> Summary:
    inside = [one.inside for one in scores if one.inside]
    return Summary(
        forecaster=name,
        forecasts=len(scores),
        error=fmean(one.error for one in scores),
        crps=fmean(one.crps for one in scores),
        covered=tuple(fmean(column) for column in zip(*inside, strict=True)),
    )
