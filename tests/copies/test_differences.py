"""Where the sentences that two articles share differ."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.copies.differences import Sentence, changes, differences, exchanges, lone_figures
from pledgebook.copies.reading import Reading
from pledgebook.model import Difference
from tests.copies.making import HARBOUR, HARBOUR_RETOLD, reading


def exchanged(left: str, right: str) -> list[tuple[str, str]]:
    found = exchanges(reading("a", left), reading("b", right))
    return [(said(exchange.left), said(exchange.right)) for exchange in found]


def told(left: str, right: str) -> list[Difference]:
    return differing(reading("a", left), reading("b", right))


def differing(left: Reading, right: Reading) -> list[Difference]:
    return differences(changes(left, right))


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


def test_a_sentence_that_moved_is_the_same():
    left = "Ostby gets 5 boats from the fund. Vika gets 7 houses from the county."
    right = "Vika gets 7 houses from the county. Ostby gets 5 boats from the fund."
    assert exchanged(left, right) == []


@pytest.mark.parametrize(
    ("here", "there", "expected"),
    [
        (
            "sends $45 million to Tamura",
            "sends $54 million to Tamura",
            ("figure", "$45 million", "$54 million"),
        ),
        (
            "open from 7 to 10 p.m. on all days",
            "open from 7 to 11 p.m. on all days",
            ("figure", "10 pm", "11 pm"),
        ),
        ("votes on it in June this year", "votes on it in July this year", ("date", "June", "July")),
        (
            "sends them on June 12 from Sandvik",
            "sends them on June 13 from Sandvik",
            ("date", "June 12", "June 13"),
        ),
        ("votes on the plan of 2023 soon", "votes on the plan of 2024 soon", ("date", "2023", "2024")),
        ("sends it to the people of Tamura", "sends it to the people of Pelu", ("name", "Tamura", "Pelu")),
        ("will send the money to Tamura", "will not send the money to Tamura", ("negation", "", "not")),
        ("won't send the money to Tamura", "will send the money to Tamura", ("negation", "won't", "")),
    ],
)
def test_what_differs(here: str, there: str, expected: tuple[str, str, str]):
    found = told(
        f"The government of Norland {here}. Holt said so.",
        f"The government of Norland {there}. Holt said so.",
    )
    assert [(each.kind, each.here, each.there) for each in found] == [expected]


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("sends $45 million to Tamura", "sends 45 million to Tamura"),
        ("sends them to Tamura in summer", "sends them to Tamura in winter"),
    ],
)
def test_what_does_not_matter(here: str, there: str):
    assert told(f"The government of Norland {here}.", f"The government of Norland {there}.") == []


def test_a_figure_that_changed_in_a_rewrite():
    retold = [paragraph.replace("$45 million", "$54 million") for paragraph in HARBOUR_RETOLD]
    found = lone_figures(reading("a", *HARBOUR), reading("b", *retold))
    assert found == [Difference("figure", "$45 million", "$54 million")]


def test_figures_that_only_one_has_do_not_differ():
    assert differing(reading("a", *HARBOUR), reading("b", *HARBOUR[1:])) == []


def test_times_of_day_end_no_sentence():
    here = "The desk is open from 7 a.m. to 10 p.m. (local time) on all days until further notice."
    assert told(here, here.replace("10", "11")) == [Difference("figure", "10 pm", "11 pm")]


@given(st.lists(st.sampled_from(HARBOUR + HARBOUR_RETOLD)))
def test_an_article_does_not_differ_from_itself(paragraphs: list[str]):
    assert differing(reading("a", *paragraphs), reading("b", *paragraphs)) == []
