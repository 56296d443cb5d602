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
    phrases: list[str] = load("cues")[group][name]
    return re.compile(rf"(?<!\w)(?:{'|'.join(phrases)})(?!\w)", re.IGNORECASE)


@cache
def cue_before(group: str, name: str) -> re.Pattern[str]:
    """The same, for text that ends with a cue (and a qualifier or currency at most)."""
    phrases: list[str] = load("cues")[group][name]
    return re.compile(rf"(?<!\w)(?:{'|'.join(phrases)})[\s:,]*(?:-\s*)?$", re.IGNORECASE)


@cache
def cue_after(group: str, name: str) -> re.Pattern[str]:
    """The same, for text that begins with a cue."""
    phrases: list[str] = load("cues")[group][name]
    return re.compile(rf"[\s,-]*(?:{'|'.join(phrases)})(?!\w)", re.IGNORECASE)


def cues(group: str) -> dict[str, re.Pattern[str]]:
    """All cues of a group by name, in the file's order."""
    return {name: cue(group, name) for name in load("cues")[group]}
