"""A page's characters, and whether it can hold a claim at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.claims.gate import may_hold_claim
from tests.claims.reading_of import TELLING, claims

COOKING = "Whisk two eggs with 200 g of flour. Bake for half an hour at 180 degrees, then let the cake cool."


@pytest.mark.parametrize("text", TELLING)
def test_a_page_that_tells_of_aid_in_money_is_let_through(text):
    assert claims(text)
    assert may_hold_claim(text)


@pytest.mark.parametrize(
    "text",
    [
        COOKING,
        "The shares rose to $104.20 after the bank reported a profit of $4 billion.",
        "The soldiers of the museum's military collection are made of tin.",
        "The team won three games in a row.",
        "",
    ],
)
def test_a_page_without_aid_or_without_money_is_refused(text):
    assert not may_hold_claim(text)


@pytest.mark.parametrize(
    "source",
    [
        "<p>Military aid worth&nbsp;$5 million</p>",
        "MILITARY AID WORTH 5 MILLION DOLLARS",
        "a loan of 5 mln zloty for weapons",
        "humanitarian aid: EUR 20,000",
        "arms for 3bn",
    ],
)
def test_markup_capitals_and_short_forms_are_let_through(source):
    assert may_hold_claim(source)


@given(st.text(max_size=40), st.sampled_from(TELLING), st.text(max_size=40))
def test_nothing_around_a_claim_makes_the_gate_refuse_it(before, text, behind):
    assert may_hold_claim(f"{before} {text} {behind}")


@given(st.lists(st.sampled_from([*TELLING, COOKING]), max_size=4))
def test_what_the_gate_refuses_holds_no_sum_of_aid(lines):
    text = "\n\n".join(lines)
    sums = [claim for claim in claims(text) if claim.amount is not None]
    assert may_hold_claim(text) or not sums
