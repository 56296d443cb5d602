"""A vague mention is settled by how many acts it fits."""

from pledgebook.ledger.joining import Ruling
from pledgebook.ledger.rivals import weighed
from tests.ledger.making import Page, millions, on
from tests.ledger.test_mentions import mentioned


def pages(*said: str) -> list[Page]:
    found = []
    for nth, day in enumerate(said):
        page = Page(f"page{nth}", "2022-12-31")
        page.package("gave", millions(400), date=on(day), novelty="earlier")
        found.append(page)
    return found


def vague_page() -> Page:
    page = Page("vague", "2022-12-31")
    page.package("in November", millions(400), date=on("2022-11-01", "2022-11-30"), novelty="earlier")
    return page


SURE = Ruling("same", 0.9, "one sum")
OPEN = Ruling("unsure", 0.3, "one sum")


def test_a_month_that_fits_two_acts_is_unsure():
    found = mentioned(*pages("2022-11-10", "2022-11-23"), vague_page())
    assert [ruling.judgement for ruling in weighed(found, {(0, 2): SURE, (1, 2): SURE}).values()] == [
        "unsure",
        "unsure",
    ]


def test_an_act_that_only_touches_the_month_is_no_rival():
    found = mentioned(*pages("2022-11-10", "2022-12-01"), vague_page())
    assert weighed(found, {(0, 2): SURE, (1, 2): SURE}) == {(0, 2): SURE, (1, 2): SURE}


def test_an_undated_mention_that_fits_a_single_act_is_of_that_act():
    undated = Page("undated", "2022-12-31")
    undated.package("the package", millions(400), novelty="earlier")
    found = mentioned(*pages("2022-01-10"), undated)
    assert weighed(found, {(0, 1): OPEN})[0, 1].judgement == "same"


def test_what_was_ruled_out_stays_out():
    undated = Page("undated", "2022-12-31")
    undated.package("the package", millions(400), novelty="earlier")
    found = mentioned(*pages("2022-01-10"), undated)
    out = Ruling("different", 0.0, "no")
    assert weighed(found, {(0, 1): out}) == {(0, 1): out}
