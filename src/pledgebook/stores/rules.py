"""Rules: which version of a stage made what the book keeps, told by the stage's own files."""

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Literal

Stage = Literal["article", "copies", "claims"]

_BELOW = ("model", "text")
"""What every stage is built on."""


@cache
def rules_of(stage: Stage) -> str:
    """A digest of all that decides what a stage finds: its code and data, and the nouns and text below it.

    A stage whose digest is another than the one kept in the book runs again, and no other. Nobody has to
    think of raising a number, and a list that a user extends counts as a change of the rules.
    """
    digest = sha256()
    for part in (*_BELOW, stage):
        for name, content in _contents(files("pledgebook") / part, part):
            digest.update(name.encode())
            digest.update(sha256(content).digest())
    return digest.hexdigest()[:16]


def rules_of_page() -> str:
    """A digest of all that decides what is read out of one page alone."""
    return f"{rules_of('article')}-{rules_of('claims')}"


def _contents(folder: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    """The names and bytes of the code and data below a folder, in order."""
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        below = f"{name}/{entry.name}"
        if entry.is_dir() and entry.name != "__pycache__":
            yield from _contents(entry, below)
        elif entry.name.endswith((".py", ".toml")):
            yield below, entry.read_bytes()
