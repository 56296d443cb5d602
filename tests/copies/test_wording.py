"""Words and figures in the form in which they are compared."""

import pytest

from pledgebook.copies.wording import stem, tokens, unit


def keys(text: str) -> list[str]:
    return [token.key for token in tokens(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("$104M", "104 million"),
        ("$1.2bn", "1.2 billions"),
        ("EUR 500\N{NO-BREAK SPACE}million", "EUR 500 million"),
        ("36,000", "36000"),
        ("4,3 million", "4.3 million"),
        ("the U.S. navy", "the US navy"),
        ("Zelensky announces", "Zelenskyy announced"),
        ("10 p.m.", "10 pm"),
        ("“Ferries”", '"ferries"'),
    ],
)
def test_two_ways_of_writing_are_one(one: str, other: str):
    assert keys(one) == keys(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("$104 million", "$140 million"), ("5 million", "5 billion"), ("4,300", "4,3"), ("Mali", "Malta")],
)
def test_other_words_stay_apart(one: str, other: str):
    assert keys(one) != keys(other)


def test_figures_are_numbers_and_months():
    found = [
        token.written for token in tokens("In May it may cost $3 million, or 155mm more") if token.is_figure
    ]
    assert found == ["May", "$3 million", "155"]


def test_the_unit_of_a_figure():
    assert [token.unit for token in tokens("$3bn 10 pm 17")] == ["billion", "pm", ""]


@pytest.mark.parametrize(
    ("word", "expected"), [("Ferries", "ferr"), ("sent", "sent"), ("used", "used"), ("Assembly", "assemb")]
)
def test_stem(word: str, expected: str):
    assert stem(word) == expected


@pytest.mark.parametrize(
    ("word", "expected"), [("mln", "million"), ("Billions", "billion"), ("%", "percent"), ("boats", "")]
)
def test_unit(word: str, expected: str):
    assert unit(word) == expected
