import gzip
import io
import json
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.model import Found, Page, Problem
from pledgebook.read import READERS, pages

WORDS = "The ministry sent two hundred generators."


def write(folder: Path, name: str, raw: bytes | str) -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw.encode() if isinstance(raw, str) else raw)
    return str(path)


def record(doc: str, text: str = WORDS) -> str:
    return json.dumps({"id": doc, "text": text}) + "\n"


def docs(found: Iterator[Found]) -> list[str]:
    return [one.doc for one in found if isinstance(one, Page)]


def problem(found: Iterator[Found]) -> Problem:
    """The only thing found, which is a problem."""
    (one,) = found
    assert isinstance(one, Problem)
    return one


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("june.txt", "text"),
        ("june.md", "markdown"),
        ("june.vtt", "text"),
        ("june.srt", "text"),
        ("june.html", "html"),
        ("june.HTM", "html"),
        ("june.xhtml", "html"),
    ],
)
def test_a_file_is_a_page_named_without_its_ending(tmp_path: Path, name: str, form: str):
    (page,) = pages([write(tmp_path, name, WORDS)])
    assert isinstance(page, Page)
    assert (page.doc, page.form, page.source) == ("june", form, WORDS)


def test_a_folder_is_read_with_its_subfolders_in_order_of_name(tmp_path: Path):
    for name in ("b.txt", "c/a.txt", "a.md", "d.txt"):
        write(tmp_path, name, WORDS)
    assert docs(pages([str(tmp_path)])) == ["a", "b", "a", "d"]


def test_files_of_other_endings_are_passed_over_in_a_folder(tmp_path: Path):
    for name in ("a.txt", "photo.jpg", "notes", ".hidden.txt", ".git/b.txt"):
        write(tmp_path, name, WORDS)
    assert docs(pages([str(tmp_path)])) == ["a"]


def test_a_named_file_of_another_ending_is_refused(tmp_path: Path):
    source = write(tmp_path, "photo.jpg", WORDS)
    assert problem(pages([source])) == Problem(
        source,
        "unknown-ending",
        "Expected a file ending in .txt, .md, .markdown, .vtt, .srt, .html, .htm, .xhtml, .jsonl,"
        " .jsonl.gz, .warc, .warc.gz, .parquet, found another ending; convert the file or leave it out.",
    )


def test_a_folder_without_pages_is_refused(tmp_path: Path):
    write(tmp_path, "photo.jpg", WORDS)
    assert problem(pages([str(tmp_path)])) == Problem(
        str(tmp_path),
        "empty",
        "Expected files ending in .txt, .md, .markdown, .vtt, .srt, .html, .htm, .xhtml, .jsonl,"
        " .jsonl.gz, .warc, .warc.gz, .parquet, found none in this folder; name the folder of the pages.",
    )


@pytest.mark.parametrize("name", ["nowhere.txt", "nowhere", "nowhere.jsonl.gz"])
def test_a_source_that_does_not_exist_is_missing_and_the_next_is_read(tmp_path: Path, name: str):
    missing, *rest = pages([str(tmp_path / name), write(tmp_path, "a.txt", WORDS)])
    assert missing == Problem(
        str(tmp_path / name),
        "missing",
        "Expected a file or folder of this name, found none; check the spelling.",
    )
    assert docs(iter(rest)) == ["a"]


@pytest.mark.parametrize("source", ["a\0b.txt", "x" * 5000])
def test_an_impossible_name_is_a_problem(source: str):
    assert problem(pages([source])).code in {"missing", "unreadable"}


def test_a_name_with_a_line_break_stays_on_one_line(tmp_path: Path):
    source = write(tmp_path, "two\nlines.txt", "")
    assert problem(pages([source])).place == f"{tmp_path}/two\ufffdlines.txt"


def test_a_file_name_that_is_not_utf8_gives_a_name_that_can_be_stored(tmp_path: Path):
    write(tmp_path, os.fsdecode(b"aid\xff.txt"), WORDS)
    assert docs(pages([str(tmp_path)])) == ["aid\ufffd"]


def test_a_file_that_cannot_be_opened_is_unreadable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def refuse(_: Path) -> Iterator[Page | Problem]:
        raise PermissionError(13, "Permission denied")
        yield

    monkeypatch.setitem(READERS, ".txt", refuse)
    source = write(tmp_path, "closed.txt", WORDS)
    assert problem(pages([source])) == Problem(
        source,
        "unreadable",
        "Expected to read this, found it closed to us (Permission denied); give read access or leave it out.",
    )


def test_a_pipe_with_a_page_s_name_is_refused_without_waiting(tmp_path: Path):
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert problem(pages([str(pipe)])) == Problem(
        str(pipe),
        "unreadable",
        "Expected a file or folder, found a device, pipe or socket; pass its contents in as `-`.",
    )


def test_a_link_to_a_folder_above_is_not_followed_for_ever(tmp_path: Path):
    write(tmp_path, "a.txt", WORDS)
    (tmp_path / "again").symlink_to(tmp_path)
    assert docs(pages([str(tmp_path)])) == ["a"]


def test_a_dash_reads_jsonl_from_standard_input():
    assert docs(pages(["-"], io.BytesIO((record("a") + record("b")).encode()))) == ["a", "b"]


def test_problems_of_standard_input_name_the_line():
    found = pages(["-"], io.BytesIO((record("a") + "{}\n").encode()))
    assert [one.place for one in found if isinstance(one, Problem)] == ["standard input:2"]


def test_a_dash_without_standard_input_is_missing():
    assert problem(pages(["-"])) == Problem(
        "standard input",
        "missing",
        "Expected JSONL on standard input, found it closed; pipe the records into the command.",
    )


def test_bad_files_do_not_keep_the_good_ones_from_being_read(tmp_path: Path):
    write(tmp_path, "a.txt", b"")
    write(tmp_path, "b.txt", b"\x00\x01\x02")
    write(tmp_path, "c.jsonl", "no record\n" + record("first"))
    write(tmp_path, "d.jsonl.gz", gzip.compress(record("second").encode())[:-4])
    write(tmp_path, "e.txt", WORDS)
    found = list(pages([str(tmp_path)]))
    assert docs(iter(found)) == ["first", "second", "e"]
    assert [one.code for one in found if isinstance(one, Problem)] == [
        "empty",
        "not-text",
        "bad-record",
        "truncated",
    ]


def test_pages_come_one_by_one(tmp_path: Path):
    found = pages([write(tmp_path, "a.jsonl", record("a") + "not yet reached\n")])
    first = next(found)
    assert isinstance(first, Page)
    assert [one.code for one in found if isinstance(one, Problem)] == ["bad-record"]


def test_the_order_of_sources_does_not_change_the_pages(tmp_path: Path):
    sources = [write(tmp_path, f"{n}.txt", f"{WORDS} Page {n}.") for n in range(4)]
    there, back = pages(sources), pages(sources[::-1])
    ids = {page.id for page in there if isinstance(page, Page)}
    assert len(ids) == 4
    assert ids == {page.id for page in back if isinstance(page, Page)}


def test_no_ending_is_the_end_of_another():
    clashes = [(a, b) for a in READERS for b in READERS if a != b and a.endswith(b)]
    assert clashes == []


@given(raw=st.binary(max_size=400), ending=st.sampled_from(sorted(READERS)))
def test_any_bytes_give_pages_or_problems(tmp_path_factory: pytest.TempPathFactory, raw: bytes, ending: str):
    source = write(tmp_path_factory.getbasetemp(), f"any{ending}", raw)
    found = list(pages([source]))
    assert found
    for one in found:
        if isinstance(one, Page):
            assert one.source.encode()


def test_the_corpus_is_read_without_a_problem(shared: Path):
    found = list(pages([str(shared / "corpus" / "excerpts-dev.jsonl"), str(shared / "corpus" / "press-dev")]))
    assert [one for one in found if isinstance(one, Problem)] == []
    assert len(found) == 48 + 34
