"""The same stages on a distributed engine: many files are read side by side, and one table comes out.

What is made of one page alone (read, gate, article, claims) is made where the page is; who copies whom and
the ledger look at all pages together: `pledgebook build` works them out from the few that passed the gate.

`glean` is what is done to a file, `engine` how Daft does it to all of them.
"""

import os
from collections.abc import Sequence

from pledgebook.errors import PledgebookError
from pledgebook.scale.glean import glean, glean_file
from pledgebook.scale.job import Job

__all__ = ["Job", "glean", "glean_all", "glean_file"]

SILENT = {"DO_NOT_TRACK": "true", "RAY_USAGE_STATS_ENABLED": "0"}
"""Daft and Ray report each use to their makers unless the environment tells them not to."""


def glean_all(sources: Sequence[str], out: str, job: Job) -> dict[str, int]:
    """Writes what is made of the pages of all sources as Parquet; gives the number of rows of each kind.

    Args:
        sources: as `read.pages` takes them, without standard input; every worker must reach them.
        out: a folder or an address of one, empty or not there yet; every worker must reach it.
        job: what is to be done, and where.

    Raises:
        PledgebookError: there is nothing to read, `out` holds something, or Daft or Ray is not installed.
    """
    os.environ.update(SILENT)
    try:
        from pledgebook.scale import engine  # noqa: PLC0415 -- the core install goes without
    except ImportError as error:
        raise PledgebookError(
            f"Expected the engine of `pledgebook scale`, found that {error.name} is not installed; run"
            " `pip install 'pledgebook[scale]'`."
        ) from error
    return engine.glean_all(sources, out, job)
