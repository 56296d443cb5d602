"""The ledger is a function of its claims and decisions, not of their order."""

import random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from pledgebook.ledger import keep
from pledgebook.model import Ledger, When
from tests.ledger.making import Page, book, copies_of, day, decided, millions, on

said = st.tuples(
    st.sampled_from(["2022-04-12", "2022-04-13", "2022-04-20", "2022-04-21", None]),
    st.sampled_from([100.0, 400.0, 600.0, 625.0, 750.0, 800.0, 800_000.0]),
    st.sampled_from(["new", "earlier", None]),
    st.sampled_from(["considered", "announced", "delivering"]),
    st.sampled_from(["drawdown", "procurement", None]),
    st.sampled_from([None, "2022-04-13", "2022-04-21"]),
)


def page(nth: int, told: list[tuple[Any, ...]]) -> Page:
    made = Page(f"page{nth}", told[0][0])
    for _, figure, novelty, stage, authority, date in told:
        when = on(date) if date else None
        made.package(
            f"tells of {figure}",
            millions(figure),
            novelty=novelty,
            stage=stage,
            authority=authority,
            date=when,
        )
    made.total(f"brings it to {nth}", millions(1000 + 300 * nth), "2022-02-24")
    made.tell("item", "5 radars", item="radar", quantity=nth, package_amount=told[0][1] * 1e6)
    made.tell("ordinal", "the nth", ordinal=1 + nth % 3, counter="drawdown", package_amount=told[0][1] * 1e6)
    return made


@given(st.lists(st.lists(said, min_size=1, max_size=3), min_size=1, max_size=6), st.randoms())
def test_the_order_of_the_input_changes_nothing(pages_told, chance: random.Random):
    pages = [page(nth, told) for nth, told in enumerate(pages_told)]
    claims = [claim for made in pages for claim in made.claims]
    sources = [made.source for made in pages]
    groups = [copies_of(pages[0], pages[-1])] if len(pages) > 1 else []
    decisions = [decided("different", claims[0], claims[-4])] if len(claims) > 4 else []
    first = keep(sources, claims, groups, decisions)
    for shuffled in (sources, claims):
        chance.shuffle(shuffled)
    assert keep(sources, claims, groups, decisions) == first
    assert keep([*sources, *sources], [*claims, *claims], groups, decisions) == first


@given(st.lists(st.lists(said, min_size=1, max_size=3), min_size=1, max_size=6))
def test_every_package_claim_is_in_one_entry(pages_told):
    pages = [page(nth, told) for nth, told in enumerate(pages_told)]
    ledger = book(*pages)
    entered = [claim for package in ledger.packages for claim in package.claims]
    assert sorted(entered) == sorted(
        claim.id for made in pages for claim in made.claims if claim.kind == "package"
    )
    assert all(package.history and package.speakers and package.docs for package in ledger.packages)


@given(st.lists(st.lists(said, min_size=1, max_size=3), min_size=1, max_size=6))
def test_findings_name_entries_and_claims_that_exist(pages_told):
    pages = [page(nth, told) for nth, told in enumerate(pages_told)]
    ledger = book(*pages)
    claims = {claim.id for made in pages for claim in made.claims}
    packages = {package.id for package in ledger.packages}
    assert len(packages) == len(ledger.packages)
    for finding in ledger.findings:
        assert set(finding.claims) <= claims
        assert set(finding.packages) <= packages
        assert finding.sentence
    for total in ledger.totals:
        assert set(total.packages) <= packages


def test_nothing_gives_an_empty_ledger():
    assert keep([], [], [], []) == Ledger()


def test_packages_stand_in_order_of_their_days():
    pages = [Page("a", "2022-05-10"), Page("b", "2022-04-10"), Page("c")]
    for nth, made in enumerate(pages):
        made.package("another", millions(100 * (nth + 1)))
    first = [package.docs for package in book(*pages).packages]
    assert first == [("b",), ("a",), ("c",)]
    assert book(*pages).packages[0].announced == When.day(day("2022-04-10"), "published")
