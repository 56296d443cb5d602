"""Plain text, Markdown and subtitles: one file, one page."""

from collections.abc import Iterator
from pathlib import Path

from pledgebook.model import Page, Problem
from pledgebook.read.whole import one_page


def read_text(file: Path) -> Iterator[Page | Problem]:
    """The page of a file of plain text or subtitles, its characters untouched."""
    return one_page(file, "text")


def read_markdown(file: Path) -> Iterator[Page | Problem]:
    """The page of a Markdown file, its markup untouched."""
    return one_page(file, "markdown")
