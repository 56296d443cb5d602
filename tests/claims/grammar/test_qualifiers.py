import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.claims.grammar.qualifiers import bend
from pledgebook.model import Span


def bent(sentence: str) -> tuple[str | None, str]:
    """The qualifier of the figure between the brackets, and the words it covers."""
    start, end = sentence.index("["), sentence.index("]") - 1
    text = sentence.replace("[", "").replace("]", "")
    qualifier, span = bend(text, Span(start, end))
    return qualifier, span.of(text)


@pytest.mark.parametrize(
    ("sentence", "qualifier", "words"),
    [
        ("They gave about [$7 million].", "about", "about $7 million"),
        ("They gave only about [$7 million].", "about", "only about $7 million"),
        ("They gave some [200] lorries.", "about", "some 200"),
        ("They gave an estimated **[$7 million]**.", "about", "an estimated **$7 million"),
        ("They gave [$7 million] or so.", "about", "$7 million or so"),
        ("They gave just under [$7 million].", "nearly", "just under $7 million"),
        ("They gave practically [$7 million].", "nearly", "practically $7 million"),
        ("They gave well over [$7 million].", "more_than", "well over $7 million"),
        ("They gave greater than [$7 million].", "more_than", "greater than $7 million"),
        ("Their aid is past [$7 million].", "more_than", "past $7 million"),
        ("Their aid has since passed [$7 million].", "more_than", "since passed $7 million"),
        ("They gave [$7 million] and change.", "more_than", "$7 million and change"),
        ("They gave [$7 million] or more.", "more_than", "$7 million or more"),
        ("They gave [$7 million]+ in all.", "more_than", "$7 million+"),
        ("They gave a [$7 million]-plus parcel.", "more_than", "$7 million-plus"),
        ("It is worth up to an additional [$7 million].", "up_to", "up to an additional $7 million"),
        ("No more than [$7 million] is left.", "up_to", "No more than $7 million"),
        ("The law caps such gifts at [$7 million].", "up_to", "caps such gifts at $7 million"),
        ("No fewer than\n[60] lorries came.", "at_least", "No fewer than\n60"),
        ("They gave less than [$7 million].", "less_than", "less than $7 million"),
        ("They gave [$7 million].", None, "$7 million"),
        ("They gave more, [$7 million].", None, "$7 million"),
        ("Parliament passed [$7 million] in aid.", None, "$7 million"),
        ("Moreover [$7 million] is left.", None, "$7 million"),
    ],
)
def test_words_on_either_side_bend_a_figure(sentence: str, qualifier: str | None, words: str):
    assert bent(sentence) == (qualifier, words)


@pytest.mark.parametrize(
    "sentence",
    [
        "We are talking about [$7 million].",
        "They quarrelled over [$7 million].",
        "It brings the total up to [$7 million].",
    ],
)
def test_the_same_words_can_be_something_else(sentence: str):
    assert bent(sentence)[0] is None


def test_the_words_in_front_decide():
    assert bent("They gave about [$3 million] or more.")[0] == "about"


def test_words_that_belong_to_the_next_figure_are_left_to_it():
    assert bent("They gave [$3 million], at least $2 million of it in cash.") == (None, "$3 million")


@given(st.text(), st.data())
def test_the_span_holds_the_figure_and_stays_inside(text: str, data: st.DataObject):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    _, span = bend(text, Span(start, end))
    assert 0 <= span.start <= start <= end <= span.end <= len(text)
