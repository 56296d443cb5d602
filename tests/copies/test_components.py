"""Pairs into groups, look-alikes never glued."""

from hypothesis import given
from hypothesis import strategies as st

from pledgebook.copies.components import Pair, components
from pledgebook.copies.judge import Match

PAIRS = st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda pair: pair[0] < pair[1])
MATCHES = st.dictionaries(PAIRS, st.builds(Match, st.booleans(), st.floats(0, 2)))


def copies(strength: float = 2) -> Match:
    return Match(are_copies=True, strength=strength)


TWO_ACTS = Match(are_copies=False, strength=0)


def test_pairs_connect():
    assert components({(0, 1): copies(), (1, 2): copies(), (3, 5): copies()}) == [(0, 1, 2), (3, 5)]


def test_two_acts_are_not_glued_by_a_copy_of_both():
    assert components({(0, 1): copies(), (1, 2): copies(1.5), (0, 2): TWO_ACTS}) == [(0, 1)]


def test_nor_by_a_chain():
    chain = {(0, 1): copies(2), (2, 3): copies(1.9), (1, 2): copies(1.5), (0, 3): TWO_ACTS}
    assert components(chain) == [(0, 1), (2, 3)]


@given(MATCHES)
def test_no_group_holds_two_acts_and_nobody_is_in_two(matches: dict[Pair, Match]):
    groups = components(matches)
    members = [place for group in groups for place in group]
    assert len(members) == len(set(members))
    apart = [pair for pair, match in matches.items() if not match.are_copies]
    assert not any(one in group and other in group for group in groups for one, other in apart)
