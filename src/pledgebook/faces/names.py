"""English names of givers and receivers by the codes of the book."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


def name(code: str) -> str:
    """The English name of a country or body; what has no code is named already."""
    return countries().get(code) or bodies().get(code) or code


def short_name(code: str) -> str:
    """The same for pages, on which a body goes by its letters: "NATO"."""
    return _names()["short"].get(code) or name(code)


def countries() -> Mapping[str, str]:
    """Names by ISO 3166-1 alpha-2 code."""
    return _names()["countries"]


def bodies() -> Mapping[str, str]:
    """Names of unions and organisations by the code that the book has for them."""
    return _names()["bodies"]


@cache
def _names() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads((files(__package__) / "data" / "names.toml").read_text(encoding="utf-8"))
