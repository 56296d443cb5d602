"""How much a word tells about which story a text belongs to."""

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

RAREST = 2
"""Weight of a word that the list does not have, and of every figure."""


def weight(key: str) -> int:
    """0 for a word that any text has, 1 for one that many have, `RAREST` for names, figures and the like."""
    return _listed().get(key, RAREST)


def weigh(keys: Iterable[str]) -> int:
    """The weights of the words together."""
    return sum(map(weight, keys))


@cache
def _listed() -> dict[str, int]:
    words = tomllib.loads((files(__package__) / "data" / "words.toml").read_text(encoding="utf-8"))
    return dict.fromkeys(words["many"].split(), 1) | dict.fromkeys(words["any"].split(), 0)
