"""Which pages tell one story, and from what day an undated page is."""

import pytest

from pledgebook.ledger.stories import government, settings
from pledgebook.model import CopyGroup, When
from tests.ledger.making import Page, copies_of, day, millions

QUOTED = "we shall keep at this for as many months as it takes them"


def settle(*pages: Page, copies: tuple[CopyGroup, ...] = ()):
    claims = [claim for page in pages for claim in page.claims]
    placed = settings([page.source for page in pages], claims, copies)
    return [placed[page.source.page] for page in pages]


@pytest.mark.parametrize(
    ("url", "whose"),
    [
        ("https://www.office.example.gov/releases/1", "US"),
        ("https://base.example.mil/news", "US"),
        ("https://ministry.gov.uk/news/1", "GB"),
        ("https://ministry.gov.ua/news/1", "UA"),
        ("https://office.europa.eu/news", "EU"),
        ("https://gov.paper.example/news", None),
        ("https://paper.example/gov", None),
        (None, None),
    ],
)
def test_an_address_tells_whose_office_publishes_a_page(url, whose):
    assert government(url) == whose


def test_a_dated_page_has_its_own_day():
    (only,) = settle(Page("gazette", "2022-04-13"))
    assert only.day == When.day(day("2022-04-13"), "published")


def test_an_undated_copy_has_the_day_of_the_first_dated_one():
    undated, dated, later = Page("mirror"), Page("gazette", "2022-04-12"), Page("late", "2022-04-15")
    found, *_ = settle(undated, dated, later, copies=(copies_of(dated, undated, later),))
    assert found.day == When.day(day("2022-04-12"), "context")


def test_one_quotation_makes_one_story():
    undated, dated = Page("mirror"), Page("gazette", "2022-04-12")
    undated.tell("quote", QUOTED)
    dated.tell("quote", QUOTED)
    first, second = settle(undated, dated)
    assert first.story == second.story
    assert first.day == When.day(day("2022-04-12"), "context")


def test_a_short_quotation_does_not():
    undated, dated = Page("mirror"), Page("gazette", "2022-04-12")
    for page in (undated, dated):
        page.tell("quote", "as long as it takes")
    first, second = settle(undated, dated)
    assert first.story != second.story
    assert first.day is None


def test_one_meeting_is_known_by_its_weekday_and_by_who_is_there():
    undated, other = Page("mirror"), Page("gazette")
    for page in (undated, other):
        page.tell("meeting", "makers of arms are called in on Wednesday", participants=("US",))
        page.tell("meeting", "the Acme Works will be there", participants=("Acme Works",))
    first, second = settle(undated, other)
    assert first.story == second.story


def test_countries_that_meet_tell_no_story():
    undated, other = Page("mirror"), Page("gazette")
    for page in (undated, other):
        page.tell("meeting", "ministers meet on Wednesday", participants=("US", "UA"))
    first, second = settle(undated, other)
    assert first.story != second.story


def test_a_new_package_and_a_total_together_make_a_story():
    undated, dated = Page("mirror"), Page("gazette", "2022-04-12")
    for page in (undated, dated):
        page.package("another $300 million", millions(300))
    assert settle(undated, dated)[0].day is None
    for page in (undated, dated):
        page.total("brings it to $2 billion since the invasion", millions(2000), "2022-02-24")
    assert settle(undated, dated)[0].day == When.day(day("2022-04-12"), "context")


def test_two_dated_pages_keep_their_own_stories():
    one, other = Page("gazette", "2022-04-12"), Page("herald", "2022-04-13")
    one.tell("quote", QUOTED)
    other.tell("quote", QUOTED)
    first, second = settle(one, other)
    assert first.story != second.story
