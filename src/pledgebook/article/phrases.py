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
        self._whole: dict[str, DropReason] = {}
        self._by_word: dict[str, list[tuple[str, DropReason]]] = {}
        for name, phrases in lists.items():
            reason = cast("DropReason", name)
            for phrase in phrases:
                self._whole[f" {phrase} "] = reason
                self._by_word.setdefault(phrase.split()[word], []).append((f" {phrase} ", reason))

    def equal_to(self, look: Look) -> DropReason | None:
        """The reason of a phrase that the block is, but for a closing colon."""
        return self._whole.get(look.key) or self._whole.get(look.key.removesuffix(": "))

    def starting(self, look: Look) -> DropReason | None:
        """The reason of a phrase that the block starts with."""
        for phrase, reason in self._by_word.get(look.tokens[0], ()):
            if look.key.startswith(phrase):
                return reason
        return None

    def ending(self, look: Look) -> DropReason | None:
        """The reason of a phrase that the block ends with."""
        for phrase, reason in self._by_word.get(look.tokens[-1], ()):
            if look.key.endswith(phrase):
                return reason
        return None

    def within(self, look: Look) -> DropReason | None:
        """The reason of a phrase that the block holds."""
        if self._by_word.keys().isdisjoint(look.tokens):
            return None
        for word in look.tokens:
            for phrase, reason in self._by_word.get(word, ()):
                if phrase in look.key:
                    return reason
        return None


_DATA = tomllib.loads((files("pledgebook.article") / "data" / "furniture.toml").read_text("utf-8"))

WHOLE = Phrases(_DATA["whole"], word=0)
STARTS = Phrases(_DATA["starts"], word=0)
STARTS_LINE = Phrases(_DATA["starts_line"], word=0)
HOLDS = Phrases(_DATA["holds"], word=0)
HOLDS_LINE = Phrases(_DATA["holds_line"], word=0)
HOLDS_ADDRESS = Phrases(_DATA["holds_address"], word=0)
ENDS = Phrases(_DATA["ends"], word=-1)
