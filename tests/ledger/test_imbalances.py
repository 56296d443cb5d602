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


def test_an_honest_rounding_and_a_floor_contradict_nothing():
    for one, other in (((1070,), (1000,)), ((8000, "more_than"), (9100,)), ((8000, "at_least"), (9100,))):
        ledger = book(package(1070), total("a", *one), total("b", *other))
        assert found(ledger, "amounts-disagree") == []


def test_a_floor_contradicts_what_lies_below_it():
    ledger = book(package(9100), total("a", 9000, "more_than"), total("b", 8000), total("c", 8100))
    assert len(found(ledger, "amounts-disagree")) == 1


def test_one_total_that_many_texts_repeat_is_off_once():
    ledger = book(package(900), *(total(doc, 500) for doc in "abc"))
    (finding,) = found(ledger, "total-off")
    assert len(finding.claims) == 3
    assert finding.high is not None
    assert finding.high < 0
