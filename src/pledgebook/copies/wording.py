"""The words of an article as they are compared: figures in one form, words by their stems."""

import re
from calendar import month_abbr, month_name
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from pledgebook.text import fold

STEM_LENGTH = 6
"""Letters by which a word is known once its ending is cut: "announces" and "announcement" are one word, as
are "Zelensky" and "Zelenskyy". Shorter, strangers meet; longer, a rewriter's word forms are lost."""

LEAST_STEM = 4
"""Letters that cutting an ending must leave, lest short words lose themselves."""

_INITIALS = re.compile(r"\b(?:[A-Za-z]\.){2,}")
_UNIT = r"(?i:thousands?|millions?|billions?|trillions?|mln|bln|bn|percent|[mbk%]|[ap]m)"
_NUMBER = rf"(?:[$€£]\s?)?(\d+(?:[.,:]\d+)*)(?:\s{{0,3}}({_UNIT})(?!\w))?"
_TOKEN = re.compile(rf"{_NUMBER}|([^\W\d_]+(?:'[^\W\d_]+)?)")
_FIGURE = re.compile(rf"{_NUMBER}()")
_IS_UNIT = re.compile(_UNIT)
_UNITS = {
    "m": "million",
    "mln": "million",
    "b": "billion",
    "bn": "billion",
    "bln": "billion",
    "k": "thousand",
    "%": "percent",
}
_THOUSANDS = re.compile(r",(?=\d{3}(?!\d))")
_MONTHS = frozenset(name for name in [*month_name, *month_abbr] if name)
_ENDINGS = ("'s", "ies", "ing", "ed", "es", "s", "e", "y")


class Token(NamedTuple):
    """A word or figure.

    Attributes:
        key: the form in which it is compared.
        written: as it stands in the text, less the stops of initials, white space folded.
        is_month: whether it names a month.
    """

    key: str
    written: str
    is_month: bool

    @property
    def is_figure(self) -> bool:
        """Whether a change of it changes a fact: numbers and months."""
        return self.is_month or self.key[0].isdigit()

    @property
    def unit(self) -> str:
        """What a number counts, as `million`; empty for a bare number and for words."""
        return self.key.partition(" ")[2]


def tokens(text: str) -> Iterator[Token]:
    """Words and figures in order. "$104M" and "104 million" are one figure, "U.S." and "US" one word."""
    return _found(_TOKEN, text)


def figures(text: str) -> Iterator[Token]:
    """The numbers among the tokens, in order."""
    return _found(_FIGURE, text)


def _found(pattern: re.Pattern[str], text: str) -> Iterator[Token]:
    for match in pattern.finditer(_plain(text)):
        written = " ".join(match[0].split())
        yield Token(_key(*match.groups("")), written, is_month=match[0] in _MONTHS)


@lru_cache(maxsize=2**16)
def stem(word: str) -> str:
    """The beginning of a word in lower case, less its ending."""
    word = word.lower()
    cut = next((end for end in _ENDINGS if word.endswith(end) and len(word) >= LEAST_STEM + len(end)), "")
    return word.removesuffix(cut)[:STEM_LENGTH]


def unit(word: str) -> str:
    """What a word after a number counts, in one form: "million" for "mln"; empty where it is no unit."""
    scale = word.lower().removesuffix("s")
    return _UNITS.get(scale, scale) if _IS_UNIT.fullmatch(word) else ""


def _plain(text: str) -> str:
    return _INITIALS.sub(lambda initials: initials[0].replace(".", ""), fold(text))


def _key(number: str, counted: str, word: str) -> str:
    if word:
        return stem(word)
    plain = _THOUSANDS.sub("", number).replace(",", ".")
    return f"{plain} {unit(counted)}".rstrip()
