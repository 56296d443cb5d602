"""Acts told in the same terms are compared once."""

from pledgebook.ledger.acts import acts
from pledgebook.ledger.mentions import Mention, mentions
from pledgebook.ledger.stories import settings
from pledgebook.model import CopyGroup
from tests.ledger.making import Page, copies_of, millions, on


def mentioned(
    *pages: Page, copies: tuple[CopyGroup, ...] = (), alone: frozenset[str] = frozenset()
) -> list[Mention]:
    claims = [claim for page in pages for claim in page.claims]
    placed = settings([page.source for page in pages], claims, copies)
    return mentions(acts(claims, placed), alone)


def test_pages_that_give_one_sum_on_one_day_in_the_same_terms_are_one_mention():
    pages = [Page(doc, "2022-04-13") for doc in "abc"]
    for page in pages:
        page.package(f"{page.doc} tells of $800 million", millions(800))
    (only,) = mentioned(*pages)
    assert len(only.acts) == 3


def test_a_sentence_that_a_copy_repeats_on_the_next_day_is_the_same_statement():
    first, later = Page("a", "2022-04-13"), Page("b", "2022-04-19")
    for page, said in ((first, "2022-04-13"), (later, "2022-04-19")):
        page.package("today gave $800 million", millions(800), date=on(said))
    (only,) = mentioned(later, first, copies=(copies_of(first, later),))
    assert only.lead.claim.doc == "a"
    assert len(mentioned(later, first)) == 2


def test_two_packages_in_one_clause_stay_two():
    page = Page("a", "2022-12-01")
    for said in ("2022-11-04", "2022-11-10"):
        page.length = 0
        page.package(
            "$400 million each, on 4 and 10 November", millions(400), date=on(said), novelty="earlier"
        )
    copy = Page("b", "2022-12-01", claims=[])
    for said in ("2022-11-04", "2022-11-10"):
        copy.length = 0
        copy.package(
            "$400 million each, on 4 and 10 November", millions(400), date=on(said), novelty="earlier"
        )
    found = mentioned(page, copy, copies=(copies_of(page, copy),))
    assert [(str(mention.lead.window.earliest), len(mention.acts)) for mention in found] == [
        ("2022-11-04", 2),
        ("2022-11-10", 2),
    ]


def test_what_an_analyst_told_apart_stands_alone():
    one, other = Page("a", "2022-04-13"), Page("b", "2022-04-13")
    claim = one.package("$800 million", millions(800))
    other.package("$800 million more", millions(800))
    assert len(mentioned(one, other, alone=frozenset({claim.id}))) == 2


def test_the_surest_dated_comes_first():
    vague, dated, undated = Page("a", "2022-12-01"), Page("b", "2022-12-01"), Page("c")
    vague.package("in November", millions(400), date=on("2022-11-01", "2022-11-30"), novelty="earlier")
    dated.package("on 10 November", millions(400), date=on("2022-11-10"), novelty="earlier")
    undated.package("another", millions(400))
    found = mentioned(undated, vague, dated)
    assert [mention.lead.claim.doc for mention in found] == ["b", "a", "c"]
