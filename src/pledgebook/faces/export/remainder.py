"""What a format cannot hold, listed in a file beside the export and counted by reason."""

import csv
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from pledgebook.faces.export.cited import Cited
from pledgebook.faces.export.wording import bounds, days
from pledgebook.model import Package

HEAD = ("kind", "id", "code", "sentence")


class Remainder:
    """Entries, totals and findings that an export leaves out or holds in part, each with its reason."""

    def __init__(self, file: TextIO) -> None:
        self._lines = csv.writer(file, lineterminator="\r\n")
        self._lines.writerow(HEAD)
        self.counts: Counter[str] = Counter()

    def add(self, kind: str, key: str, code: str, sentence: str) -> None:
        """List a thing by kind ("package") and id, with a reason to count by and one to read."""
        self._lines.writerow((kind, key, code, sentence))
        self.counts[code] += 1


@contextmanager
def listed(path: Path) -> Iterator[Remainder]:
    """A remainder that is written to the file; with no line under its head nothing was left out."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        yield Remainder(file)


def left_lists(cited: Cited, remainder: Remainder, names: tuple[str, ...]) -> None:
    """Tell how long the lists of the book are that a format has no room for."""
    lists: dict[str, Callable[[], Iterable[object]]] = {
        "packages": cited.book.packages,
        "totals": cited.book.totals,
        "ratios": cited.book.comparisons,
        "findings": cited.book.findings,
        "decisions": cited.book.decisions,
    }
    for name in names:
        if length := sum(1 for _ in lists[name]()):
            remainder.add(
                "list", name, "no-room", f"The format has no room for {name}: {length} are left out."
            )


def tell_bounds(package: Package, remainder: Remainder) -> None:
    """List an entry whose sum or day is an interval that the format holds in words alone."""
    amount, when = package.amount, package.day
    if amount.qualifier or amount.value_high is not None:
        remainder.add("package", package.id, "bounds-in-words", f"{bounds(amount)}: a value is one figure.")
    if when and when.earliest != when.latest:
        remainder.add("package", package.id, "days-in-words", f"{days(when)}: a date is one day.")
