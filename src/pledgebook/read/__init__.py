"""Stage 1: the outside -> Page.

A source is a file, a folder, an address in object storage, or `-` for JSONL on standard input. Whatever
cannot be read becomes a Problem and the reading goes on. A new format is one module with a function from a
file to pages, and one line in `READERS`.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from pledgebook.model import Found, Problem
from pledgebook.read.folder import files, no_file, shown, unreadable
from pledgebook.read.html import read_html
from pledgebook.read.jsonl import read_jsonl, read_jsonl_gz, records
from pledgebook.read.parquet import read_parquet
from pledgebook.read.plain import read_markdown, read_text
from pledgebook.read.stored import File, Stored, given, is_address, stored_files
from pledgebook.read.warc import read_warc

__all__ = ["READERS", "STANDARD_INPUT", "Reader", "Stored", "listed", "pages", "read_file"]

Reader = Callable[[File], Iterator[Found]]

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
    ".parquet": read_parquet,
}
"""Who reads which ending, in lower case. No ending may be the end of another."""

STANDARD_INPUT = "-"
"""The source that stands for JSONL on standard input."""


def pages(sources: Sequence[str], stdin: BinaryIO | None = None) -> Iterator[Found]:
    """All pages of the sources one by one, with a Problem for whatever could not be read.

    Files of other endings are passed over inside a folder, since they are not meant for us, and refused when
    they are named themselves. A source that does not exist gives a Problem with the code `missing`.

    Args:
        sources: files, folders (read with their subfolders, in order of name), addresses of either, or `-`.
        stdin: what `-` reads; the caller keeps it and closes it.
    """
    for source in sources:
        if source == STANDARD_INPUT:
            yield from _from_standard_input(stdin)
            continue
        for file in listed(source):
            if isinstance(file, Problem):
                yield file
            else:
                yield from read_file(file)


def listed(source: str) -> Iterator[Path | Stored | Problem]:
    """The files of a source that somebody reads, in order, with a Problem for what cannot be reached."""
    is_ours = False
    for file in stored_files(source) if is_address(source) else files(Path(source)):
        if isinstance(file, Problem) or _reader_of(file):
            is_ours = True
            yield (no_file(file) or file) if isinstance(file, Path) else file
    if not is_ours:
        yield _nothing_for_us(source)


def read_file(file: Path | Stored) -> Iterator[Found]:
    """The pages of one of the files that are `listed`, with a Problem for whatever could not be read."""
    if reader := _reader_of(file):
        yield from _guarded(shown(file), reader(file))


def _from_standard_input(stdin: BinaryIO | None) -> Iterator[Found]:
    place = "standard input"
    if stdin is None:
        sentence = "Expected JSONL on standard input, found it closed; pipe the records into the command."
        yield Problem(place, "missing", sentence)
    else:
        yield from _guarded(place, records(stdin, place))


def _reader_of(file: File) -> Reader | None:
    name = file.name.lower()
    return next((reader for ending, reader in READERS.items() if name.endswith(ending)), None)


def _guarded(place: str, found: Iterator[Found]) -> Iterator[Found]:
    try:
        yield from found
    except OSError as error:
        yield unreadable(place, error)


def _nothing_for_us(source: str) -> Problem:
    path, endings = Path(source), ", ".join(READERS)
    if is_address(source):
        sentence = f"Expected files ending in {endings}, found none at this address; check the address."
        return Problem(given(source), "empty", sentence)
    if path.is_dir():
        sentence = (
            f"Expected files ending in {endings}, found none in this folder; name the folder of the pages."
        )
        return Problem(shown(path), "empty", sentence)
    sentence = f"Expected a file ending in {endings}, found another ending; convert the file or leave it out."
    return no_file(path) or Problem(shown(path), "unknown-ending", sentence)
