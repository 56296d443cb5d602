"""English names of givers and receivers by the codes of the book."""

import tomllib
from functools import cache
from importlib.resources import files


def name(code: str) -> str:
    """The English name of a country or body; what has no code is named already."""
    return countries().get(code) or bodies().get(code) or code


@cache
def countries() -> dict[str, str]:
    """Names by ISO 3166-1 alpha-2 code."""
    return {code: str(name) for code, name in _names()["countries"].items()}


@cache
def bodies() -> dict[str, str]:
    """Names of unions and organisations by the code that the book has for them."""
    return {code: str(name) for code, name in _names()["bodies"].items()}


@cache
def regions() -> dict[str, int]:
    """Codes of regions in the IATI list Region by name; 0 where the list has none."""
    return {name: int(code) for name, code in _names()["regions"].items()}


@cache
def _names() -> dict[str, dict[str, str | int]]:
    return tomllib.loads((files(__package__) / "data" / "names.toml").read_text(encoding="utf-8"))
