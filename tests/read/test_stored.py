"""Files under an address, as object storage has them; `file://` stands for any storage here."""

import gzip
import json
from pathlib import Path

import pytest

from pledgebook.model import Page, Problem
from pledgebook.read import Stored, listed, pages
from pledgebook.read.stored import given, is_address
from tests.read.test_warc import THREE

LINE = json.dumps({"id": "a", "text": "Rain fell."}).encode() + b"\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with blanks and accents in its names, as buckets have them."""
    folder = tmp_path / "été 2030"
    (folder / "b").mkdir(parents=True)
    (folder / "b" / "lines.jsonl.gz").write_bytes(gzip.compress(LINE, mtime=0))
    (folder / "b" / ".hidden.txt").write_bytes(b"Hidden.")
    (folder / "a b.warc").write_bytes(b"".join(THREE))
    (folder / "c.pdf").write_bytes(b"%PDF")
    return folder


def test_what_lies_below_an_address_is_what_lies_below_the_folder(folder: Path):
    here, there = (list(pages([source])) for source in (str(folder), folder.as_uri()))
    assert here == there
    assert [page.doc for page in here if isinstance(page, Page)] == ["a b:0", "a b:339", "a b:678", "a"]


def test_a_file_goes_by_its_readable_address(folder: Path):
    first, second = listed(folder.as_uri())
    assert isinstance(first, Stored)
    assert isinstance(second, Stored)
    assert (first.name, first.stem) == ("a b.warc", "a b")
    assert first.as_posix() == f"file://{folder.as_posix()}/a b.warc"
    assert list(pages([second.address])) == list(pages([str(folder / "b")]))


@pytest.mark.parametrize(
    ("source", "code"),
    [("nothing", "missing"), ("c.pdf", "empty")],
)
def test_what_is_not_there_or_not_ours_is_a_problem(folder: Path, source: str, code: str):
    (problem,) = pages([f"{folder.as_uri()}/{source}"])
    assert isinstance(problem, Problem)
    assert problem.code == code


def test_an_unknown_storage_is_a_problem():
    (problem,) = pages(["pigeon://post/june.jsonl"])
    assert isinstance(problem, Problem)
    assert (problem.place, problem.code) == ("pigeon://post/june.jsonl", "unreadable")


def test_credentials_and_options_are_not_repeated():
    assert given("s3://key:secret@bucket/a%20b.warc?region=eu") == "s3://bucket/a b.warc"


def test_addresses_are_told_from_paths():
    assert is_address("s3://crawl/june.warc.gz")
    assert not is_address("pages/june.warc.gz")
