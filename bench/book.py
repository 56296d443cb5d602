"""Building a book of a made-up archive: the peak of its memory, and what one page more costs.

python -m bench.book               measures
python -m bench.book build BOOK    builds the book from JSONL on standard input, prints the peak in bytes
python -m bench.book add BOOK      adds pages one by one, prints CPU seconds of the first and the middle one

One page in 200 of the archive tells of aid (`bench.archive`); the others are refused by the gate, which is
all that most pages of an archive cost. One worker: each more is a process with its own 130 MB.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from statistics import median

from bench.archive import EVERY, records
from bench.figure import Figure
from bench.memory import left_out, peak
from pledgebook import flow
from pledgebook.faces.cli.build import bring_up_to_date
from pledgebook.model import Page
from pledgebook.stores import Book

FEW, MANY = 100_000, 1_000_000
"""Pages of the archive: what grows with their number shows in ten times as many."""

GOAL_MEMORY, GOAL_SECONDS = 400.0, 1.0
"""MB that a build of `MANY` pages may hold, and seconds that one page more may take."""

ADDED = 7
"""Pages added one by one, beginning with the first of a process, which compiles what it reads by."""


def measure() -> Iterator[Figure]:
    """Both peaks, their ratio, and one page more in the larger book; nothing where no peak is told."""
    if left_out():
        return
    with tempfile.TemporaryDirectory() as name:
        peaks = {count: _built(count, Path(name) / f"{count}.book") for count in (FEW, MANY)}
        first, middle = map(float, _run("add", str(Path(name) / f"{MANY}.book")).split())
    for count, bytes_ in peaks.items():
        what = f"peak of a build of {count} pages, {count // EVERY} of them kept"
        yield Figure(f"book, memory, {count} pages", bytes_ / 2**20, "MB", what)
    yield Figure("book, memory, many / few", peaks[MANY] / peaks[FEW], "ratio", "1 where it does not grow")
    yield Figure("book, memory / goal", peaks[MANY] / 2**20 / GOAL_MEMORY, "ratio", f"to {GOAL_MEMORY:g} MB")
    what = f"CPU of one page more in a book of {MANY} pages"
    yield Figure("book, one page more", middle, "s", what)
    yield Figure("book, one page more / goal", middle / GOAL_SECONDS, "ratio", f"to {GOAL_SECONDS:g} s")
    yield Figure("book, first page more", first, "s", "the same, the first of a process, imports left out")


def _built(count: int, book: Path) -> int:
    archive = [sys.executable, "-m", "bench.archive", str(count)]
    with subprocess.Popen(archive, stdout=subprocess.PIPE) as made:  # noqa: S603
        command = [sys.executable, "-m", "bench.book", "build", str(book)]
        built = subprocess.run(command, stdin=made.stdout, capture_output=True, check=True)  # noqa: S603
    return int(built.stdout)


def _run(*words: str) -> str:
    command = [sys.executable, "-m", "bench.book", *words]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603


def _build(book: Path) -> None:
    bring_up_to_date(["-"], book)
    print(peak())


def _add(path: Path) -> None:
    """Pages on aid that are not in the book, one build each."""
    took = []
    with Book.open(path, create=True) as book:
        for record in islice(records(ADDED * EVERY, 2 * MANY), 0, None, EVERY):
            page = Page.of(record["id"], record["text"], url=record["url"], title=record["title"])
            start = time.process_time()
            flow.build([page], book)
            took.append(time.process_time() - start)
    print(took[0], median(took[1:]))


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["build", name]:
            _build(Path(name))
        case ["add", name]:
            _add(Path(name))
        case _:
            for figure in measure():
                print(figure, flush=True)
