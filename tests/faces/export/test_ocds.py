"""OCDS 1.1: valid by the release schema, read by ocdskit; every contract is a release or listed."""

import json
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import ocdskit.combine
import ocdskit.util
import ocdsmerge
import pytest
from hypothesis import given, settings

from pledgebook.faces.export import export
from pledgebook.faces.export.wording import middle
from pledgebook.stores import Book
from tests.faces.export.books import book_of, drafts


@pytest.fixture(scope="session")
def schema(standards: Path) -> Any:
    [path] = standards.glob("ocdsmerge-*/tests/fixtures/release-schema-1__1__4.json")
    return json.loads(path.read_text("utf-8"))


def package(path: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(path.read_text("utf-8"))
    assert ocdskit.util.detect_format(str(path))[0] in ("release package", "empty package")
    return read


def contracts(book: Book) -> dict[str, Any]:
    return {entry.id: entry for entry in book.packages() if entry.record == "contract"}


def faults(schema: Any, releases: list[Any]) -> list[str]:
    checker = jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker())
    return [fault.message for release in releases for fault in checker.iter_errors(release)]


def test_releases_are_valid_by_the_schema(schema, written):
    assert faults(schema, package(written("ocds"))["releases"]) == []


@settings(max_examples=30)
@given(drafts)
def test_so_are_those_of_made_up_books(schema, made):
    with book_of(made) as (book, folder):
        exported = export(book, "ocds", folder / "ocds.json")
        releases = package(folder / "ocds.json")["releases"]
        assert faults(schema, releases) == []
        assert len(releases) + exported.left.get("no-day", 0) == len(contracts(book))
        assert_values(book, releases)


def assert_values(book: Book, releases: list[Any]) -> None:
    known = contracts(book)
    for release in releases:
        [contract] = release["contracts"]
        entry = known[contract["id"]]
        assert Decimal(str(contract["value"]["amount"])) == Decimal(str(middle(entry.amount)))
        assert all(claim in contract["description"] for claim in entry.claims)
        assert contract["documents"]
        assert entry.amount.currency == contract["value"]["currency"]


def test_values_are_those_of_the_contracts(book, written):
    assert_values(book, package(written("ocds"))["releases"])


def test_the_toolkit_merges_the_releases(schema, written):
    read = package(written("ocds"))
    merger = ocdsmerge.Merger(schema)
    for release in read["releases"]:
        compiled = merger.create_compiled_release([release])
        assert compiled["contracts"] == release["contracts"]
    if read["releases"]:
        joined = ocdskit.combine.combine_release_packages(
            [read], uri="urn:x", published_date=str(datetime.now(UTC))
        )
        assert joined["releases"] == read["releases"]
