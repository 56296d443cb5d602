"""CSV: safe in spreadsheets, whole, and the same bytes after it was read back into a book."""

import csv
from collections import Counter, defaultdict
from dataclasses import replace
from math import isclose
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pledgebook.faces.export import export
from pledgebook.faces.export.columns import Column
from pledgebook.faces.export.csv import FORMULA, printer, safe
from pledgebook.faces.export.tables import families
from pledgebook.model import (
    Claim,
    Comparison,
    CopyGroup,
    Decision,
    Finding,
    Package,
    Reliance,
    Source,
    Total,
    tallies,
)
from pledgebook.stores import Book
from tests.faces.export.books import book_of, drafts, texts
from tests.faces.export.importing import book_from, cell_of, table, typed
from tests.stores.making import fill
from tests.stores.test_codec import drawn

NOUNS = {
    "packages": Package,
    "claims": Claim,
    "totals": Total,
    "ratios": Comparison,
    "findings": Finding,
    "copies": CopyGroup,
    "reliances": Reliance,
    "decisions": Decision,
    "pages": Source,
}
"""What a row of the tables of lists is."""


def tables_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


@pytest.mark.parametrize("name", ["csv", "parquet"])
def test_read_back_into_a_book_and_exported_again_it_is_the_same_bytes(name, written, tmp_path):
    first = written(name)
    with Book.open(tmp_path / "read.book", create=True) as read:
        book_from(first, read)
        export(read, name, tmp_path / "again")
    assert tables_of(tmp_path / "again") == tables_of(first)


@given(drafts)
def test_made_up_books_come_back_too(made):
    with book_of(made) as (book, folder):
        export(book, "csv", folder / "first")
        with Book.open(folder / "read.book", create=True) as read:
            book_from(folder / "first", read)
            assert list(read.packages()) == list(book.packages())
            assert list(read.claims()) == list(book.claims())
            export(read, "csv", folder / "second")
        assert tables_of(folder / "second") == tables_of(folder / "first")


@pytest.mark.parametrize("name", NOUNS)
@given(data=st.data())
def test_every_cell_is_read_back_as_it_was(name, data):
    [family] = (each for each in families() if each.tables[0].name == name)
    noun = data.draw(drawn(NOUNS[name]))
    for table_ in family.tables:
        for row in table_.cells(noun):
            for column, cell in zip(table_.columns, row, strict=True):
                shown = printer(column)(cell)
                assert cell_of(column.kind, shown) == (None if cell == "" and column.needed else cell)
                assert column.kind != "text" or not shown.startswith(FORMULA[:-1])


@given(texts)
def test_no_text_is_a_formula_and_one_apostrophe_less_is_the_text(text: str):
    assert not safe(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert safe(text).removeprefix("'") == text


def test_a_claim_that_begins_like_a_formula_is_shown_as_text(tmp_path):
    with Book.open(tmp_path / "aid.book", create=True) as book:
        fill(book)
        claim = next(book.claims())
        book.add_claims(claim.page, [replace(claim, speaker='=HYPERLINK("x")', item="-5 tanks")])
        export(book, "csv", tmp_path / "csv")
    row = next(row for row in table(tmp_path / "csv", "claims") if row["id"] == claim.id)
    assert (row["speaker"], row["item"]) == ('\'=HYPERLINK("x")', "'-5 tanks")


def test_negative_numbers_stay_numbers():
    column = Column("residual_low", "number", "", "", lambda _: -5.0)
    assert printer(column)(-5.0) == "-5"


def test_spreadsheets_see_the_encoding_and_their_own_line_ends(written):
    text = (written("csv") / "packages.csv").read_bytes()
    assert text.startswith(b"\xef\xbb\xbfid,record,")
    assert text.count(b"\r\n") >= 2


@settings(max_examples=40)
@given(drafts)
def test_sums_and_counts_are_those_of_the_book(made):
    with book_of(made) as (book, folder):
        export(book, "csv", folder / "csv")
        rows = typed(folder / "csv", "packages")
        assert len(rows) == len(made)
        low: dict[object, float] = defaultdict(float)
        high: dict[object, float] = defaultdict(float)
        for row in rows:
            kind = (row["record"], standing(row["stage"]), row["amount_currency"], row["donor"])
            low[kind] += row["counted_low"]
            high[kind] += row["counted_high"]
        for tally in tallies(book.packages(), "donor"):
            kind = (tally.record, tally.standing, tally.currency, tally.of)
            if tally.low is not None and tally.high is not None:
                assert isclose(low[kind], tally.low)
                assert isclose(high[kind], tally.high)
        tracked = Counter(row["currency"] for row in typed(folder / "csv", "tracker"))
        packages = (entry for entry in book.packages() if entry.record == "package")
        assert tracked == Counter(entry.amount.currency for entry in packages)


def standing(stage: str) -> str:
    return stage if stage in ("considered", "cancelled") else "firm"


def test_every_figure_leads_to_a_claim_and_every_claim_to_a_page(written):
    folder = written("csv")
    claims = {row["id"]: row["page"] for row in table(folder, "claims")}
    pages = {row["page"] for row in table(folder, "pages")}
    for name in ("packages", "tracker"):
        rows = typed(folder, name)
        assert all(row["claims"] and set(row["claims"]) <= claims.keys() for row in rows)
    assert all(row["claim"] in claims for row in table(folder, "totals"))
    assert set(claims.values()) <= pages


def test_the_tracker_gives_the_words_of_a_sum_on_one_line(written):
    for row in typed(written("csv"), "tracker"):
        assert row["value_written"] == " ".join(row["value_written"].split())


def test_the_tracker_gives_a_day_only_where_one_is_known(written):
    for row in typed(written("csv"), "tracker"):
        ends = (row["announcement_date_earliest"], row["announcement_date_latest"])
        assert row["announcement_date"] == (ends[0] if ends[0] == ends[1] else None)
        assert row["value_low"] <= row["value"] <= row["value_high"]
        assert row["source_1"]


def test_the_dictionary_explains_every_column_and_code(written):
    folder = written("csv")
    told = {(row["table"], row["column"]): row for row in table(folder, "dictionary")}
    for path in folder.glob("*.csv"):
        if path.stem not in ("dictionary", "codes", "left-out"):
            with path.open(encoding="utf-8-sig", newline="") as file:
                columns = next(csv.reader(file))
            assert [column for name, column in told if name == path.stem] == columns
    assert all(row["about"] for row in told.values())
    assert all(row["unit"] for row in told.values() if row["type"] in ("whole", "number", "day", "time"))
    meanings = {(row["field"], row["code"]) for row in table(folder, "codes")}
    used = {
        (row["column"].rpartition("_")[2], code)
        for row in told.values()
        for code in cell_of("list", row["codes"])
    }
    assert used == meanings
