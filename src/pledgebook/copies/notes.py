"""How pages speak of their own versions and headings."""

import re
import tomllib
from functools import cache
from importlib.resources import files

NOTED = 600
"""Characters at the head and at the foot of a text in which it speaks of its own versions. Longer, talks in
which somebody gives an update are taken for new versions; shorter, notes below a dateline are lost. Checked
on the transcripts of 2021-2022."""


def is_revision(heading: str, text: str) -> bool:
    """Whether a text says of itself that it is a new version: in its heading, at its head or at its foot."""
    around = text if len(text) <= 2 * NOTED else f"{text[:NOTED]}\n{text[-NOTED:]}"
    said = f"{heading}\n{around}"
    lowered = said.lower()
    return any(hint in lowered for hint in _data()["revising"]) and bool(_written("revision").search(said))


def is_release(heading: str) -> bool:
    """Whether a text is headed as first-hand ones are: a statement, a readout, a notice."""
    return bool(_written("release").match(heading))


def is_negation(word: str) -> bool:
    """Whether a word turns a statement into its opposite: "not", "never", "cannot"."""
    return bool(_written("negation").fullmatch(word))


@cache
def _written(kind: str) -> re.Pattern[str]:
    return re.compile("|".join(_data()[kind]), re.IGNORECASE | re.MULTILINE)


@cache
def _data() -> dict[str, list[str]]:
    return tomllib.loads((files(__package__) / "data" / "notes.toml").read_text(encoding="utf-8"))
