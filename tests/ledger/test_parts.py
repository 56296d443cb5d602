"""A sum and its parts are not added together, and a breakdown is no package."""

from pledgebook.model import When
from pledgebook.model.when import How
from tests.ledger.making import Page, book, day, found, millions, on, sums, the


def announcement(*, together: float = 1000) -> Page:
    page = Page("gazette", "2022-06-15")
    page.package("a further $1 billion", millions(together), date=on("2022-06-15"))
    page.package("$350 million from stocks", millions(350), date=on("2022-06-15"), authority="drawdown")
    page.package("$650 million from industry", millions(650), date=on("2022-06-15"), authority="procurement")
    return page


def test_a_sum_is_kept_for_readers_and_left_out_of_additions():
    page = announcement()
    page.total("$1 billion this month", millions(1000), "2022-06-01", until=day("2022-06-30"))
    ledger = book(page)
    assert sums(ledger) == [1000, 350, 650]
    assert the(ledger, 1000).why == (
        "It is the sum of USD 650 million and USD 350 million and is not added beside them.",
    )
    assert ledger.totals[0].verdict == "holds"
    assert the(ledger, 1000).id not in ledger.totals[0].packages


def test_a_sum_of_parts_under_two_authorities_has_none_itself():
    page = announcement()
    page.package("the $1 billion drawdown", millions(1000), date=on("2022-06-15"), authority="drawdown")
    assert the(book(page), 1000).authority is None


def test_a_sum_of_parts_under_one_authority_has_it_too():
    page = Page("gazette", "2022-06-15")
    for figure in (1000, 400, 600):
        page.package(f"{figure} from stocks", millions(figure), date=on("2022-06-15"), authority="drawdown")
    assert the(book(page), 1000).authority == "drawdown"


def test_a_sum_is_in_no_count_of_packages_and_in_no_total_of_one_authority():
    page = announcement()
    page.claims[0] = page.package(
        "$1 billion drawdown", millions(1000), date=on("2022-06-15"), authority="drawdown"
    )
    page.total(
        "$350 million drawn down", millions(350), "2022-06-01", until=day("2022-06-30"), authority="drawdown"
    )
    (total,) = book(page).totals
    assert total.verdict == "holds"
    assert len(total.packages) == 1


def test_the_parts_that_come_nearest_are_the_parts():
    page = Page("gazette", "2022-03-16")
    for figure in (1000, 800, 240, 200):
        page.package(f"{figure} from stocks", millions(figure), date=on("2022-03-16"), authority="drawdown")
    assert the(book(page), 1000).why[0].startswith("It is the sum of USD 800 million and USD 200 million")


def test_a_sum_of_packages_is_an_envelope():
    ledger = book(announcement())
    assert {figure: the(ledger, figure).record for figure in (350, 650, 1000)} == {
        350: "package",
        650: "package",
        1000: "envelope",
    }


def test_what_does_not_add_up_is_no_sum():
    assert the(book(announcement(together=1200)), 1200).why == ()


def test_a_breakdown_is_taken_into_its_sum():
    page = Page("gazette", "2022-05-24")
    page.package("the fourth tranche: $500 million", millions(500), date=on("2022-05-24"))
    page.package("$490 million for arms", millions(490), novelty=None)
    page.package("$10 million for fuel", millions(10), novelty=None, scope=None)
    ledger = book(page)
    (package,) = ledger.packages
    assert package.amount.value == 500e6
    assert set(package.claims) == {claim.id for claim in page.claims}
    assert package.history[-1].amount.value == 500e6
    assert found(ledger, "amounts-disagree") == []


def test_earlier_packages_that_happen_to_add_up_are_no_parts():
    page = Page("gazette", "2022-05-24")
    page.package("another $300 million", millions(300))
    page.package("after $200 million", millions(200), novelty="earlier")
    page.package("and $100 million", millions(100), novelty="earlier")
    assert all(package.why == () for package in book(page).packages)
    assert len(book(page).packages) == 3


def test_a_package_draws_on_the_directive_of_its_days_alone():
    pages = []
    for nth, said in enumerate(("2022-04-13", "2022-04-21")):
        memo = Page(f"memo{nth}", said)
        memo.package("direct the drawdown of up to $800 million", millions(800, "up_to"), record="directive")
        news = Page(f"news{nth}", said)
        news.package("another $800 million", millions(800))
        pages += [memo, news]
    directives = [entry for entry in book(*pages).packages if entry.record == "directive"]
    packages = [entry for entry in book(*pages).packages if entry.record == "package"]
    assert [package.draws_on for package in packages] == [(directive.id,) for directive in directives]


def test_a_package_of_no_named_authority_is_by_that_of_the_directive_it_draws_on():
    memo = Page("memo", "2022-04-13")
    memo.package("direct the drawdown", millions(800, "up_to"), record="directive", authority="drawdown")
    news = Page("news", "2022-04-13")
    news.package("another $800 million", millions(800))
    news.package("and $500 million more", millions(500))
    ledger = book(memo, news)
    drawing = [package for package in ledger.packages if package.draws_on]
    assert [(package.amount.value, package.authority) for package in drawing] == [(800e6, "drawdown")]
    assert the(ledger, 500).authority is None


def test_a_directive_is_drawn_on_by_the_package_of_the_nearest_day_alone():
    memo = Page("memo", "2022-04-21")
    memo.package("direct the drawdown", millions(800), record="directive", authority="drawdown")
    pages = [Page(f"news{nth}", f"2022-04-{nth}") for nth in (18, 21)]
    for page in pages:
        page.package("another $800 million", millions(800), date=on(page.published or ""))
    packages = [entry for entry in book(memo, *pages).packages if entry.record == "package"]
    assert [bool(package.draws_on) for package in packages] == [False, True]


def tranche(first: How, second: How) -> Page:
    page = Page("council", "2022-05-24")
    page.package("adopted the fourth tranche: 500 million", millions(500), date=on("2022-05-24"))
    for nth, how in enumerate((first, second)):
        when = When.day(day("2022-05-24"), how, "today")
        page.package(f"part {nth}", millions(490 if nth == 0 else 10), date=when)
    return page


def test_parts_that_have_their_day_from_the_sum_are_a_breakdown_of_it():
    assert sums(book(tranche("context", "context"))) == [500]
    assert sums(book(tranche("context", "stated"))) == [500, 10, 490]
