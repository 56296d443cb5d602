"""Rationing, beside published numbers of the System Dynamics test models (github SDXorg/test-models)."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.model import Claimant, Rule
from pledgebook.outlook.ration import shares, tiers, weights


def served(loads: list[float], have: float, rule: Rule = "proportional", **more: Any) -> list[float]:
    """What each claimant gets; `priority` and `weight` by claimant."""
    who = [
        Claimant(name=str(c), **{key: values[c] for key, values in more.items()}) for c in range(len(loads))
    ]
    load = np.array(loads, float)[:, None]
    got = shares(load, np.array([have], float), tiers(who, rule), weights(who, rule)) * load
    return [float(each) for each in got[:, 0]]


@pytest.mark.parametrize(
    ("priorities", "supply", "published"),
    [
        # tests/allocate_by_priority/output.tab. allocation3D[X,A], priorities 1, 10, 2 (the greatest first)
        ([1, 10, 2], 5, [0, 5, 0]),
        ([1, 10, 2], 15, [0, 15, 0]),
        ([1, 10, 2], 20, [0, 20, 0]),
        # allocation3D[Y,C], priorities 7, 1, 3, supply 2 Time + 1
        ([7, 1, 3], 11, [10, 0, 1]),
        ([7, 1, 3], 21, [10, 6, 5]),
        ([7, 1, 3], 31, [10, 16, 5]),
        ([7, 1, 3], 41, [10, 20, 5]),
    ],
)
def test_priority_is_that_of_the_published_model(
    priorities: list[int], supply: float, published: list[float]
):
    """Demands 10, 20, 5; the published rule is strict where priorities lie farther apart than their width."""
    first_is_least = [-each for each in priorities]
    assert served([10, 20, 5], supply, "priority", priority=first_is_least) == pytest.approx(published)


def test_equals_share_in_proportion_to_what_they_ask():
    assert served([30, 10], 20) == [15, 5]
    assert served([30, 10, 20], 25, "priority", priority=[2, 2, 1]) == pytest.approx([3.75, 1.25, 20])


def test_weights_count_until_somebody_has_all():
    assert served([10, 10], 12, "weighted", weight=[3, 1]) == pytest.approx([9, 3])
    assert served([10, 10], 16, "weighted", weight=[3, 1]) == pytest.approx([10, 6])


def test_what_suffices_is_not_rationed():
    assert served([3, 4], 7) == [3, 4]
    assert served([0, 0], 0) == [0, 0]
    assert served([3, 0], 0) == [0, 0]


Loads = st.lists(st.floats(0, 1e6), min_size=3, max_size=3)


@given(
    Loads,
    st.floats(0, 3e6),
    st.sampled_from(["proportional", "priority", "weighted"]),
    st.lists(st.integers(1, 3), min_size=3, max_size=3),
)
def test_all_is_used_and_never_more_than_there_is(
    loads: list[float], have: float, rule: Rule, ranks: list[int]
):
    got = served(loads, have, rule, priority=ranks, weight=[float(rank) for rank in ranks])
    assert all(0 <= part <= load * (1 + 1e-9) for part, load in zip(got, loads, strict=True))
    assert sum(got) == pytest.approx(min(have, sum(loads)), rel=1e-9, abs=1e-6)
