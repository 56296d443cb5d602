"""How much two articles share."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.copies.compare import contained, rare_in_common, reworded, shared
from tests.copies.making import BAKERY, HARBOUR, HARBOUR_RETOLD, SETTINGS, reading, warrant


def test_a_part_is_contained_in_the_whole_and_not_the_other_way():
    whole, part = reading("whole", *HARBOUR), reading("part", *HARBOUR[:2])
    assert contained(part, whole) == 1
    assert 0 < contained(whole, part) < 1
    assert shared(part, whole) == 1


def test_a_rewrite_keeps_names_figures_and_order():
    original = reading("a", *HARBOUR)
    assert reworded(original, reading("b", *HARBOUR_RETOLD), SETTINGS.moved) > SETTINGS.reworded
    assert reworded(original, reading("b", *BAKERY), SETTINGS.moved) < 0.1


def test_a_rewrite_out_of_order_counts_less():
    original, backwards = reading("a", *HARBOUR), reading("b", *reversed(HARBOUR_RETOLD))
    assert reworded(original, backwards, SETTINGS.moved) < reworded(original, backwards)


def test_a_template_retells_nothing():
    one, other = reading("a", *warrant("$40 million")), reading("b", *warrant("$90 million"))
    assert reworded(one, other) < SETTINGS.reworded


def test_rare_words_in_common():
    assert rare_in_common(reading("a", "Pelu lost 214 boats."), reading("b", "At Pelu 214 were lost.")) == 2


@given(st.lists(st.sampled_from(HARBOUR + BAKERY)), st.lists(st.sampled_from(HARBOUR + BAKERY)))
def test_shares_are_shares_and_have_no_direction(left: list[str], right: list[str]):
    one, other = reading("a", *left), reading("b", *right)
    assert 0 <= shared(one, other) <= 1
    assert shared(one, other) == shared(other, one)
    assert reworded(one, other) == pytest.approx(reworded(other, one))
