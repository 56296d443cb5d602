import os
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copy

import pytest

from pledgebook import flow, read
from pledgebook.faces.cli.import_decisions import append_from
from pledgebook.faces.export import export
from pledgebook.stores import Book
from tests.conftest import ROOT
from tests.stores.making import fill

MORE = os.environ.get("EXPORT_BOOKS", "").split()
"""Further books that every format's own tool is to be tried on, as the book of a real corpus."""

STANDARDS = ROOT / ".standards"


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The book of the example pages with their decisions, closed."""
    path = tmp_path_factory.mktemp("demo") / "demo.book"
    with Book.open(path, create=True) as book:
        flow.build(read.pages([str(ROOT / "examples" / "pages")]), book)
        append_from(ROOT / "examples" / "decisions.jsonl", book)
    return path


@pytest.fixture(params=["demo", "small", *MORE])
def book(request: pytest.FixtureRequest, demo: Path, tmp_path: Path) -> Iterator[Book]:
    """The book of the examples, one of two documents, and those that `EXPORT_BOOKS` names, each open."""
    path = tmp_path / "aid.book"
    if request.param == "small":
        with Book.open(path, create=True) as small:
            fill(small)
    else:
        copy(demo if request.param == "demo" else request.param, path)
    with Book.open(path, create=False) as opened:
        yield opened


@pytest.fixture
def written(book: Book, tmp_path: Path) -> Callable[[str], Path]:
    """Writes the book in a format and says where it is."""

    def export_to(name: str) -> Path:
        export(book, name, tmp_path / f"out.{name}")
        return tmp_path / f"out.{name}"

    return export_to


@pytest.fixture(scope="session")
def standards() -> Path:
    """The folder of published schemas and code lists."""
    if not (STANDARDS / ".ready").exists():
        pytest.skip("The published schemas are not here: `make formats` brings them and runs this test.")
    return STANDARDS
