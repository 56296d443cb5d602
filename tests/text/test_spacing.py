"""Runs of spaces made single, and the way back."""

from hypothesis import given
from hypothesis import strategies as st

from pledgebook.model import Span
from pledgebook.text import single_spaced

TEXTS = st.text(alphabet="ab  .", max_size=40)


def test_a_run_of_spaces_is_one_and_spans_find_back():
    text = "since    Russia launched    its war"
    single, back = single_spaced(text)
    assert single == "since Russia launched its war"
    start = single.index("Russia")
    assert back(Span(start, len(single))).of(text) == "Russia launched    its war"


@given(TEXTS, st.data())
def test_a_span_that_is_found_back_holds_the_same_words(text: str, data: st.DataObject):
    single, back = single_spaced(text)
    assert "  " not in single
    start = data.draw(st.integers(0, len(single)))
    end = data.draw(st.integers(start, len(single)))
    found = back(Span(start, end)).of(text)
    assert single_spaced(found)[0] == single[start:end]
