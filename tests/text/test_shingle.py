import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.text.shingle import Word, shingle_hashes, words

DIGESTS = st.lists(st.integers(0, 2**64 - 1))
LENGTHS = st.integers(min_value=1, max_value=6)


def test_words_stand_in_lower_case_with_their_places():
    assert words("Aid, 5th.") == [Word("aid", 0, 3), Word("5th", 5, 8)]


def hashed(digests: list[int], length: int) -> list[int]:
    return list(map(int, shingle_hashes(np.array(digests, np.uint64), length)))


def test_a_hash_is_the_same_on_every_machine():
    assert hashed([5, 7], 2) == [0x73D33B666A1E21DA]


def test_too_few_words_have_no_shingles():
    assert hashed([], 3) == []
    assert hashed([5, 7], 3) == []


@given(st.text())
def test_a_word_is_what_stands_at_its_place(text: str):
    found = words(text)
    assert all(word.text == text[word.start : word.end].lower() for word in found)
    assert [word.start for word in found] == sorted({word.start for word in found})


@given(st.text())
def test_no_letter_or_digit_is_outside_the_words(text: str):
    inside = {place for word in words(text) for place in range(word.start, word.end)}
    assert all(place in inside for place, char in enumerate(text) if char.isalnum())


@given(DIGESTS, LENGTHS)
def test_there_is_a_shingle_for_each_run(digests: list[int], length: int):
    assert len(hashed(digests, length)) == max(len(digests) - length + 1, 0)


@given(DIGESTS, DIGESTS, LENGTHS)
def test_a_part_keeps_its_shingles_inside_a_longer_text(before: list[int], part: list[int], length: int):
    assert set(hashed(part, length)) <= set(hashed(before + part, length))
