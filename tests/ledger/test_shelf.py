"""Entries add up to an interval: those surely in the window with both ends, those perhaps with the upper."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.ledger.acts import acts
from pledgebook.ledger.decide import Bonds
from pledgebook.ledger.entries import Entry, entries
from pledgebook.ledger.parts import tie
from pledgebook.ledger.resolve import resolve
from pledgebook.ledger.shelf import Basis, Period, Shelf
from pledgebook.ledger.stories import settings
from pledgebook.model import When
from tests.ledger.making import MILLION, Page, day, exactly, millions, on


def entered(*pages: Page) -> list[Entry]:
    claims = [claim for page in pages for claim in page.claims]
    placed = settings([page.source for page in pages], claims, ())
    groups, _ = resolve(acts(claims, placed), Bonds())
    return entries(groups, claims, ())


def page(doc: str, published: str | None, figure: float, **fields) -> Page:
    made = Page(doc, published)
    made.package(f"{doc} tells of it", exactly(figure), **fields)
    return made


def period(until: str | None = "2022-06-01", surely: str | None = "2022-05-31", **fields) -> Period:
    usual = {"page": "elsewhere", "story": "elsewhere", "included": None}
    ends = (day(surely) if surely else None, day(until) if until else None)
    return Period(day("2022-02-24"), *ends, **{**usual, **fields})


def added(found: list[Entry], window: Period, basis: Basis | None = None) -> tuple[int, int, int]:
    """Least and most in whole millions, and how many entries were added."""
    total = Shelf(found).add_up(basis or Basis("military"), window)
    return round(total.low / MILLION), round(total.high / MILLION), len(total.ids)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("2022-02-23", (0, 0, 0)),
        ("2022-02-24", (400, 400, 1)),
        ("2022-05-31", (400, 400, 1)),
        ("2022-06-01", (0, 400, 1)),  # nobody knows whether the day itself is counted
        ("2022-06-02", (0, 0, 0)),
    ],
)
def test_the_edges_of_a_window(said, expected):
    assert added(entered(page("a", said, 400)), period()) == expected


def test_a_month_is_in_where_the_window_holds_it_and_perhaps_where_it_meets_it():
    inside = page("a", "2022-12-01", 400, novelty="earlier", date=on("2022-04-01", "2022-04-30"))
    across = page("b", "2022-12-01", 100, novelty="earlier", date=on("2022-02-01", "2022-02-28"))
    assert added(entered(inside), period()) == (400, 400, 1)
    assert added(entered(across), period()) == (0, 100, 1)


@pytest.mark.parametrize(
    ("included", "expected"), [(True, (400, 400, 1)), (False, (0, 0, 0)), (None, (0, 400, 1))]
)
def test_the_news_of_the_page_is_in_as_its_text_says(included, expected):
    own = page("a", "2022-06-01", 400)
    assert added(entered(own), period(page=own.source.page, included=included)) == expected


def test_what_is_only_considered_is_in_where_the_text_counts_it():
    own = page("a", "2022-06-01", 400, stage="considered")
    assert added(entered(own), period(page=own.source.page, included=True)) == (400, 400, 1)
    assert added(entered(own), period(page=own.source.page)) == (0, 0, 0)


def test_an_undated_entry_is_perhaps_in_the_totals_of_its_story_and_in_no_other():
    found = entered(page("a", None, 400))
    assert added(found, period(story="page-a")) == (0, 400, 1)
    assert added(found, period()) == (0, 0, 0)


def test_without_a_day_what_the_story_tells_is_in_and_the_rest_perhaps():
    found = entered(page("a", None, 400, date=on("2022-04-01")), page("b", "2022-05-01", 100))
    assert added(found, period(None, None, story="page-a")) == (400, 500, 2)


def test_scope_and_authority():
    found = entered(
        page("a", "2022-04-01", 400, authority="drawdown"),
        page("b", "2022-04-02", 70, scope="humanitarian"),
        page("c", "2022-04-03", 5, scope=None),
    )
    assert added(found, period(), Basis("military")) == (405, 405, 2)
    assert added(found, period(), Basis("humanitarian")) == (70, 70, 1)
    assert added(found, period(), Basis(None)) == (405, 475, 3)  # other aid is perhaps meant
    assert added(found, period(), Basis("military", "drawdown")) == (400, 405, 2)  # whose the 5 are is unsaid


def test_a_directive_that_no_package_draws_on_stands_for_one():
    memo = page("memo", "2022-04-04", 800, record="directive", authority="drawdown")
    assert added(entered(memo), period(), Basis("military")) == (800, 800, 1)
    told = tie(entered(memo, page("b", "2022-04-05", 800, authority="drawdown")))
    assert added(told, period(), Basis("military")) == (800, 800, 1)
    assert added(told, period(), Basis(None, None, "directive")) == (800, 800, 1)


def test_what_is_larger_than_the_total_is_no_part_of_it():
    found = entered(page("a", "2022-04-01", 400), page("b", "2022-04-02", 33_000))
    assert added(found, period(largest=2e9)) == (400, 400, 1)
    assert added(found, period()) == (33_400, 33_400, 2)


dated = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)), max_size=8)


@given(dated, st.integers(0, 30), st.integers(0, 30))
def test_sums_of_a_window_are_those_of_its_days(told, first, length):
    start = day("2022-03-01")
    pages = []
    for nth, (later, figure) in enumerate(told):
        made = Page(f"page{nth}", "2022-12-31")
        when = When.day(start + timedelta(days=later), "stated")
        made.package("gave", millions(100 * figure + nth), date=when, novelty="earlier")
        pages.append(made)
    since, last = start + timedelta(days=first), start + timedelta(days=first + length)
    found = entered(*pages)
    total = Shelf(found).add_up(Basis("military"), Period(since, last, last, "", "", None))
    inside = [
        entry.package
        for entry in found
        if (said := entry.package.announced) and said.earliest and since <= said.earliest <= last
    ]
    assert sorted(total.ids) == sorted(package.id for package in inside)
    assert total.low == pytest.approx(sum(package.amount.low for package in inside))
    assert total.high == pytest.approx(sum(package.amount.high for package in inside))
