"""Entries added up: each in one sum, kinds apart, ends as intervals, months running on."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.model import STAGES, Amount, By, Event, Package, Tally, When, tallies
from tests.stores.making import an_entry, dollars

MILLION = 1e6
BY: tuple[By, ...] = ("donor", "recipient", "month", "authority", "stage")


def entry(millions: int, first: str | None = None, last: str | None = None, **fields) -> Package:
    days = When(date.fromisoformat(first), date.fromisoformat(last or first), "stated") if first else None
    return an_entry(millions=millions, **({"id": f"{millions}", "announced": days} | fields))


def added(packages: Sequence[Package], by: By) -> list[tuple[object, ...]]:
    """Value, count and middle of the sum in millions."""
    return [
        (tally.of, len(tally.packages), _middle(tally.low, tally.high)) for tally in tallies(packages, by)
    ]


def running(packages: Sequence[Package]) -> list[tuple[object, ...]]:
    """Month, least and most of what was given by its end, in millions."""
    return [(t.of, _millions(t.running_low), _millions(t.running_high)) for t in tallies(packages, "month")]


def _middle(low: float | None, high: float | None) -> float | None:
    return None if low is None or high is None else (low + high) / 2 / MILLION


def _millions(value: float | None) -> float | None:
    return None if value is None else value / MILLION


def test_donors_stand_by_their_sums_and_who_is_not_told_comes_last():
    book = [entry(1, donor="GB"), entry(900, donor=None), entry(5, donor="US"), entry(4, donor="GB")]
    assert added(book, "donor") == [("GB", 2, 5), ("US", 1, 5), (None, 1, 900)]


def test_stages_stand_in_their_order():
    book = [entry(nth, stage=stage) for nth, stage in enumerate(reversed(STAGES), 1)]
    firm = ["announced", "contracted", "delivering", "delivered"]
    assert [tally.of for tally in tallies(book, "stage")] == [*firm, "considered", "cancelled"]


def test_kinds_and_currencies_are_never_added_together():
    book = [
        entry(1),
        entry(2, record="directive"),
        entry(4, record="contract"),
        entry(8, record="request"),
        entry(16, amount=replace(dollars(16), currency="EUR")),
        entry(32, stage="considered"),
        entry(64, stage="cancelled"),
    ]
    assert [(t.standing, t.record, t.currency, _middle(t.low, t.high)) for t in tallies(book, "donor")] == [
        ("firm", "package", "EUR", 16),
        ("firm", "package", "USD", 1),
        ("firm", "directive", "USD", 2),
        ("firm", "contract", "USD", 4),
        ("firm", "request", "USD", 8),
        ("considered", "package", "USD", 32),
        ("cancelled", "package", "USD", 64),
    ]


@pytest.mark.parametrize("by", BY)
def test_envelopes_are_counted_and_never_added(by: By):
    (tally,) = tallies([entry(nth, "2022-04-13", record="envelope") for nth in (1, 2)], by)
    assert len(tally.packages) == 2
    assert (tally.low, tally.high, tally.running_low, tally.running_high) == (None, None, None, None)


def test_a_sum_has_the_ends_of_its_entries_and_a_ceiling_counts_with_its_figure():
    ceiling = Amount(200e6, "USD", "up_to", 0, 200e6, "up to $200 million")
    (tally,) = tallies([entry(800), entry(200, amount=ceiling)], "authority")
    assert (tally.low, tally.high) == (799.5e6 + 199e6, 800.5e6 + 201e6)


def test_months_run_on_and_entries_without_a_day_stand_apart():
    march = [entry(10, "2022-03-16"), entry(20, "2022-03-01", "2022-03-31")]
    book = [entry(40, "2022-05-02"), entry(80), *march]
    assert running(book) == [("2022-03", 29, 31), ("2022-05", 68.5, 71.5), (None, None, None)]


def test_an_entry_of_some_month_may_have_been_made_from_the_first_and_surely_by_the_last():
    book = [entry(10, "2022-03-16"), entry(100, "2022-02-20", "2022-04-10"), entry(40, "2022-04-13")]
    assert running(book) == [
        ("2022-03", 9.5, 111),
        ("2022-02/2022-04", 148.5, 151.5),
        ("2022-04", 148.5, 151.5),
    ]


def test_an_entry_that_was_only_considered_is_of_the_month_in_which_it_was_told():
    claim = entry(700, stage="considered")
    told = replace(claim, history=tuple(_event(day) for day in (None, "2022-04-12", "2022-05-01")))
    assert [tally.of for tally in tallies([told], "month")] == ["2022-04"]


def _event(day: str | None):
    told = When.day(date.fromisoformat(day), "published") if day else None
    return Event("considered", dollars(700), told, "c")


days = st.dates(date(2021, 11, 1), date(2022, 6, 30))
spans = st.lists(days, min_size=1, max_size=2).map(sorted)
books = st.lists(
    st.builds(
        lambda nth, span, record, stage: entry(
            nth, *([str(span[0]), str(span[-1])] if span else []), record=record, stage=stage
        ),
        st.integers(1, 900),
        st.none() | spans,
        st.sampled_from(["package", "directive", "envelope"]),
        st.sampled_from(["announced", "considered", "delivered"]),
    ),
    max_size=12,
    unique_by=lambda package: package.id,
)


@given(books, st.sampled_from(BY), st.randoms())
def test_every_entry_is_in_one_tally_whatever_the_order(book: list[Package], by: By, chance):
    found = tallies(book, by)
    assert sorted(key for tally in found for key in tally.packages) == sorted(entry.id for entry in book)
    shuffled = chance.sample(book, len(book))
    assert [_unordered(tally) for tally in tallies(shuffled, by)] == [_unordered(tally) for tally in found]


def _unordered(tally: Tally) -> Tally:
    return replace(tally, packages=tuple(sorted(tally.packages)))


@given(books)
def test_a_running_total_never_goes_back_and_ends_with_all_that_has_a_day(book: list[Package]):
    firm = [
        tally for tally in tallies(book, "month") if (tally.record, tally.standing) == ("package", "firm")
    ]
    dated = [tally for tally in firm if tally.of is not None]
    lows = [tally.running_low for tally in dated]
    highs = [tally.running_high for tally in dated]
    assert lows == sorted(lows, key=lambda low: low or 0)
    assert highs == sorted(highs, key=lambda high: high or 0)
    assert all((low or 0) <= (high or 0) for low, high in zip(lows, highs, strict=True))
    if dated:
        assert lows[-1] == sum(tally.low or 0 for tally in dated)
        assert highs[-1] == sum(tally.high or 0 for tally in dated)
