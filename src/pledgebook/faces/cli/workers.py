"""Workers: processes that do a stage's work side by side, results in the order of the items."""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.context import BaseContext
from typing import Self, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

BATCH = 8
"""Items that a worker is given at once. More, and the last batches leave other workers idle; fewer, and to
send them costs more than to read a short page (0.2 ms). Re-measure with `make bench`."""

AHEAD = 4
"""Batches a worker that wait or are done and not yet taken: it bounds the pages in memory."""

WORTHWHILE = 48
"""Items that are done here before processes are asked. They take a second to be ready, as long as a hundred
pages take to read. Fewer, and small folders wait for processes; more, and large ones for this one."""

SOON = 12
"""Items that are done here before processes are prepared, which goes on beside it. Fewer, and folders of
a few pages load the program a second time for nothing; more, and it is not ready when it is needed."""

STAGES = ("pledgebook.article", "pledgebook.claims")
"""What the work is made of: loaded once, before processes part, and not once in each."""


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Workers:
    """As many processes as said, started when there is work for them, kept until the `with` is left.

    Ctrl-C reaches this process alone: the workers finish what they hold and end with it.
    """

    def __init__(self, count: int) -> None:
        self._count = count
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=kind is None, cancel_futures=True)

    def each(
        self, function: Callable[[Item], Result], items: Iterable[Item]
    ) -> Iterator[tuple[Item, Result]]:
        """Each item with what the function gives for it, in order, whatever the number of workers.

        Args:
            function: of a module, so that another process finds it by name.
            items: taken in this process, no more than a few batches ahead.
        """
        waiting = iter(items)
        if self._count == 1:
            yield from ((item, function(item)) for item in waiting)
            return
        if self._pool is None:
            yield from ((item, function(item)) for item in self._at_first(waiting))
        for first in waiting:
            self._pool = self._pool or ProcessPoolExecutor(
                self._count, _context(), initializer=_leave_signals_to_parent
            )
            yield from self._side_by_side(self._pool, function, chain([first], waiting))

    def _at_first(self, waiting: Iterator[Item]) -> Iterator[Item]:
        """The items that are done here, while other processes are prepared if there are many."""
        yield from islice(waiting, SOON)
        for first in waiting:
            _prepare()
            yield from chain([first], islice(waiting, WORTHWHILE - SOON - 1))
            return

    def _side_by_side(
        self, pool: ProcessPoolExecutor, function: Callable[[Item], Result], items: Iterator[Item]
    ) -> Iterator[tuple[Item, Result]]:
        sent: deque[tuple[list[Item], Future[list[Result]]]] = deque()
        while batch := list(islice(items, BATCH)):
            sent.append((batch, pool.submit(_all, function, batch)))
            if len(sent) >= AHEAD * self._count:
                yield from _taken(*sent.popleft())
        for batch, future in sent:
            yield from _taken(batch, future)


def _taken(batch: list[Item], future: Future[list[Result]]) -> Iterator[tuple[Item, Result]]:
    return zip(batch, future.result(), strict=True)


def _all(function: Callable[[Item], Result], batch: list[Item]) -> list[Result]:
    return [function(item) for item in batch]


def _context() -> BaseContext:
    """How processes are started: parted from one that has loaded the stages, where the system can do that."""
    if "forkserver" not in get_all_start_methods():
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload(["__main__", *STAGES])
    return context


def _prepare() -> None:
    """Starts the process from which the others part, if there is one; it loads the stages beside our work."""
    if _context().get_start_method() == "forkserver":
        from multiprocessing.forkserver import ensure_running  # noqa: PLC0415 -- not on all systems

        ensure_running()


def _leave_signals_to_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
