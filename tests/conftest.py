"""What all tests share: where the measured data lies, and how hypothesis draws."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

from pledgebook import flow, read
from pledgebook.faces.cli.import_decisions import append_from
from pledgebook.stores import Book

ROOT = Path(__file__).parents[1]

settings.register_profile("pledgebook", deadline=None, derandomize=True)
settings.load_profile("pledgebook")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of corpora and annotations beside the repository."""
    folder = ROOT.parent / "shared"
    if folder.is_dir():
        return folder
    if os.environ.get("CI") == "true":
        pytest.fail("Expected the folder ../shared beside the repository, found none; CI must provide it.")
    pytest.skip("The folder ../shared is not beside the repository; this test measures on its data.")


@pytest.fixture(scope="session")
def examples_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The book of the example pages with their decisions, closed."""
    path = tmp_path_factory.mktemp("examples") / "demo.book"
    with Book.open(path, create=True) as book:
        flow.build(read.pages([str(ROOT / "examples" / "pages")]), book)
        append_from(ROOT / "examples" / "decisions.jsonl", book)
        flow.build([], book)
    return path
