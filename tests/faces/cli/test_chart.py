from pathlib import Path

from pledgebook.stores import Book


def test_the_running_total_is_written(run, examples_book: Path, tmp_path: Path):
    ran = run("chart", "running-total", "--book", examples_book, "--out", tmp_path / "a.svg")
    assert (ran.code, ran.out) == (0, f"Wrote {tmp_path / 'a.svg'}.\n")
    assert "US → UA" in (tmp_path / "a.svg").read_text("utf-8")


def test_a_purse_is_chosen_by_its_name(run, examples_book: Path, tmp_path: Path):
    name = "running-total-us-ua-usd-military"
    assert run("chart", name, "--book", examples_book, "--out", tmp_path / "a.png").code == 0


def test_sums_of_an_entry_are_drawn(run, book: Path, tmp_path: Path):
    with Book.open(book, create=False) as opened:
        entry = next(opened.packages())
    assert run("chart", entry.id, "--book", book, "--out", tmp_path / "a.svg").code == 0
    assert "$800 million" in (tmp_path / "a.svg").read_text("utf-8")


def test_an_unknown_name_is_answered_with_those_there_are(run, examples_book: Path, tmp_path: Path):
    ran = run("chart", "running-total-x", "--book", examples_book, "--out", tmp_path / "a.svg")
    assert ran.code == 2
    assert "There are: running-total-us-ua-usd-military, " in ran.err


def test_what_is_no_entry_is_told(run, book: Path, tmp_path: Path):
    with Book.open(book, create=False) as opened:
        claim = next(opened.claims())
    ran = run("chart", claim.id, "--book", book, "--out", tmp_path / "a.svg")
    assert (ran.code, "is the id of no entry" in ran.err) == (2, True)


def test_a_book_without_dated_totals_has_no_running_total(run, book: Path, tmp_path: Path):
    ran = run("chart", "running-total", "--book", book, "--out", tmp_path / "a.svg")
    assert (ran.code, "quotes no total that has a day" in ran.err) == (2, True)
