"""Pairs into groups, look-alikes never glued."""

from hypothesis import given
from hypothesis import strategies as st

from pledgebook.copies.components import components
from pledgebook.model import Judgement, Likeness

PAIRS = st.tuples(st.sampled_from("abcdefghij"), st.sampled_from("abcdefghij")).filter(
    lambda pair: pair[0] < pair[1]
)
JUDGED = st.builds(
    lambda pair, judgement, worded, score: like("".join(pair), judgement, worded=worded, score=score),
    PAIRS,
    st.sampled_from(("same", "different", "unsure")),
    st.booleans(),
    st.floats(0, 1),
)
FOUND = st.lists(JUDGED, unique_by=lambda found: (found.one, found.other))


def like(pair: str, judgement: Judgement = "same", *, worded: bool = True, score: float = 1.0) -> Likeness:
    """What was found about two pages that are called by one letter each."""
    return Likeness(pair[0], pair[1], judgement, worded=worded, score=score, why="")


def test_pairs_connect():
    assert components([like("ab"), like("bc"), like("df")]) == [("a", "b", "c"), ("d", "f")]


def test_two_acts_are_not_glued_by_a_copy_of_both():
    assert components([like("ab"), like("bc", score=0.5), like("ac", "different")]) == [("a", "b")]


def test_nor_is_what_shares_its_words_and_is_unsure():
    assert components([like("ab"), like("bc", score=0.5), like("ac", "unsure")]) == [("a", "b")]


def test_an_unsure_retelling_is_not_merged_and_parts_nothing():
    doubt = like("ac", "unsure", worded=False)
    assert components([doubt]) == []
    assert components([like("ab"), like("bc"), doubt]) == [("a", "b", "c")]


def test_nor_by_a_chain():
    chain = [like("ab"), like("cd", score=0.9), like("bc", score=0.5), like("ad", "different")]
    assert components(chain) == [("a", "b"), ("c", "d")]


def test_the_same_words_connect_before_a_retelling():
    found = [like("ab", score=0.4), like("bc", worded=False, score=0.9), like("ac", "different")]
    assert components(found) == [("a", "b")]


def test_a_stray_does_not_part_what_many_pages_join():
    first, second = "abcdefghijkl", "mnopqrstuvwx"
    found = [like(f"{one[0]}{page}") for one in (first, second) for page in one[1:]]
    found += [like("am", score=0.5), like("bx", "different")]
    assert components(found) == [tuple(f"{first}{second}".replace("x", ""))]


@given(FOUND)
def test_no_group_holds_what_is_apart_and_nobody_is_in_two(found: list[Likeness]):
    groups = components(found)
    members = [page for group in groups for page in group]
    assert len(members) == len(set(members))
    apart = [each for each in found if each.apart]
    assert not any(each.one in group and each.other in group for group in groups for each in apart)


@given(FOUND, st.randoms(use_true_random=False))
def test_the_order_of_the_pairs_does_not_matter(found: list[Likeness], chance):
    shuffled = list(found)
    chance.shuffle(shuffled)
    assert components(shuffled) == components(found)
