"""Explaining: the words are marked so that eyes and programs find them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pledgebook.faces.cli.listing import console
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
        ("zzzz", "has no claim, package or finding zzzz: `pledgebook claims`, `packages` and `findings`"),
    ],
)
def test_an_id_that_leads_nowhere_is_one_sentence(run: Run, book: Path, key: str, sentence: str):
    ran = run("explain", key, "--book", book)
    assert (ran.code, ran.out) == (2, "")
    assert sentence in ran.err
    assert ran.err.count("\n") == 1
