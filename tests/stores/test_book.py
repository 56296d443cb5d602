"""The book keeps what it is given, each once, in one order, and never half of it."""

import datetime as dt
import signal
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

import pledgebook
from pledgebook import copies
from pledgebook.errors import UnknownIdError
from pledgebook.model import (
    Claim,
    Decision,
    Detail,
    Finding,
    Ledger,
    Package,
    Page,
    Place,
    Problem,
    Source,
    Span,
    Stated,
)
from pledgebook.stores import Book, Refused, contract
from pledgebook.stores.codec import packed, unpacked
from pledgebook.stores.rules import rules_of
from tests.stores.making import (
    FIRST,
    SECOND,
    a_copy_group,
    a_finding,
    a_page,
    a_total,
    an_article,
    an_article_with_statements,
    an_entry,
    claims_of,
    fill,
)

ROOT = Path(__file__).parents[2]


def add(book: Book, page: Page, marked: str) -> None:
    book.add_article(page, an_article(page))
    book.add_claims(page.id, claims_of(page, marked))


def printed(book: Book) -> list[bytes]:
    """Articles and claims as `--json` prints them."""
    rows = [*map(contract.article, book.articles_by_name()), *map(contract.claim, book.claims())]
    return [contract.line(row) for row in rows]


def test_what_a_page_says_of_itself_comes_back(book: Book):
    page = a_page("first", FIRST)
    told = an_article_with_statements(page)
    book.add_article(page, told)
    assert list(book.articles()) == [told]
    assert list(book.sources()) == [told.source]
    assert book.article(page.id).source.disputed == ("published",)


STATED = st.builds(
    Stated,
    detail=st.sampled_from(get_args(Detail)),
    value=st.text(),
    place=st.sampled_from(get_args(Place)),
    name=st.text(),
    span=st.none() | st.builds(Span, st.integers(0, 99), st.integers(100, 200)),
)
SOURCES = st.builds(
    Source,
    page=st.text(),
    doc=st.text(),
    published=st.none() | st.dates(),
    cut=st.booleans(),
    stated=st.lists(STATED).map(tuple),
)


@given(SOURCES)
def test_any_source_is_given_back(source: Source):
    assert unpacked(packed(source), Source) == source


def test_an_old_book_is_read_anew(filled: Book):
    filled.connection.execute("UPDATE pages SET extracted_by = ?", (pledgebook.__version__,))
    assert filled.lacks(a_page("first", FIRST), gated=True)


def test_an_article_comes_back_as_it_was_given(book: Book):
    page = a_page("first", FIRST, published=dt.date(2030, 4, 14))
    book.add_article(page, an_article(page))
    assert list(book.articles()) == [an_article(page)]
    assert list(book.sources()) == [an_article(page).source]


def test_a_page_is_asked_for_until_it_is_kept(book: Book):
    page = a_page("first", FIRST)
    assert book.lacks(page, gated=True)
    book.add_article(page, an_article(page))
    assert not book.lacks(page, gated=True)
    assert not book.lacks(page, gated=False)


def test_a_refused_page_is_asked_for_again_without_the_gate(book: Book):
    page = a_page("weather", "Rain in the north.")
    book.refuse(page, "no sum of money")
    assert not book.lacks(page, gated=True)
    assert book.lacks(page, gated=False)
    assert list(book.refused()) == [
        Refused(id=page.id, doc="weather", url=page.url, sha256=page.sha256, reason="no sum of money")
    ]


def test_a_refused_page_that_is_kept_after_all_is_refused_no_more(book: Book):
    page = a_page("weather", "Rain in the north.")
    book.refuse(page, "no sum of money")
    book.add_article(page, an_article(page))
    assert not list(book.refused())
    assert not book.lacks(page, gated=True)


def test_claims_stay_unread_until_they_are_added(book: Book):
    page, other = a_page("first", FIRST), a_page("second", SECOND)
    for kept in (page, other):
        book.add_article(kept, an_article(kept))
    assert [article.source.page for article in book.unread()] == sorted((page.id, other.id))
    book.add_claims(page.id, claims_of(page, FIRST))
    book.add_claims(other.id, [])
    assert not list(book.unread())
    assert list(book.claims()) == claims_of(page, FIRST)


def test_claims_may_be_added_while_the_unread_are_gone_through(book: Book):
    for number in range(5):
        page = a_page(f"page {number}", FIRST)
        book.add_article(page, an_article(page))
    seen = 0
    for article in book.unread():
        book.add_claims(article.source.page, [])
        seen += 1
    assert seen == 5
    assert book.count_unread() == 0


def with_other_rules(stage: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("book", "reading"):
        rules = {"article": rules_of("article"), "claims": rules_of("claims"), stage: "others"}
        monkeypatch.setattr(f"pledgebook.stores.{module}.rules_of", rules.__getitem__)


def test_other_rules_of_articles_read_pages_anew(filled: Book, monkeypatch: pytest.MonkeyPatch):
    with_other_rules("article", monkeypatch)
    assert filled.lacks(a_page("first", FIRST), gated=True)
    assert filled.count_unread() == 0


def test_other_rules_of_claims_read_claims_anew_and_pages_not(filled: Book, monkeypatch: pytest.MonkeyPatch):
    page = a_page("first", FIRST)
    with_other_rules("claims", monkeypatch)
    assert not filled.lacks(page, gated=True)
    assert filled.count_unread() == 2
    filled.add_claims(page.id, claims_of(page, FIRST, millions=700))
    assert [claim.amount.value for claim in filled.claims_of(page.id) if claim.amount] == [700e6]
    assert [article.source.doc for article in filled.unread()] == ["second"]


def test_other_rules_of_copies_let_all_pages_join_anew(path: Path, monkeypatch: pytest.MonkeyPatch):
    with Book.open(path, create=True) as book:
        fill(book)
        copies.join(book)
        assert book.count_unjoined() == 0
    with Book.open(path, create=True) as book:
        assert book.count_unjoined() == 0
    monkeypatch.setattr("pledgebook.stores.shelf.rules_of", lambda _: "others")
    with Book.open(path, create=True) as book:
        assert book.count_unjoined() == book.counts()["pages"] > 0


def test_other_rules_of_claims_ask_the_gate_again(book: Book, monkeypatch: pytest.MonkeyPatch):
    page = a_page("first", FIRST)
    book.refuse(page, "no sum of money")
    assert not book.lacks(page, gated=True)
    with_other_rules("claims", monkeypatch)
    assert book.lacks(page, gated=True)


def test_an_article_read_anew_takes_its_old_claims_with_it(filled: Book):
    page = a_page("first", FIRST)
    filled.add_article(page, an_article(page))
    assert [claim.doc for claim in filled.claims()] == ["second"]
    assert [article.source.doc for article in filled.unread()] == ["first"]


def test_adding_everything_twice_changes_nothing(filled: Book):
    before = printed(filled), filled.counts()
    fill(filled)
    assert (printed(filled), filled.counts()) == before


def test_pages_may_come_in_any_order(tmp_path: Path):
    pages = [(a_page(doc, marked), marked) for doc, marked in (("c", FIRST), ("a", SECOND), ("b", FIRST))]
    books = []
    for number, order in enumerate(permutations(pages)):
        with Book.open(tmp_path / f"{number}.book", create=True) as book:
            for page, marked in order:
                add(book, page, marked)
            books.append(printed(book))
    assert len(books[0]) == 6
    assert all(one == books[0] for one in books)


def test_claims_come_by_document_place_kind_and_id(book: Book):
    marked = "Paris [[gave $5 million]], then [[gave $6 million]]."
    for doc in ("b", "a"):
        page = a_page(doc, marked)
        book.add_article(page, an_article(page))
        first, second = claims_of(page, marked)
        total = replace(first, kind="total", id="f" * 16)
        book.add_claims(page.id, [second, total, first])
    assert [(claim.doc, claim.evidence, claim.kind) for claim in book.claims()] == [
        (doc, *rest)
        for doc in ("a", "b")
        for rest in (
            ("gave $5 million", "package"),
            ("gave $5 million", "total"),
            ("gave $6 million", "package"),
        )
    ]


def test_the_evidence_is_complete_and_ordered(filled: Book):
    late, early = (
        Decision.of("reject", ("c" * 16,), "Ada", "Not aid.", dt.datetime(2030, 5, day, tzinfo=dt.UTC))
        for day in (2, 1)
    )
    for decision in (late, early):
        filled.append_decision(decision)
    filled.add_problems([Problem("none.txt", "missing", "Expected a file, found none.")])
    sources, claims, groups, decisions, problems, reliances = filled.evidence()
    assert [source.doc for source in sources] == ["first", "second"]
    assert [claim.doc for claim in claims] == ["first", "second"]
    assert groups == [a_copy_group(a_page("first", FIRST), a_page("second", SECOND))]
    assert decisions == [early, late]
    assert [problem.place for problem in problems] == ["none.txt"]
    assert reliances == []


def test_copy_groups_and_ledger_are_replaced(filled: Book):
    (claim, _) = filled.claims()
    entries = tuple(an_entry(claim, millions=millions) for millions in (900, 100))
    kept = Ledger(entries, (a_total(claim, *entries),), findings=(a_finding(claim),))
    filled.set_copies([])
    filled.set_ledger(kept)
    assert not list(filled.copies())
    assert Ledger(tuple(filled.packages()), tuple(filled.totals()), findings=tuple(filled.findings())) == kept


def test_a_ledger_that_fails_on_the_way_leaves_the_old_one(filled: Book):
    before = list(filled.packages())
    broken = an_entry(*filled.claims(), why=("\ud800",))
    with pytest.raises(UnicodeEncodeError):
        filled.set_ledger(Ledger((before[0], broken), (), ()))
    assert list(filled.packages()) == before


def test_claims_that_fail_on_the_way_leave_the_page_unread(book: Book):
    page = a_page("first", FIRST)
    book.add_article(page, an_article(page))
    with pytest.raises(ZeroDivisionError):
        book.add_claims(page.id, failing(page))
    assert not list(book.claims())
    assert book.count_unread() == 1


def failing(page: Page) -> Iterable[Claim]:
    yield from claims_of(page, FIRST)
    raise ZeroDivisionError


def test_a_problem_is_kept_once(book: Book):
    problem = Problem("a.txt", "empty", "Expected words, found none; fetch it again.")
    other = Problem("a.txt", "empty", "Another sentence.")
    book.add_problems([problem, problem])
    book.add_problems([problem, other])
    assert list(book.problems()) == [other, problem]


def test_a_decision_is_kept_once_and_never_changed(book: Book):
    at = dt.datetime(2030, 5, 1, 12, tzinfo=dt.UTC)
    decision = Decision.of("correct", ("c" * 16,), "Ada", "A slip.", at, field="date", value="2030-04-13")
    book.append_decision(decision)
    book.append_decision(replace(decision, why="Another reason."))
    assert list(book.decisions()) == [decision]


def test_an_entry_is_found_by_the_first_digits_of_its_id(filled: Book):
    nouns: list[Claim | Package | Finding] = [*filled.claims(), *filled.packages(), *filled.findings()]
    assert len(nouns) == 4
    for noun in nouns:
        assert filled.entry(noun.id) == noun
        assert filled.entry(noun.id[:6]) == noun


def test_too_few_digits_no_entry_and_more_than_one_are_told_apart(book: Book):
    page = a_page("first", FIRST)
    book.add_article(page, an_article(page))
    (claim,) = claims_of(page, FIRST)
    book.add_claims(page.id, [replace(claim, id="abcd" + "1" * 12), replace(claim, id="abcd" + "2" * 12)])
    with pytest.raises(UnknownIdError, match="too short: give at least 4"):
        book.entry("abc")
    with pytest.raises(UnknownIdError, match="no claim, package, finding or group of copies 1234"):
        book.entry("1234")
    with pytest.raises(UnknownIdError, match=r"More than one id begins with abcd .*abcd1{12}, abcd2{12}"):
        book.entry("abcd")
    assert book.entry("abcd2").id == "abcd" + "2" * 12


def test_it_counts_what_it_holds(filled: Book):
    filled.refuse(a_page("weather", "Rain."), "no sum of money")
    assert filled.counts() == {
        "pages": 2,
        "refused": 1,
        "claims": 2,
        "copies": 1,
        "packages": 1,
        "totals": 1,
        "findings": 1,
    }


ENDLESS_BUILD = """
from itertools import count
from pathlib import Path
from sys import argv
from pledgebook.stores import Book
from tests.stores.test_book import FIRST, a_page, add

with Book.open(Path(argv[1]), create=True) as book:
    for number in count():
        add(book, a_page(f"page {number}", FIRST), FIRST)
        print(number, flush=True)
"""


def test_a_build_killed_while_it_writes_loses_and_doubles_nothing(path: Path, tmp_path: Path):
    with subprocess.Popen(  # noqa: S603 -- our own program
        [sys.executable, "-c", ENDLESS_BUILD, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as build:
        assert build.stdout
        said = next(int(line) for line in build.stdout if int(line) >= 50)
        build.send_signal(signal.SIGKILL)
    assert build.returncode == -signal.SIGKILL

    with Book.open(path, create=True) as book:
        kept = book.counts()["pages"]
        assert kept > said
        assert book.whole() == "ok"
        pages = [a_page(f"page {number}", FIRST) for number in range(kept + 5)]
        assert sum(book.lacks(page, gated=True) for page in pages) == 5
        unread = [article.source.page for article in book.unread()]
        assert len(unread) <= 1
        for page in pages:
            if book.lacks(page, gated=True) or page.id in unread:
                add(book, page, FIRST)
        after_kill = printed(book)

    with Book.open(tmp_path / "undisturbed.book", create=True) as book:
        for page in pages:
            add(book, page, FIRST)
        assert printed(book) == after_kill
