"""Figure: one measured number, with what it is."""

import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of the report.

    Attributes:
        name: short, one of a kind in the report.
        value: in `unit`.
        unit: `s`, `ms`, `MB/s` (millions of characters a second), `MB` (memory, 2**20 bytes), `ratio`,
            `share`, `documents/s`, `ms/page`, `runs/s`, `units/month`.
        what: what was measured, in a few words.
    """

    name: str
    value: float
    unit: str
    what: str

    def __str__(self) -> str:
        return f"{self.name:30} {self.value:10.3f} {self.unit:11} {self.what}"

    def record(self) -> dict[str, float | str]:
        """The figure without its name, for the results file."""
        return {"value": self.value, "unit": self.unit, "what": self.what}


def timed(work: Callable[[], object]) -> float:
    """Seconds that the work took."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
