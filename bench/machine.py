"""The machine that the figures hold for."""

import os
import platform
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


def use_all_cores() -> None:
    """Undo that again, for what is meant to run side by side."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, range(os.cpu_count() or 1))


def _cpu() -> str | None:
    lines = CPUS.read_text("utf-8").splitlines() if CPUS.exists() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, None)
