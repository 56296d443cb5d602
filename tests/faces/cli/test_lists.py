"""Every list: JSON alone for programs, a table for people, and the same every time."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from pledgebook.faces.cli.listing import PIPED_WIDTH
from pledgebook.model import Difference, Likeness, Problem, Reliance
from pledgebook.stores import Book, contract
from tests.faces.cli.conftest import Ran
from tests.stores.making import FIRST, a_page, an_article_with_statements

Run = Callable[..., Ran]
LISTS = {
    "articles": lambda book: map(contract.article, book.articles_by_name()),
    "copies": lambda book: map(contract.copies, book.copies()),
    "claims": lambda book: map(contract.claim, book.claims()),
    "packages": lambda book: map(contract.package, book.packages()),
    "totals": lambda book: map(contract.total, book.totals()),
    "findings": lambda book: map(contract.finding, book.findings()),
}
EMPTY = {
    "articles": "The book holds no articles.",
    "copies": "No two pages of the book carry the same article.",
    "claims": "The book holds no claims.",
    "packages": "The book holds no entries.",
    "totals": "The book holds no quoted totals.",
    "findings": "The book holds no findings.",
    "problems": "Every page was read and kept.",
    "decisions": "No analyst has decided anything in this book yet.",
}


@pytest.mark.parametrize("name", LISTS)
def test_json_is_the_contract_a_line_each_and_nothing_else(run: Run, book: Path, name: str):
    ran = run(name, "--book", book, "--json")
    with Book.open(book, create=False) as opened:
        rows = [json.loads(contract.line(row)) for row in LISTS[name](opened)]
    assert rows
    assert [json.loads(line) for line in ran.out.splitlines()] == rows
    assert (ran.code, ran.err) == (0, "")


@pytest.mark.parametrize(("name", "sentence"), EMPTY.items())
def test_an_empty_list_is_a_sentence_for_people_and_nothing_for_programs(
    run: Run, tmp_path: Path, name: str, sentence: str
):
    path = tmp_path / "empty.book"
    with Book.open(path, create=True):
        pass
    assert run(name, "--book", path) == Ran(0, f"{sentence}\n", "")
    assert run(name, "--book", path, "--json") == Ran(0, "", "")


@pytest.mark.parametrize("name", EMPTY)
def test_a_missing_book_is_one_sentence(run: Run, tmp_path: Path, name: str):
    path = tmp_path / "none.book"
    sentence = f"There is no book {path}: make it with `pledgebook build SOURCE... --book {path}`."
    assert run(name, "--book", path) == Ran(2, "", f"pledgebook: {sentence}\n")


def table(run: Run, *words: object) -> list[str]:
    """The lines of a table, white space folded."""
    ran = run(*words)
    assert (ran.code, ran.err) == (0, "")
    assert all(len(line) <= PIPED_WIDTH for line in ran.out.splitlines())
    return [" ".join(line.split()) for line in ran.out.splitlines()]


def test_packages_are_a_table(run: Run, book: Path):
    lines = table(run, "packages", "--book", book)
    assert lines[0] == "Entry Announced Amount From → to Record Authority Stage Sources"
    assert lines[2].endswith("13 Apr 2030 $800 million US → UA package drawdown announced 1")


def test_totals_are_a_table(run: Run, book: Path):
    lines = table(run, "totals", "--book", book)
    assert "off $2.4 billion The entries since 24 February 2030 add up to 800 million," in lines[2]
    assert lines[3].startswith("since 24 Feb 2030")
    assert lines[4] == "US → UA"


def test_findings_are_a_table(run: Run, book: Path):
    lines = table(run, "findings", "--book", book)
    assert lines[2].endswith(
        "missing-entry 1.6 billion About 1.6 billion that the texts count is in no entry."
    )


def test_articles_are_a_table_with_what_was_dropped(run: Run, book: Path):
    assert "first – News first 16 1 nav –" in table(run, "articles", "--book", book)


def test_people_see_where_a_page_disagrees_and_what_is_cut(run: Run, tmp_path: Path):
    path, page = tmp_path / "told.book", a_page("first", FIRST)
    with Book.open(path, create=True) as made:
        made.add_article(page, an_article_with_statements(page))
    told = " ".join(table(run, "articles", "--book", path))
    assert "16 (cut)" in told
    assert "published:" in told
    assert "(json-ld)" in told
    assert "(text)" in told


def test_copies_are_a_table(run: Run, book: Path):
    lines = table(run, "copies", "--book", book)
    assert lines[2].endswith("first: original It is dated first.")
    assert lines[3] == "second: verbatim of first, 100% shared"


def test_claims_show_the_words(run: Run, book: Path):
    text = " ".join(table(run, "claims", "--book", book))
    assert "“another $800 million”" in text
    assert "gives-sum" not in text


def test_claims_with_why_show_rule_and_pieces(run: Run, book: Path):
    text = "\n".join(table(run, "claims", "--why", "--book", book))
    assert "gives-sum written: “$800 million”" in text
    assert "donor: US" in text
    assert "date: 13 Apr 2030 (stated from “13 April 2030”)" in text


def test_problems_and_pages_that_were_not_kept_are_one_table(run: Run, book: Path):
    with Book.open(book, create=True) as opened:
        opened.add_problems([Problem("a.txt", "empty", "Expected words, found none.")])
        opened.refuse(a_page("weather", "Rain."), "no sum of money")
    lines = table(run, "problems", "--book", book)
    assert lines[2:] == ["a.txt empty Expected words, found none.", "weather not-kept no sum of money"]
    rows = [json.loads(line) for line in run("problems", "--book", book, "--json").out.splitlines()]
    assert [row["code"] for row in rows] == ["empty", "not-kept"]


def test_markup_in_a_text_is_shown_as_it_stands(run: Run, book: Path):
    with Book.open(book, create=True) as opened:
        opened.add_problems([Problem("[bold]a.txt[/bold]", "empty", "Found [/] and :smile:.")])
    assert table(run, "problems", "--book", book)[2] == "[bold]a.txt[/bold] empty Found [/] and :smile:."


def test_copies_name_what_differs(run: Run, book: Path):
    with Book.open(book, create=True) as opened:
        (group,) = opened.copies()
        changed = replace(
            group.members[1],
            differences=(Difference("figure", "$9", "$5"), Difference("negation", "not", "")),
        )
        opened.set_copies([replace(group, members=(group.members[0], changed))])
    lines = " ".join(table(run, "copies", "--book", book))
    assert "; $9 for $5; with “not”" in lines


def test_pairs_of_which_nobody_can_tell_are_a_list_of_their_own(run: Run, book: Path):
    assert run("copies", "--unsure", "--book", book).out.startswith(
        "There are no two pages of the book of which"
    )
    with Book.open(book, create=True) as opened:
        one, other = sorted(source.page for source in opened.sources())
        opened.set_copies([], [Likeness(one, other, "unsure", worded=True, score=0.8, why="Other figures.")])
    assert table(run, "copies", "--unsure", "--book", book)[2].endswith("0.80 Other figures.")
    (row,) = map(json.loads, run("copies", "--unsure", "--json", "--book", book).out.splitlines())
    assert ({row["one"], row["other"]}, row["judgement"]) == ({"first", "second"}, "unsure")


def test_whom_pages_credit_is_a_list_of_its_own(run: Run, book: Path):
    with Book.open(book, create=True) as opened:
        page = next(opened.sources()).page
        opened.set_reliances(page, [Reliance(page, "first", "Reuters", "told", "He told Reuters.")])
    assert table(run, "copies", "--credits", "--book", book)[2] == "first Reuters told He told Reuters."
    (row,) = map(json.loads, run("copies", "--credits", "--json", "--book", book).out.splitlines())
    assert (row["on"], row["how"]) == ("Reuters", "told")


@pytest.mark.parametrize(
    ("aid", "rows"),
    [("US:UA", 1), ("us:", 1), (":UA", 1), (":", 1), ("US:PL", 0), ("GB:", 0)],
)
def test_entries_of_one_aid(run: Run, book: Path, aid: str, rows: int):
    assert len(run("packages", "--aid", aid, "--book", book, "--json").out.splitlines()) == rows


def test_findings_of_one_aid_rest_on_its_claims(run: Run, book: Path):
    everything = run("findings", "--book", book, "--json").out
    assert run("findings", "--aid", "US:UA", "--book", book, "--json").out == everything
    assert everything
    assert run("findings", "--aid", "GB:UA", "--book", book, "--json").out == ""


def test_aid_needs_two_sides(run: Run, book: Path):
    ran = run("totals", "--aid", "Ukraine", "--book", book)
    assert ran.code == 2
    assert "DONOR:RECIPIENT" in ran.err
