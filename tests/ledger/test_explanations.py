"""What explains a total that does not hold: cheapest first, and only where the book knows enough."""

import pytest

from pledgebook.model import Total
from tests.ledger.making import Page, book, found, millions, on
from tests.ledger.test_totals import package, quoting


def ledger_of(*pages: Page, code: str):
    ledger = book(*pages)
    (total,) = [total for total in ledger.totals if total.doc == "quoting"]
    (finding,) = found(ledger, code)
    assert total.claim in finding.claims
    assert finding.packages or code == "total-stale"
    return total


def holding(figure: float, since: str = "2022-02-24", published: str = "2022-06-30", **fields) -> Page:
    page = Page(f"holding{figure}", published)
    page.total("so much", millions(figure), since, **fields)
    return page


def year() -> list[Page]:
    return [
        package("a", "2021-08-27", 600, authority="drawdown"),
        package("b", "2022-03-16", 800, authority="drawdown"),
        package("c", "2022-05-01", 1300, authority="procurement"),
    ]


def explained(total: Total, words: str) -> None:
    assert total.verdict == "explained"
    assert words in total.sentence


def test_the_figure_of_another_window():
    total = ledger_of(
        *year(),
        holding(2700, "2021-01-20"),
        quoting("since the invasion", 2700, published="2022-06-30"),
        code="window-swapped",
    )
    explained(total, "does not hold as said: it is what was given since 2021-01-20, 3 entries")


def test_where_no_total_of_the_other_window_holds_it_explains_nothing():
    ledger = book(
        *year(), holding(9000, "2021-01-20"), quoting("since the invasion", 2700, published="2022-06-30")
    )
    assert found(ledger, "window-swapped") == []


def test_a_page_that_tells_of_both_windows_mistakes_neither():
    quote = quoting("since the invasion", 2700, published="2022-06-30")
    quote.total("since the inauguration", millions(3300), "2021-01-20")
    ledger = book(*year(), holding(2700, "2021-01-20"), quote)
    assert found(ledger, "window-swapped") == []


def test_all_authorities_called_one():
    quote = quoting("drawdowns alone", 2100, published="2022-06-30", authority="drawdown")
    total = ledger_of(*year(), holding(2100), quote, code="authority-mislabelled")
    explained(total, "it is not drawdown alone but all authorities together")


def test_one_authority_called_all():
    total = ledger_of(
        *year(), holding(2100), quoting("in all", 800, published="2022-06-30"), code="basis-mixed"
    )
    explained(total, "it is drawdown alone")


def test_a_figure_that_was_quoted_before_the_newest_package():
    old = Page("old", "2022-04-20")
    old.total("about $6.3 billion", millions(6300, "about"), "2022-02-24")
    quote = quoting("more than $6.3 billion", 6300, "more_than", published="2022-05-10")
    total = ledger_of(*year(), old, quote, code="total-stale")
    explained(
        total, "the same figure was quoted on 2022-04-20, and USD 1.25 billion has been announced since"
    )


def test_a_figure_that_the_book_added_up_to_before_the_newest_package():
    pages = [package("a", "2022-03-16", 800), package("b", "2022-05-01", 1100)]
    total = ledger_of(
        *pages, holding(1900), quoting("so far", 800, published="2022-05-20"), code="total-stale"
    )
    explained(total, "it is what had been announced before 2022-05-01")


def test_a_million_said_for_a_billion():
    pages = [package("a", "2022-03-16", 20_000), package("b", "2022-05-01", 21_300)]
    total = ledger_of(*pages, quoting("over $41.3 million", 41.3, published="2022-06-30"), code="unit-slip")
    explained(total, "it is a thousand times too small")


def test_a_billion_said_for_the_million_of_another_text():
    vague = Page("vague", "2022-02-10")
    vague.tell("package", "up to $1 billion", amount=millions(1000, "up_to"), date=on("2022-02-10"))
    other = Page("other", "2022-03-01")
    other.total("$650 million", millions(650), "2021-03-01")
    quote = quoting("$650 billion", 650_000, since="2021-03-01", published="2022-03-01")
    ledger = book(vague, other, quote)
    [slip] = found(ledger, "unit-slip")
    assert "it is a thousand times too large: USD 650 million is quoted on 2022-03-01" in slip.sentence
    assert len(slip.claims) == 2


def test_aid_of_every_kind_called_military():
    pages = [*year(), package("d", "2022-04-10", 500, scope="humanitarian"), holding(2100)]
    total = ledger_of(*pages, quoting("in arms", 2600, published="2022-06-30"), code="basis-mixed")
    explained(total, "it is aid of every kind")


@pytest.mark.parametrize("qualifier", ["more_than", "nearly"])
def test_a_coarse_total_is_not_explained(qualifier):
    ledger = book(
        *year(), holding(2700, "2021-01-20"), quoting("so", 4000, qualifier, published="2022-06-30")
    )
    assert [total.verdict for total in ledger.totals if total.doc == "quoting"] == ["off"]


def test_all_authorities_called_one_where_other_totals_show_something_missing():
    pages = [*year(), holding(2100, published="2022-06-01")]
    for published in ("2022-07-01", "2022-07-08"):
        page = Page(f"lacking on {published}", published)
        page.total("so much", millions(3100), "2022-02-24")
        pages.append(page)
    quote = quoting("drawdowns alone", 3100, published="2022-07-09", authority="drawdown")
    total = ledger_of(*pages, quote, code="authority-mislabelled")
    explained(total, "it is not drawdown alone but all authorities together, 2 entries")
    explained(total, "that other totals show to be missing")
