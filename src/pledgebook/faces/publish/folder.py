"""The folder of a site: files are written in place, and what an earlier site left over goes."""

import re
from collections.abc import Iterable
from pathlib import Path

from pledgebook.errors import PledgebookError

MARK = '<meta name="generator" content="Pledgebook">'
"""By which the front page tells a folder that may be written over."""

FRONT = "index.html"

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
"""Characters that neither HTML nor XML takes."""

_OURS = re.compile(r"(?:packages|totals|findings|sources)/[0-9a-f]{2}/[0-9a-f]+\.html|search/\w+\.js"
                   r"|(?:packages|totals|findings|sources)(?:-\d+)?\.html")  # fmt: skip
"""Files of which a smaller book has fewer. Nothing else in the folder is ever removed."""


class Folder:
    """A folder into which a site is written."""

    def __init__(self, path: Path) -> None:
        """Takes a folder that is empty, absent, or holds an earlier site.

        Raises:
            PledgebookError: it holds something else, or cannot be written.
        """
        self.path = path
        self._written: set[str] = set()
        self._made: set[str] = set()
        self._refuse_foreign()

    def write(self, name: str, content: str) -> None:
        """Write a file under its name, `/` between folder and file; unprintable characters go."""
        folder, _, _ = name.rpartition("/")
        try:
            if folder not in self._made:
                (self.path / folder).mkdir(parents=True, exist_ok=True)
                self._made.add(folder)
            with open(f"{self.path}/{name}", "wb") as file:  # noqa: PTH123 -- half the time of Path.write_bytes
                file.write(_UNPRINTABLE.sub("\ufffd", content).encode())
        except OSError as error:
            raise PledgebookError(
                f"The site cannot be written to {self.path} ({error.strerror}): make room, or name another."
            ) from error
        self._written.add(name)

    def clear(self) -> None:
        """Remove what an earlier, larger site has left."""
        for file in self._files():
            name = file.relative_to(self.path).as_posix()
            if name not in self._written and _OURS.fullmatch(name):
                file.unlink()

    @property
    def count(self) -> int:
        """How many files were written."""
        return len(self._written)

    def _files(self) -> Iterable[Path]:
        return sorted(file for file in self.path.rglob("*") if file.is_file())

    def _refuse_foreign(self) -> None:
        if self.path.exists() and not self.path.is_dir():
            raise PledgebookError(f"A site is a folder, but {self.path} is a file: name a folder.")
        if not self.path.is_dir() or not any(self.path.iterdir()):
            return
        front = self.path / FRONT
        if not front.is_file() or MARK not in front.read_text("utf-8", "replace"):
            raise PledgebookError(
                f"The folder {self.path} holds other files and no site: name an empty or a new folder."
            )
