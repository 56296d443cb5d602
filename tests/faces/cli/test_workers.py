"""Work done in processes, and what comes back."""

import os
from collections.abc import Iterator

import pytest

from pledgebook.faces.cli.workers import AHEAD, BATCH, WORTHWHILE, Workers, cores


def squared(number: int) -> int:
    return number * number


def process_of(_: int) -> int:
    return os.getpid()


def refusing(number: int) -> int:
    if number == WORTHWHILE:
        raise ValueError(f"{number} will not do")
    return number


@pytest.mark.parametrize("count", [1, 2, 3])
@pytest.mark.parametrize("length", [0, 1, WORTHWHILE - 1, WORTHWHILE, 4 * WORTHWHILE + 1])
def test_every_item_comes_back_in_order_with_its_result(count: int, length: int):
    with Workers(count) as workers:
        found = list(workers.each(squared, range(length)))
    assert found == [(number, number * number) for number in range(length)]


def test_much_work_is_done_elsewhere_and_little_here():
    with Workers(2) as workers:
        processes = [process for _, process in workers.each(process_of, range(4 * WORTHWHILE))]
    assert set(processes[:WORTHWHILE]) == {os.getpid()}
    assert os.getpid() not in processes[WORTHWHILE:]


def test_once_started_processes_are_kept():
    with Workers(2) as workers:
        first = {process for _, process in workers.each(process_of, range(4 * WORTHWHILE))}
        again = {process for _, process in workers.each(process_of, range(WORTHWHILE))}
    assert again <= first - {os.getpid()}


def test_one_worker_is_this_process():
    assert {process for _, process in Workers(1).each(process_of, range(2 * WORTHWHILE))} == {os.getpid()}


def test_items_are_taken_a_few_batches_ahead_and_no_more():
    taken = 0

    def counted() -> Iterator[int]:
        nonlocal taken
        for number in range(100 * WORTHWHILE):
            taken += 1
            yield number

    with Workers(2) as workers:
        found = workers.each(squared, counted())
        assert [next(found) for _ in range(WORTHWHILE + 1)][-1] == (WORTHWHILE, WORTHWHILE**2)
    assert taken <= WORTHWHILE + 1 + AHEAD * 2 * BATCH


def test_what_a_worker_raises_is_raised_here():
    with pytest.raises(ValueError, match="will not do"), Workers(2) as workers:
        list(workers.each(refusing, range(2 * WORTHWHILE)))


def test_there_is_a_core():
    assert cores() >= 1
