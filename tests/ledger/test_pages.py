"""What the page around a package claim adds to its words."""

import pytest

from pledgebook.model import When
from tests.ledger.making import Page, book, day, exactly, on


def announced(words: str, title: str | None = None, said: When | None = None, **fields) -> When | None:
    page = Page("gazette", "2022-05-20", title=title)
    fields = {"novelty": None, **fields}
    page.package(words, exactly(400), date=said, **fields)
    (package,) = book(page).packages
    return package.announced


TODAY = When.day(day("2022-05-20"), "published")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("$400 Million in Further Assistance", TODAY),
        ("Capital sends US$400 million more", TODAY),
        ("$1,400 million in all", None),
        ("$400 billion in all", None),
        ("More arms for Ukraine", None),
        (None, None),
    ],
)
def test_a_sum_in_the_headline_is_the_news(title, expected):
    assert announced("It is valued at $400 million", title) == expected


def test_an_earlier_package_is_no_news_whatever_the_headline():
    assert announced("the earlier $400 million", "$400 million", novelty="earlier") is None


def test_what_is_added_to_news_is_news():
    assert announced("He added $400 million in humanitarian help") == TODAY
    assert announced("The list added to a bill of $400 million") == TODAY
    assert announced("He added nothing, and $400 million went unspent") is None


@pytest.mark.parametrize(
    ("said", "novelty", "expected"),
    [
        (on("2022-05-20", "2027-05-20"), None, on("2022-05-20")),  # over the next five years
        (on("2021-10-01", "2022-09-30"), "new", TODAY),  # this fiscal year
        (on("2022-01-01", "2022-12-31"), "earlier", on("2022-01-01", "2022-05-20")),  # this year
        (on("2023-01-01", "2023-12-31"), "new", TODAY),  # next year
        (on("2022-05-21"), "new", on("2022-05-21")),  # another time zone
    ],
)
def test_days_to_come_are_when_aid_is_given(said, novelty, expected):
    assert announced("gives $400 million", said=said, novelty=novelty) == expected


def test_the_day_of_a_dateline_is_when_the_page_was_written():
    written = When.day(day("2022-05-20"), "stated", "May 20, 2022")
    line = "WASHINGTON, May 20, 2022 (WIRE) - The government gives $400 million"
    assert announced(line, said=written, novelty="new") == TODAY
    assert announced("On May 20, 2022 it gave $400 million", said=written) == written


def test_a_package_under_consideration_has_the_day_of_its_proposal():
    assert announced("proposed $400 million", said=on("2022-05-18"), stage="considered") == on("2022-05-18")
    assert announced("could give $400 million", said=on("2022-05-25"), stage="considered") is None
    page = Page("later", "2022-05-21")
    page.package("gives $400 million", exactly(400))
    report = Page("report", "2022-05-20")
    report.package("proposed $400 million", exactly(400), date=on("2022-05-20"), stage="considered")
    (package,) = book(report, page).packages
    assert package.announced == When.day(day("2022-05-21"), "published")


def test_the_footer_of_a_reprint_repeats_the_news():
    page = Page("gazette", "2022-05-20")
    page.package("gives $400 million", exactly(400), date=on("2022-05-19"))
    page.package("an earlier law of $900 million", exactly(900), date=on("2022-05-13"), novelty="earlier")
    footer = "The post $400 million for Ukraine appeared first on Gazette"
    page.package(footer, exactly(400), date=on("2022-05-13"), novelty="earlier")
    assert [len(package.claims) for package in book(page).packages] == [2, 1]
