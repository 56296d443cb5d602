"""What several texts say alike is said once, with all of them named."""

from tests.ledger.making import Page, book, found, millions


def total(doc: str, figure: float, qualifier=None, published: str = "2022-10-14") -> Page:
    page = Page(doc, published)
    page.total(f"{figure} so far", millions(figure, qualifier), "2021-01-20")
    return page


def package(figure: float) -> Page:
    page = Page("package", "2022-09-01")
    page.package("another", millions(figure))
    return page


def test_two_official_totals_of_one_day_disagree():
    ledger = book(package(18_200), total("a", 18_300, "more_than"), total("b", 18_200))
    (finding,) = found(ledger, "amounts-disagree")
    assert finding.sentence == (
        "Up to 2022-10-14, USD 18.2 billion and more than USD 18.3 billion are quoted since 2021-01-20."
    )
    assert finding.at_stake == 50e6


def test_totals_that_agree_raise_nothing():
    assert (
        found(book(package(18_200), total("a", 18_200), total("b", 18_000, "more_than")), "amounts-disagree")
        == []
    )


def test_one_total_that_many_texts_repeat_is_off_once():
    ledger = book(package(900), *(total(doc, 500) for doc in "abc"))
    (finding,) = found(ledger, "total-off")
    assert len(finding.claims) == 3
    assert finding.high is not None
    assert finding.high < 0
