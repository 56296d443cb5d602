"""The ledger of an earlier day: what was published later, and what tells no day, does not count."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from pledgebook import flow, read
from pledgebook.stores import Book
from tests.faces.cli.conftest import Ran

Run = Callable[..., Ran]
PAGES = {
    "weighs": ("2022-04-12", "The White House is weighing a $750 million arms package for Ukraine."),
    "approves": (
        "2022-04-13",
        "WASHINGTON, April 13, 2022 - The United States approved $800 million in military aid for Ukraine.",
    ),
    "undated": (None, "The United States gave Ukraine $50 million in humanitarian aid."),
}


def jsonl(folder: Path) -> Path:
    rows = [{"id": key, "published": day, "text": text} for key, (day, text) in PAGES.items()]
    file = folder / "pages.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return file


@pytest.fixture
def april(tmp_path: Path) -> Path:
    """A book of a report, of the announcement on the next day, and of a page without a day."""
    path = tmp_path / "april.book"
    with Book.open(path, create=True) as book:
        flow.build(read.pages([str(jsonl(tmp_path))]), book)
    return path


def figures(run: Run, book: Path, *words: str) -> list[float]:
    rows = map(json.loads, run("packages", "--book", book, "--json", *words).out.splitlines())
    return sorted(row["amount"]["value"] / 1e6 for row in rows)


def test_only_what_had_been_published_counts(run: Run, april: Path):
    assert figures(run, april) == [50, 800]
    assert figures(run, april, "--as-of", "2022-04-11") == []
    assert figures(run, april, "--as-of", "2022-04-12") == [750]
    assert figures(run, april, "--as-of", "2022-04-13") == [800]


def test_what_is_left_out_is_one_sentence_beside_the_list(run: Run, april: Path):
    ran = run("packages", "--book", april, "--as-of", "2022-04-12", "--json")
    said = "As of 12 Apr 2022, 1 of 3 pages count; left out: 1 later, 1 without a day.\n"
    assert (ran.code, ran.err) == (0, said)
    assert [json.loads(line)["stage"] for line in ran.out.splitlines()] == ["considered"]


@pytest.mark.parametrize("name", ["packages", "totals", "findings"])
def test_nothing_is_written_to_the_book(run: Run, april: Path, name: str):
    before = april.read_bytes(), run(name, "--book", april, "--json").out
    run(name, "--book", april, "--as-of", "2022-04-12")
    assert (april.read_bytes(), run(name, "--book", april, "--json").out) == before


def test_a_view_can_be_of_an_earlier_day(run: Run, april: Path):
    out = run("packages", "--book", april, "--as-of", "2022-04-12", "--by", "month", "--json").out
    (row,) = map(json.loads, out.splitlines())
    assert (row["of"], row["standing"]) == ("2022-04", "considered")


def test_findings_of_an_earlier_day_know_no_later_figure(run: Run, april: Path):
    def codes(*words: str) -> list[str]:
        out = run("findings", "--book", april, "--json", *words).out
        return [json.loads(line)["code"] for line in out.splitlines()]

    assert "amount-revised" in codes()
    assert "amount-revised" not in codes("--as-of", "2022-04-12")


def test_a_day_that_is_none_is_a_wrong_command(run: Run, april: Path):
    assert run("packages", "--book", april, "--as-of", "yesterday").code == 2
