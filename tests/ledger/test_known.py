"""The evidence of a day: what had been published, and the decisions about it."""

from pledgebook.ledger import known_by
from tests.ledger.making import Page, day, decided, millions

EARLY, LATE, UNDATED = Page("early", "2022-04-13"), Page("late", "2022-04-21"), Page("undated")
PAGES = (EARLY, LATE, UNDATED)
FIRST, SECOND, THIRD = (page.package("another", millions(800)) for page in PAGES)
SOURCES = [page.source for page in PAGES]
CLAIMS = [FIRST, SECOND, THIRD]


def test_a_page_counts_from_its_own_day_on():
    for asked, docs, later in (
        ("2022-04-12", [], 2),
        ("2022-04-13", ["early"], 1),
        ("2022-04-20", ["early"], 1),
    ):
        known = known_by(day(asked), SOURCES, CLAIMS, [])
        assert [source.doc for source in known.sources] == docs
        assert [claim.doc for claim in known.claims] == docs
        assert (known.later, known.undated) == (later, 1)


def test_a_page_without_a_day_is_left_out_and_counted():
    known = known_by(day("2030-01-01"), SOURCES, CLAIMS, [])
    assert [claim.doc for claim in known.claims] == ["early", "late"]
    assert (known.later, known.undated) == (0, 1)


def test_a_decision_keeps_the_claims_that_were_known():
    both, only = decided("same", FIRST, SECOND), decided("reject", SECOND)
    known = known_by(day("2022-04-13"), SOURCES, CLAIMS, [both, only])
    assert [(made.id, made.targets) for made in known.decisions] == [(both.id, (FIRST.id,))]


def test_a_decision_whose_claim_is_lost_stays_lost():
    gone = Page("gone", "2022-04-13").package("another", millions(800))
    lost = decided("reject", gone)
    assert known_by(day("2022-04-13"), SOURCES, CLAIMS, [lost]).decisions == [lost]
