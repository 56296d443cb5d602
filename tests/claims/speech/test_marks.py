from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from pledgebook.claims.speech.marks import FILLER, masked, quotations
from pledgebook.text import fold


def quoted(written: str, *, runs_on: bool = False) -> list[str]:
    return [span.of(written) for span in quotations(fold(written), written, runs_on=runs_on)]


def test_every_kind_of_mark_counts():
    assert quoted('"We will help," he said.') == ["We will help,"]
    assert quoted("“We will help,” he said.") == ["We will help,"]
    assert quoted("‘We will help,’ he said.") == ["We will help,"]
    assert quoted("«We will help», he said.") == ["We will help"]
    assert quoted("â€œWe will help,â€ he said.") == ["We will help,"]


def test_a_quotation_may_hold_several_sentences():
    assert quoted("“We came late. We will stay,” she said.") == ["We came late. We will stay,"]


def test_only_the_outermost_marks_count():
    assert quoted("\"She said 'never again' twice,\" he said.") == ["She said 'never again' twice,"]
    assert quoted("‘He called it “a gift”, no less,’ she said.") == ["He called it “a gift”, no less,"]


def test_an_apostrophe_neither_opens_nor_closes():
    assert quoted("The allies' tanks and the minister's guns are Kyiv's.") == []
    assert quoted("‘The allies’ guns aren’t enough,’ he said.") == ["The allies’ guns aren’t enough,"]
    assert quoted("Since the '90s it was the army's gun.") == []


def test_a_mark_out_of_order_is_passed_over():
    assert quoted('A 12" gun came. "It works," he said.') == ["It works,"]
    assert quoted('He said: "We go. "We stay," she said.') == ["We stay,"]


def test_a_last_mark_left_open_quotes_the_rest_where_the_next_paragraph_goes_on():
    assert quoted("“We came late. And then", runs_on=True) == ["We came late. And then"]
    assert quoted("“We came late. And then") == []


def test_masking_blots_out_the_words_and_keeps_the_stop_that_ends_them():
    text = '"We go." He said "no" to it.'
    blotted = masked(text, quotations(text, text))
    assert blotted == f'"{FILLER * 5}." He said "{FILLER * 2}" to it.'


@given(written=st.text(alphabet="\"'“”‘’«»„ .,a sB3", max_size=80), runs_on=st.booleans())
def test_odd_marks_never_raise_and_never_overlap(written: str, *, runs_on: bool):
    spans = quotations(fold(written), written, runs_on=runs_on)
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(span.of(written) == span.of(written).strip() != "" for span in spans)
    assert len(masked(written, spans)) == len(written)
