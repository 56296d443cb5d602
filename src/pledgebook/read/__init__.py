"""Stage 1: the outside -> Page.

A source is a file, a folder, or `-` for JSONL on standard input. Whatever cannot be read becomes a Problem
and the reading goes on. A new format is one module with a function from a path to pages, and one line in
`READERS`.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from pledgebook.model import Page, Problem
from pledgebook.read.folder import files, no_file, shown, unreadable
from pledgebook.read.html import read_html
from pledgebook.read.jsonl import read_jsonl, read_jsonl_gz, records
from pledgebook.read.plain import read_markdown, read_text
from pledgebook.read.warc import read_warc

__all__ = ["READERS", "STANDARD_INPUT", "Reader", "pages"]

Reader = Callable[[Path], Iterator[Page | Problem]]

READERS: dict[str, Reader] = {
    ".txt": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".vtt": read_text,
    ".srt": read_text,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".jsonl": read_jsonl,
    ".jsonl.gz": read_jsonl_gz,
    ".warc": read_warc,
    ".warc.gz": read_warc,
}
"""Who reads which ending, in lower case. No ending may be the end of another."""

STANDARD_INPUT = "-"
"""The source that stands for JSONL on standard input."""


def pages(sources: Sequence[str], stdin: BinaryIO | None = None) -> Iterator[Page | Problem]:
    """All pages of the sources one by one, with a Problem for whatever could not be read.

    Files of other endings are passed over inside a folder, since they are not meant for us, and refused when
    they are named themselves. A source that does not exist gives a Problem with the code `missing`.

    Args:
        sources: files, folders (read with their subfolders, in order of name) or `-`.
        stdin: what `-` reads; the caller keeps it and closes it.
    """
    for source in sources:
        if source == STANDARD_INPUT:
            yield from _from_standard_input(stdin)
        else:
            yield from _from_path(Path(source))


def _from_standard_input(stdin: BinaryIO | None) -> Iterator[Page | Problem]:
    place = "standard input"
    if stdin is None:
        sentence = "Expected JSONL on standard input, found it closed; pipe the records into the command."
        yield Problem(place, "missing", sentence)
    else:
        yield from _guarded(place, records(stdin, place))


def _from_path(source: Path) -> Iterator[Page | Problem]:
    is_ours = False
    for file in files(source):
        if isinstance(file, Problem):
            is_ours = True
            yield file
        elif reader := _reader_of(file):
            is_ours = True
            yield from _read(file, reader)
    if not is_ours:
        yield _nothing_for_us(source)


def _reader_of(file: Path) -> Reader | None:
    name = file.name.lower()
    return next((reader for ending, reader in READERS.items() if name.endswith(ending)), None)


def _read(file: Path, reader: Reader) -> Iterator[Page | Problem]:
    if absent := no_file(file):
        yield absent
    else:
        yield from _guarded(shown(file), reader(file))


def _guarded(place: str, found: Iterator[Page | Problem]) -> Iterator[Page | Problem]:
    try:
        yield from found
    except OSError as error:
        yield unreadable(place, error)


def _nothing_for_us(source: Path) -> Problem:
    place, endings = shown(source), ", ".join(READERS)
    if source.is_dir():
        sentence = (
            f"Expected files ending in {endings}, found none in this folder; name the folder of the pages."
        )
        return Problem(place, "empty", sentence)
    sentence = f"Expected a file ending in {endings}, found another ending; convert the file or leave it out."
    return no_file(source) or Problem(place, "unknown-ending", sentence)
