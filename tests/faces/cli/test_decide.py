"""Deciding: kept with author and reason, refused where it makes no sense, and applied at once."""

import json
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
def entry(book: Path) -> str:
    """Id of the entry that rests on both."""
    with Book.open(book, create=False) as opened:
        return next(opened.packages()).id


def last_decision(run: Run, book: Path) -> dict[str, object]:
    row: dict[str, object] = json.loads(run("decisions", "--book", book, "--json").out.splitlines()[-1])
    return row


def rests_on(run: Run, book: Path) -> list[list[str]]:
    """The claims of each entry."""
    lines = run("packages", "--book", book, "--json").out.splitlines()
    return sorted(json.loads(line)["claims"] for line in lines)


def test_a_decision_is_kept_with_author_time_and_reason(run: Run, book: Path, claims: list[str]):
    ran = run("decide", "different", claims[0][:6], claims[1], *BY, "--book", book)
    made = last_decision(run, book)
    assert ran == Ran(0, f"Decision {str(made['id'])[:8]} is kept, and the ledger is worked out anew.\n", "")
    assert (made["verb"], made["targets"]) == ("different", claims)
    assert (made["by"], made["why"]) == ("Ada", "Read both texts.")
    assert str(made["at"]).endswith("Z")


def test_the_ledger_follows_the_decision(run: Run, book: Path, claims: list[str]):
    run("decide", "different", *claims, *BY, "--book", book)
    assert rests_on(run, book) == sorted([key] for key in claims)
    run("decide", "same", *claims, *BY, "--book", book)
    assert rests_on(run, book) == [sorted(claims)]
    run("decide", "reject", claims[0], *BY, "--book", book)
    assert rests_on(run, book) == [[claims[1]]]


def test_people_read_decisions_as_a_table(run: Run, book: Path, claims: list[str]):
    run("decide", "correct", claims[0], "--field", "authority", "--value", "drawdown", *BY, "--book", book)
    text = " ".join(run("decisions", "--book", book).out.split())
    assert f"Ada correct {claims[0][:8]}: authority = drawdown Read both texts." in text


def test_an_entry_speaks_through_its_first_claim(run: Run, book: Path, claims: list[str], entry: str):
    other = next(key for key in claims if key != min(claims))
    run("decide", "same", entry, other, *BY, "--book", book)
    assert last_decision(run, book)["targets"] == sorted(claims)


def test_a_rejected_entry_stands_for_all_its_claims(run: Run, book: Path, claims: list[str], entry: str):
    run("decide", "reject", entry, *BY, "--book", book)
    assert last_decision(run, book)["targets"] == sorted(claims)
    assert rests_on(run, book) == []


def test_a_value_that_cannot_be_applied_is_kept_and_told(run: Run, book: Path, claims: list[str]):
    ran = run("decide", "correct", claims[0], "--field", "date", "--value", "soon", *BY, "--book", book)
    assert ran.code == 1
    assert "cannot set date to 'soon'" in ran.err
    assert last_decision(run, book)["value"] == "soon"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("same", "{0}"), "To judge claims same, give the ids of at least 2 different ones."),
        (
            ("different", "{0}", "{0}"),
            "To judge claims different, give the ids of at least 2 different ones.",
        ),
        (
            ("reject", "{0}", "--field", "date", "--value", "2030-04-13"),
            "Only correct takes --field and --value; leave them out with reject.",
        ),
        (
            ("correct", "{0}", "--field", "date"),
            "To correct a claim give the field and its new value: --field date --value 2022-04-13.",
        ),
        (
            ("correct", "{0}", "{1}", "--field", "stage", "--value", "announced"),
            "One claim is corrected at a time: give one id.",
        ),
        (
            ("correct", "{0}", "--field", "evidence", "--value", "x"),
            "A claim has no field evidence to correct",
        ),
        (("reject", "{finding}"), "is a finding; decide about its claims: {0}, {1}."),
        (("reject", "{copies}"), "is a group of copies; decide about the claims of its pages."),
        (("reject", "zzzz"), "has no claim, package, finding or group of copies zzzz"),
    ],
)
def test_what_makes_no_sense_is_refused_and_nothing_kept(
    run: Run, book: Path, claims: list[str], words: tuple[str, ...], sentence: str
):
    with Book.open(book, create=False) as opened:
        ids = {"finding": next(opened.findings()).id, "copies": next(opened.copies()).id}
    ran = run("decide", *(word.format(*claims, **ids) for word in words), *BY, "--book", book)
    assert (ran.code, ran.out) == (2, "")
    assert sentence.format(*claims) in ran.err
    assert run("decisions", "--book", book, "--json").out == ""


def test_an_unknown_verb_is_a_wrong_command(run: Run, book: Path, claims: list[str]):
    assert run("decide", "maybe", *claims, *BY, "--book", book).code == 2
