"""Which blocks of an HTML page trafilatura takes for the article, told block by block.

Trafilatura gives back text without places. So every text node is marked, before the page is handed over,
with the number of its block, written in three Braille patterns. They are printable, count as no word, and
survive; what comes back says itself which blocks it is made of, however often a page repeats a sentence.
"""

import re
from collections.abc import Sequence

import trafilatura
from lxml.html import HtmlElement

from pledgebook.article.html import Strip

_FIRST = 0x2801
_BASE = 255
_MARKED = re.compile("([\u2801-\u28ff]{3})([^\u2801-\u28ff]*)")
_BRAILLE = re.compile("[\u2801-\u28ff]")
_INDENT = re.compile(r"\s*")


def shares(tree: HtmlElement, strips: Sequence[Strip]) -> list[float]:
    """For each block the share of its characters, 0 to 1, that the judge takes for the article.

    The tree is marked and must not be read afterwards.

    Raises:
        Exception: whatever trafilatura raises.
    """
    for number, strip in enumerate(strips):
        for holder, tail in strip.holders:
            _write(holder, number, tail=tail)
    kept = [0] * len(strips)
    judged = trafilatura.extract(tree, include_comments=False, fast=True) or ""
    for marked in _MARKED.finditer(judged):
        number = read_mark(marked[1])
        if number < len(kept):
            kept[number] += len(marked[2].strip())
    return [min(count / len(strip.text), 1.0) for count, strip in zip(kept, strips, strict=True)]


def mark(number: int) -> str:
    """A number below 255³ as three Braille patterns, none of them empty."""
    return "".join(chr(_FIRST + number // _BASE**place % _BASE) for place in (2, 1, 0))


def read_mark(written: str) -> int:
    """The number that three Braille patterns stand for."""
    high, middle, low = (ord(pattern) - _FIRST for pattern in written)
    return (high * _BASE + middle) * _BASE + low


def _write(holder: HtmlElement, number: int, *, tail: bool) -> None:
    """Put the mark before the first letter of a text node; Braille that the page itself holds is taken out."""
    text = _BRAILLE.sub(" ", (holder.tail if tail else holder.text) or "")
    indent = _INDENT.match(text)[0]
    marked = f"{indent}{mark(number)}{text[len(indent) :]}"
    if tail:
        holder.tail = marked
    else:
        holder.text = marked
