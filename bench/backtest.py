"""How well the outlook's capacity equation would have foreseen production, beside what it has to beat.

Prints a line a figure in `make bench`. As a script, `python -m bench.backtest [CSV]`, it prints the tables of
docs/outlook-backtest.md: every forecaster by months ahead, and the forecast that stands today, to be scored
when the rates are known.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from bench.figure import Figure
from pledgebook.outlook import backtest
from pledgebook.outlook.backtest import BANDS, DRAWS, HORIZONS, OURS, Record, Scored, Summary

PRODUCTION = Path(__file__).parents[2] / "shared" / "outlook" / "production_series.csv"

ITEM = "155mm projectile (US)"

PARTS = (ITEM, "155mm propellant charge set (US/Canada)")
"""What a complete round is made of, as far as rates are public."""

SEED = 1

BAR = range(6, 19)
"""Months ahead at which the project asks for more than the plan and persistence give."""

WHOLE = 100
"""Units a month from which on no tenths are printed."""

OF_DRAWS = (2.5, 10, 25, 50, 75, 90, 97.5)


def measure() -> Iterator[Figure]:
    """Error on 155 mm at 6 to 18 months, beside each baseline, and how much the bands cover."""
    if not PRODUCTION.exists():
        return
    ours, *baselines = backtest.summary(backtest.scored(_records(PRODUCTION)[ITEM], SEED), BAR)
    yield Figure("back-test, error", ours.error, "units/month", f"{ours.forecasts} forecasts of 155 mm")
    yield Figure("back-test, CRPS", ours.crps, "units/month", "of the same")
    for one in baselines:
        ratio = ours.error / one.error
        yield Figure(
            f"back-test / {one.forecaster}", ratio, "ratio", "error, ours to theirs: below 1 is better"
        )
    for per_cent, covered in zip(BANDS, ours.covered, strict=True):
        yield Figure(f"back-test, {per_cent} % band", covered, "share", "of what happened lies in it")


def main() -> int:
    production = Path(sys.argv[1]) if len(sys.argv) > 1 else PRODUCTION
    records = _records(production)
    for item, record in records.items():
        if found := list(backtest.scored(record, SEED)):
            _table(item, found)
    _standing(records)
    return 0


def _records(production: Path) -> dict[str, Record]:
    found, problems = backtest.read(production.read_text("utf-8"), production.name)
    for problem in problems:
        sys.stderr.write(f"{problem}\n")
    return backtest.records(found)


def _table(item: str, found: list[Scored]) -> None:
    origins = len({one.origin for one in found})
    print(f"\n{item}: {origins} origins, as good as {backtest.independent(found)} apart\n")
    names = [line.forecaster for line in backtest.summary(found, range(100))]
    print("| months ahead | forecasts |", " | ".join(names), "| CRPS | 50 % | 80 % | 95 % |")
    print("|---" * (len(names) + 6) + "|")
    for ahead in (*(range(one, one + 1) for one in HORIZONS), BAR):
        if lines := backtest.summary(found, ahead):
            _row(f"{ahead[0]}-{ahead[-1]}" if len(ahead) > 1 else str(ahead[0]), lines)


def _row(ahead: str, lines: list[Summary]) -> None:
    ours = next(line for line in lines if line.forecaster == OURS)
    errors = [_rate(line.error) for line in lines]
    covered = [f"{share:.2f}" for share in ours.covered]
    print("|", " | ".join([ahead, str(ours.forecasts), *errors, _rate(ours.crps), *covered]), "|")


def _rate(rate: float) -> str:
    return f"{rate:,.0f}" if rate >= WHOLE else f"{rate:.1f}"


def _standing(records: dict[str, Record]) -> None:
    """The forecasts by all that is known now, of each part and of what all parts make together."""
    origin = np.ceil(max(one.stated for one in records[ITEM].statements))
    at = origin + np.arange(0.0, 25, 6)
    parts = [
        backtest.forecast(records[part], origin, at, DRAWS, np.random.default_rng(SEED + nth))
        for nth, part in enumerate(PARTS)
    ]
    for name, draws in zip((*PARTS, "complete rounds"), (*parts, backtest.complete(parts)), strict=True):
        print(f"\n{name}: what is forecast now, units a month at the beginning of the month\n")
        print("| month |", " | ".join(f"{share:g} %" for share in OF_DRAWS), "|")
        print("|---" * (len(OF_DRAWS) + 1) + "|")
        for when, row in zip(at, np.percentile(draws, OF_DRAWS, axis=1).T, strict=True):
            year, month = divmod(int(when), 12)
            print(f"| {year}-{month + 1:02} |", " | ".join(f"{round(rate, -2):,.0f}" for rate in row), "|")


if __name__ == "__main__":
    sys.exit(main())
