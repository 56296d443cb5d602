"""Which sketches are to be compared: what is shared, and what is too common to pair."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from pledgebook.copies.candidates import candidates
from pledgebook.copies.settings import CopySettings
from pledgebook.model import Sample, Sketch
from tests.copies.making import SETTINGS, drawn

FEW = replace(SETTINGS, common=3, hubs=1, least=1, evidence=2)
HELD = st.lists(
    st.builds(
        drawn,
        st.frozensets(st.integers(0, 12)),
        st.frozensets(st.integers(0, 12)),
        level=st.integers(0, 1),
        day=st.sampled_from([None, "2023-04-13", "2023-04-14", "2023-04-30"]),
    ),
    max_size=9,
)


def proposed(held: Sequence[Sketch], settings: CopySettings) -> list[tuple[int, int]]:
    return [(one, other) for one, other in candidates(held, settings).tolist()]


def expected(held: Sequence[Sketch], settings: CopySettings) -> list[tuple[int, int]]:
    """The same by the letter of the rule, one pair after the other."""
    holders: dict[int, list[int]] = {}
    for number, sketch in enumerate(held):
        for key in sketch.keys:
            holders.setdefault(key, []).append(number)

    def shared(one: int, other: int) -> Counter[str]:
        counted = Counter[str]()
        for key in {*held[one].keys} & {*held[other].keys}:
            hubs = holders[key][: settings.hubs]
            if len(holders[key]) <= settings.common or one in hubs or other in hubs:
                counted["rare" if key >= 2**32 else "shingles"] += 1
        return counted

    def smaller(one: int, other: int, kind: str) -> int:
        samples: list[Sample] = [getattr(held[number], kind) for number in (one, other)]
        limit = 2**32 >> max(sample.level for sample in samples)
        return min(sum(key < limit for key in sample.hashes) for sample in samples)

    def are_near(one: int, other: int) -> bool:
        first, second = held[one].day, held[other].day
        return first is None or second is None or abs((first - second).days) <= settings.rewrite_days

    def enough(one: int, other: int, kind: str, least: int) -> bool:
        wanted = max(least, settings.promising * smaller(one, other, kind))
        return shared(one, other)[kind] >= wanted

    return [
        (one, other)
        for one, other in combinations(range(len(held)), 2)
        if enough(one, other, "shingles", settings.least)
        or (enough(one, other, "rare", settings.evidence) and are_near(one, other))
    ]


@given(HELD)
def test_what_shares_enough_is_proposed(held: list[Sketch]):
    assert proposed(held, FEW) == expected(held, FEW)


def test_a_common_key_pairs_with_its_first_holders_only():
    held = [drawn({1}), drawn({1}), drawn({1, 2}), drawn({1}), drawn({1, 2})]
    assert proposed(held, FEW) == [(0, 1), (0, 2), (0, 3), (0, 4), (2, 4)]


def test_rare_words_count_among_pages_of_the_same_days():
    held = [
        drawn(rare=range(9), day="2023-04-13"),
        drawn(rare=range(9), day="2023-04-14"),
        drawn(rare=range(9), day="2023-04-30"),
        drawn(rare=range(9)),
    ]
    assert proposed(held, SETTINGS) == [(0, 1), (0, 3), (1, 3), (2, 3)]


def test_nothing_is_proposed_among_none():
    assert proposed([], SETTINGS) == []
    assert proposed([drawn()], SETTINGS) == []
