"""A figure that a page takes back is no package of its own."""

import pytest

from pledgebook.ledger.withdrawn import takes_back
from tests.ledger.making import Page, book, found, millions, sums


@pytest.mark.parametrize(
    ("words", "taken_back"),
    [
        ("CORRECTION: An earlier version of this article wrongly gave the sum as $880 million.", True),
        ("An earlier version said the package was worth 250 million pounds.", True),
        ("A previous version of this story, relying on a notice, put the award at $687 million.", True),
        ("This article previously stated that $880 million had been approved.", True),
        ("It has been corrected to say $800 million, not $880 million.", True),
        ("The story was amended on 5 May: it misstated the sum as $880 million.", True),
        ("An earlier package was worth $250 million.", False),
        ("The ministry had previously announced $880 million.", False),
        ("The earlier version of the missile costs $250 million.", False),
        ("An analyst put the award at $687 million.", False),
    ],
)
def test_words_that_take_a_figure_back(words, taken_back):
    assert takes_back(words) is taken_back


def corrected() -> Page:
    page = Page("gazette", "2022-05-04")
    page.package("Britain gives a further 300 million", millions(300))
    page.package(
        "An earlier version said the package was worth 250 million", millions(250), novelty="earlier"
    )
    return page


def test_a_figure_taken_back_is_a_step_of_what_stands():
    ledger = book(corrected())
    (package,) = ledger.packages
    assert package.amount.value == 300e6
    assert sorted(event.amount.value for event in package.history) == [250e6, 300e6]
    (finding,) = found(ledger, "amount-revised")
    assert finding.sentence == "USD 250 million was told first and taken back; USD 300 million stands."
    assert finding.at_stake == 50e6
    assert len(finding.claims) == 2
    assert found(ledger, "amounts-disagree") == []


def test_what_stands_may_be_named_beside_what_is_taken_back():
    page = corrected()
    page.package("An earlier version said 250 million; it is 300 million", millions(300))
    assert sums(book(page)) == [300]
    assert len(book(page).packages[0].claims) == 3


def test_a_figure_taken_back_where_nothing_stands_is_a_package():
    page = Page("gazette", "2022-05-04")
    page.package("An earlier version said the package was worth 250 million", millions(250))
    assert sums(book(page)) == [250]


def test_a_figure_taken_back_of_another_recipient_is_left_alone():
    page = Page("gazette", "2022-05-04")
    page.package("gives Poland 300 million", millions(300), recipient="PL")
    page.package("An earlier version said Kyiv gets 250 million", millions(250))
    assert sums(book(page)) == [300, 250]
