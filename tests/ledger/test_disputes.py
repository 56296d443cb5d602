"""What texts disagree on, what changed, and what nobody can tell about an entry."""

from tests.ledger.making import Page, book, found, millions, on


def page(doc: str, figure: float, published: str | None = "2022-10-04", **fields) -> Page:
    made = Page(doc, published)
    made.package(f"{doc} tells of it", millions(figure), **fields)
    return made


def test_a_round_figure_and_the_exact_one_disagree():
    (finding,) = found(book(page("a", 600), page("b", 625)), "amounts-disagree")
    assert finding.sentence == "USD 625 million and USD 600 million are said of the same package."
    assert finding.at_stake == 25e6
    assert len(finding.claims) == 2


def test_a_thousand_times_the_sum_is_a_slip_of_the_unit():
    ledger = book(page("a", 250), page("b", 250), page("c", 250_000))
    (finding,) = found(ledger, "unit-slip")
    assert finding.sentence == "USD 250 million and USD 250 billion are said, a thousand times off."
    assert found(ledger, "amounts-disagree") == []


def test_sums_that_agree_raise_nothing():
    assert book(page("a", 600), page("b", 600)).findings == ()


def test_one_package_under_two_authorities():
    ledger = book(
        page("a", 400, authority="drawdown", date=on("2022-10-04")),
        page("b", 400, authority="procurement", date=on("2022-10-04")),
    )
    (finding,) = found(ledger, "authority-mislabelled")
    assert "called drawdown and procurement by different texts" in finding.sentence
    assert len(finding.claims) == 2


def test_a_day_told_in_words_that_nobody_can_resolve():
    (finding,) = found(book(page("a", 400, None)), "date-unresolved")
    assert finding.sentence == "No text tells when USD 400 million was announced."
    assert finding.at_stake == 400e6


def test_an_earlier_package_without_any_word_of_time_raises_nothing():
    assert found(book(page("a", 400, novelty="earlier")), "date-unresolved") == []


def test_copies_raise_a_disagreement_once():
    ledger = book(page("a", 600), page("b", 625), page("c", 625), page("d", 600))
    assert len(found(ledger, "amounts-disagree")) == 1


def test_a_doubt_told_alike_of_several_entries_is_told_once():
    ledger = book(*(page(doc, 1000, None, donor=None, recipient=None) for doc in "abc"))
    (doubt,) = found(ledger, "possible-duplicate")
    assert doubt.sentence.startswith("Some of 3 entries may be one: Both speak of USD 1 billion, ")
    assert (len(doubt.packages), len(doubt.claims), doubt.at_stake) == (3, 3, 2000e6)
