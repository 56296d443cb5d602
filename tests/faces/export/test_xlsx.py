"""XLSX: a reader finds the cells, none is a formula, long texts are cut and listed, full sheets go on."""

import csv
import datetime as dt
import io
import zipfile
from dataclasses import replace
from typing import Any

import openpyxl
import pytest

from pledgebook.faces.export import export, xlsx
from pledgebook.faces.export.csv import joined
from pledgebook.model import Claim
from pledgebook.stores import Book
from tests.faces.export.importing import cell_of, typed


def sheet(path: Any, name: str) -> list[dict[str, Any]]:
    """The rows of a sheet as a reader sees them; days without a time."""
    head, *rows = openpyxl.load_workbook(path)[name].iter_rows(values_only=True)
    return [dict(zip(head, map(_plain, row), strict=True)) for row in rows]


def _plain(cell: Any) -> Any:
    if isinstance(cell, dt.datetime) and cell.time() == dt.time():
        return cell.date()
    return cell


def as_shown(cell: Any) -> Any:
    """A cell of CSV as the sheet has it: lists as one text, empty ones as nothing."""
    return joined(cell) or None if isinstance(cell, tuple) else cell


@pytest.mark.parametrize("name", ["packages", "tracker", "claims", "totals", "findings", "copies_members"])
def test_a_reader_finds_the_rows_of_csv(name, written):
    shown = [{column: as_shown(cell) for column, cell in row.items()} for row in typed(written("csv"), name)]
    assert sheet(written("xlsx"), name) == shown


def test_the_dictionary_is_a_sheet(written):
    names = {row["column"] for row in sheet(written("xlsx"), "dictionary") if row["table"] == "tracker"}
    assert {"donor", "announcement_date", "value", "source_1"} <= names


def test_a_text_like_a_formula_is_a_text_and_stays_one(book, tmp_path):
    claim = next(book.claims())
    book.add_claims(claim.page, [replace(claim, speaker="=1+1"), *others(book, claim)])
    export(book, "xlsx", tmp_path / "aid.xlsx")
    workbook = openpyxl.load_workbook(tmp_path / "aid.xlsx")
    [cell] = (cell for row in workbook["claims"].iter_rows() for cell in row if cell.value == "=1+1")
    assert cell.data_type == "s"
    assert cell.quotePrefix
    with zipfile.ZipFile(tmp_path / "aid.xlsx") as archive:
        assert not any(b"<f" in archive.read(name) for name in archive.namelist() if "worksheets" in name)


def others(book: Book, claim: Claim) -> list[Claim]:
    """The other claims of its page."""
    return [each for each in book.claims_of(claim.page) if each.id != claim.id]


def test_a_text_longer_than_a_cell_is_cut_and_listed(book, tmp_path):
    claim = next(book.claims())
    long = "x" * (xlsx.MOST_CHARACTERS + 5)
    book.add_claims(claim.page, [replace(claim, condition=long), *others(book, claim)])
    made = export(book, "xlsx", tmp_path / "aid.xlsx")
    assert made.left == {"cut-off": 1}
    [row] = csv.DictReader(io.StringIO(made.listing.read_text("utf-8-sig")))
    assert row["kind"] == "cell"
    assert "condition has 32772 characters" in row["sentence"]


def test_a_full_sheet_goes_on_on_another(book, tmp_path, monkeypatch):
    monkeypatch.setattr(xlsx, "MOST_ROWS", 3)
    export(book, "xlsx", tmp_path / "aid.xlsx")
    workbook = openpyxl.load_workbook(tmp_path / "aid.xlsx")
    sheets = [workbook[name] for name in workbook.sheetnames if name.split(" ")[0] == "claims"]
    rows = [row[0] for each in sheets for row in each.iter_rows(min_row=2, values_only=True)]
    assert rows == [claim.id for claim in book.claims()]


def test_the_same_book_gives_the_same_bytes(book, tmp_path):
    for name in ("one.xlsx", "two.xlsx"):
        export(book, "xlsx", tmp_path / name)
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()


def test_lists_are_read_as_in_csv():
    assert cell_of("list", "a\\; b; c") == ("a; b", "c")
