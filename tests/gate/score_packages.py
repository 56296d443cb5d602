"""Score a book's packages against annotated ones: `score_packages.py GOLD.jsonl PACKAGES.jsonl --json`.

Two are the same where donor, recipient and currency are, the annotated sum lies within an amount of the
entry's history, give or take half a percent, and the days, where both have one, are at most three apart. Each
is the other of one only, as many as possible. An annotated package without a day that is told elsewhere with
one is told once; so are rows of one day. Requests and directives are records of their own and not counted.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import linear_sum_assignment

Row = dict[str, Any]

DAYS = 3
"""Most days between the annotated day and the entry's, as in `score_ledger.py`."""


def main(gold: Path, predicted: Path) -> None:
    wanted, found = list(_once(_annotated(gold))), list(_counted(predicted))
    same = np.array([[_is_same(row, entry) for entry in found] for row in wanted], dtype=float)
    hits = same[linear_sum_assignment(same, maximize=True)].sum()
    report = {
        "packages": len(wanted),
        "precision": hits / len(found),
        "recall": hits / len(wanted),
        "f1": 2 * hits / (len(found) + len(wanted)),
    }
    sys.stdout.write(json.dumps(report) + "\n")


def _lines(path: Path) -> Iterator[Row]:
    return map(json.loads, filter(str.strip, path.read_text("utf-8").splitlines()))


def _annotated(gold: Path) -> list[Row]:
    rows = [package for page in _lines(gold) for package in page.get("packages") or ()]
    return sorted(rows, key=lambda row: (row["announced"] is None, json.dumps(row, sort_keys=True)))


def _once(rows: Iterable[Row]) -> Iterator[Row]:
    kept: list[Row] = []
    for row in rows:
        if not any(_is_told_again(row, other) for other in kept):
            kept.append(row)
            yield row


def _is_told_again(row: Row, other: Row) -> bool:
    alike = all(row[name] == other[name] for name in ("donor", "recipient", "amount", "currency"))
    if not alike or row["announced"] is None:
        return alike
    return abs((_day(row["announced"]) - _day(other["announced"])).days) <= 1


def _counted(predicted: Path) -> Iterator[Row]:
    return (row for row in _lines(predicted) if row["record"] not in ("request", "directive"))


def _is_same(row: Row, entry: Row) -> bool:
    amounts = [entry["amount"], *(step["amount"] for step in entry["history"] if step["amount"])]
    between = (entry["donor"], entry["recipient"], entry["amount"]["currency"])
    if between != (row["donor"], row["recipient"], row["currency"]):
        return False
    if not any(0.995 * sum_["low"] <= row["amount"] <= 1.005 * sum_["high"] for sum_ in amounts):
        return False
    known = row["announced"] and entry["announced"] and entry["announced"]["earliest"]
    return not known or abs((_day(known) - _day(row["announced"])).days) <= DAYS


def _day(written: str) -> date:
    return date.fromisoformat(written[:10])


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
