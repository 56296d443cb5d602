"""The inverted index: what is shared, and what is too common to pair."""

from dataclasses import replace
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from pledgebook.copies.join import joined
from tests.copies.making import SETTINGS

HELD = st.lists(st.frozensets(st.integers(0, 12)), max_size=8)


@given(HELD)
def test_below_the_cap_every_shared_key_counts(held: list[frozenset[int]]):
    expected = {
        (one, other): len(held[one] & held[other])
        for one, other in combinations(range(len(held)), 2)
        if held[one] & held[other]
    }
    assert joined(held, SETTINGS) == expected


def test_a_common_key_pairs_with_the_richest_holders_only():
    held = [frozenset({0}), frozenset({0}), frozenset({0, 1, 2}), frozenset({0}), frozenset({0, 1})]
    found = joined(held, replace(SETTINGS, common=3, hubs=1))
    assert found == {(0, 2): 1, (1, 2): 1, (2, 3): 1, (2, 4): 2}


@given(HELD)
def test_the_cap_never_adds_pairs(held: list[frozenset[int]]):
    capped = joined(held, replace(SETTINGS, common=2))
    assert capped <= joined(held, SETTINGS)
