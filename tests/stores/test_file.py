"""Whatever is wrong with the file is told in one sentence that names it and says what to do."""

import sqlite3
from pathlib import Path

import pytest

from pledgebook.errors import BookError
from pledgebook.stores import Book
from pledgebook.stores.file import LAYOUT
from tests.stores.making import a_page, fill


def refusal(path: Path, *, create: bool) -> str:
    with pytest.raises(BookError) as caught, Book.open(path, create=create):
        pass
    return str(caught.value)


def test_a_book_is_made_where_there_is_none_and_read_again(path: Path):
    with Book.open(path, create=True) as book:
        fill(book)
    with Book.open(path, create=False) as book:
        assert [claim.doc for claim in book.claims()] == ["first", "second"]


def test_a_closed_book_is_one_file(path: Path):
    with Book.open(path, create=True) as book:
        fill(book)
    assert [file.name for file in path.parent.iterdir()] == ["aid.book"]


def test_a_second_program_may_read_while_one_writes(path: Path):
    with Book.open(path, create=True) as writer:
        fill(writer)
        with Book.open(path, create=False) as reader:
            assert reader.counts()["claims"] == 2


def test_a_missing_book_says_how_to_make_it(path: Path):
    assert refusal(path, create=False) == (
        f"There is no book {path}: make it with `pledgebook build SOURCE... --book {path}`."
    )
    assert not path.exists()


def test_a_missing_folder_is_named(path: Path):
    book = path.parent / "nowhere" / "aid.book"
    assert refusal(book, create=True) == (
        f"The folder {book.parent} for the book aid.book does not exist: make it first."
    )


def test_a_folder_is_no_book(tmp_path: Path):
    for create in (True, False):
        assert refusal(tmp_path, create=create) == (
            f"A book is one file, but {tmp_path} is a folder: name a file in it, as {tmp_path}/aid.book."
        )


def test_a_name_too_long_for_the_disk_is_refused(tmp_path: Path):
    assert "cannot be used" in refusal(tmp_path / ("a" * 300), create=True)


def test_a_text_file_is_no_book_and_is_left_as_it_was(path: Path):
    path.write_text("Not a book, but somebody's notes.\n" * 100, encoding="utf-8")
    before = path.read_bytes()
    for create in (True, False):
        assert refusal(path, create=create) == (
            f"The book {path} cannot be used: it is some other kind of file; "
            "name a book, or a file that does not exist yet."
        )
    assert path.read_bytes() == before


def test_another_database_is_no_book_and_is_left_as_it_was(path: Path):
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE meta (anything)")
    other.close()
    before = path.read_bytes()
    for create in (True, False):
        assert refusal(path, create=create) == (
            f"{path} is a database but not a book: name a book, or a file that does not exist yet."
        )
    assert path.read_bytes() == before


def test_a_book_of_a_newer_program_is_refused(path: Path):
    with Book.open(path, create=True) as book:
        book.connection.execute(f"PRAGMA user_version = {LAYOUT + 1}")
    for create in (True, False):
        assert refusal(path, create=create) == (
            f"The book {path} was made by a newer pledgebook (its layout is {LAYOUT + 1}, this program knows "
            f"{LAYOUT}): install the newer pledgebook, or build a new book into another file."
        )


def test_a_book_of_an_older_program_gains_what_it_lacks(path: Path):
    with Book.open(path, create=True) as book:
        fill(book)
        for table in ("sketches", "sketched", "likenesses", "copies", "copied", "unjoined", "reliances"):
            book.connection.execute(f"DROP TABLE {table}")
        book.connection.execute(f"PRAGMA user_version = {LAYOUT - 1}")
    assert refusal(path, create=False) == (
        f"The book {path} was made by an older pledgebook (its layout is {LAYOUT - 1}, this program knows "
        f"{LAYOUT}): bring it up to date with `pledgebook build SOURCE... --book {path}`."
    )
    with Book.open(path, create=True) as book:
        assert (book.count_unjoined(), book.whole()) == (2, "ok")
        assert len(list(book.claims())) == 2


def test_an_empty_file_becomes_a_book(path: Path):
    path.touch()
    with Book.open(path, create=True) as book:
        fill(book)
        assert book.whole() == "ok"


def test_no_book_is_made_in_a_read_only_folder(tmp_path: Path):
    folder = tmp_path / "archive"
    folder.mkdir(mode=0o555)
    assert refusal(folder / "aid.book", create=True) == (
        f"The book {folder}/aid.book cannot be written: it or its folder is read-only. "
        "Make both writable, or name another place with --book."
    )
    assert not list(folder.iterdir())


def test_a_read_only_book_is_not_built_further_but_read(path: Path):
    with Book.open(path, create=True) as book:
        fill(book)
    path.chmod(0o444)
    assert "read-only" in refusal(path, create=True)
    with Book.open(path, create=False) as book:
        assert book.counts()["packages"] == 1


def test_a_book_in_a_read_only_folder_is_read(path: Path, monkeypatch: pytest.MonkeyPatch):
    with Book.open(path, create=True) as book:
        fill(book)
    monkeypatch.setattr("os.access", lambda *_: False)
    with Book.open(path, create=False) as book:
        assert book.counts()["packages"] == 1
        page = a_page("third", "Nothing new.")
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            book.refuse(page, "no sum")


def test_writing_a_book_that_may_only_be_read_says_so(path: Path, monkeypatch: pytest.MonkeyPatch):
    with Book.open(path, create=True) as book:
        fill(book)
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(BookError) as caught, Book.open(path, create=False) as book:
        book.refuse(a_page("third", "Nothing new."), "no sum")
    assert str(caught.value) == (
        f"The book {path} cannot be used: it is read-only; "
        "make the file and its folder writable, or work on a copy."
    )


def test_a_book_that_another_program_writes_says_so(path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("pledgebook.stores.file.BUSY_SECONDS", 0.0)
    with Book.open(path, create=True) as first:
        first.connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(BookError) as caught, Book.open(path, create=True) as second:
            second.refuse(a_page("third", "Nothing new."), "no sum")
        first.connection.execute("ROLLBACK")
    assert str(caught.value) == (
        f"The book {path} cannot be used: another program is writing it; "
        "wait until that is done and run the command again."
    )


def test_a_damaged_book_says_so(path: Path):
    with Book.open(path, create=True) as book:
        fill(book)
        book.connection.execute("UPDATE claims SET noun = '{'")
    with pytest.raises(BookError) as caught, Book.open(path, create=False) as book:
        list(book.claims())
    assert str(caught.value) == (
        f"The book {path} cannot be used: the file is damaged; "
        "restore it from a copy, or build the book again into a new file."
    )
