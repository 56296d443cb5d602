"""Files wherever they are stored: here, or in object storage under an address with `://`."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, Literal, Protocol, cast
from urllib.parse import quote, unquote, urlsplit

from pledgebook.errors import PledgebookError, needed
from pledgebook.model import Problem

if TYPE_CHECKING:
    from pyarrow.fs import FileSystem

BUFFER = 1 << 20
"""Bytes fetched at once from object storage, where a request costs some 50 ms whatever its size."""


class File(Protocol):
    """What a reader is given: a `Path`, or a file elsewhere that goes by a path."""

    @property
    def name(self) -> str:
        """The last part of its path."""

    @property
    def stem(self) -> str:
        """The name without its last ending."""

    def as_posix(self) -> str:
        """The path that people know it by."""

    def open(self, mode: Literal["rb"], /) -> BufferedReader:
        """Its bytes, from the first on."""


@dataclass(frozen=True, slots=True)
class Stored:
    """A file that can be opened from any machine that reaches it.

    Attributes:
        address: an absolute path, or an address with `://`.
        given: the path that people know it by.
    """

    address: str
    given: str

    @property
    def name(self) -> str:
        """The last part of its path."""
        return self._path.name

    @property
    def stem(self) -> str:
        """The name without its last ending."""
        return self._path.stem

    def as_posix(self) -> str:
        """The path that people know it by."""
        return self.given

    def open(self, _: Literal["rb"] = "rb", /) -> BufferedReader:
        """Its bytes, from the first on.

        Raises:
            OSError: it cannot be read.
        """
        if not is_address(self.address):
            return Path(self.address).open("rb")
        system, path = storage(self.address)
        return BufferedReader(cast("Any", system.open_input_file(path)), BUFFER)

    @property
    def _path(self) -> PurePosixPath:
        if is_address(self.address):
            return PurePosixPath(unquote(urlsplit(self.address).path))
        return PurePosixPath(Path(self.address).as_posix())


def is_address(source: str) -> bool:
    """Whether it is an address such as `s3://crawl/2022/june.warc.gz` and no path of this machine."""
    return "://" in source


def given(address: str) -> str:
    """The address without credentials and options, readable."""
    at = urlsplit(address)
    return f"{at.scheme}://{at.netloc.rpartition('@')[2]}{unquote(at.path)}"


def stored_files(address: str) -> Iterator[Stored | Problem]:
    """The file at an address, or all files below it in order of name; names with a dot first passed over.

    Options of the storage may follow behind a `?`, as pyarrow takes them.
    """
    try:
        yield from _files(address)
    except PledgebookError as error:
        yield Problem(given(address), "unreadable", str(error))
    except (OSError, ValueError) as error:
        sentence = (
            f"Expected to read this, found the storage closed to us ({error}); check the address and the"
            " credentials in your environment."
        )
        yield Problem(given(address), "unreadable", sentence)


def storage(address: str) -> tuple["FileSystem", str]:
    """The storage that an address is of, and the path in it.

    Raises:
        PledgebookError: pyarrow is not installed.
        OSError, ValueError: there is no such storage.
    """
    found: tuple[FileSystem, str] = arrow("pyarrow.fs").FileSystem.from_uri(address)
    return found


def arrow(module: str) -> Any:  # noqa: ANN401 -- a module
    """A module of pyarrow, which the core install does without.

    Raises:
        PledgebookError: it is not installed.
    """
    return needed(
        module,
        "Expected pyarrow, which reads Parquet and object storage, found it not installed; run"
        " `pip install 'pledgebook[scale]'`.",
    )


def _files(address: str) -> Iterator[Stored | Problem]:
    fs = arrow("pyarrow.fs")
    system, path = storage(address)
    kind = system.get_file_info(path).type
    if kind == fs.FileType.File:
        yield Stored(address, given(address))
    elif kind == fs.FileType.NotFound:
        sentence = "Expected a file or folder at this address, found none; check the spelling."
        yield Problem(given(address), "missing", sentence)
    else:
        below = system.get_file_info(fs.FileSelector(path, recursive=True))
        parts = sorted(PurePosixPath(each.path).relative_to(path).parts for each in below if each.is_file)
        for names in parts:
            if not any(name.startswith(".") for name in names):
                child = _below(address, names)
                yield Stored(child, given(child))


def _below(address: str, names: tuple[str, ...]) -> str:
    at = urlsplit(address)
    return at._replace(path="/".join([at.path.rstrip("/"), *map(quote, names)])).geturl()
