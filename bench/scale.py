"""A made-up archive of WARC files to a book: built here, gleaned on Daft here, and on a Ray cluster.

python -m bench.scale [COUNT]      measures with COUNT pages

The three books are compared byte for byte in what they print as JSON. Both engines get as many workers as the
machine has cores; the cluster is a head and a node on this machine, so that its figure shows what Ray costs
and not what more machines gain.
"""

import hashlib
import re
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from bench.archive import write_warc
from bench.figure import Figure, timed

COUNT = 100_000
FILES = 10
"""WARC files; each is the work of one worker, so that two share them evenly."""

ROOT = Path(__file__).parents[1]
LISTS = "articles claims copies packages totals ratios findings problems".split()
"""The commands whose JSON is compared."""


def measure(count: int = COUNT) -> Iterator[Figure]:
    """Seconds of each way, by the clock and of processors, and whether all give one book."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _write(folder / "pages", count)
        what = f"{count} pages in {FILES} WARC files"
        yield from _took("local", what, folder, "build pages --book local.book")
        yield from _took("Daft", what, folder, "scale pages --out native")
        yield from _took("Daft, taken in", what, folder, "build native --book native.book")
        with _cluster() as address:
            clock, _ = _took("Ray", what, folder, f"scale pages --out ray --ray {address}")
            yield clock
        yield from _took("Ray, taken in", what, folder, "build ray --book ray.book")
        same = len({_digest(folder, f"{way}.book") for way in ("local", "native", "ray")}) == 1
    yield Figure("scale, one book", float(same), "share", "1 where all three books are the same")


def _took(way: str, what: str, folder: Path, words: str) -> tuple[Figure, Figure]:
    """Seconds of a command by the clock, and of processors by it and all that it started and waited for."""
    before = _processor_seconds()
    clock = timed(partial(_run, folder, *words.split()))
    return (
        Figure(f"scale, {way}", clock, "s", what),
        Figure(f"scale, {way}, CPU", _processor_seconds() - before, "s", "the same, of all processors"),
    )


def _processor_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _write(folder: Path, count: int) -> None:
    folder.mkdir()
    each = count // FILES
    for number in range(FILES):
        write_warc(each, folder / f"crawl-{number:02}.warc.gz", number * each)


def _run(folder: Path, *words: str) -> bytes:
    command = [sys.executable, "-m", "pledgebook", *words]
    return subprocess.run(command, cwd=folder, capture_output=True, check=True).stdout  # noqa: S603


def _digest(folder: Path, book: str) -> str:
    printed = (_run(folder, name, "--json", "--book", book) for name in LISTS)
    return hashlib.sha256(b"".join(printed)).hexdigest()


@contextmanager
def _cluster() -> Iterator[str]:
    """The address of a cluster of two nodes with a core each."""
    command = [sys.executable, "-m", "tests.scale.cluster"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as started:  # noqa: S603
        lines = (line.strip() for line in started.stdout or ())
        yield next(line for line in lines if re.fullmatch(r"[\d.]+:\d+", line))
        if started.stdin:
            started.stdin.close()


if __name__ == "__main__":
    for figure in measure(*map(int, sys.argv[1:])):
        print(figure, flush=True)
