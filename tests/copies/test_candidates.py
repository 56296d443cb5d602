"""Which sketches are to be compared: what is shared, and what is too common to pair."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
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
        day=st.sampled_from([None, "2023-04-13", "2023-04-14", "2023-04-16", "2023-04-17", "2023-04-20"]),
    ),
    max_size=9,
)


def proposed(held: Sequence[Sketch], settings: CopySettings) -> list[tuple[int, int]]:
    return [(one, other) for one, other in candidates(held, settings).tolist()]


def expected(held: Sequence[Sketch], settings: CopySettings) -> list[tuple[int, int]]:
    """The same by the letter of the rule, one pair after the other."""
    half = settings.rewrite_days + 1
    days = [sketch.day.toordinal() if sketch.day else 0 for sketch in held]
    first_to_last = sorted(range(len(held)), key=lambda number: (days[number], number))

    def shared(one: int, other: int, kind: str, among: Sequence[int]) -> int:
        keys = [set(getattr(sketch, kind).hashes) for sketch in held]
        counted = 0
        for key in keys[one] & keys[other]:
            holders = [number for number in among if key in keys[number]]
            hubs = holders[: settings.hubs]
            counted += len(holders) <= settings.common or one in hubs or other in hubs
        return counted

    def smaller(one: int, other: int, kind: str) -> int:
        samples: list[Sample] = [getattr(held[number], kind) for number in (one, other)]
        limit = 2**32 >> max(sample.level for sample in samples)
        return min(sum(key < limit for key in sample.hashes) for sample in samples)

    def by_runs(one: int, other: int) -> bool:
        wanted = max(settings.least, settings.promising * smaller(one, other, "shingles"))
        return shared(one, other, "shingles", range(len(held))) >= wanted

    def by_names(one: int, other: int) -> bool:
        wanted = max(settings.evidence, settings.retold * smaller(one, other, "rare"))
        if not (days[one] and days[other]):
            return shared(one, other, "rare", first_to_last) >= wanted
        return abs(days[one] - days[other]) <= settings.rewrite_days and any(
            shared(one, other, "rare", among) >= wanted
            for shift in (0, half)
            if (block := (days[one] + shift) // (2 * half)) == (days[other] + shift) // (2 * half)
            for among in [[n for n in first_to_last if days[n] and (days[n] + shift) // (2 * half) == block]]
        )

    return [
        (one, other)
        for one, other in combinations(range(len(held)), 2)
        if by_runs(one, other) or by_names(one, other)
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


def test_a_word_that_many_pages_have_is_rare_on_a_day_when_few_have_it():
    day_by_day = [date(2020, 1, 1) + timedelta(days=10 * nth) for nth in range(60)]
    held = [drawn(rare=range(9), day=day.isoformat()) for day in day_by_day for _ in range(2)]
    assert proposed(held, SETTINGS) == [(number, number + 1) for number in range(0, 120, 2)]


def test_nothing_is_proposed_among_none():
    assert proposed([], SETTINGS) == []
    assert proposed([drawn()], SETTINGS) == []
