"""What parts two acts."""

import pytest

from pledgebook.ledger.parting import parted
from tests.ledger.making import Page, day, millions, on
from tests.ledger.test_acts import acts_of


def reason(first: Page, second: Page) -> str:
    (one,), (other,) = acts_of(first), acts_of(second)
    assert parted(one, other) == "" or parted(other, one) != ""
    return parted(one, other)


def numbered(doc: str, number: int) -> Page:
    page = Page(doc, "2022-11-10")
    page.package("gives $400 million", millions(400))
    page.tell("ordinal", "so many", ordinal=number, counter="drawdown", package_amount=400e6)
    return page


def telling(doc: str, published: str | None = "2022-11-10", **fields) -> Page:
    page = Page(doc, published)
    page.package("gives $400 million", fields.pop("amount", millions(400)), **fields)
    return page


def test_two_numbers_of_one_count_cannot_be_one():
    assert reason(numbered("a", 25), numbered("b", 26)) == (
        "Numbers 25 and 26 of one count (drawdown) cannot be one."
    )
    assert reason(numbered("a", 25), numbered("b", 25)) == ""


def test_days_that_are_apart_cannot_be_one_but_an_evening_is_the_next_day_elsewhere():
    assert "too far apart" in reason(telling("a", date=on("2022-11-04")), telling("b", date=on("2022-11-10")))
    assert reason(telling("a", date=on("2022-11-09")), telling("b", date=on("2022-11-10"))) == ""


def test_sums_that_are_apart_cannot_be_one():
    assert reason(telling("a"), telling("b", amount=millions(725))) == (
        "USD 400 million and USD 725 million are two sums."
    )


def test_a_report_may_differ_from_the_announcement():
    report = telling("a", "2022-11-08", amount=millions(450), stage="considered")
    assert reason(report, telling("b")) == ""


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"scope": "military"}, {"scope": "humanitarian"}, "One is military aid, the other humanitarian."),
        (
            {"authority": "drawdown", "date": on("2022-10-01", "2022-11-10")},
            {"authority": "procurement", "date": on("2022-11-10")},
            "One is by",
        ),
        (
            {"authority": "drawdown", "date": on("2022-11-10")},
            {"authority": "procurement", "date": on("2022-11-10")},
            "",
        ),
        (
            {"authority": "drawdown", "date": on("2022-11-07", "2022-11-13")},  # "last week"
            {"authority": "procurement", "date": on("2022-11-10")},
            "",
        ),
    ],
)
def test_purpose_and_authority(one, other, expected):
    found = reason(telling("a", **one), telling("b", **other))
    assert found.startswith(expected)
    assert bool(found) == bool(expected)


def test_a_page_that_tells_of_a_new_and_of_an_earlier_package_tells_of_two():
    page = Page("gazette")
    page.package("another $800 million", millions(800))
    page.package("the $800 million approved in March", millions(800), novelty="earlier")
    one, other = acts_of(page)
    assert parted(one, other) == "gazette tells of a new package and of an earlier one of USD 800 million."


def test_a_page_that_gives_two_days_tells_of_two():
    page = Page("gazette", "2022-12-01")
    page.package("on 4 November", millions(400), date=on("2022-11-04"), novelty="earlier")
    page.package("on 5 November", millions(400), date=on("2022-11-05"), novelty="earlier")
    one, other = acts_of(page)
    assert parted(one, other) == "gazette gives them two dates, on 2022-11-04 and on 2022-11-05."


def test_a_page_that_gives_two_sums_tells_of_two():
    page = Page("gazette", "2022-12-01")
    page.package("asks for another $600 million", millions(600), stage="considered")
    page.package("and for another $625 million", millions(625), stage="considered")
    one, other = acts_of(page)
    assert parted(one, other) == "gazette gives two sums, USD 600 million and USD 625 million."


def test_a_page_that_names_two_authorities_tells_of_two():
    page = Page("gazette", "2022-12-01")
    page.package("$300 million from stocks", millions(300), authority="drawdown")
    page.package("$300 million from industry", millions(300), authority="procurement")
    one, other = acts_of(page)
    assert parted(one, other) == "gazette names two authorities, drawdown and procurement."


def test_an_undated_mention_cannot_be_of_a_later_act():
    mention = telling("a", "2022-10-01", novelty="earlier")
    assert "too far apart" in reason(mention, telling("b", date=on("2022-11-10")))


def test_days_do_not_part_where_one_is_unknown():
    assert reason(telling("a", None), telling("b", date=on("2022-11-10"))) == ""
    assert day("2022-11-10") == acts_of(telling("b", date=on("2022-11-10")))[0].window.earliest
