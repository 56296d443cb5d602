"""Tell the tokens of a text apart: words in lower case, numbers, colons and ampersands.

Word by word that would take half of the time of the stage; arrays take all characters of a page at once.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Letters = NDArray[np.uint16]
Flags = NDArray[np.bool_]

PART = "\x1e"
"""A token of its own, too, to join texts with that are told apart at once: the separator of records."""

_SPACE, _MARK, _POINT, _QUOTE, _DIGIT, _SMALL, _CAPITAL = range(7)
"""Kinds of characters: what parts tokens, is one, goes on a number or a word, makes one of them up."""

_LAST = 0xFFFF
"""Last character that is known; those beyond are pictures and rare letters, and part tokens."""


def _kinds() -> NDArray[np.uint8]:
    kinds = np.full(_LAST + 1, _SPACE, np.uint8)
    for code, letter in enumerate(map(chr, range(_LAST + 1))):
        if letter.isalnum():
            kinds[code] = _DIGIT if letter.isdecimal() else _SMALL if letter.islower() else _CAPITAL
    kinds[[ord(mark) for mark in f":&{PART}"]] = _MARK
    kinds[[ord("."), ord(",")]] = _POINT
    kinds[ord("'")] = _QUOTE
    return kinds


_KINDS = _kinds()
_WRITTEN: Letters = np.array([ord(chr(code).lower()[0]) for code in range(_LAST + 1)], np.uint16)
_WRITTEN[_KINDS == _DIGIT] = ord("#")


class Tokens(NamedTuple):
    """The tokens of a text.

    Attributes:
        written: the tokens, a space before each; numbers as "#".
        small: for each character of the text whether it is a small letter that begins a token.
    """

    written: str
    small: Flags


def tokens_of(text: str) -> Tokens:
    """The tokens of a folded text."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    kinds = _KINDS.take(codes, mode="clip")
    begins, kept = _told_apart(kinds)
    pairs = np.full((len(codes), 2), ord(" "), np.uint16)
    pairs[:, 1] = _WRITTEN.take(codes, mode="clip")
    written = np.compress(np.column_stack((begins, kept)).ravel(), pairs.ravel())
    return Tokens(written.tobytes().decode("utf-16-le", "surrogatepass"), begins & (kinds == _SMALL))


def _told_apart(kinds: NDArray[np.uint8]) -> tuple[Flags, Flags]:
    """Which characters begin a token, and which stand in it as they are: of a number only the first."""
    number, word = kinds == _DIGIT, kinds >= _SMALL
    number[1:] |= (kinds[1:] == _POINT) & number[:-1]
    word[1:-1] |= (kinds[1:-1] == _QUOTE) & word[:-2] & word[2:]
    begins = number | word | (kinds == _MARK)
    begins[1:] &= ~((number[1:] & number[:-1]) | (word[1:] & word[:-1]))
    return begins, begins | word
