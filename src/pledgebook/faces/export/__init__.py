"""Exports: the book in the formats that its users work with, one file a format."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pledgebook.errors import PledgebookError
from pledgebook.faces.export import annotations, beancount, csv, ftm, iati, ocds, parquet, xlsx
from pledgebook.faces.export.cited import Cited
from pledgebook.faces.export.remainder import Remainder, listed
from pledgebook.stores import Reading

Written = Mapping[str, int]
"""How many there are of what was written, by what it is called."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format of exports.

    Attributes:
        write: writes a book to a file or into a folder, lists what the format cannot hold, and says what it
            wrote.
        folder: whether it is a folder of several files.
    """

    write: Callable[[Cited, Path, Remainder], Written]
    folder: bool


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export wrote.

    Attributes:
        written: how many of what.
        left: how many things the format cannot hold, by reason.
        listing: the file that names them.
    """

    written: Written
    left: Mapping[str, int]
    listing: Path


FORMATS: dict[str, Format] = {
    "csv": Format(csv.write, folder=True),
    "parquet": Format(parquet.write, folder=True),
    "xlsx": Format(xlsx.write, folder=False),
    "iati": Format(iati.write, folder=False),
    "ftm": Format(ftm.write, folder=True),
    "beancount": Format(beancount.write, folder=False),
    "ocds": Format(ocds.write, folder=False),
    "annotations": Format(annotations.write, folder=False),
}


def export(book: Reading, name: str, out: Path) -> Exported:
    """Write the book to `out` in the format; a file is replaced once it is whole.

    Raises:
        PledgebookError: `out` is a file where a folder is asked for or the other way round, cannot be
            written, or the format needs a package that is not installed.
    """
    try:
        return _to_folder(book, name, out) if FORMATS[name].folder else _to_file(book, name, out)
    except OSError as error:
        raise PledgebookError(f"{out} cannot be written ({error.strerror}): name another --out.") from error


def _to_folder(book: Reading, name: str, out: Path) -> Exported:
    if out.exists() and not out.is_dir():
        raise PledgebookError(f"{name} is written into a folder, but {out} is a file: name another --out.")
    out.mkdir(exist_ok=True)
    with listed(out / "left-out.csv") as remainder:
        written = FORMATS[name].write(Cited(book), out, remainder)
    return Exported(written, remainder.counts, out / "left-out.csv")


def _to_file(book: Reading, name: str, out: Path) -> Exported:
    if out.is_dir():
        raise PledgebookError(f"{name} is written to one file, but {out} is a folder: name a file in it.")
    unfinished, listing = (out.with_name(out.name + ending) for ending in (".unfinished", ".left-out.csv"))
    try:
        with listed(listing) as remainder:
            written = FORMATS[name].write(Cited(book), unfinished, remainder)
        unfinished.replace(out)
    finally:
        unfinished.unlink(missing_ok=True)
    return Exported(written, remainder.counts, listing)
