from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from pledgebook.faces.publish import Settings, publish
from pledgebook.stores import Book

CHROMIUM = Path("/usr/bin/chromium")
QUIET = (
    "--no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync"
    " --no-first-run"
).split()


@pytest.fixture(scope="session")
def site(examples_book: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site of the example pages."""
    folder = tmp_path_factory.mktemp("site") / "out"
    with Book.open(examples_book, create=False) as book:
        publish(book, folder, Settings())
    return folder


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium without a window."""
    if not CHROMIUM.exists():
        pytest.skip(
            f"No browser at {CHROMIUM}: apt-get install chromium runs the tests of the published pages."
        )
    with sync_playwright() as player:
        opened = player.chromium.launch(executable_path=CHROMIUM, headless=True, args=QUIET)
        yield opened
        opened.close()
