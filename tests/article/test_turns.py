from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from pledgebook.article.flatten import blocks
from pledgebook.article.turns import labelled
from pledgebook.model import Block

SAID = "We will send three ferries, and the crane follows in autumn."


def labels(*paragraphs: str) -> list[str | None]:
    text = "\n\n".join(paragraphs)
    found = labelled([Block(span) for span in blocks(text)], text)
    return [block.label.of(text) if block.label else None for block in found]


def test_turns_keep_their_labels():
    turns = [f"MS. HOLT:  {SAID}", "Q    And when?", SAID, f"MS. HOLT:  {SAID}", "Q    Thank you."]
    assert labels(*turns) == ["MS. HOLT:", "Q", None, "MS. HOLT:", "Q"]


def test_names_and_times_of_recordings_are_labels_too():
    turns = [f"[00:12] Ragna Holt: {SAID}", f"[00:40] Host: {SAID}", f"[01:02] Ragna Holt: {SAID}"]
    assert labels(*turns) == ["Ragna Holt:", "Host:", "Ragna Holt:"]
    assert labels("Q: When?", "A: In May.", "Q: How?", "A: By sea.") == ["Q:", "A:", "Q:", "A:"]


def test_words_before_a_colon_are_no_names_where_names_stand_in_capitals():
    turns = [f"MS. HOLT:  {SAID}", f"India: {SAID}", "Q    When?", f"MS. HOLT:  {SAID}"]
    assert labels(*turns) == ["MS. HOLT:", None, "Q", "MS. HOLT:"]


def test_a_report_has_no_labels():
    assert labels(f"Price: {SAID}", f"Where: {SAID}", f"Update: {SAID}") == [None] * 3
    assert labels(f"MS. HOLT: {SAID}", *[SAID] * 20, f"MS. HOLT: {SAID}") == [None] * 22


@given(st.lists(st.sampled_from([f"MS. HOLT: {SAID}", "Q: Why?", SAID, "Odd Berg: No."]), max_size=12))
def test_a_label_begins_within_its_block_and_ends_before_the_words(paragraphs: list[str]):
    text = "\n\n".join(paragraphs)
    found = labelled([Block(span) for span in blocks(text)], text)
    assert [block.span for block in found] == list(blocks(text))
    assert all(
        block.span.holds(block.label) and block.label.end < block.span.end for block in found if block.label
    )
    assert all(before.span.end <= behind.span.start for before, behind in pairwise(found))
