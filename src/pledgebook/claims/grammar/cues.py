"""Cue words: lexicons in `data/cues.toml`, compiled to one pattern a cue."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """The lexicon `data/<name>.toml` of this stage."""
    return tomllib.loads(files("pledgebook.claims").joinpath("data", f"{name}.toml").read_text("utf-8"))


@cache
def cue(group: str, name: str) -> re.Pattern[str]:
    """One pattern for all phrases of a cue, on word boundaries, without regard to case."""
    return re.compile(rf"(?<!\w)(?:{_spelled(group, name)})(?!\w)", re.IGNORECASE)


@cache
def cue_before(group: str, name: str) -> re.Pattern[str]:
    """The same, for text that ends with a cue (and a qualifier or currency at most)."""
    return re.compile(rf"(?<!\w)(?:{_spelled(group, name)})[\s:,]*(?:-\s*)?$", re.IGNORECASE)


@cache
def cue_after(group: str, name: str) -> re.Pattern[str]:
    """The same, for text that begins with a cue."""
    return re.compile(rf"[\s,-]*(?:{_spelled(group, name)})(?!\w)", re.IGNORECASE)


def cues(group: str) -> dict[str, re.Pattern[str]]:
    """All cues of a group by name, in the file's order."""
    return {name: cue(group, name) for name in load("cues")[group]}


def _spelled(group: str, name: str) -> str:
    phrases: list[str] = load("cues")[group][name]
    return any_space("|".join(phrases))


def any_space(pattern: str) -> str:
    """The pattern with each space standing for a run of them, as lines that were indented leave it behind."""
    return _SPACE.sub(lambda match: match[1] or " +", pattern)


_SPACE = re.compile(r"(\(\?<[!=][^()]*\)|\[[^\]]*\])| (?![?*+{])")
"""A space, but none that is counted, in a class of characters or in a look behind, whose width is fixed."""
