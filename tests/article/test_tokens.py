import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.article.tokens import PART, tokens_of


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Ferries: 3,400 at $ 4.5", " ferries : # at #"),
        ("R&D in Pelu's 2nd yard", " r & d in pelu's # nd yard"),
        ("the yards' 'own' cranes", " the yards own cranes"),
        ("45m/F16 (12.)", " # m f # #"),
        ("Über НАТО 日本", " über нато 日本"),
        (f"one{PART}two", f" one {PART} two"),
        ("— …", ""),
    ],
)
def test_tokens_are_told_apart(text: str, written: str):
    assert tokens_of(text).written == written


def test_small_letters_that_begin_a_token_are_known():
    assert tokens_of("Two ferries").small.tolist() == [False] * 4 + [True] + [False] * 6


@given(st.text(max_size=100))
def test_what_is_written_is_told_apart_the_same_again(text: str):
    once = tokens_of(text).written
    assert once.count("  ") == 0
    assert tokens_of(once.replace("#", "1")).written == once
    assert len(tokens_of(text).small) == len(text)
