"""Analysts leave claims out, correct them, and judge them to be of one entry or of two."""

from dataclasses import fields

import pytest

from pledgebook.faces.cli.decide import FIXED
from pledgebook.ledger.decide import _READERS, decide
from pledgebook.model import Claim
from tests.ledger.making import Page, book, decided, found, millions, on, sums, the


def a_page() -> Page:
    page = Page("gazette", "2022-05-10")
    page.package("will send another $400 million", millions(400))
    return page


def test_a_rejected_claim_is_not_in_the_ledger():
    page = a_page()
    assert sums(book(page)) == [400]
    assert sums(book(page, decisions=[decided("reject", *page.claims)])) == []


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("amount", "450000000", 450e6),
        ("amount", "CAD 450000000", 450e6),
        ("quantity_qualifier", "about", "about"),
        ("needed", "false", False),
        ("share_low", "0.5", 0.5),
        ("producers", "Acme; Widget & Sons", ("Acme", "Widget & Sons")),
        ("producers", "", ()),
        ("conditional", "", False),
        ("authority", "procurement", "procurement"),
        ("date", "2022-05-08", on("2022-05-08")),
        ("date", "2022-05-01..2022-05-08", on("2022-05-01", "2022-05-08")),
        ("included", "true", True),
        ("ordinal", "7", 7),
        ("speaker", "", None),
    ],
)
def test_a_correction_replaces_a_field(name, value, expected):
    page = a_page()
    done = decide(page.claims, [decided("correct", *page.claims, name=name, value=value)])
    changed = getattr(done.claims[0], name)
    if name == "amount":
        changed = changed.value
    if name == "date":
        changed = on(str(changed.earliest), str(changed.latest))
    assert changed == expected
    assert done.orphans == []


def test_the_later_of_two_corrections_counts():
    page = a_page()
    first = decided("correct", *page.claims, at=1, name="donor", value="GB")
    second = decided("correct", *page.claims, at=2, name="donor", value="NO")
    assert decide(page.claims, [second, first]).claims[0].donor == "NO"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("authority", "magic"),
        ("date", "soon"),
        ("weight", "3"),
        (None, "3"),
        ("weight", ""),
        ("date", "2022-05-08..2022-05-01"),
        ("amount", "nan"),
        ("amount", "-5"),
        ("amount", "about 5"),
        ("amount", ""),
        ("quantity", "inf"),
    ],
)
def test_a_correction_that_cannot_be_read_is_a_finding(name, value):
    page = a_page()
    done = decide(page.claims, [decided("correct", *page.claims, name=name, value=value)])
    assert done.claims == page.claims
    assert [orphan.code for orphan in done.orphans] == ["decision-orphaned"]
    assert "cannot set" in done.orphans[0].sentence


def test_a_decision_whose_claim_is_gone_is_a_finding_and_the_rest_of_it_counts():
    page, gone = a_page(), Page("gone", "2022-05-10")
    lost = gone.package("will send $5 million", millions(5))
    ledger = book(page, decisions=[decided("reject", lost, *page.claims)])
    assert ledger.packages == ()
    (orphan,) = found(ledger, "decision-orphaned")
    assert orphan.sentence == (
        f"The decision of Ada (reject: she read both pages) finds no claim {lost.id}; "
        "look at the page again and decide anew."
    )
    assert sorted(orphan.claims) == sorted(claim.id for claim in page.claims)


def test_same_binds_what_the_rules_part():
    page, other = a_page(), Page("herald", "2022-06-20")
    other.package("announced $430 million", millions(430))
    assert len(book(page, other).packages) == 2
    (package,) = book(page, other, decisions=[decided("same", *page.claims, *other.claims)]).packages
    assert "Ada judged same: she read both pages" in package.why


def test_different_parts_what_the_rules_join():
    page, other = a_page(), Page("herald", "2022-05-10")
    other.package("announced $400 million", millions(400))
    apart = decided("different", *page.claims, *other.claims)
    assert sums(book(page, other)) == [400]
    assert sums(book(page, other, decisions=[apart])) == [400, 400]
    again = decided("same", *page.claims, *other.claims, at=2)
    assert sums(book(page, other, decisions=[again, apart])) == [400]


def test_a_corrected_sum_reaches_the_package():
    page = a_page()
    fix = decided("correct", *page.claims, name="amount", value="450000000")
    assert the(book(page, decisions=[fix]), 450).docs == ("gazette",)


def test_a_currency_that_was_assumed_can_be_corrected():
    page = a_page()
    fix = decided("correct", *page.claims, name="amount", value="CAD 400000000")
    assert the(book(page, decisions=[fix]), 400).amount.currency == "CAD"


def test_every_field_that_is_offered_can_be_corrected():
    offered = {known.name for known in fields(Claim)} - set(FIXED)
    assert offered == {*_READERS, "amount"}


def test_binding_what_no_entry_rests_on_is_a_finding():
    page = a_page()
    total = page.total("in all $2 billion", millions(2000), "2022-02-24")
    (orphan,) = found(book(page, decisions=[decided("same", page.claims[0], total)]), "decision-orphaned")
    assert f"cannot bind {total.id}, which no entry rests on" in orphan.sentence
    assert orphan.claims == (total.id,)


def test_correcting_what_was_rejected_before_is_a_finding_and_rejecting_it_after_is_none():
    page = a_page()
    for reject, correct, orphans in ((1, 2, 1), (2, 1, 0)):
        decisions = [
            decided("reject", *page.claims, at=reject),
            decided("correct", *page.claims, at=correct, name="stage", value="considered"),
        ]
        assert len(found(book(page, decisions=decisions), "decision-orphaned")) == orphans
