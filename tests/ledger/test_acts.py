"""When an act can have happened, and what its page adds to a claim."""

import pytest

from pledgebook.ledger.acts import Act, Window, acts, meant_by, scope_of
from pledgebook.ledger.stories import settings
from pledgebook.model import Ordinal, When
from tests.ledger.making import Page, day, millions, on


def acts_of(page: Page) -> list[Act]:
    return acts(page.claims, settings([page.source], page.claims, ()))


def window(first: str, last: str) -> Window:
    return Window(day(first), day(last))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"date": on("2022-03-16")}, window("2022-03-16", "2022-03-16")),
        ({}, window("2022-04-10", "2022-04-13")),  # the news of a page is at most three days old
        ({"novelty": "earlier"}, Window(day("0001-01-01"), day("2022-04-13"))),
        ({"novelty": None}, Window(day("0001-01-01"), day("2022-04-13"))),
        ({"novelty": None, "record": "directive"}, window("2022-04-10", "2022-04-13")),
        ({"stage": "considered"}, window("2022-04-12", "2022-04-27")),
        ({"stage": "considered", "novelty": "earlier"}, window("2022-03-30", "2022-04-13")),
        ({"stage": "delivered", "date": on("2022-04-01")}, Window(day("0001-01-01"), day("2022-04-01"))),
    ],
)
def test_the_window_of_an_act_told_on_13_april(fields, expected):
    page = Page("gazette", "2022-04-13")
    page.package("gives $800 million", millions(800), **fields)
    (act,) = acts_of(page)
    assert act.window == expected


def test_the_news_of_a_page_was_announced_on_its_day_and_an_earlier_package_on_none():
    page = Page("gazette", "2022-04-13")
    page.package("gives another $800 million", millions(800))
    page.package("the earlier $300 million", millions(300), novelty="earlier")
    page.package("delivered $60 million in May", millions(60), stage="delivered", date=on("2022-05-01"))
    assert [act.day for act in acts_of(page)] == [When.day(day("2022-04-13"), "published"), None, None]


def test_a_window_without_an_end_is_open():
    page = Page("gazette")
    page.package("gives another $800 million", millions(800))
    (act,) = acts_of(page)
    assert not act.window.closed


def test_gaps_between_windows():
    assert window("2022-04-01", "2022-04-05").gap(window("2022-04-07", "2022-04-08")) == 2
    assert window("2022-04-01", "2022-04-05").gap(window("2022-04-05", "2022-04-08")) == 0


def test_what_is_only_considered_is_news_unless_told_as_past():
    page = Page("gazette", "2022-04-13")
    page.package("may give $500 million", millions(500), stage="considered", novelty=None)
    page.package("had weighed $400 million", millions(400), stage="considered", novelty="earlier")
    assert [act.news for act in acts_of(page)] == [True, False]


def test_an_authority_that_contradicts_the_words_on_purpose_does_not_count():
    page = Page("gazette", "2022-04-13")
    page.package("gives $500 million in arms", millions(500), authority="humanitarian")
    page.package("draws down $400 million in arms", millions(400), authority="drawdown")
    page.package("lends $300 million", millions(300), authority="loan", scope=None)
    assert [act.authority for act in acts_of(page)] == [None, "drawdown", "loan"]
    assert [act.scope for act in acts_of(page)] == ["military", "military", "financial"]


@pytest.mark.parametrize(
    ("authority", "scope"),
    [
        ("drawdown", "military"),
        ("sale", "military"),
        ("loan", "financial"),
        ("humanitarian", "humanitarian"),
        (None, None),
    ],
)
def test_what_an_authority_pays_for(authority, scope):
    assert scope_of(authority) == scope


def test_a_claim_without_a_recipient_takes_that_of_the_same_sum_on_its_page():
    page = Page("gazette", "2022-04-13")
    page.package("gives Ukraine $500 million", millions(500))
    page.package("the $500 million package", millions(500), recipient=None, donor=None)
    page.package("a further $90 million", millions(90), recipient=None)
    assert [(act.donor, act.recipient) for act in acts_of(page)] == [("US", "UA"), ("US", "UA"), ("US", None)]


def test_an_ordinal_belongs_to_the_package_of_its_sum():
    page = Page("gazette", "2022-04-13")
    page.package("gives another $500 million", millions(500))
    page.package("the earlier $500 million", millions(500), novelty="earlier")
    page.tell(
        "ordinal",
        "the seventh drawdown since August 2021",
        ordinal=7,
        counter="drawdown",
        since=day("2021-08-01"),
        package_amount=500e6,
    )
    page.tell("ordinal", "26 drawdowns so far", ordinal=26, counter="drawdown")
    news, earlier = acts_of(page)
    assert news.ordinals == {Ordinal("drawdown since 2021-08-01", 7)}
    assert earlier.ordinals == frozenset()


def test_a_sum_that_two_earlier_packages_share_means_neither():
    page = Page("gazette", "2022-12-01")
    page.package("$400 million on 4 November", millions(400), novelty="earlier", date=on("2022-11-04"))
    page.package("$400 million on 10 November", millions(400), novelty="earlier", date=on("2022-11-10"))
    assert meant_by(400e6, page.claims) == []
    assert meant_by(400e6, page.claims[:1]) == page.claims[:1]
