"""Importing decisions: what one book printed, another one applies."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pledgebook.stores import Book
from tests.faces.cli.conftest import Ran

Run = Callable[..., Ran]
BY = ("--by", "Ada", "--why", "Read both texts.")


@pytest.fixture
def claims(book: Path) -> list[str]:
    """Ids of the two claims of the book."""
    with Book.open(book, create=False) as opened:
        return [claim.id for claim in opened.claims()]


@pytest.fixture
def kept(run: Run, book: Path, claims: list[str], tmp_path: Path) -> Path:
    """A file with the book's only decision: its two claims are of different entries."""
    run("decide", "different", *claims, *BY, "--book", book)
    file = tmp_path / "decisions.jsonl"
    file.write_text(run("decisions", "--book", book, "--json").out, encoding="utf-8")
    return file


def printed(run: Run, what: str, book: Path) -> str:
    return run(what, "--book", book, "--json").out


def test_another_book_of_the_same_pages_comes_out_the_same(run: Run, book: Path, other: Path, kept: Path):
    said = f"The decisions of {kept} are kept, and the ledger is worked out anew.\n"
    assert run("import-decisions", kept, "--book", other) == Ran(0, said, "")
    for what in ("decisions", "packages", "totals", "findings"):
        assert printed(run, what, other) == printed(run, what, book)


def test_importing_twice_keeps_each_decision_once(run: Run, other: Path, kept: Path):
    for _ in range(2):
        assert run("import-decisions", kept, "--book", other).code == 0
    assert printed(run, "decisions", other) == kept.read_text(encoding="utf-8")


def test_a_line_that_was_edited_is_named_and_the_others_are_kept(run: Run, other: Path, kept: Path):
    good = kept.read_text(encoding="utf-8")
    kept.write_text(good.replace("Read both", "Skimmed both") + good, encoding="utf-8")
    ran = run("import-decisions", kept, "--book", other)
    assert ran.code == 1
    assert ran.err.startswith(f"{kept.as_posix()}:1: Expected the id ")
    assert ran.err.count("\n") == 1
    assert printed(run, "decisions", other) == good


def test_a_decision_without_its_claim_is_kept_and_told(run: Run, other: Path, kept: Path, claims: list[str]):
    with Book.open(other, create=False) as opened:
        lost = next(claim for claim in opened.claims() if claim.id == claims[0])
        opened.add_claims(lost.page, [])
    ran = run("import-decisions", kept, "--book", other)
    assert ran.code == 1
    assert f"The decision of Ada (different: Read both texts.) finds no claim {claims[0]}" in ran.err
    assert run("check", "--book", other).code == 0


def test_a_file_without_any_decision_changes_nothing(run: Run, other: Path, kept: Path):
    kept.write_text("{}\n", encoding="utf-8")
    before = printed(run, "packages", other)
    ran = run("import-decisions", kept, "--book", other)
    assert (ran.code, ran.out) == (2, "")
    assert f"No decision could be read from {kept}: nothing was kept." in ran.err
    assert printed(run, "packages", other) == before
