"""IATI 2.03: valid by the standard's schema, code lists and rules; sums and ids lead back to the book."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from lxml import etree

from pledgebook.errors import PledgebookError
from pledgebook.faces.export import export
from pledgebook.faces.export.wording import middle
from pledgebook.faces.names import name
from pledgebook.model import Package
from pledgebook.stores import Book
from tests.faces.export.books import book_of, drafts

CODED = {
    "reporting-org/@type": "OrganisationType",
    "participating-org/@type": "OrganisationType",
    "participating-org/@role": "OrganisationRole",
    "description/@type": "DescriptionType",
    "activity-status/@code": "ActivityStatus",
    "activity-date/@type": "ActivityDateType",
    "recipient-country/@code": "Country",
    "recipient-region[@vocabulary='1']/@code": "Region",
    "recipient-region/@vocabulary": "RegionVocabulary",
    "sector[@vocabulary='1']/@code": "Sector",
    "sector/@vocabulary": "SectorVocabulary",
    "default-finance-type/@code": "FinanceType",
    "default-aid-type/@code": "AidType",
    "transaction/transaction-type/@code": "TransactionType",
    "transaction/value/@currency": "Currency",
    "@default-currency": "Currency",
    "document-link/category/@code": "DocumentCategory",
    "document-link/language/@code": "Language",
    "document-link/@format": "FileFormat",
}
"""Which code list each attribute of an activity is of (the standard's mapping of code lists)."""


@pytest.fixture(scope="session")
def standard(standards: Path) -> Path:
    [folder] = standards.glob("pyIATI-*/iati/resources/standard/2-03")
    return folder


def parsed(path: Path) -> Any:
    return etree.parse(str(path))


def test_it_is_valid_by_the_schema(standard, written):
    schema = etree.XMLSchema(etree.parse(str(standard / "schemas" / "iati-activities-schema.xsd")))
    schema.assertValid(parsed(written("iati")))


@settings(max_examples=30)
@given(drafts)
def test_made_up_books_are_valid_too(standard, made):
    schema = etree.XMLSchema(etree.parse(str(standard / "schemas" / "iati-activities-schema.xsd")))
    with book_of(made) as (book, folder):
        if not expected(book) and not any(cancelled(book)):
            with pytest.raises(PledgebookError, match="one activity at least"):
                export(book, "iati", folder / "aid.xml")
            return
        export(book, "iati", folder / "aid.xml")
        schema.assertValid(parsed(folder / "aid.xml"))
        assert commitments(parsed(folder / "aid.xml")) == expected(book)


@pytest.mark.parametrize(("path", "codes"), CODED.items())
def test_every_code_is_in_its_list(path, codes, standard, written):
    listed = parsed(standard / "codelists" / f"{codes}.xml").xpath("//codelist-item/code/text()")
    used = set(parsed(written("iati")).xpath(f"//iati-activity/{path}"))
    assert used <= set(listed) | {"XK"} if codes == "Country" else used <= set(listed)


def test_the_rules_of_the_standard_hold(standard, written):
    rules = json.loads((standard / "rulesets" / "standard_ruleset.json").read_text("utf-8"))
    assert list(broken(parsed(written("iati")), rules)) == []


def broken(tree: Any, rules: dict[str, dict[str, Any]]) -> Iterator[str]:
    """Breaches of the kinds of rules that speak of elements that we write."""
    for context, checks in rules.items():
        for node in tree.xpath(context):
            for kind, holds in RULES.items():
                for case in checks.get(kind, {}).get("cases", ()):
                    if not holds(node, case):
                        yield f"{context}: {kind} {case}"


def _at_least_one(node: Any, case: dict[str, Any]) -> bool:
    return any(node.xpath(path) for path in case["paths"])


def _matches(node: Any, case: dict[str, Any]) -> bool:
    found = (each for path in case["paths"] for each in node.xpath(path))
    values = (each if isinstance(each, str) else each.text for each in found)
    return all(re.fullmatch(case["regex"], value) for value in values)


def _adds_up(node: Any, case: dict[str, Any]) -> bool:
    shares = [Decimal(each) for path in case["paths"] for each in node.xpath(path)]
    return not shares or sum(shares) == case["sum"]


def _in_order(node: Any, case: dict[str, Any]) -> bool:
    """Whether days are in order; now is later than every page."""
    earlier, later = (node.xpath(case[end]) if case[end] != "NOW" else [] for end in ("less", "more"))
    return not (earlier and later) or earlier[0] <= later[0]


RULES = {
    "atleast_one": _at_least_one,
    "regex_matches": _matches,
    "sum": _adds_up,
    "date_order": _in_order,
}


def commitments(tree: Any) -> dict[tuple[str, str], Decimal]:
    """What pledges and commitments add up to, by giver and currency."""
    added: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for made in tree.xpath("//transaction[transaction-type/@code!='3']"):
        [value] = made.xpath("value")
        giver = "".join(made.xpath("../participating-org/narrative/text()"))
        added[giver, value.get("currency")] += Decimal(value.text)
    return added


def cancelled(book: Book) -> Iterator[Package]:
    """The packages of a known day that were cancelled: activities without a transaction."""
    return (
        entry
        for entry in book.packages()
        if (entry.record, entry.stage) == ("package", "cancelled") and entry.day and entry.day.latest
    )


def expected(book: Book) -> dict[tuple[str, str], Decimal]:
    added: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for entry in book.packages():
        if entry.record == "package" and entry.stage != "cancelled" and entry.day and entry.day.latest:
            giver = " ".join(name(entry.donor).split()) if entry.donor else "not told"
            added[giver, entry.amount.currency] += Decimal(str(middle(entry.amount)))
    return added


def test_sums_are_those_of_the_packages(book, written):
    assert commitments(parsed(written("iati"))) == expected(book)


def test_every_entry_is_an_activity_or_listed(book, tmp_path):
    made = export(book, "iati", tmp_path / "aid.xml")
    left = sum(
        count
        for code, count in made.left.items()
        if code.startswith(("record-", "no-day")) and code != "no-day-of-delivery"
    )
    assert made.written["activities"] + left == sum(1 for _ in book.packages())


def test_an_activity_leads_to_its_entry_claims_and_pages(book, written):
    entries = {f"PLEDGEBOOK-{entry.id}": entry for entry in book.packages()}
    for activity in parsed(written("iati")).xpath("//iati-activity"):
        entry = entries[activity.findtext("iati-identifier")]
        described = activity.findtext("description/narrative")
        assert all(claim in described for claim in entry.claims)
        links = set(activity.xpath("document-link/@url"))
        assert links == {url for key in entry.claims if (url := book.source(book.claim(key).page).url)}


def test_bounds_stand_beside_every_value(book, written):
    entries = {f"PLEDGEBOOK-{entry.id}": entry for entry in book.packages()}
    for made in parsed(written("iati")).xpath("//transaction"):
        amount = entries[made.getparent().findtext("iati-identifier")].amount
        told = made.findtext("description/narrative")
        assert f"{amount.low:.0f}" in told
        assert (amount.qualifier or "").replace("_", " ") in told


def test_humanitarian_aid_is_flagged(written):
    for activity in parsed(written("iati")).xpath("//iati-activity"):
        humanitarian = activity.xpath("sector/@code") == ["72010"]
        assert activity.get("humanitarian") == "1" or not humanitarian
