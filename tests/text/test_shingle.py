from hypothesis import given
from hypothesis import strategies as st

from pledgebook.text import Word, shingle_hashes, words

TOKENS = st.lists(st.text(alphabet="abc", min_size=1, max_size=3))
LENGTHS = st.integers(min_value=1, max_value=6)


def test_words_stand_in_lower_case_with_their_places():
    assert words("Aid, 5th.") == [Word("aid", 0, 3), Word("5th", 5, 8)]


def test_a_hash_is_the_same_on_every_machine():
    assert list(shingle_hashes(["aid", "came"], 2)) == [0x3B9137C526BFD750]


def test_no_words_have_no_shingles():
    assert list(shingle_hashes([], 3)) == []


def test_too_few_words_are_one_shingle():
    assert list(shingle_hashes(["aid", "came"], 3)) == list(shingle_hashes(["aid", "came"], 2))


@given(st.text())
def test_a_word_is_what_stands_at_its_place(text: str):
    found = words(text)
    assert all(word.text == text[word.start : word.end].lower() for word in found)
    assert [word.start for word in found] == sorted({word.start for word in found})


@given(st.text())
def test_no_letter_or_digit_is_outside_the_words(text: str):
    inside = {place for word in words(text) for place in range(word.start, word.end)}
    assert all(place in inside for place, char in enumerate(text) if char.isalnum())


@given(TOKENS, LENGTHS)
def test_there_is_a_shingle_for_each_run(tokens: list[str], length: int):
    wanted = max(len(tokens) - length + 1, 1) if tokens else 0
    assert len(list(shingle_hashes(tokens, length))) == wanted


@given(TOKENS, TOKENS, LENGTHS)
def test_a_part_keeps_its_shingles_inside_a_longer_text(before: list[str], part: list[str], length: int):
    if len(part) >= length:
        assert set(shingle_hashes(part, length)) <= set(shingle_hashes(before + part, length))
