"""Parquet: what pyarrow reads is what CSV says, typed; a core without pyarrow says what to install."""

import sys

import pyarrow as pa
import pytest
from pyarrow import parquet

from pledgebook.errors import PledgebookError
from pledgebook.faces.export import export
from pledgebook.faces.export.parquet import BATCH
from pledgebook.model import Ledger
from tests.faces.export.importing import typed
from tests.stores.making import FIRST, a_page, an_entry, claims_of


def test_a_reader_finds_the_rows_of_csv(written):
    tables, texts = written("parquet"), written("csv")
    for path in sorted(tables.glob("*.parquet")):
        if path.stem in ("dictionary", "codes"):
            continue
        rows = [
            {
                name: tuple(cell) if isinstance(cell, list) else cell or None if cell == "" else cell
                for name, cell in row.items()
            }
            for row in parquet.read_table(path).to_pylist()
        ]
        assert rows == typed(texts, path.stem)


def test_columns_have_types_and_say_what_they_mean(written):
    schema = parquet.read_schema(written("parquet") / "packages.parquet")
    assert schema.field("amount_low").type == pa.float64()
    assert schema.field("announced_earliest").type == pa.date32()
    assert schema.field("claims").type == pa.list_(pa.string())
    assert schema.field("amount_low").metadata[b"unit"]
    assert b"directive" in schema.field("record").metadata[b"codes"]


def test_more_rows_than_a_group_are_all_there(book, tmp_path):
    page = a_page("first", FIRST)
    [claim] = claims_of(page, FIRST)
    entries = [an_entry(claim, id=f"{nth:016x}", record="directive") for nth in range(BATCH + 1)]
    book.set_ledger(Ledger(tuple(entries)))
    export(book, "parquet", tmp_path / "parquet")
    rows = parquet.read_table(tmp_path / "parquet" / "packages.parquet")
    assert rows.column("id").to_pylist() == [entry.id for entry in entries]


def test_without_pyarrow_one_sentence_says_what_to_install(book, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(PledgebookError, match=r"needs the package pyarrow.*pledgebook\[export\]"):
        export(book, "parquet", tmp_path / "out")
