from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.claims.frames.pieces import candidates, clauses, first_rule, rules, stated
from pledgebook.model import Span
from tests.claims.reading_of import reading


def parts(text: str) -> list[str]:
    return [clause.of(text) for clause in clauses(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The tanks came, but the shells are late.", ["The tanks came", "the shells are late."]),
        (
            "Two tanks are to come before June, the rest during July.",
            ["Two tanks are to come before June", "the rest during July."],
        ),
        (
            "The guns come late: they must be built first.",
            ["The guns come late", "they must be built first."],
        ),
        ("It holds guns and the shells for them.", ["It holds guns and the shells for them."]),
        ("It came - no.", ["It came - no."]),
    ],
)
def test_a_sentence_is_cut_where_a_new_statement_begins(text: str, expected: list[str]):
    assert parts(text) == expected


@given(st.text(alphabet="ab ,;:-.and", max_size=80))
def test_clauses_stand_in_order_and_apart(text: str):
    spans = clauses(text)
    assert spans
    assert all(left.end <= right.start for left, right in pairwise(spans))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The guns come in May, a minister said.", "The guns come in May"),
        ("Ed Moss said that the guns come in May.", "the guns come in May."),
        ("Ed Moss told reporters on Friday that the guns come in May.", "the guns come in May."),
        ("The guns come in May.", "The guns come in May."),
    ],
)
def test_who_says_it_is_no_part_of_what_is_stated(text: str, kept: str):
    start = text.index("come in")
    assert stated(text, Span(0, len(text)), Span(start, start + 4)).of(text) == kept


@pytest.mark.parametrize(
    "text",
    [
        "Will the weapons be delivered by May?",
        "Weapons deliveries to Kyiv",
        "I asked when the weapons arrive.",
    ],
)
def test_questions_and_headings_state_nothing(text: str):
    assert list(candidates(reading(text), "delivery")) == []


def test_only_sentences_near_aid_are_looked_at():
    far = "The weapons go to Ukraine. " + "It rained. " * 8 + "The parcels arrived on Friday."
    assert [sentence.text for sentence, _ in candidates(reading(far), "delivery")] == [
        "The weapons go to Ukraine."
    ]


def test_letters_that_change_length_keep_their_place():
    [(sentence, lower)] = candidates(reading("İİ weapons arrived on Friday in Kyiv."), "delivery")
    assert len(lower) == len(sentence.text)
    assert "weapons arrived" in lower


@pytest.mark.parametrize("kind", ["delivery", "condition", "capacity", "meeting"])
def test_every_rule_has_a_name_of_its_own(kind: str):
    names = [rule.name for rule in rules(kind)]
    assert len(names) == len(set(names)) > 0


def test_a_rule_needs_a_phrase_of_each_of_its_lists():
    made, used = "the plant makes 500 shells a month.", "the gunners use 500 shells a month."
    assert first_rule("capacity", made, Span(0, len(made)))[0].name == "rate"  # type: ignore[index]
    assert first_rule("capacity", used, Span(0, len(used))) is None
