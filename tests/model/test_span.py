from hypothesis import given
from hypothesis import strategies as st

from pledgebook.model import Span

SPANS = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda ends: Span(min(ends), max(ends)))
FILLED = SPANS.filter(len)


def places(span: Span) -> set[int]:
    return set(range(span.start, span.end))


def test_a_span_covers_its_characters_up_to_the_end():
    assert Span(4, 9).of("The trucks came.") == "truck"


@given(SPANS, st.integers(0, 30))
def test_a_moved_span_covers_the_same_characters_of_a_moved_text(span: Span, offset: int):
    text = "".join(map(chr, range(65, 96)))
    assert span.move(offset).of("." * offset + text) == span.of(text)


@given(SPANS)
def test_the_length_counts_the_characters(span: Span):
    assert len(span) == len(places(span))


@given(SPANS, FILLED)
def test_a_span_holds_what_lies_wholly_inside(span: Span, other: Span):
    assert span.holds(other) == (places(other) <= places(span))


@given(FILLED, FILLED)
def test_spans_meet_where_they_share_a_character(span: Span, other: Span):
    assert span.meets(other) == other.meets(span) == bool(places(span) & places(other))


def test_neighbours_do_not_meet():
    assert not Span(0, 4).meets(Span(4, 8))


@given(SPANS, SPANS)
def test_the_span_to_another_is_the_smallest_that_holds_both(span: Span, other: Span):
    both = span.to(other)
    assert both.holds(span)
    assert both.holds(other)
    assert both.start in {span.start, other.start}
    assert both.end in {span.end, other.end}


@given(st.text(alphabet=" \n\u00a0ab", max_size=20), SPANS)
def test_a_trimmed_span_covers_the_stripped_characters(text: str, span: Span):
    inside = Span(min(span.start, len(text)), min(span.end, len(text)))
    trimmed = inside.trimmed(text)
    assert inside.holds(trimmed)
    assert trimmed.of(text) == inside.of(text).strip()


def test_other_characters_can_be_trimmed():
    assert Span(0, 6).trimmed("“aid”,", "“”,") == Span(1, 4)
