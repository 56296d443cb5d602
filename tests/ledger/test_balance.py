"""A difference that appears between two totals and stays is a missing entry of known size."""

from pledgebook.model import Finding
from tests.ledger.making import MILLION, Page, book, day, found, millions


def package(doc: str, published: str, figure: float) -> Page:
    page = Page(doc, published)
    page.package(f"{doc} tells of it", millions(figure))
    return page


def total(published: str | None, figure: float, qualifier=None, since: str = "2022-02-24", **fields) -> Page:
    page = Page(f"total{published}{figure}{since}", published)
    page.total(f"{figure} so far", millions(figure, qualifier), since, **fields)
    return page


def missing(*pages: Page) -> list[Finding]:
    return found(book(*pages), "missing-entry")


def size(hole: Finding) -> tuple[float, float]:
    assert hole.low is not None
    assert hole.high is not None
    return round(hole.low / MILLION, 1), round(hole.high / MILLION, 1)


def test_the_hole_lies_between_the_totals_that_show_it():
    (hole,) = missing(
        package("a", "2022-03-16", 800),
        total("2022-04-01", 800),
        package("b", "2022-05-01", 300),
        total("2022-05-10", 1500),
        total("2022-06-10", 1500),
    )
    assert size(hole) == (337.5, 458.5)
    assert (hole.earliest, hole.latest) == (day("2022-04-01"), day("2022-05-10"))
    assert hole.sentence == (
        "Quoted totals exceed what is known here (1 package): USD 337.5 to 458.5 million "
        "of military aid from US to UA is missing between 2022-04-01 and 2022-05-10."
    )
    assert (len(hole.claims), len(hole.packages)) == (2, 1)


def test_the_last_two_weeks_may_have_begun_some_days_before():
    """Else the package of 25 February would have to be missing after 1 March."""
    pages = [package("a", "2022-03-12", 200), total("2022-03-15", 550, since="2022-03-01")]
    (hole,) = missing(*pages)
    assert (hole.earliest, hole.latest) == (day("2022-02-24"), day("2022-03-15"))


def test_two_holes_are_told_apart():
    holes = missing(
        package("a", "2022-03-16", 800),
        total("2022-04-01", 1200),
        total("2022-05-10", 1200),
        total("2022-06-10", 2000),
    )
    assert [(hole.earliest, hole.latest) for hole in holes] == [
        (day("2022-05-10"), day("2022-06-10")),
        (day("2022-02-24"), day("2022-04-01")),
    ]


def test_nothing_is_missing_where_totals_hold():
    assert missing(package("a", "2022-03-16", 800), total("2022-04-01", 800), total("2022-05-10", 800)) == []


def test_totals_without_a_day_give_the_range_of_all_of_them():
    undated = Page("undated")
    undated.package("another $800 million", millions(800))
    undated.total("now $2.4 billion", millions(2400), "2022-02-24", included=True)
    undated.total("nearly $2.5 billion", millions(2500, "nearly"), "2022-02-24", included=True)
    (hole,) = missing(undated, package("a", "2022-03-16", 1200))
    assert hole.latest is None
    assert size(hole) == (299.5, 1700.5)


def test_a_wider_window_shows_only_what_the_narrower_one_does_not():
    before, since = missing(
        package("a", "2022-03-16", 800),
        total("2022-04-01", 1200),
        total("2022-04-01", 2000, since="2021-01-20"),
    )
    assert (since.earliest, since.latest) == (day("2022-02-24"), day("2022-04-01"))
    assert (before.earliest, before.latest) == (day("2021-01-20"), day("2022-02-23"))
    assert size(before)[0] < 800 < size(before)[1]


def test_a_total_that_contradicts_the_others_shows_no_hole():
    pages = [package("a", "2022-03-16", 800), total("2022-04-01", 800), total("2022-05-01", 800)]
    wild = total("2022-04-10", 5000)
    assert missing(*pages, wild) == []
    (off,) = found(book(*pages, wild), "total-off")
    assert off.claims == (wild.claims[0].id,)
    assert off.low is not None
    assert off.low > 4e9


def test_a_total_of_one_authority_that_lacks_more_than_all_can_is_mislabelled():
    pages = [package("a", "2022-03-16", 810), total("2022-05-01", 900), total("2022-06-01", 900)]
    drawdown = total("2022-04-10", 5000, authority="drawdown")
    own = Page("drawn", "2022-03-20")
    own.package("another $90 million", millions(90), authority="drawdown")
    ledger = book(*pages, own, drawdown)
    (finding,) = found(ledger, "authority-mislabelled")
    assert finding.claims == (drawdown.claims[0].id,)
    assert "not drawdown alone, of which the book knows USD 4.049 to 4.96 billion less" in finding.sentence
    (tested,) = [tested for tested in ledger.totals if tested.claim == drawdown.claims[0].id]
    assert tested.verdict == "explained"


def contradicted(*pages: Page) -> set[str]:
    return {claim for off in found(book(*pages), "total-off") for claim in off.claims}


def test_of_two_that_contradict_each_other_the_later_is_left_out():
    early, stale = total("2022-04-10", 1700), total("2022-05-10", 1200)
    pages = [package("a", "2022-03-16", 900), early, stale]
    assert contradicted(*pages) == {stale.claims[0].id}


def test_the_one_that_contradicts_most_is_left_out():
    early = total("2022-04-10", 5000)
    later = [total("2022-05-10", 1200), total("2022-06-10", 1200)]
    assert contradicted(package("a", "2022-03-16", 900), early, *later) == {early.claims[0].id}


def test_a_total_below_the_entries_is_contradicted_by_them():
    low = total("2022-05-10", 500)
    assert contradicted(package("a", "2022-03-16", 900), low) == {low.claims[0].id}


def test_what_one_authority_lacks_of_what_all_lack_is_told_once():
    drawn, bought = Page("drawn", "2022-02-01"), Page("bought", "2022-02-10")
    drawn.package("the first", millions(500), authority="drawdown")
    bought.package("the second", millions(300), authority="procurement")
    totals = [total("2022-03-01", 800, since="2022-01-01"), total("2022-03-10", 1000, since="2022-01-01")]
    (hole,) = missing(
        drawn, bought, *totals, total("2022-05-01", 700, since="2022-01-01", authority="drawdown")
    )
    assert "by drawdown" not in hole.sentence
    low, high = size(hole)
    assert low <= 200 <= high
