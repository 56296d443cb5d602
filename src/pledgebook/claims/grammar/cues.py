"""Cue words: lexicons in `data/cues.toml`, compiled to one pattern a cue."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from pledgebook.claims.grammar.numbers import lowered


@cache
def load(name: str) -> dict[str, Any]:
    """The lexicon `data/<name>.toml` of this stage."""
    return tomllib.loads(files("pledgebook.claims").joinpath("data", f"{name}.toml").read_text("utf-8"))


@dataclass(frozen=True, slots=True)
class Cue:
    """Phrases that are found in text of any case, as a compiled pattern finds them.

    Both are compared in small letters, in which the matches are told, too: `re.IGNORECASE` gives the same and
    takes two to three times as long, since it must try every phrase where a letter would tell that none fits.

    Attributes:
        small: the pattern, in small letters.
    """

    small: re.Pattern[str]

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first match within `text[start:end]`."""
        return self.small.search(lowered(text), start, len(text) if end is None else end)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The match that begins at `start`."""
        return self.small.match(lowered(text), start)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All matches."""
        return self.small.finditer(lowered(text))

    def without(self, text: str) -> str:
        """The text in small letters, the matches taken out."""
        return self.small.sub("", lowered(text))


@cache
def cue(group: str, name: str) -> Cue:
    """One pattern for all phrases of a cue, on word boundaries, without regard to case."""
    return Cue(re.compile(rf"(?<!\w)(?:{_spelled(group, name)})(?!\w)"))


@cache
def cue_before(group: str, name: str) -> Cue:
    """The same, for text that ends with a cue (and a qualifier or currency at most)."""
    return Cue(re.compile(rf"(?<!\w)(?:{_spelled(group, name)})[\s:,]*(?:-\s*)?$"))


@cache
def cue_after(group: str, name: str) -> Cue:
    """The same, for text that begins with a cue."""
    return Cue(re.compile(rf"[\s,-]*(?:{_spelled(group, name)})(?!\w)"))


@cache
def cues(group: str) -> dict[str, Cue]:
    """All cues of a group by name, in the file's order."""
    return {name: cue(group, name) for name in load("cues")[group]}


@cache
def any_of(group: str) -> Cue:
    """One pattern for all cues of a group: to ask it first costs a fraction of asking each."""
    phrases = "|".join(_spelled(group, name) for name in load("cues")[group])
    return Cue(re.compile(rf"(?<!\w)(?:{phrases})(?!\w)"))


def _spelled(group: str, name: str) -> str:
    phrases: list[str] = load("cues")[group][name]
    return _in_small_letters(any_space("|".join(phrases)))


def _in_small_letters(pattern: str) -> str:
    """The pattern with its letters small, but for those that a backslash gives a meaning."""
    return _ESCAPE_OR_CAPITALS.sub(lambda match: match[0] if match[1] else match[0].lower(), pattern)


_ESCAPE_OR_CAPITALS = re.compile(r"(\\.)|[A-Z]+")


def any_space(pattern: str) -> str:
    """The pattern with each space standing for a run of them, as lines that were indented leave it behind."""
    return _SPACE.sub(lambda match: match[1] or " +", pattern)


_SPACE = re.compile(r"(\(\?<[!=][^()]*\)|\[[^\]]*\])| (?![?*+{])")
"""A space, but none that is counted, in a class of characters or in a look behind, whose width is fixed."""
