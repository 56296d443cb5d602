import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from pledgebook.faces.cli import main
from pledgebook.stores import Book
from tests.stores.making import fill


@dataclass(frozen=True)
class Ran:
    """What a command left behind."""

    code: int
    out: str
    err: str


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """Runs `pledgebook` with the given words, `stdin` on standard input."""

    def ran(*words: object, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as exited:
            main([str(word) for word in words])
        out, err = capsys.readouterr()
        return Ran(int(exited.value.code or 0), out, err)

    monkeypatch.delenv("COLUMNS", raising=False)
    return ran


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A book of two documents, closed: see `making.fill`."""
    return _filled(tmp_path / "aid.book")


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """A second book of the same pages, in which nobody has decided anything."""
    return _filled(tmp_path / "other.book")


def _filled(path: Path) -> Path:
    with Book.open(path, create=True) as opened:
        fill(opened)
    return path
