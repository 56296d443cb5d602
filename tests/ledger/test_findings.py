"""Findings are ranked by money, and a currency that was assumed is told where it matters."""

from dataclasses import replace

from pledgebook.ledger.findings import rank
from pledgebook.model import Finding
from tests.ledger.making import Page, book, found, millions

ASSUMED = replace(millions(400), assumed=True)


def finding(key: str, at_stake: float) -> Finding:
    return Finding(id=key, code="total-off", sentence="", at_stake=at_stake)


def test_the_most_money_comes_first_then_the_id_and_each_once():
    least, most, other = finding("a", 1), finding("c", 9), finding("b", 9)
    assert rank([least, most, other, most]) == (other, most, least)


def test_a_bare_dollar_of_a_donor_with_dollars_of_its_own():
    one, other = Page("a", "2022-05-10"), Page("b", "2022-05-10")
    one.package("gives $400 million", ASSUMED, donor="CA")
    other.package("gives $300 million more", replace(millions(300), assumed=True), donor="AU")
    (finding,) = found(book(one, other), "currency-assumed")
    assert finding.sentence == '2 sums with a bare "$" were read as USD; AUD or CAD may be meant.'
    assert len(finding.claims) == 2
    assert finding.at_stake == 700e6


def test_a_bare_dollar_on_a_page_of_a_country_with_dollars_of_its_own():
    page = Page("a", "2022-05-10", url="https://daily.example.nz/news/1")
    page.package("gives $400 million", ASSUMED)
    (finding,) = found(book(page), "currency-assumed")
    assert finding.sentence == '1 sum with a bare "$" was read as USD; NZD may be meant.'


def test_a_bare_dollar_of_the_us_on_a_page_whose_dollars_are_its_own():
    page = Page("a", "2022-05-10", url="https://daily.example.ca/news/1")
    canadian = replace(millions(400, currency="CAD"), assumed=True)
    page.package("the US gives $400 million", canadian)
    (finding,) = found(book(page), "currency-assumed")
    assert finding.sentence == '1 sum with a bare "$" was read as CAD; USD may be meant.'


def test_dollars_that_nothing_speaks_against_raise_nothing():
    page = Page("a", "2022-05-10", url="https://daily.example.ca/news/1")
    page.package(
        "Ottawa gives $400 million", replace(millions(400, currency="CAD"), assumed=True), donor="CA"
    )
    assert found(book(page), "currency-assumed") == []


def test_a_bare_dollar_of_the_us_on_a_page_of_no_country_raises_nothing():
    page = Page("a", "2022-05-10", url="https://daily.example/news/1")
    page.package("gives $400 million", ASSUMED)
    assert book(page).findings == ()
