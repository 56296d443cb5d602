"""Workers: processes that do a stage's work side by side, results in the order of the items."""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice
from multiprocessing import get_context
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

BATCH = 8
"""Items that a worker is given at once. More, and the last batches leave other workers idle; fewer, and to
send them costs more than to read a short page (0.2 ms). Re-measure with `make bench`."""

AHEAD = 4
"""Batches a worker that wait or are done and not yet taken: it bounds the pages in memory."""

WORTHWHILE = 48
"""Items that are done here before processes are started, which takes a second or so, as long as to read a
hundred pages. Fewer, and small folders wait for processes; more, and large ones for this one."""


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Workers:
    """As many processes as said, started when there is work for them.

    Ctrl-C reaches this process alone: the workers finish what they hold and end with it.
    """

    def __init__(self, count: int) -> None:
        self._count = count

    def each(
        self, function: Callable[[Item], Result], items: Iterable[Item]
    ) -> Iterator[tuple[Item, Result]]:
        """Each item with what the function gives for it, in order, whatever the number of workers.

        Args:
            function: of a module, so that another process finds it by name.
            items: taken in this process, no more than a few batches ahead.
        """
        waiting = iter(items)
        alone = waiting if self._count == 1 else islice(waiting, WORTHWHILE)
        yield from ((item, function(item)) for item in alone)
        for first in waiting:
            yield from self._elsewhere(function, chain([first], waiting))

    def _elsewhere(
        self, function: Callable[[Item], Result], items: Iterator[Item]
    ) -> Iterator[tuple[Item, Result]]:
        context = get_context("spawn")
        with ProcessPoolExecutor(self._count, context, initializer=_leave_signals_to_parent) as pool:
            try:
                yield from self._side_by_side(pool, function, items)
            except BaseException:
                pool.shutdown(wait=False, cancel_futures=True)
                raise

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


def _leave_signals_to_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
