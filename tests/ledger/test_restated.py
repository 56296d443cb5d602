"""A total told in the words of a package is no package."""

import pytest

from pledgebook.model import When
from tests.ledger.making import Page, book, day, millions, on, the


def told(published: str = "2022-02-18", **fields) -> Page:
    page = Page("talk", published)
    page.package("what we have done, including the $650 million", millions(650), **fields)
    return page


def total(said: str = "2022-02-15", since: str = "2021-02-15", figure: float = 650, **fields) -> Page:
    page = Page(f"total-{said}", said)
    page.total("in the last year", millions(figure), since, **fields)
    return page


def other(published: str = "2021-08-27") -> Page:
    page = Page("other", published)
    page.package("gives $60 million", millions(60), date=on(published))
    return page


def test_a_sum_that_is_a_quoted_total_is_an_envelope():
    entry = the(book(told(), total(), other()), 650)
    assert entry.record == "envelope"
    assert entry.why[-1] == (
        "It is the total of USD 650 million that is said to have been given since 2021-02-15, "
        "so that it is no package of its own."
    )


def test_a_sum_of_last_year_is_that_years_total():
    year = told(date=on("2021-01-01", "2021-12-31"), novelty="earlier")
    assert the(book(year, total(), other()), 650).record == "envelope"


def test_a_day_taken_over_from_its_neighbours_is_not_its_own():
    near = told(date=When.day(day("2022-02-17"), "context", "yesterday"))
    assert the(book(near, total(), other()), 650).record == "envelope"


@pytest.mark.parametrize(
    "pages",
    [
        (told(), total()),  # the total may be this one package
        (told(date=on("2022-02-17")), total(), other()),  # it has a day of its own
        (told("2022-04-18"), total(), other()),  # the total is old
        (told(), total(since="2022-01-15"), other("2022-01-20")),  # the total is of a short time
        (told(), total(figure=700), other()),
        (told(), total(scope="humanitarian"), other()),
        (told(stage="considered"), total(), other()),
    ],
)
def test_other_sums_stay_packages(pages):
    assert the(book(*pages), 650).record == "package"
