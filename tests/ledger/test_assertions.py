"""A quoted total says what is added, over which days, to how much."""

import pytest

from pledgebook.ledger.assertions import OVERSIZE, Assertion, assertions, basis_of
from pledgebook.ledger.shelf import Basis
from pledgebook.ledger.stories import settings
from tests.ledger.making import Page, day, millions


def assertions_of(page: Page) -> list[Assertion]:
    return assertions(page.claims, settings([page.source], page.claims, ()))


def test_a_total_runs_to_the_day_before_its_page_for_certain():
    page = Page("gazette", "2022-04-07")
    page.total("$1.7 billion since the invasion", millions(1700), "2022-02-24")
    (said,) = assertions_of(page)
    assert (said.period.surely, said.period.until) == (day("2022-04-06"), day("2022-04-07"))
    assert (said.low, said.high) == (1.65e9, 1.75e9)
    assert said.period.largest == OVERSIZE * said.high


def test_a_stated_end_is_certain():
    page = Page("gazette", "2022-04-07")
    page.total("by the end of March", millions(1700), "2022-02-24", until=day("2022-03-31"))
    (said,) = assertions_of(page)
    assert said.period.surely == said.period.until == day("2022-03-31")


def test_an_undated_page_leaves_the_end_open():
    page = Page("gazette")
    page.total("so far", millions(1700), "2022-02-24")
    (said,) = assertions_of(page)
    assert said.period.until is None


def test_a_total_that_does_not_say_since_when_or_to_whom_asserts_nothing():
    page = Page("gazette", "2022-04-07")
    page.tell("total", "$17 billion in all", amount=millions(17_000))
    page.total("$2 billion since the invasion", millions(2000), "2022-02-24", recipient=None)
    assert assertions_of(page) == []


@pytest.mark.parametrize(
    ("words", "fields", "basis"),
    [
        ("in security assistance", {}, Basis("military")),
        ("in assistance", {}, Basis(None)),
        ("to the army", {}, Basis("military")),
        ("in aid", {"authority": "humanitarian"}, Basis("humanitarian")),
        ("in aid", {"authority": "drawdown"}, Basis("military", "drawdown")),
        ("in military aid", {"scope": "financial"}, Basis("financial")),
    ],
)
def test_what_a_total_adds(words, fields, basis):
    page = Page("gazette", "2022-04-07")
    assert basis_of(page.tell("total", words, amount=millions(1700), **fields)) == basis


def test_a_total_of_what_was_expedited_asserts_nothing_of_what_was_given():
    page = Page("gazette", "2022-04-07")
    page.total("we expedited about $300 million of it", millions(300), "2022-03-24")
    assert assertions_of(page) == []
