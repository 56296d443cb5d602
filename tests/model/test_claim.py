from typing import get_args

import pytest

from pledgebook.model import STAGES, Kind, Span, Stage, claim_id

PLACE: tuple[str, Kind, Span, str] = ("page", "package", Span(10, 40), "$5 million")


def test_the_same_words_of_a_page_are_the_same_claim():
    assert claim_id("page", "package", Span(10, 40), "$5 million") == claim_id(*PLACE)


@pytest.mark.parametrize(
    "other",
    [
        ("other", "package", Span(10, 40), "$5 million"),
        ("page", "total", Span(10, 40), "$5 million"),
        ("page", "package", Span(11, 40), "$5 million"),
        ("page", "package", Span(10, 41), "$5 million"),
        ("page", "package", Span(10, 40), "$6 million"),
    ],
    ids=["page", "kind", "start", "end", "mark"],
)
def test_another_place_or_mark_is_another_claim(other: tuple[str, Kind, Span, str]):
    assert claim_id(*other) != claim_id(*PLACE)


def test_two_claims_of_the_same_words_are_told_apart_by_their_order():
    assert claim_id(*PLACE, nth=1) != claim_id(*PLACE, nth=0) == claim_id(*PLACE)


def test_every_stage_has_its_place_in_the_order():
    assert sorted(STAGES) == sorted(get_args(Stage))
    assert STAGES.index("considered") < STAGES.index("announced") < STAGES.index("delivered")
