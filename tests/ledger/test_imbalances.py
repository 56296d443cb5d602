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
        "Up to 2022-10-14, USD 18.2 billion and more than USD 18.3 billion of military aid from US to UA "
        "are quoted since 2021-01-20."
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


def test_two_figures_that_quarrel_on_two_days_do_so_once():
    days = ("2022-10-14", "2022-10-15")
    pages = [total(f"{figure} on {day}", figure, None, day) for day in days for figure in (8000, 9000)]
    (finding,) = found(book(package(8000), *pages), "amounts-disagree")
    assert finding.sentence == (
        "Up to 2022-10-14, USD 8 billion and USD 9 billion of military aid from US to UA "
        "are quoted since 2021-01-20."
    )
    assert len(finding.claims) == 4


def test_a_total_a_thousand_times_another_is_a_slip_and_nothing_is_missing_for_it():
    ledger = book(package(900), total("a", 650), total("b", 650_000))
    (finding,) = found(ledger, "unit-slip")
    assert "it is a thousand times too large: USD 650 million is quoted on 2022-10-14" in finding.sentence
    assert found(ledger, "missing-entry") == []


def test_a_slip_that_the_entries_show_is_told_once():
    ledger = book(package(650), total("a", 650), total("b", 650_000))
    assert [finding.code for finding in ledger.findings] == ["unit-slip"]
