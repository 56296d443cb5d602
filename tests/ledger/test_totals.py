"""Every quoted total gets a verdict and one sentence with its numbers."""

from tests.ledger.making import Page, book, day, millions, on


def package(doc: str, published: str, figure: float, **fields) -> Page:
    page = Page(doc, published)
    page.package(f"{doc} tells of it", millions(figure), **fields)
    return page


def spring() -> list[Page]:
    return [package("a", "2022-03-16", 800), package("b", "2022-04-01", 300), package("c", "2022-04-05", 100)]


def quoting(words: str, figure: float, qualifier=None, published: str = "2022-04-08", **fields) -> Page:
    page = Page("quoting", published)
    page.total(words, millions(figure, qualifier), fields.pop("since", "2022-02-24"), **fields)
    return page


def test_a_total_holds():
    (total,) = book(*spring(), quoting("$1.2 billion", 1200)).totals
    assert total.verdict == "holds"
    assert len(total.packages) == 3
    assert total.sentence == (
        "USD 1.2 billion of military aid from US to UA since 2022-02-24 holds: "
        "in that window the book has 3 entries, in all USD 1.198 to 1.202 billion."
    )


def test_a_total_is_more_than_the_book_knows():
    (total,) = book(*spring(), quoting("$1.7 billion", 1700)).totals
    assert total.verdict == "off"
    assert (total.residual_low, total.residual_high) == (448.5e6, 551.5e6)
    assert total.sentence == (
        "USD 1.7 billion of military aid from US to UA since 2022-02-24 is USD 448.5 to 551.5 million "
        "more than the book knows: in that window the book has 3 entries, in all USD 1.198 to 1.202 billion."
    )


def test_a_total_is_less_than_the_book_knows():
    (total,) = book(*spring(), quoting("$900 million", 900)).totals
    assert total.verdict == "off"
    assert total.residual_high == -298e6
    assert "less than the book knows" in total.sentence


def test_a_total_without_a_start_cannot_be_tested():
    page = Page("quoting", "2022-04-08")
    page.tell("total", "over $17 billion", amount=millions(17_000, "more_than"), recipient=None)
    (total,) = book(page).totals
    assert (total.verdict, total.ledger_low, total.packages) == ("untestable", None, ())
    assert total.sentence == (
        "More than USD 17 billion cannot be tested: the text does not say who receives and since when."
    )


def test_a_total_of_a_window_without_entries_cannot_be_tested():
    (total,) = book(
        *spring(), quoting("since 2014", 1700, since="2014-01-01", until=day("2021-12-31"))
    ).totals
    assert total.verdict == "untestable"
    assert total.sentence.endswith("cannot be tested: the book has no entry of that window.")


def test_a_total_is_not_tested_against_entries_that_are_nearly_all_uncertain():
    pages = [package("a", "2022-12-01", 900, novelty="earlier", date=on("2022-02-01", "2022-03-31"))]
    (total,) = book(*pages, quoting("$800 million", 900)).totals
    assert total.verdict == "untestable"
    assert "too unclear" in total.sentence


def test_another_receiver_and_another_currency_are_other_purses():
    pages = [package("a", "2022-03-16", 800, recipient="MD"), package("b", "2022-04-01", 300)]
    (total,) = book(*pages, quoting("$300 million", 300)).totals
    assert (total.verdict, len(total.packages)) == ("holds", 1)


def test_the_ends_of_the_window_are_told():
    (total,) = book(*spring(), quoting("$1.2 billion", 1200)).totals
    assert (total.since, total.until, total.scope) == (day("2022-02-24"), day("2022-04-08"), "military")
