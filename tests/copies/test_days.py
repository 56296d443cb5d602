"""Blocks of days."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.copies.days import blocks, spans

DAYS = st.integers(1, 800_000)


@given(DAYS, st.integers(0, 9), st.integers(0, 9))
def test_days_near_enough_are_in_one_block_of_either_kind(day: int, later: int, apart: int):
    found = blocks(np.array([day, day + min(later, apart)]), apart)
    assert any(one == other for one, other in found)


@given(DAYS, st.integers(-20, 20), st.integers(0, 9))
def test_a_block_spans_the_days_that_are_in_it(day: int, other: int, apart: int):
    there = max(1, day + other)
    found = blocks(np.array([day, there]), apart)
    within = [first <= there <= last for first, last in spans(day, apart)]
    assert within == [block[0] == block[1] for block in found]
