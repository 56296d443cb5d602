"""Explaining: the words are marked so that eyes and programs find them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pledgebook import flow
from pledgebook.faces.cli.listing import console
from pledgebook.model import Page
from pledgebook.stores import Book
from tests.faces.cli.conftest import Ran

Run = Callable[..., Ran]


@pytest.fixture
def claim_id(book: Path) -> str:
    with Book.open(book, create=False) as opened:
        return next(opened.claims()).id


def test_evidence_stands_in_brackets_where_there_is_no_terminal(run: Run, book: Path, claim_id: str):
    ran = run("explain", claim_id[:8], "--book", book)
    assert (ran.code, ran.err) == (0, "")
    assert "    Washington [[approved an $800 million package]] on Wednesday.\n" in ran.out
    assert "https://news.example/first" in ran.out


def test_evidence_is_reversed_on_a_terminal(
    run: Run, book: Path, claim_id: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    assert console().is_terminal
    out = run("explain", claim_id, "--book", book).out
    assert "\x1b[7mapproved an $800 million package\x1b[0m" in out
    assert "[[" not in out


def test_a_finding_ends_at_the_words_of_both_sides(run: Run, book: Path):
    with Book.open(book, create=False) as opened:
        finding = next(opened.findings())
    out = run("explain", finding.id, "--book", book).out
    assert out.index(finding.sentence) < out.index("[[approved an $800 million package]]")
    assert "[[another $800 million]]" in out


@pytest.mark.parametrize(
    ("key", "sentence"),
    [
        ("abc", "The id 'abc' is too short: give at least 4 of its digits."),
        ("zzzz", "has no claim, package, finding or group of copies zzzz: `pledgebook claims`, `packages`,"),
    ],
)
def test_an_id_that_leads_nowhere_is_one_sentence(run: Run, book: Path, key: str, sentence: str):
    ran = run("explain", key, "--book", book)
    assert (ran.code, ran.out) == (2, "")
    assert sentence in ran.err
    assert ran.err.count("\n") == 1


def test_a_group_stands_side_by_side(run: Run, tmp_path: Path):
    path = tmp_path / "aid.book"
    told = "The senate of Norland approved an $800 million package for Tamura on Wednesday in Sandvik."
    rest = "Nobody spoke against it, the clerk of the senate said."
    later = told.replace("$800", "$850")
    note = "This story has been updated."
    texts = {
        "first": f"{told}\n\n{rest}",
        "second": f"{note}\n\n{later}\n\n{rest}\n\nReuters first reported it.",
    }
    with Book.open(path, create=True) as book:
        flow.build([Page.of(doc, text) for doc, text in texts.items()], book, gated=False)
        (group,) = book.copies()
    out = " ".join(run("explain", group.id[:8], "--book", path).out.split())
    assert f"Group {group.id}: 2 pages carry one article" in out
    assert "second: updated of first" in out
    assert "Differs in a figure: $850 million for $800 million" in out
    assert f"Here: {later} first: {told} Shared: {rest}" in out
    assert "second relies on Reuters (first-reported): Reuters first reported it." in out
