"""What a parliament is asked for, or has voted, is no package."""

import pytest

from tests.ledger.making import Page, book, exactly, millions, on, the


def record(words: str, figure: float = 700, title: str | None = None, **fields) -> str:
    page = Page("gazette", "2022-05-20", title=title)
    page.package(words, exactly(figure), **fields)
    return the(book(page), figure).record


@pytest.mark.parametrize(
    "words",
    [
        "The government is asking parliament for $700 million to arm Ukraine",
        "We call on Congress to provide $700 million in security assistance",
        "Last night the Senate passed a spending bill that included $700 million for Ukraine",
        "the $700 million in additional assistance that the President recently signed into law",
        "$700 million was approved by Congress",
        "the $700 million package from the United States Congress",
        "The funding bill he signed provides $700 million in humanitarian assistance",
        "It permits him $700 million of weapons from stocks",
        "we're requesting $700 million to deliver security assistance",
    ],
)
def test_sums_of_a_parliament_are_requests(words):
    assert record(words) == "request"


@pytest.mark.parametrize(
    "words",
    [
        "After Congress passed the bill, the president announced $700 million in arms",
        "We sent a notification up to Congress that we will provide a $700 million package",
        "drew down the Bill Emerson Trust as part of an effort to provide $700 million in food",
        "the President authorized an additional $700 million",
        "With support in our Congress, I have pledged $700 million",
    ],
)
def test_sums_beside_a_parliament_are_packages(words):
    assert record(words) == "package"


def test_under_a_headline_that_asks_undated_sums_are_asked_for():
    title = "Government Calls on Congress to Provide Additional Support"
    words = "The $700 million in food aid will feed many"
    assert record(words, title=title) == "request"
    assert record(words, title=title, date=on("2022-05-18")) == "package"
    assert record(words, title=title, novelty="earlier") == "package"


def test_a_request_and_a_package_of_one_sum_stay_two():
    page = Page("gazette", "2022-05-20")
    page.package("asks parliament for $700 million", exactly(700), date=on("2022-05-20"))
    page.package("gives $700 million", millions(700), date=on("2022-05-20"))
    assert sorted(package.record for package in book(page).packages) == ["package", "request"]
