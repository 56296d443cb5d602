"""Find the files of a source, and say which cannot be reached."""

from collections.abc import Iterator
from pathlib import Path

from pledgebook.model import Problem
from pledgebook.read.stored import File


def files(source: Path) -> Iterator[Path | Problem]:
    """Whatever is no folder, at the source or below it, in order of name; a Problem for a closed folder.

    Below the source, names that begin with a dot are passed over, and links to folders are not followed, so
    that no folder is read twice or for ever.
    """
    waiting = [source]
    while waiting:
        path = waiting.pop()
        try:
            if path.is_dir():
                waiting += sorted(filter(_is_open_to_us, path.iterdir()), reverse=True)
            else:
                yield path
        except OSError as error:
            yield unreadable(shown(path), error)


def shown(path: File) -> str:
    """The path for people, on one line: whatever cannot be printed stands as U+FFFD."""
    return "".join(char if char.isprintable() else "\ufffd" for char in path.as_posix())


def unreadable(place: str, error: OSError) -> Problem:
    """The Problem of a file or folder that the system does not let us read."""
    reason = error.strerror or error
    sentence = f"Expected to read this, found it closed to us ({reason}); give read access or leave it out."
    return Problem(place, "unreadable", sentence)


def no_file(path: Path) -> Problem | None:
    """The Problem of a path at which no file stands; None where one does."""
    if path.is_file():
        return None
    if path.exists():
        sentence = "Expected a file or folder, found a device, pipe or socket; pass its contents in as `-`."
        return Problem(shown(path), "unreadable", sentence)
    sentence = "Expected a file or folder of this name, found none; check the spelling."
    return Problem(shown(path), "missing", sentence)


def _is_open_to_us(path: Path) -> bool:
    return not path.name.startswith(".") and not (path.is_symlink() and path.is_dir())
