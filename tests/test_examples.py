"""The example pages, from end to end: what each of them is there to show is found."""

import shutil
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from pathlib import Path
from typing import get_args

import pytest

from pledgebook import flow, read
from pledgebook.faces.cli.chain import chain as explained
from pledgebook.model import Claim, Decision, Finding, FindingCode, Package, Page
from pledgebook.stores import Book, broken, contract, decisions_of
from tests.conftest import ROOT

EXAMPLES = ROOT / "examples"

INTENDED = {
    "amount-revised": "weighs-750",
    "amounts-disagree": "guns-130",
    "total-off": "column",
    "total-stale": "stale-total",
    "window-swapped": "window-swapped",
    "basis-mixed": "basis",
    "authority-mislabelled": "authority",
    "unit-slip": "slip",
    "missing-entry": "lost-digits",
    "possible-duplicate": "undated-450",
    "date-unresolved": "undated-450",
    "ratio-off": "half",
    "currency-assumed": "canada",
}
"""The page on which the finding of each code rests; the two codes left out rest on no page."""

FURNITURE = (
    "Oil $104",
    "BTC $40",
    "Insurer pays",
    "$33 billion rescue",
    "Carmaker recalls",
    "Rents climb",
    "Stocks tumble",
    "Bank raises",
    "$3.99",
    "cookie",
    "Accept all",
    "Advertisement",
    "Subscribe",
    "Leave a Reply",
    "Comments (0)",
    "Tags:",
    "terraces",
)
"""Words of menus, tickers, prompts, appended headlines, and of the page that is about something else."""


def built(path: Path, sources: list[str]) -> Iterator[Book]:
    with Book.open(path, create=True) as book:
        flow.build(read.pages(sources), book)
        for decision in decisions_of(EXAMPLES / "decisions.jsonl"):
            assert isinstance(decision, Decision)
            book.append_decision(decision)
        flow.build([], book)
        yield book


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    """The book of the examples, their decisions applied."""
    yield from built(tmp_path_factory.mktemp("examples") / "examples.book", [str(EXAMPLES / "pages")])


def printed(book: Book) -> bytes:
    """All that the command line prints of the book for programs."""
    return b"".join(
        (
            *map(contract.line, map(contract.article, book.articles_by_name())),
            *map(contract.line, map(contract.copies, book.copies())),
            *map(contract.line, map(contract.claim, book.claims())),
            *map(contract.line, map(contract.package, book.packages())),
            *map(contract.line, map(contract.total, book.totals())),
            *map(contract.line, map(contract.comparison, book.comparisons())),
            *map(contract.line, map(contract.finding, book.findings())),
        )
    )


def findings(book: Book, code: str) -> list[Finding]:
    return [finding for finding in book.findings() if finding.code == code]


def entry(book: Book, number: int) -> Package:
    """The package that is number so-and-so in the count of drawdowns."""
    (found,) = [entry for entry in book.packages() if number in {place.number for place in entry.ordinals}]
    return found


def test_every_code_is_found(book: Book):
    assert {finding.code for finding in book.findings()} == set(get_args(FindingCode))


@pytest.mark.parametrize(("code", "doc"), INTENDED.items())
def test_a_finding_rests_on_the_page_that_is_there_for_it(book: Book, code: str, doc: str):
    claims = chain.from_iterable(finding.claims for finding in findings(book, code))
    assert doc in {book.claim(claim).doc for claim in claims}


def test_the_empty_page_is_refused_and_the_lost_claim_of_a_decision_told(book: Book):
    (refused,), (orphaned,) = findings(book, "page-refused"), findings(book, "decision-orphaned")
    assert refused.sentence.startswith("empty.txt: Expected a page of text, found an empty file;")
    assert "finds no claim" in orphaned.sentence


@pytest.mark.parametrize("words", FURNITURE)
def test_nothing_around_the_articles_is_in_an_article_or_a_claim(book: Book, words: str):
    assert not [article.source.doc for article in book.articles() if words in article.text]
    assert not [claim.doc for claim in book.claims() if words in claim.evidence]


def test_copies_group_and_the_memoranda_in_the_same_words_do_not(book: Book):
    grouped = {
        frozenset((member.doc, member.relation) for member in group.members) for group in book.copies()
    }
    assert grouped == {
        frozenset({("approves-800", "original"), ("copied-800", "verbatim")}),
        frozenset({("guns-130", "original"), ("correction", "updated")}),
        frozenset({("weighs-750", "original"), ("rewritten-750", "rewritten")}),
    }


def test_the_memoranda_are_two_directives(book: Book):
    directives = [entry for entry in book.packages() if entry.record == "directive"]
    assert sorted(entry.docs for entry in directives) == [("memo-2022-03-16",), ("memo-2022-04-13",)]


def test_800_million_three_times_in_six_weeks_are_three_packages(book: Book):
    days = [entry(book, number).announced for number in (5, 7, 8)]
    assert [str(day and day.earliest) for day in days] == ["2022-03-16", "2022-04-13", "2022-04-21"]
    assert {entry(book, number).amount.value for number in (5, 7, 8)} == {800e6}


def test_what_was_weighed_and_what_was_approved_are_one_package_with_a_history(book: Book):
    steps = [(event.stage, event.amount.value) for event in entry(book, 7).history]
    assert steps[0] == ("considered", 750e6)
    assert steps[-1] == ("announced", 800e6)


def test_both_figures_of_a_disagreement_stand(book: Book):
    assert {event.amount.value for event in entry(book, 10).history} == {130e6, 100e6}


def test_the_analyst_settles_what_nothing_else_can(book: Book):
    settled = entry(book, 6)
    assert "undated-100" in settled.docs
    assert any(reason.startswith("R. Imai judged same: ") for reason in settled.why)


def test_every_entry_total_and_finding_is_explained_down_to_the_words(book: Book):
    said = {claim.id: " ".join(claim.evidence.split()) for claim in book.claims()}
    totals = [book.claim(total.claim) for total in book.totals()]
    everything: list[Claim | Package | Finding] = [*book.packages(), *book.findings(), *totals]
    for asked in everything:
        claims = (asked.id,) if isinstance(asked, Claim) else asked.claims
        marked = [line.evidence.of(line.text) for line in explained(book, asked) if line.evidence]
        assert marked == [said[claim] for claim in claims]


def test_every_invariant_holds(book: Book):
    assert list(broken(book)) == []


def lasting(found: Iterable[Finding]) -> list[Finding]:
    """The findings without those about files, which tell no day."""
    return [finding for finding in found if finding.code != "page-refused"]


@pytest.mark.parametrize("day", ["2022-02-28", "2022-03-31", "2022-04-13", "2022-05-31", "2022-12-31"])
def test_the_ledger_of_a_day_is_that_of_a_book_built_on_that_day(book: Book, tmp_path: Path, day: str):
    kept, known = flow.as_of(date.fromisoformat(day), book)
    found = read.pages([str(EXAMPLES / "pages")])
    published = [page for page in found if isinstance(page, Page) and page.id in known.pages]
    with Book.open(tmp_path / "day.book", create=True) as built_then:
        for decision in known.decisions:
            built_then.append_decision(decision)
        flow.build(published, built_then)
        assert list(built_then.packages()) == list(kept.packages)
        assert list(built_then.totals()) == list(kept.totals)
        assert lasting(built_then.findings()) == lasting(kept.findings)


def test_the_book_is_the_same_in_another_folder_and_in_another_order(book: Book, tmp_path: Path):
    shutil.copytree(EXAMPLES / "pages", tmp_path / "elsewhere")
    files = sorted((str(file) for file in (tmp_path / "elsewhere").rglob("*.*")), reverse=True)
    for other in built(tmp_path / "other.book", files):
        assert printed(other) == printed(book)
