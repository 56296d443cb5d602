"""Statements on production: what somebody said on a day about a rate, past or promised."""

import csv
import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from pledgebook.model import Problem

COLUMNS = frozenset({"item", "date", "rate_per_month_or_year", "unit", "kind", "stated_on"})

MONTHS_OF = {"month": 1, "year": 12}

UNIT = re.compile(r"\w+/(?P<per>month|year)(?: \((?P<basis>\w+)\))?")

DAY = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")


@dataclass(frozen=True, slots=True)
class Statement:
    """One rate of one item as somebody stated it.

    Times are month numbers: 12 x year + month - 1, and the share of the month that has passed. January 2024
    begins at 24288.0.

    Attributes:
        item: with its basis in brackets where that is not output, as `Shells (EU) [capacity]`: a claimed
            capacity and what was made are two series.
        kind: `actual` is a rate that is said to be reached, `target` one that is promised.
        at: when the rate holds: the middle of a month or year for an actual, its end for a target.
        rate: units a month.
        stated: when it was said; the end of the month or year where only that is known, so that nothing is
            taken for known too early.
        source: where it was said.
    """

    item: str
    kind: Literal["actual", "target"]
    at: float
    rate: float
    stated: float
    source: str


def read(text: str, name: str) -> tuple[list[Statement], list[Problem]]:
    """The statements of a CSV, in its order, and the rows that cannot be used.

    Args:
        text: CSV with `COLUMNS` and, for the source, `source` or `source_url`; others are passed over. Dates
            are years, months or days; units end in `/month` or `/year`, with a basis in brackets behind.
        name: what Problems call the file.
    """
    rows = csv.DictReader(text.splitlines())
    if missing := COLUMNS - set(rows.fieldnames or ()):
        sentence = (
            f"Expected a CSV of production rates, found no column {', '.join(sorted(missing))}; add it."
        )
        return [], [Problem(name, "bad-record", sentence)]
    found: list[Statement] = []
    problems: list[Problem] = []
    for number, row in enumerate(rows, start=2):
        if wrong := next(_faults(row), None):
            problems.append(Problem(f"{name}:{number}", "bad-record", wrong))
        else:
            found.append(_statement(row))
    return found, problems


def month(year: int, month: int = 1, day: int = 1) -> float:
    """The month number of the beginning of a day."""
    return 12 * year + month - 1 + (day - 1) / monthrange(year, month)[1]


def span(written: str) -> tuple[float, float]:
    """Beginning and end of a year, month or day, as month numbers.

    Raises:
        ValueError: it is none of them.
    """
    match = DAY.fullmatch(written)
    if not match:
        raise ValueError(written)
    year, of_year, of_month = (int(part) if part else 0 for part in match.groups())
    if not of_year:
        return month(year), month(year + 1)
    begin = month(year, of_year, of_month or 1)
    return begin, begin + (1 / monthrange(year, of_year)[1] if of_month else 1)


def _faults(row: dict[str, str]) -> Iterator[str]:
    """What is wrong with a row, in sentences."""
    if not UNIT.fullmatch(row["unit"]):
        yield f"Expected a rate per month or year, found “{row['unit']}”; this row is left out."
    if not re.fullmatch(r"\d+(\.\d+)?", row["rate_per_month_or_year"]):
        yield f"Expected a number as rate, found “{row['rate_per_month_or_year']}”; this row is left out."
    if row["kind"] not in {"actual", "target"}:
        yield f"Expected actual or target, found “{row['kind']}”; this row is left out."
    for column in ("date", "stated_on"):
        try:
            span(row[column])
        except ValueError:
            yield f"Expected a year, month or day as {column}, found “{row[column]}”; this row is left out."


def _statement(row: dict[str, str]) -> Statement:
    unit = UNIT.fullmatch(row["unit"])
    assert unit  # noqa: S101  # `_faults` has seen to it
    begin, end = span(row["date"])
    actual = row["kind"] == "actual"
    return Statement(
        item=row["item"] + (f" [{unit['basis']}]" if unit["basis"] else ""),
        kind="actual" if actual else "target",
        at=(begin + end) / 2 if actual else end,
        rate=float(row["rate_per_month_or_year"]) / MONTHS_OF[unit["per"]],
        stated=span(row["stated_on"])[1],
        source=row.get("source") or row.get("source_url") or "",
    )
