"""The stages over all files of all sources, on Daft: one file is the unit of work.

Files, not batches of pages: an archive comes in thousands of them, no page has to travel before the gate has
refused it, and a worker that dies costs one file. Of a single large file `pledgebook build` makes more.
"""

import logging
import os
import socket
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import daft
from daft import DataFrame, DataType, Series, col

from pledgebook import read
from pledgebook.errors import PledgebookError
from pledgebook.model import Problem
from pledgebook.read.folder import shown
from pledgebook.read.gleaned import COLUMNS, row_of
from pledgebook.read.stored import arrow, is_address, storage
from pledgebook.scale.glean import glean_file
from pledgebook.scale.job import Job

ROW = DataType.struct(dict.fromkeys(COLUMNS, DataType.string()) | {"text": DataType.binary()})
ROWS = DataType.list(ROW)

ANSWERS_WITHIN = 10.0
"""Seconds in which the head of a cluster must answer. It trades a slow network against a mistyped address."""


def glean_all(sources: Sequence[str], out: str, job: Job) -> dict[str, int]:
    """See `pledgebook.scale.glean_all`."""
    listed = [found for source in sources for found in _listed(source)]
    files = [found for found in listed if isinstance(found, read.Stored)]
    problems = [found for found in listed if isinstance(found, Problem)]
    if not files:
        told = " ".join(map(str, problems))
        raise PledgebookError(f"No file can be read from {', '.join(sources)}: nothing was written. {told}")
    _require_empty(out)
    workers = _start(job)
    target = out if is_address(out) else str(Path(out).absolute())
    _gleaned(files, job, workers).write_parquet(target, compression="zstd")
    if problems:
        _unread(problems).write_parquet(target, compression="zstd")
    return _counted(target)


def _listed(source: str) -> Iterator[read.Stored | Problem]:
    """The files of a source, each under an address that holds on every machine."""
    if source == read.STANDARD_INPUT:
        raise PledgebookError("Expected files, found standard input; save the records and name the file.")
    for found in read.listed(source):
        yield read.Stored(str(found.absolute()), shown(found)) if isinstance(found, Path) else found


def _require_empty(out: str) -> None:
    if is_address(out):
        system, path = storage(out)
        held = bool(system.get_file_info(arrow("pyarrow.fs").FileSelector(path, allow_not_found=True)))
    else:
        held = Path(out).is_file() or (Path(out).is_dir() and any(Path(out).iterdir()))
    if held:
        raise PledgebookError(f"Expected an empty folder or none at {out}, found something; name another.")


def _start(job: Job) -> int:
    """Starts Daft on this machine or on the cluster; gives the number of workers."""
    told = sys.stderr.isatty()
    os.environ.setdefault("DAFT_PROGRESS_BAR", str(int(told)))
    if job.ray is None:
        daft.set_runner_native()
        return job.workers or 1
    import ray  # noqa: PLC0415 -- only clusters need it

    _require_cluster(job.ray)
    ray.init(job.ray, log_to_driver=told, ignore_reinit_error=True, logging_level=logging.WARNING)
    daft.set_runner_ray(noop_if_initialized=True)
    held = ray.cluster_resources()  # type: ignore[no-untyped-call]  # by Ray
    return job.workers or int(held.get("CPU", 1))


def _require_cluster(address: str) -> None:
    """Refuses an address at which nobody answers; Ray itself would ask there for minutes."""
    host, _, port = address.removeprefix("ray://").partition(":")
    try:
        socket.create_connection((host, int(port)), ANSWERS_WITHIN).close()
    except (OSError, ValueError) as error:
        raise PledgebookError(
            f"Expected a Ray cluster at {address}, found none ({error}); start one with `ray start --head`"
            " and give its address as host:port."
        ) from error


class Gleaner:
    """A worker; Daft starts as many as it is told and gives each a file at a time."""

    def __init__(self, job: Job) -> None:
        self._job = job

    @daft.method.batch(return_dtype=ROWS, batch_size=1)
    def glean(self, addresses: Series, given: Series) -> Series:
        """The rows of each file."""
        files = map(read.Stored, map(os.fsdecode, addresses.to_pylist()), given.to_pylist())
        return Series.from_pylist([self._rows(file) for file in files], dtype=ROWS)

    def _rows(self, file: read.Stored) -> list[object]:
        return [row_of(found) for found in glean_file(file, self._job.rules, gated=self._job.gated)]


def _gleaned(files: Sequence[read.Stored], job: Job, workers: int) -> DataFrame:
    """What is made of the files, a file a task."""
    gleaner = daft.cls(Gleaner, max_concurrency=workers, use_process=True, cpus=1)(job)
    frame = daft.from_pydict(
        {"address": [os.fsencode(file.address) for file in files], "given": [file.given for file in files]}
    )
    tasks = frame.into_partitions(len(files)) if job.ray else frame
    rows = tasks.select(gleaner.glean(col("address"), col("given")).alias("row")).explode("row")
    return rows.where(col("row").not_null()).select(col("row").unnest())


def _unread(problems: Sequence[Problem]) -> DataFrame:
    rows = Series.from_pylist([row_of(problem) for problem in problems], dtype=ROW)
    return daft.from_pydict({"row": rows}).select(col("row").unnest())


def _counted(out: str) -> dict[str, int]:
    kinds = daft.read_parquet(f"{out.rstrip('/')}/*.parquet").groupby("kind").agg(col("id").count())
    counts = kinds.to_pydict()
    return dict(zip(counts["kind"], counts["id"], strict=True))
