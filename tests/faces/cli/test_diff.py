"""Two books, or two days of one, side by side."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from pledgebook.stores import Book
from tests.faces.cli.conftest import Ran
from tests.faces.cli.test_asof import april

__all__ = ["april"]

Run = Callable[..., Ran]
BY = ("--by", "Ada", "--why", "Read both texts.")


def rows(ran: Ran) -> list[dict[str, object]]:
    assert ran.code == 0
    return [json.loads(line) for line in ran.out.splitlines()]


def test_books_of_the_same_pages_do_not_differ(run: Run, book: Path, other: Path):
    assert run("diff", book, other) == Ran(0, "No entry appeared, vanished or changed.\n", "")
    assert run("diff", book, other, "--json") == Ran(0, "", "")


def test_a_decision_that_only_one_book_knows_is_the_reason(run: Run, book: Path, other: Path):
    with Book.open(book, create=False) as opened:
        claims = [claim.id for claim in opened.claims()]
    for path in (book, other):
        run("decide", "same", *claims, *BY, "--book", path)
    run("decide", "different", *claims, *BY, "--book", other)
    (row,) = rows(run("diff", book, other, "--json"))
    assert (row["change"], row["before"], row["altered"]) == ("appeared", None, [])
    assert str(row["why"]).endswith("; Ada judged different: Read both texts.")


def test_two_days_of_a_book(run: Run, april: Path):
    ran = run("diff", april, "--from", "2022-04-12", "--to", "2022-04-13", "--json")
    (row,) = rows(ran)
    assert (row["change"], row["why"]) == ("changed", "1 claim of approves came.")
    altered = {field["field"]: field for field in row["altered"]}  # type: ignore[attr-defined]
    assert (altered["amount"]["before"]["value"], altered["amount"]["after"]["value"]) == (750e6, 800e6)
    assert (altered["stage"]["before"], altered["stage"]["after"]) == ("considered", "announced")
    assert altered["stage"]["claims"] == row["came"]
    assert [line.split(",")[0] for line in ran.err.splitlines()] == ["As of 12 Apr 2022", "As of 13 Apr 2022"]


def test_people_read_what_changed_and_why(run: Run, april: Path):
    ran = run("diff", april, "--from", "2022-04-12", "--to", "2022-04-13")
    text = " ".join(ran.out.split())
    assert text.startswith("Entry Change What Why")
    assert "changed $800 million · US → UA" in text
    assert "stage: considered → announced" in text


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--from", "2022-04-12"),
        ("{other}", "--to", "2022-04-12"),
        ("--from", "2022-04-13", "--to", "2022-04-12"),
        ("{other}", "--from", "2022-04-12", "--to", "2022-04-13"),
    ],
)
def test_neither_two_books_nor_two_days_is_one_sentence(
    run: Run, book: Path, other: Path, words: tuple[str, ...]
):
    ran = run("diff", book, *(word.format(other=other) for word in words))
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(
        "pledgebook: Expected two books, or one book and two days, the earlier one first"
    )


def test_a_missing_book_is_one_sentence(run: Run, book: Path, tmp_path: Path):
    ran = run("diff", book, tmp_path / "none.book")
    assert (ran.code, ran.out) == (2, "")
    assert "There is no book" in ran.err
