"""A total that lacks what other totals show to be missing is explained by it, but never by its own hole."""

from pledgebook.model import Ledger
from tests.ledger.making import Page, book, millions


def package(doc: str, published: str, figure: float) -> Page:
    page = Page(doc, published)
    page.package(f"{doc} tells of it", millions(figure))
    return page


def total(published: str, figure: float, words: str = "so far", **fields) -> Page:
    page = Page(f"total{published}{figure}", published)
    page.total(f"{figure} {words}", millions(figure), "2022-02-24", **fields)
    return page


def verdicts(ledger: Ledger) -> list[str]:
    return [said.verdict for said in sorted(ledger.totals, key=lambda said: str(said.until))]


A = package("a", "2022-03-16", 800)


def test_two_totals_of_different_days_bear_each_other_out():
    ledger = book(A, total("2022-04-01", 800), total("2022-05-10", 1250), total("2022-06-10", 1250))
    assert verdicts(ledger) == ["holds", "explained", "explained"]
    assert ledger.totals[-1].sentence.startswith(
        "USD 1.25 billion of military aid from US to UA since 2022-02-24 holds together with what other"
    )


def test_one_total_is_not_explained_by_the_hole_that_it_shows():
    assert verdicts(book(A, total("2022-05-10", 1250))) == ["off"]


def test_what_was_delivered_is_no_total_of_what_was_given():
    told = total("2022-05-10", 300, "million: we have delivered $300 million")
    (tested,) = book(A, told).totals
    assert tested.verdict == "untestable"
    assert tested.sentence.endswith("cannot be tested: the text tells what was delivered, not given.")


def test_a_window_that_totals_of_several_days_mistake_alike_lacks_an_entry():
    old = package("old", "2022-01-10", 400)
    pages = [old, A, total("2022-03-01", 0.5), total("2022-04-01", 1200), package("b", "2022-04-10", 300)]
    later = [total("2022-05-01", 1500), package("c", "2022-05-10", 500), total("2022-06-01", 2000)]
    wide = Page("wide", "2022-04-01")
    wide.total("1200 in all", millions(1200), "2022-01-01")
    ledger = book(*pages, *later, wide)
    assert "window-swapped" not in {found.code for found in ledger.findings}
