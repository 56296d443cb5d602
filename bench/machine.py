"""The machine that the figures hold for."""

import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

Facts = dict[str, str | int | None]
"""What is known of the machine, by name; None where the system does not say."""

CPUS = Path("/proc/cpuinfo")
"""Where Linux names the processor; `platform.processor()` is empty there."""


def facts() -> Facts:
    """Python, system, processor and number of cores."""
    return {
        "python": platform.python_version(),
        "system": platform.platform(),
        "cpu": _cpu() or platform.processor() or None,
        "cores": os.cpu_count(),
    }


def keep_to_one_core() -> None:
    """Keep this process and all that it starts to one core, so that no library wins by using two.

    Systems other than Linux offer no way to ask for it; none of the measured code starts threads of its own.
    """
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


@contextmanager
def all_cores() -> Iterator[int]:
    """For what is made to use them all: how many there are, with the process let loose on them meanwhile."""
    cores = os.cpu_count() or 1
    if not hasattr(os, "sched_setaffinity"):
        yield cores
        return
    kept = os.sched_getaffinity(0)
    os.sched_setaffinity(0, range(cores))
    try:
        yield cores
    finally:
        os.sched_setaffinity(0, kept)


def _cpu() -> str | None:
    lines = CPUS.read_text("utf-8").splitlines() if CPUS.exists() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, None)
