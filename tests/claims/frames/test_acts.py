"""A sentence, and the days that can tell when its package was made."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.claims.frames.acts import acts_in, days_of, gap
from pledgebook.claims.frames.sums import goes_on, sums
from pledgebook.model import Span
from tests.claims.reading_of import reading

SPANS = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda ends: Span(min(ends), max(ends)))


def acts(sentence: str) -> list[str]:
    """The words of each time that can tell when something was done."""
    [found] = reading(sentence, published="2022-11-23").sentences
    return [time.span.of(found.text) for time in acts_in(found)]


def days(text: str, at: int = -1) -> list[str]:
    """The first day of each date of a sum of the last sentence."""
    page = reading(text, published="2022-11-23")
    return [str(when.earliest) for when in days_of(page, sums(page.sentences[-1])[at])]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It was announced on 13 April.", ["13 April"]),
        ("It was announced on 13 April and signed on 16 April.", ["13 April", "16 April"]),
        ("It is the third since August 2021.", []),
        ("It must be spent by 30 September.", []),
        ("It is meant for 2023.", []),
        ("It lasts until March 2023.", []),
        ("It falls under the Act of 1961.", []),
        ("It was announced.", []),
        ("I have nothing to announce today, but we sent $5 million on 13 April.", ["13 April"]),
        ("We are not announcing anything today.", []),
    ],
)
def test_windows_deadlines_and_laws_date_no_act(sentence, expected):
    assert acts(sentence) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 13 April it gave $5 million, and on 16 April $8 million.", ["2022-04-16"]),
        ("On 13 April it gave arms for $5 million.", ["2022-04-13"]),
        ("It gave $5 million on 13 April.", ["2022-04-13"]),
        ("It gave $5 million on 4 November or on 10 November.", ["2022-11-04"]),
        ("It gave $5 million each on 4 and 10 November.", ["2022-11-04", "2022-11-10"]),
        ("It was announced on 13 April. It is worth $5 million.", ["2022-04-13"]),
        ("It gave $9 million on 13 April. Training takes $5 million.", ["2022-04-13"]),
        ("It was announced on 13 April. Training takes $5 million.", []),
        ("It was announced on 13 April. An earlier one was worth $5 million.", []),
        ("It gave $5 million.", []),
        ("He hereby gives $5 million.", ["2022-11-23"]),
        ("Today I announce the next package for\n\nUkraine: $5 million in arms.", ["2022-11-23"]),
    ],
)
def test_the_days_of_a_sum(text, expected):
    assert days(text) == expected


@pytest.mark.parametrize(
    "following", ["She signed it on 13 April.", "The minister announced the loan on 13 April."]
)
def test_the_next_sentence_tells_the_day_of_the_act(following):
    page = reading(f"It gave $5 million. {following}", published="2022-11-23")
    [when] = days_of(page, sums(page.sentences[0])[0])
    assert str(when.earliest) == "2022-04-13"


def test_the_next_sentence_tells_the_day_of_its_own_sum_only():
    page = reading(
        "It gave $5 million. She signed the loan of $3 million on 13 April.", published="2022-11-23"
    )
    assert days_of(page, sums(page.sentences[0])[0]) == []


def test_a_sum_without_its_own_day_has_one_before_it_rather_than_behind():
    text = "On 13 April it gave $5 million and a loan of $8 million, and on 16 April $2 million."
    assert [days(text, at) for at in range(3)] == [["2022-04-13"], ["2022-04-13"], ["2022-04-16"]]


def test_each_sum_of_a_sentence_has_its_own_day():
    text = "On 13 April it gave $5 million, and on 16 April it gave $8 million."
    assert (days(text, 0), days(text, 1)) == (["2022-04-13"], ["2022-04-16"])


@pytest.mark.parametrize(
    ("sentence", "on"),
    [
        ("It is worth a lot.", True),
        ("This is worth a lot.", True),
        ("Of that, half is a loan.", True),
        ("The package is large.", True),
        ("Germany is large.", False),
        ("Nobody knew of it.", False),
    ],
)
def test_the_opening_words_go_on_about_the_sentence_before(sentence, on):
    [found] = reading(sentence).sentences
    assert goes_on(found) is on


@given(SPANS, SPANS)
def test_the_gap_counts_the_characters_between(a, b):
    apart = [at for at in range(50) if a.end <= at < b.start or b.end <= at < a.start]
    assert gap(a, b) == gap(b, a)
    assert max(gap(a, b), 0) == len(apart)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He spoke on 9 November. That day it gave $5 million.", ["2022-11-09"]),
        ("He spoke on 9 November. It rained. The same day it gave $5 million.", ["2022-11-09"]),
        ("He spoke on 9 November. The next day it gave $5 million.", ["2022-11-10"]),
        ("He spoke on 9 November. Two days earlier, it had given $5 million.", ["2022-11-07"]),
        ("He spoke on 9 November. A week later, it gave $5 million.", ["2022-11-16"]),
        ("Two days earlier, it gave $5 million.", ["2022-11-21"]),
    ],
)
def test_days_count_from_the_one_told_before_else_from_the_pages(text, expected):
    assert days(text) == expected


def test_a_story_that_goes_on_keeps_its_day_from_the_context():
    text = "It was signed on 9 November. It has two parts. The second is worth $5 million."
    page = reading(text, published="2022-11-23")
    [when] = days_of(page, sums(page.sentences[-1])[0])
    assert (str(when.earliest), when.how) == ("2022-11-09", "context")


def test_a_day_just_past_is_meant_whatever_verb_stands_beside_it():
    assert days("Industry will be paid out of the $5 million of 20 November.") == ["2022-11-20"]
