import gzip
import io
import json
from hashlib import sha512
from pathlib import Path

import pytest

from pledgebook.model import Page, Problem
from pledgebook.read import jsonl
from pledgebook.read.jsonl import PATIENCE, read_jsonl, read_jsonl_gz, records


def line(doc: str, text: str = "Norway paid for the repairs.") -> bytes:
    return json.dumps({"id": doc, "text": text}).encode() + b"\n"


def read(raw: bytes) -> list[Page | Problem]:
    return list(records(io.BytesIO(raw), "june.jsonl"))


def docs(found: list[Page | Problem]) -> list[str]:
    return [one.doc for one in found if isinstance(one, Page)]


def problems(found: list[Page | Problem]) -> list[Problem]:
    return [one for one in found if isinstance(one, Problem)]


def test_each_line_is_a_page():
    assert docs(read(line("a") + line("b"))) == ["a", "b"]


def test_the_last_line_needs_no_line_end():
    assert docs(read(line("a") + line("b").rstrip())) == ["a", "b"]


def test_windows_line_ends_and_blank_lines_are_no_records():
    found = read(b"\xef\xbb\xbf" + line("a").replace(b"\n", b"\r\n") + b"\r\n\n  \n" + line("b"))
    assert docs(found) == ["a", "b"]
    assert problems(found) == []


def test_the_same_record_twice_is_the_same_page_twice():
    first, second = read(line("a") * 2)
    assert first == second


def test_a_bad_line_is_named_by_its_number_and_the_others_are_read():
    found = read(line("a") + b"{broken\n" + line("b"))
    assert docs(found) == ["a", "b"]
    assert [one.place for one in problems(found)] == ["june.jsonl:2"]


def test_the_first_lines_may_be_bad():
    found = read(b"{}\n" * (PATIENCE - 1) + line("a"))
    assert docs(found) == ["a"]
    assert len(problems(found)) == PATIENCE - 1


@pytest.mark.parametrize("raw", [b"", b"\n \r\n"])
def test_nothing_is_empty(raw: bytes):
    assert read(raw) == [
        Problem(
            "june.jsonl",
            "empty",
            "Expected JSONL, found no line with anything on it; fetch the file again or leave it out.",
        )
    ]


def test_binary_data_is_one_problem():
    assert read(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8) == [
        Problem(
            "june.jsonl",
            "not-text",
            "Expected JSONL in UTF-8, found binary data; convert the file or leave it out.",
        )
    ]


def test_a_table_under_the_name_of_jsonl_is_one_problem():
    assert read(b"donor,sum\n" * 5000) == [
        Problem(
            "june.jsonl",
            "bad-record",
            'Expected a JSON object with "id" and "text" or "html" on each line, found no such line at the'
            " beginning; convert the file to JSONL or leave it out.",
        )
    ]


def test_a_line_of_nul_bytes_does_not_stop_the_reading():
    found = read(bytes(600) + b"\n" + line("a"))
    assert docs(found) == ["a"]
    assert problems(found) == [
        Problem(
            "june.jsonl:1",
            "not-text",
            "Expected a JSON object in UTF-8, found binary data; fetch the file again or leave the line out.",
        )
    ]


def test_an_endless_line_is_refused_and_the_next_is_read(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(jsonl, "MAX_PAGE_BYTES", 200)
    found = read(line("a") + line("long", "word " * 1000) + line("b"))
    assert docs(found) == ["a", "b"]
    assert [(one.place, one.code) for one in problems(found)] == [("june.jsonl:2", "too-large")]


def test_an_endless_line_says_what_to_do():
    (found,) = read(b"a" * (16 << 20) + b"a")
    assert found == Problem(
        "june.jsonl:1",
        "too-large",
        "Expected a record of at most 16 MiB, found a longer line; put one document on each line.",
    )


def test_a_file_is_read_plain_and_in_gzip(tmp_path: Path):
    plain, packed = tmp_path / "june.jsonl", tmp_path / "june.jsonl.gz"
    plain.write_bytes(line("a"))
    packed.write_bytes(gzip.compress(line("a")))
    assert list(read_jsonl(plain)) == list(read_jsonl_gz(packed))


def packed() -> bytes:
    """Gzip of a hundred records that hardly compress."""
    return gzip.compress(b"".join(line(str(n), sha512(bytes([n])).hexdigest()) for n in range(100)))


def test_of_a_truncated_gzip_the_records_before_the_break_are_read(tmp_path: Path):
    raw = packed()
    file = tmp_path / "june.jsonl.gz"
    file.write_bytes(raw[: len(raw) // 2])
    *read_before, last = read_jsonl_gz(file)
    count = len(read_before)
    assert docs(read_before) == [str(n) for n in range(count)]
    assert 40 < count < 50
    assert last == Problem(
        str(file),
        "truncated",
        f"Expected a whole gzip file, found its end after line {count}; what stands before it was read, so"
        " fetch the file again.",
    )


def test_of_a_damaged_gzip_the_records_before_the_damage_are_read(tmp_path: Path):
    raw = packed()
    file = tmp_path / "june.jsonl.gz"
    file.write_bytes(raw[:-8] + bytes(4) + raw[-4:])
    *read_before, last = read_jsonl_gz(file)
    assert docs(read_before) == [str(n) for n in range(100)]
    assert last == Problem(
        str(file),
        "damaged",
        "Expected a whole gzip file, found other bytes after line 100; what stands before it was read, so"
        " fetch the file again.",
    )


def test_what_is_no_gzip_is_damaged(tmp_path: Path):
    file = tmp_path / "june.jsonl.gz"
    file.write_bytes(line("a"))
    (problem,) = read_jsonl_gz(file)
    assert isinstance(problem, Problem)
    assert problem.code == "damaged"
