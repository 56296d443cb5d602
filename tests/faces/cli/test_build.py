"""Building: what was done, what was refused and why, and an exit code that tells which."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from pledgebook.model import Gleaned, Page
from pledgebook.read.gleaned import row_of
from pledgebook.scale import glean
from pledgebook.stores import Book, rules_of_page
from tests.faces.cli.conftest import Ran

Run = Callable[..., Ran]
AID = "The United States announced $800 million in military aid for Ukraine on 13 April 2030."
OTHER_AID = "Germany approved 50 million euros of humanitarian aid for Ukraine on 2 May 2030."
WEATHER = "Rain fell in the north, and the river rose a little."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two pages about aid and one about the weather."""
    pages = tmp_path / "pages"
    pages.mkdir()
    for name, text in (("us", AID), ("germany", OTHER_AID), ("weather", WEATHER)):
        (pages / f"{name}.txt").write_text(text, encoding="utf-8")
    return pages


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "aid.book"


def docs(path: Path) -> list[str]:
    with Book.open(path, create=False) as book:
        return [source.doc for source in book.sources()]


def test_a_folder_becomes_a_book(run: Run, folder: Path, path: Path):
    ran = run("build", folder, "--book", path)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"{path} holds: pages 2, pages passed over that can hold no claim 1, ")
    assert docs(path) == ["germany", "us"]


def test_building_again_changes_nothing(run: Run, folder: Path, path: Path):
    first = run("build", folder, "--book", path)
    claims = run("claims", "--book", path, "--json")
    assert run("build", folder, folder / "us.txt", "--book", path) == first
    assert run("claims", "--book", path, "--json") == claims
    assert claims.out


def test_without_the_gate_every_page_is_kept(run: Run, folder: Path, path: Path):
    run("build", folder, "--book", path)
    run("build", folder, "--book", path, "--no-gate")
    assert docs(path) == ["germany", "us", "weather"]


def test_records_come_on_standard_input(run: Run, path: Path):
    records = "".join(f"{json.dumps({'id': doc, 'text': AID})}\n" for doc in ("a", "b"))
    assert run("build", "-", "--book", path, stdin=records.encode()).code == 0
    assert docs(path) == ["a", "b"]


def test_what_is_refused_is_named_in_a_line_and_the_rest_is_built(run: Run, folder: Path, path: Path):
    (folder / "empty.txt").touch()
    ran = run("build", folder, folder / "missing.txt", "--book", path)
    assert ran.code == 1
    first, second = ran.err.splitlines()
    assert first.startswith(f"{folder}/empty.txt: ")
    assert second.startswith(f"{folder}/missing.txt: ")
    assert docs(path) == ["germany", "us"]
    assert "empty.txt" in run("problems", "--book", path).out


def test_what_a_page_itself_lacks_is_named_but_refuses_nothing(run: Run, folder: Path, path: Path):
    text = f"{AID} The United States also announced $ million in aid for Ukraine."
    (folder / "gap.txt").write_text(text, encoding="utf-8")
    ran = run("build", folder, "--book", path)
    assert ran.code == 0
    assert ran.err.startswith("gap: ")
    assert "digits" in run("problems", "--book", path).out


def test_where_no_page_can_be_read_no_book_is_made(run: Run, tmp_path: Path, path: Path):
    missing = tmp_path / "missing.txt"
    ran = run("build", missing, "--book", path)
    assert (ran.code, ran.out) == (2, "")
    told, stopped = ran.err.splitlines()
    assert told.startswith(f"{missing}: ")
    assert stopped == f"pledgebook: No page could be read from {missing}: nothing was built."
    assert not path.exists()


def test_a_read_only_folder_is_one_sentence(run: Run, folder: Path, tmp_path: Path):
    archive = tmp_path / "archive"
    archive.mkdir(mode=0o555)
    ran = run("build", folder, "--book", archive / "aid.book")
    assert ran == Ran(
        2,
        "",
        f"pledgebook: The book {archive}/aid.book cannot be written: it or its folder is read-only. "
        "Make both writable, or name another place with --book.\n",
    )


def test_without_sources_the_command_is_wrong(run: Run, path: Path):
    assert run("build", "--book", path).code == 2
    assert not path.exists()


def test_an_interrupted_build_keeps_what_it_has_and_goes_on_later(
    run: Run, folder: Path, path: Path, monkeypatch: pytest.MonkeyPatch
):
    def interrupted(*_: object) -> Iterator[Page]:
        yield Page.of("us", AID)
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("pledgebook.read.pages", interrupted)
        ran = run("build", folder, "--book", path)
    assert ran == Ran(
        130, "", f"Stopped. {path} keeps what was read so far; run the same command to go on.\n"
    )
    assert docs(path) == ["us"]
    assert run("check", "--book", path).code == 0
    assert run("build", folder, "--book", path).code == 0
    assert docs(path) == ["germany", "us"]


def gleaned(folder: Path, *found: Gleaned) -> Path:
    file = folder / "gleaned.parquet"
    parquet.write_table(pa.Table.from_pylist(list(map(row_of, found))), file)
    return file


def test_gleaned_pages_give_the_book_of_the_pages_themselves(run: Run, folder: Path, path: Path):
    pages = [
        Page.of(name, text) for name, text in (("us", AID), ("germany", OTHER_AID), ("weather", WEATHER))
    ]
    file = gleaned(folder.parent, *(glean(page, rules_of_page()) for page in pages))
    there = run("build", file, "--book", path)
    claims = run("claims", "--book", path, "--json")
    here = run("build", folder, "--book", path.with_name("here.book"))
    assert there.out == here.out.replace("here.book", path.name)
    assert claims.out == run("claims", "--book", path.with_name("here.book"), "--json").out
    assert claims.out


def test_what_was_gleaned_by_other_rules_is_refused(run: Run, folder: Path, path: Path):
    file = gleaned(folder.parent, glean(Page.of("us", AID), "rules of another day"))
    ran = run("build", file, folder / "germany.txt", "--book", path)
    assert ran.code == 1
    assert (
        "gleaned by the rules of this version, found 1 gleaned by others; run `pledgebook scale`" in ran.err
    )
    assert docs(path) == ["germany"]
    assert run("build", file, "--book", path).code == 2
