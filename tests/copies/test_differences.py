"""Where the sentences that two articles share differ."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.copies import changed_figures
from pledgebook.copies.differences import Sentence, exchanges
from pledgebook.copies.wording import sentence_tokens
from tests.copies.making import HARBOUR, HARBOUR_RETOLD, article


def exchanged(left: str, right: str) -> list[tuple[str, str]]:
    found = exchanges(sentence_tokens(left), sentence_tokens(right))
    return [(said(exchange.left), said(exchange.right)) for exchange in found]


def said(words: Sentence) -> str:
    return " ".join(token.written for token in words)


def test_words_that_stand_for_others():
    left = "The order covers the county of Ostby and the coast. Nobody was hurt."
    right = "The order covers the county of Vika and the coast. Nobody was hurt."
    assert exchanged(left, right) == [("Ostby", "Vika")]


def test_a_dateline_is_no_exchange():
    sentence = "Two ferries leave the yard at Sandvik before 12 June."
    assert exchanged(sentence, f"SANDVIK (Fjord News) - {sentence}") == []


def test_cut_and_added_sentences_are_no_exchange():
    assert exchanged("Rice is dear. The boats are lost.", "The boats are lost. Nobody knows who pays.") == []


def test_short_sentences_are_not_compared():
    assert exchanged("5 minutes to read", "7 minutes to read") == []


def test_each_sentence_has_one_other_version():
    left = "Ostby gets 5 boats from the fund. Vika gets 7 boats from the fund."
    right = "Ostby gets 6 boats from the fund. Vika gets 8 boats from the fund."
    assert exchanged(left, right) == [("5", "6"), ("7", "8")]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("sends $45 million to Tamura", "sends $54 million to Tamura", [("$45 million", "$54 million")]),
        ("open from 7 to 10 p.m. on all days", "open from 7 to 11 p.m. on all days", [("10 pm", "11 pm")]),
        ("the vote is due in June this year", "the vote is due in July this year", [("June", "July")]),
        ("sends $45 million to Tamura", "sends 45 million to Tamura", []),
    ],
)
def test_changed_figures(before: str, after: str, expected: list[tuple[str, str]]):
    left, right = (
        article("a", f"Norland {before}.", "Holt said so."),
        article("b", f"Norland {after}.", "Holt said so."),
    )
    assert changed_figures(left, right) == expected


def test_a_figure_that_changed_in_a_rewrite():
    retold = [paragraph.replace("$45 million", "$54 million") for paragraph in HARBOUR_RETOLD]
    assert changed_figures(article("a", *HARBOUR), article("b", *retold)) == [("$45 million", "$54 million")]


def test_figures_that_only_one_has_are_not_changed():
    assert changed_figures(article("a", *HARBOUR), article("b", *HARBOUR[1:])) == []


@given(st.lists(st.sampled_from(HARBOUR + HARBOUR_RETOLD)))
def test_an_article_does_not_differ_from_itself(paragraphs: list[str]):
    assert changed_figures(article("a", *paragraphs), article("b", *paragraphs)) == []
