"""What is larger than all that was given is no package."""

import pytest

from tests.ledger.making import Page, book, millions, the


def package(figure: float, **fields) -> Page:
    page = Page("law", "2022-03-15")
    page.package("signs an additional package for Ukraine", millions(figure), **fields)
    return page


def total(figure: float, said: str, **fields) -> Page:
    page = Page(f"total-{said}-{figure}", said)
    page.total("so far", millions(figure), "2021-01-20", **fields)
    return page


SMALL = (total(1200, "2022-03-20"), total(1700, "2022-04-01"))


def test_a_sum_above_the_totals_quoted_after_it_is_an_envelope():
    entry = the(book(package(13_600), *SMALL), 13_600)
    assert entry.record == "envelope"
    assert entry.why[0].startswith("It is larger than the USD 1.7 billion that is said to have been given")
    assert "from 2021-01-20 to 2022-04-01" in entry.why[0]


@pytest.mark.parametrize(
    "totals",
    [
        SMALL[:1],  # one total may be wrong
        (*SMALL, total(14_000, "2022-04-02"), total(15_000, "2022-04-03")),  # most have room for it
        (total(1200, "2022-03-10"), total(1700, "2022-03-15")),  # not later
        (total(1200, "2022-05-20"), total(1700, "2022-06-01")),  # much later
        (total(1200, "2022-03-20", donor="GB"), total(1700, "2022-04-01", donor="GB")),
        (total(1200, "2022-03-20", scope="humanitarian"), total(1700, "2022-04-01", scope="humanitarian")),
        (total(1200, "2022-03-20", authority="procurement"), total(1700, "2022-04-01", authority="sale")),
    ],
)
def test_a_sum_that_totals_do_not_rule_out_stays_a_package(totals):
    assert the(book(package(13_600), *totals), 13_600).record == "package"


def test_an_undated_sum_is_held_against_the_totals_after_the_page_that_tells_it():
    undated = package(13_600, novelty="earlier")
    assert the(book(undated, *SMALL), 13_600).record == "envelope"
    assert the(book(undated, *SMALL[:1]), 13_600).record == "package"


def test_a_package_within_the_totals_stays_one():
    assert the(book(package(800), *SMALL), 800).record == "package"


def test_a_contract_is_left_as_it_is():
    assert the(book(package(13_600, record="contract"), *SMALL), 13_600).record == "contract"
