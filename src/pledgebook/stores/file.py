"""The file behind a book: made, opened, recognised, and its troubles told in one sentence."""

import os
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import msgspec

from pledgebook.errors import BookError

MARK = int.from_bytes(b"pldg", "big")
"""SQLite's `application_id` of a book, by which it is told from any other database."""

LAYOUT = 2
"""SQLite's `user_version` of a book: the version of the tables below. One more whenever an older program
could no longer read the file."""

BUSY_SECONDS = 30.0
"""How long to wait while another program writes. It trades a stuck command against a lost one: a write holds
the book for one page, or for the ledger of a whole corpus, which took under a second for 6,000 pages."""

WRITE_BITS = 0o222

TABLES = (
    """CREATE TABLE IF NOT EXISTS pages (
        id TEXT PRIMARY KEY, doc TEXT NOT NULL, url TEXT, published TEXT, form TEXT NOT NULL,
        sha256 TEXT NOT NULL, encoding TEXT NOT NULL, extracted_by TEXT NOT NULL, claims_by TEXT,
        source TEXT NOT NULL, blocks TEXT NOT NULL, text BLOB NOT NULL)""",
    """CREATE TABLE IF NOT EXISTS refused (
        id TEXT PRIMARY KEY, doc TEXT NOT NULL, url TEXT, sha256 TEXT NOT NULL,
        reason TEXT NOT NULL, refused_by TEXT NOT NULL) WITHOUT ROWID""",
    """CREATE TABLE IF NOT EXISTS problems (
        place TEXT, code TEXT, sentence TEXT, PRIMARY KEY (place, code, sentence)) WITHOUT ROWID""",
    """CREATE TABLE IF NOT EXISTS claims (
        id TEXT NOT NULL, page TEXT NOT NULL, doc TEXT NOT NULL, kind TEXT NOT NULL,
        start INTEGER NOT NULL, noun TEXT NOT NULL)""",
    "CREATE INDEX IF NOT EXISTS claims_of_page ON claims (page)",
    "CREATE INDEX IF NOT EXISTS claims_by_id ON claims (id)",
    """CREATE TABLE IF NOT EXISTS worked_out (
        list TEXT, position INTEGER, id TEXT NOT NULL, noun TEXT NOT NULL,
        PRIMARY KEY (list, position)) WITHOUT ROWID""",
    """CREATE TABLE IF NOT EXISTS reliances (
        page TEXT, doc TEXT NOT NULL, outlet TEXT, how TEXT NOT NULL, evidence TEXT NOT NULL,
        PRIMARY KEY (page, outlet)) WITHOUT ROWID""",
    "CREATE TABLE IF NOT EXISTS rules (stage TEXT PRIMARY KEY, digest TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS unjoined (page TEXT PRIMARY KEY) WITHOUT ROWID",
    """CREATE TABLE IF NOT EXISTS sketches (
        place INTEGER PRIMARY KEY, page TEXT NOT NULL UNIQUE, day TEXT,
        shingles BLOB NOT NULL, shingle_level INTEGER NOT NULL,
        rare BLOB NOT NULL, rare_level INTEGER NOT NULL)""",
    """CREATE TABLE IF NOT EXISTS sketched (
        key INTEGER, place INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID""",
    """CREATE TABLE IF NOT EXISTS likenesses (
        one TEXT, other TEXT, judgement TEXT NOT NULL, worded INTEGER NOT NULL, score REAL NOT NULL,
        why TEXT NOT NULL, PRIMARY KEY (one, other)) WITHOUT ROWID""",
    "CREATE INDEX IF NOT EXISTS likenesses_of_other ON likenesses (other)",
    "CREATE TABLE IF NOT EXISTS copies (id TEXT PRIMARY KEY, noun TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS copied (page TEXT PRIMARY KEY, copies TEXT NOT NULL) WITHOUT ROWID",
    """CREATE TABLE IF NOT EXISTS decisions (
        id TEXT PRIMARY KEY, at TEXT NOT NULL, noun TEXT NOT NULL) WITHOUT ROWID""",
)
"""`noun` is the whole noun as JSON; the other columns repeat what queries need. `worked_out` holds the lists
that every build makes anew: packages, totals and findings (a total's id is its claim's). `rules` holds by
which rules a stage worked that looks at all pages together (`rules.rules_of`). `unjoined` holds
the pages whose copies are still to be looked for; `sketched` leads from a key of a sketch to the pages that
have it, `copied` from a page to its group of copies."""

_TROUBLE = {
    "SQLITE_BUSY": "another program is writing it; wait until that is done and run the command again",
    "SQLITE_READONLY": "it is read-only; make the file and its folder writable, or work on a copy",
    "SQLITE_FULL": "the disk is full; make room and run the command again",
    "SQLITE_NOTADB": "it is some other kind of file; name a book, or a file that does not exist yet",
    "SQLITE_CORRUPT": "the file is damaged; restore it from a copy, or build the book again into a new file",
    "SQLITE_CANTOPEN": "it cannot be opened; check that it is a file and that you may read it and its folder",
    "SQLITE_IOERR": "the disk failed while it was read or written; check the disk and run the command again",
}


@contextmanager
def connected(path: Path, *, create: bool) -> Iterator[sqlite3.Connection]:
    """A connection to the book, closed at the end; what goes wrong meanwhile comes out as a BookError."""
    _refuse_impossible(path, create=create)
    with (
        told(path),
        closing(sqlite3.connect(_address(path, create=create), uri=True, timeout=BUSY_SECONDS)) as opened,
    ):
        opened.isolation_level = None
        if create and (_is_empty(opened) or _is_older(opened)):
            _lay_out(opened)
        _recognise(opened, path)
        opened.execute("PRAGMA synchronous = NORMAL")
        yield opened


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turns what SQLite and the decoders say about a bad file into a sentence that names it."""
    try:
        yield
    except sqlite3.Error as error:
        name = "_".join((getattr(error, "sqlite_errorname", None) or "").split("_")[:2])
        if name not in _TROUBLE:
            raise
        raise BookError(f"The book {path} cannot be used: {_TROUBLE[name]}.") from error
    except (zlib.error, msgspec.MsgspecError) as error:
        raise BookError(f"The book {path} cannot be used: {_TROUBLE['SQLITE_CORRUPT']}.") from error


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """One transaction: all of it is kept, or on any error, interruption or kill nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        if connection.in_transaction:  # on a full disk SQLite has rolled back by itself
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _refuse_impossible(path: Path, *, create: bool) -> None:
    try:
        _refuse_wrong_place(path, create=create)
    except OSError as error:
        raise BookError(f"The book {path} cannot be used: {_TROUBLE['SQLITE_CANTOPEN']}.") from error


def _refuse_wrong_place(path: Path, *, create: bool) -> None:
    if path.is_dir():
        raise BookError(
            f"A book is one file, but {path} is a folder: name a file in it, as {path / 'aid.book'}."
        )
    if not create and not path.exists():
        raise BookError(f"There is no book {path}: make it with `pledgebook build SOURCE... --book {path}`.")
    if create and not path.parent.is_dir():
        raise BookError(f"The folder {path.parent} for the book {path.name} does not exist: make it first.")
    if create and not all(map(_may_write, [path.parent, path] if path.exists() else [path.parent])):
        raise BookError(
            f"The book {path} cannot be written: it or its folder is read-only. "
            "Make both writable, or name another place with --book."
        )


def _may_write(path: Path) -> bool:
    """Whether writing is allowed; a place that nobody may write into is left alone by the superuser too."""
    return os.access(path, os.W_OK) and bool(path.stat().st_mode & WRITE_BITS)


def _address(path: Path, *, create: bool) -> str:
    """SQLite's address of the file; where its folder is read-only, one that asks for no files beside it."""
    if create:
        mode = "mode=rwc"
    elif os.access(path.parent, os.W_OK):
        mode = "mode=rw"
    else:
        mode = "mode=ro&immutable=1"
    return f"{path.absolute().as_uri()}?{mode}"


def _is_empty(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_schema").fetchone() is None


def _lay_out(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    with writing(connection):
        for statement in TABLES:
            connection.execute(statement)
        connection.execute("INSERT OR IGNORE INTO unjoined SELECT id FROM pages")
        connection.execute(f"PRAGMA application_id = {MARK}")
        connection.execute(f"PRAGMA user_version = {LAYOUT}")


def _is_older(connection: sqlite3.Connection) -> bool:
    """Whether it is a book of an older layout, to which only tables have to be added."""
    return _mark(connection) == MARK and _layout(connection) < LAYOUT


def _mark(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA application_id").fetchone()[0])


def _layout(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _recognise(connection: sqlite3.Connection, path: Path) -> None:
    """Raises a BookError unless the file is a book of a layout that this program knows."""
    layout = _layout(connection)
    if _mark(connection) != MARK:
        raise BookError(
            f"{path} is a database but not a book: name a book, or a file that does not exist yet."
        )
    if layout < LAYOUT:
        raise BookError(
            f"The book {path} was made by an older pledgebook (its layout is {layout}, this program knows "
            f"{LAYOUT}): bring it up to date with `pledgebook build SOURCE... --book {path}`."
        )
    if layout > LAYOUT:
        raise BookError(
            f"The book {path} was made by a newer pledgebook (its layout is {layout}, this program knows "
            f"{LAYOUT}): install the newer pledgebook, or build a new book into another file."
        )
