from hypothesis import given
from hypothesis import strategies as st

from pledgebook.article.look import HEAD, OPENING, SHORT, Look


def test_short_lines_of_the_same_words_share_their_look():
    assert Look.of("Most read") is Look.of("Most read")
    assert len(line := "Norland will send three ferries worth $45 million to Tamura") > SHORT
    assert Look.of(line) is not Look.of(line)


def test_of_a_long_block_only_the_opening_words_are_told_apart():
    text = "Norland sends ferries to Tamura. " * 10
    assert len(text) > HEAD
    assert Look.of(text).tokens == Look.of(text[:OPENING]).tokens
    assert Look.of(text.strip()).ends


def test_numbers_are_one_token_and_colons_words():
    assert Look.of("Ferries: 3,400 at $ 4.5").tokens == ("ferries", ":", "#", "at", "#")


@given(st.text(max_size=2 * HEAD))
def test_a_look_is_never_longer_than_the_head(text: str):
    look = Look.of(text)
    assert look.length == len(text)
    assert len(look.text) == min(len(text), HEAD)
    assert 0 <= look.capitals <= 1
