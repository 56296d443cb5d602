"""Only pairs that lie near in sum and days are judged, and none of them is lost."""

from datetime import timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from pledgebook.ledger.candidates import candidates
from pledgebook.ledger.judge import judge
from pledgebook.model import When
from tests.ledger.making import Page, day, millions, on
from tests.ledger.test_mentions import mentioned

told = st.tuples(st.sampled_from([100, 110, 400, 500, 800]), st.integers(0, 40), st.integers(0, 4))


@given(st.lists(told, max_size=12))
def test_every_two_dated_acts_that_are_judged_the_same_are_candidates(acts_told):
    pages = []
    for nth, (figure, later, width) in enumerate(acts_told):
        page = Page(f"page{nth}", "2022-12-31")
        first = day("2022-06-01") + timedelta(days=later)
        when = When(first, first + timedelta(days=width), "stated")
        page.package("gave", millions(figure), date=when, novelty="earlier")
        pages.append(page)
    found = mentioned(*pages)
    pairs = set(candidates(found))
    for one, other in combinations(range(len(found)), 2):
        if judge(found[one].lead, found[other].lead).judgement == "same":
            assert (one, other) in pairs


def test_far_days_other_sums_and_other_receivers_are_no_candidates():
    pages = [Page(doc, "2022-12-31") for doc in "abcd"]
    pages[0].package("gave", millions(400), date=on("2022-11-10"))
    pages[1].package("gave", millions(400), date=on("2022-06-10"))
    pages[2].package("gave", millions(725), date=on("2022-11-10"))
    pages[3].package("gave", millions(400), date=on("2022-11-10"), recipient="MD")
    assert candidates(mentioned(*pages)) == []


def test_an_undated_mention_meets_the_latest_acts_of_its_sum():
    pages = [Page(doc, "2022-12-31") for doc in "abc"]
    pages[0].package("gave", millions(400), date=on("2022-11-10"), novelty="earlier")
    pages[1].package("gave", millions(400), date=on("2022-06-10"), novelty="earlier")
    pages[2].package("the package", millions(400), novelty="earlier")
    assert candidates(mentioned(*pages)) == [(0, 2), (1, 2)]


def test_a_slip_of_a_thousand_is_a_candidate():
    pages = [Page(doc, "2022-12-31") for doc in "ab"]
    pages[0].package("gave", millions(250), date=on("2022-11-10"))
    pages[1].package("gave", millions(250_000), date=on("2022-11-10"))
    assert candidates(mentioned(*pages)) == [(0, 1)]


def test_the_number_of_pairs_grows_with_the_number_of_acts():
    def pairs(count: int) -> int:
        pages = [Page(f"page{nth}", "2029-12-31") for nth in range(count)]
        for nth, page in enumerate(pages):
            said = str(day("2010-01-01") + timedelta(days=5 * nth))
            page.package("gave", millions(400), date=on(said), novelty="earlier")
        for nth, page in enumerate(pages):
            page.package("the package", millions(300 + nth), novelty=None)
        return len(candidates(mentioned(*pages)))

    assert pairs(400) < 12 * 400
    assert pairs(800) < 2.5 * pairs(400)
