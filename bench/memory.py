"""Peak memory of the claim stage fed few documents and many, a fresh process each: it should be the same.

python -m bench.memory COUNT      feeds COUNT documents and prints the peak in bytes
"""

import subprocess
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from bench.figure import Figure
from bench.material import documents
from pledgebook import article, claims
from pledgebook.model import Article

FEW, MANY = 1_000, 4_000
"""Documents fed. With fewer, one large document more or less would decide the peak; with more, it would take
longer than a minute and a half. The corpus has 608 that pass the gate, then it starts over."""

STATUS = Path("/proc/self/status")
"""Where Linux says the peak of this very program (VmHWM). `resource.getrusage` hands a child its parent's."""


def measure() -> Iterator[Figure]:
    """Both peaks and their ratio; nothing where the system does not tell a peak."""
    if left_out():
        return
    few, many = _peak_fed(FEW), _peak_fed(MANY)
    yield Figure(
        f"memory, {FEW} documents", few / 2**20, "MB", "peak of a process that reads, extracts, claims"
    )
    yield Figure(f"memory, {MANY} documents", many / 2**20, "MB", "the same, fed four times as many")
    yield Figure("memory, many / few", many / few, "ratio", "1 where memory does not depend on their number")


def left_out() -> str | None:
    """Why memory is not measured here; None where it is."""
    return None if STATUS.exists() else f"memory is left out: expected {STATUS} to tell the peak, found none"


def _peak_fed(count: int) -> int:
    command = [sys.executable, "-m", "bench.memory", str(count)]
    return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)  # noqa: S603


def _feed(count: int) -> None:
    for each in islice(_articles(), count):
        claims.read(each)


def _articles() -> Iterator[Article]:
    """The articles of documents that pass the gate, one at a time, over and over."""
    while True:
        for page in documents():
            if claims.may_hold_claim(page.source):
                yield article.extract(page)[0]


def peak() -> int:
    """Most bytes that this process has held at once."""
    lines = STATUS.read_text("ascii").splitlines()
    return 1024 * next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:"))


if __name__ == "__main__":
    _feed(int(sys.argv[1]))
    print(peak())
