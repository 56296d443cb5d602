"""Phrases that tell furniture, read from `data/furniture.toml` and found by a word that they hold."""

import tomllib
from collections.abc import Mapping
from importlib.resources import files
from typing import cast

from pledgebook.article.look import Look
from pledgebook.model import DropReason


class Phrases:
    """Phrases of one list of the data file, each with the reason it stands for."""

    def __init__(self, lists: Mapping[str, list[str]], *, word: int) -> None:
        """Index the phrases of all reasons by their first (0) or last (-1) word."""
        self._by_word: dict[str, list[tuple[str, DropReason]]] = {}
        for reason, phrases in lists.items():
            for phrase in phrases:
                entry = (f" {phrase} ", cast("DropReason", reason))
                self._by_word.setdefault(phrase.split()[word], []).append(entry)

    def equal_to(self, look: Look) -> DropReason | None:
        """The reason of a phrase that the block is, but for a closing colon."""
        key = f" {look.key.removesuffix(' :')} "
        return next((reason for phrase, reason in self._at(look.tokens[:1]) if phrase == key), None)

    def starting(self, look: Look) -> DropReason | None:
        """The reason of a phrase that the block starts with."""
        entries = self._at(look.tokens[:1])
        return next((reason for phrase, reason in entries if f" {look.key} ".startswith(phrase)), None)

    def ending(self, look: Look) -> DropReason | None:
        """The reason of a phrase that the block ends with."""
        entries = self._at(look.tokens[-1:])
        return next((reason for phrase, reason in entries if f" {look.key} ".endswith(phrase)), None)

    def within(self, look: Look) -> DropReason | None:
        """The reason of a phrase that the block holds."""
        entries = self._at(look.tokens)
        return next((reason for phrase, reason in entries if phrase in f" {look.key} "), None)

    def _at(self, words: tuple[str, ...]) -> list[tuple[str, DropReason]]:
        return [entry for word in words for entry in self._by_word.get(word, ())]


_DATA = tomllib.loads((files("pledgebook.article") / "data" / "furniture.toml").read_text("utf-8"))

WHOLE = Phrases(_DATA["whole"], word=0)
STARTS = Phrases(_DATA["starts"], word=0)
STARTS_LINE = Phrases(_DATA["starts_line"], word=0)
HOLDS = Phrases(_DATA["holds"], word=0)
HOLDS_LINE = Phrases(_DATA["holds_line"], word=0)
ENDS = Phrases(_DATA["ends"], word=-1)
