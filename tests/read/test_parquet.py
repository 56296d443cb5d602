"""Parquet files: a row is read as a line of JSONL is."""

import json
import sys
from datetime import date
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from pledgebook.model import Found, Page, Problem
from pledgebook.read import pages
from pledgebook.read.gleaned import found_in, row_of
from tests.read.test_gleaned import TEXT, gleaned

ROWS = [
    {"id": "a", "url": "https://gazette.example/a", "published": "2030-03-01", "title": "One", "text": TEXT},
    {"id": "b", "url": None, "published": None, "title": None, "text": "Rain fell.\n\nThe river rose."},
]


def written(folder: Path, table: pa.Table, name: str = "pages.parquet") -> str:
    parquet.write_table(table, folder / name)
    return str(folder / name)


def problem(found: list[Found]) -> Problem:
    (one,) = found
    assert isinstance(one, Problem)
    return one


def test_pages_are_those_of_the_same_records_in_jsonl(tmp_path: Path):
    lines = tmp_path / "pages.jsonl"
    lines.write_text("\n".join(map(json.dumps, ROWS)), "utf-8")
    found = list(pages([written(tmp_path, pa.Table.from_pylist(ROWS))]))
    assert found == list(pages([str(lines)]))
    assert [page.doc for page in found if isinstance(page, Page)] == ["a", "b"]


def test_days_and_numbers_are_taken_as_they_are_stored(tmp_path: Path):
    table = pa.table({"id": [7], "published": [date(2030, 3, 1)], "html": ["<p>Rain</p>"], "more": [0.5]})
    (page,) = pages([written(tmp_path, table)])
    assert isinstance(page, Page)
    assert (page.doc, page.published, page.form) == ("7", date(2030, 3, 1), "html")


def test_a_row_that_is_no_page_is_named_by_its_number(tmp_path: Path):
    table = pa.Table.from_pylist([ROWS[0], {"id": "c", "text": None}, {"id": None, "text": "Rain."}])
    found = [one for one in pages([written(tmp_path, table)]) if isinstance(one, Problem)]
    assert [(one.place.rpartition("/")[2], one.code) for one in found] == [
        ("pages.parquet:2", "bad-record"),
        ("pages.parquet:3", "bad-record"),
    ]


def test_a_table_of_something_else_is_refused_with_its_columns(tmp_path: Path):
    told = problem(list(pages([written(tmp_path, pa.table({"id": [1], "text": [b"bytes"]}))])))
    assert told.code == "bad-record"
    assert told.sentence == (
        'Expected the columns "id" and "text" or "html" (string), found id (int64), text (binary); rename or'
        " convert the columns, or leave the file out."
    )


def test_a_table_without_rows_is_refused(tmp_path: Path):
    table = pa.table({"id": pa.array([], pa.string()), "text": pa.array([], pa.string())})
    assert problem(list(pages([written(tmp_path, table)]))).code == "empty"


def test_a_damaged_file_is_refused(tmp_path: Path):
    whole = Path(written(tmp_path, pa.Table.from_pylist(ROWS)))
    whole.write_bytes(whole.read_bytes()[:-10])
    assert problem(list(pages([str(whole)]))).code == "damaged"


def test_gleaned_pages_come_back(tmp_path: Path):
    found = gleaned(TEXT)
    assert list(pages([written(tmp_path, pa.Table.from_pylist([row_of(found)]))])) == [found]
    assert found_in(row_of(found)) == found


def test_gleaned_pages_of_a_program_with_other_nouns_are_refused(tmp_path: Path):
    row = {**row_of(gleaned(TEXT)), "noun": '{"page": 3}'}
    told = problem(list(pages([written(tmp_path, pa.Table.from_pylist([row]))])))
    assert told.code == "bad-record"
    assert "run it again" in told.sentence


def test_without_pyarrow_one_sentence_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    file = written(tmp_path, pa.Table.from_pylist(ROWS))
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    told = problem(list(pages([file])))
    assert told.code == "unreadable"
    assert "run `pip install 'pledgebook[scale]'`" in told.sentence
