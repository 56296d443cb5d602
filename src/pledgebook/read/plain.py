"""Plain text, Markdown and subtitles: one file, one page."""

from collections.abc import Iterator

from pledgebook.model import Page, Problem
from pledgebook.read.stored import File
from pledgebook.read.whole import one_page


def read_text(file: File) -> Iterator[Page | Problem]:
    """The page of a file of plain text or subtitles, its characters untouched."""
    return one_page(file, "text")


def read_markdown(file: File) -> Iterator[Page | Problem]:
    """The page of a Markdown file, its markup untouched."""
    return one_page(file, "markdown")
