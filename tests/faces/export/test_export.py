"""Every format: the same bytes each time, no half-written file, a listing beside it, failures told."""

import csv
import io
from pathlib import Path
from typing import get_args

import pytest

from pledgebook.errors import PledgebookError
from pledgebook.faces.cli.export import FormatName
from pledgebook.faces.export import FORMATS, Exported, export
from pledgebook.faces.export.columns import columns_of, explained
from pledgebook.faces.export.iati import regions
from pledgebook.faces.names import bodies, countries, name
from pledgebook.model import Package, Span
from pledgebook.stores import Book


def files(path: Path) -> dict[str, bytes]:
    """All files of an export by name, the listing beside it included."""
    found = path.rglob("*") if path.is_dir() else path.parent.glob(f"{path.name}*")
    return {file.name.replace(path.name, "out"): file.read_bytes() for file in found}


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_book_gives_the_same_bytes(name, demo, tmp_path):
    for place in ("one", "two"):
        with Book.open(demo, create=False) as book:
            export(book, name, tmp_path / place)
    assert files(tmp_path / "one") == files(tmp_path / "two")


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "iati"])
def test_an_empty_book_is_written_too(name, tmp_path):
    with Book.open(tmp_path / "empty.book", create=True) as book:
        made = export(book, name, tmp_path / "out")
    assert set(made.written.values()) == {0}
    assert not made.left


def test_iati_has_no_empty_file(tmp_path):
    with (
        Book.open(tmp_path / "empty.book", create=True) as book,
        pytest.raises(PledgebookError, match="no package of the book has a known day"),
    ):
        export(book, "iati", tmp_path / "aid.xml")
    assert not (tmp_path / "aid.xml").exists()


@pytest.mark.parametrize("name", FORMATS)
def test_the_listing_names_what_is_counted(name, book, tmp_path):
    made: Exported = export(book, name, tmp_path / "out")
    rows = list(csv.DictReader(io.StringIO(made.listing.read_text("utf-8-sig"))))
    assert len(rows) == sum(made.left.values())
    assert {row["code"] for row in rows} == set(made.left)
    assert all(row["sentence"].endswith((".", "“", "”")) for row in rows)


def test_the_command_offers_every_format():
    assert get_args(FormatName) == tuple(FORMATS)


def test_a_folder_is_no_file_and_a_file_no_folder(book, tmp_path):
    (tmp_path / "file").write_text("kept")
    with pytest.raises(PledgebookError, match=r"is written into a folder, but .* is a file"):
        export(book, "csv", tmp_path / "file")
    with pytest.raises(PledgebookError, match=r"is written to one file, but .* is a folder"):
        export(book, "iati", tmp_path)
    assert (tmp_path / "file").read_text() == "kept"


@pytest.mark.parametrize("name", ["csv", "xlsx", "iati", "beancount"])
def test_a_place_that_is_not_there_is_told(name, book, tmp_path):
    with pytest.raises(PledgebookError, match="cannot be written"):
        export(book, name, tmp_path / "missing" / "out")


def test_a_failed_export_leaves_the_file_before_it_alone(book, tmp_path, monkeypatch):
    out = tmp_path / "aid.json"
    export(book, "annotations", out)
    before = files(out)
    monkeypatch.setattr(Book, "claims_of", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        export(book, "annotations", out)
    assert out.read_bytes() == before["out"]
    assert not out.with_name("aid.json.unfinished").exists()


def test_columns_follow_the_model():
    names = [column.name for column in columns_of(Package)]
    assert names[:6] == ["id", "record", "donor", "recipient", "amount_value", "amount_currency"]
    assert "announced_earliest" in names
    assert "history" not in names
    assert explained(Span) == {
        "start": "first character, counted from 0.",
        "end": "the character after the last.",
    }


def test_names_are_english_and_regions_have_numbers():
    assert (name("UA"), name("WB"), name("allies")) == ("Ukraine", "World Bank", "allies")
    assert regions()["Africa"] == 298
    assert not set(countries()) & set(bodies())
