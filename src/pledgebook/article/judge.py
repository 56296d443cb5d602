"""Which blocks of an HTML page trafilatura takes for the article, told block by block.

Trafilatura gives back text without places. So every text node is marked, before the page is handed over,
with the number of its block, written in three Braille patterns. They are printable, count as no word, and
survive; what comes back says itself which blocks it is made of, however often a page repeats a sentence.
"""

import re
from collections.abc import Sequence

import trafilatura
from lxml import etree
from lxml.html import HtmlElement

from pledgebook.article.html import Holder

UNSHOWN = ("script", "style", "noscript", "template", "svg", "iframe", "select", "button", "nav", "footer")
"""Elements that the judge is not shown. It would leave them out itself, but not before it has copied the page
several times: without them it takes a fifth less time, and answers otherwise on one page of 181."""

_FIRST = 0x2801
_BASE = 255
_MARKED = re.compile("([\u2801-\u28ff]{3})([^\u2801-\u28ff]*)")
_BRAILLE = re.compile("[\u2801-\u28ff]")


def kept_characters(tree: HtmlElement, blocks: Sequence[Sequence[Holder]]) -> list[int]:
    """For each block how many of its characters the judge takes for the article.

    The tree is marked and must not be read afterwards.

    Args:
        tree: the page.
        blocks: for each block the text nodes that make it up.

    Raises:
        Exception: whatever trafilatura raises.
    """
    for number, holders in enumerate(blocks):
        for holder in holders:
            _write(holder, mark(number))
    etree.strip_elements(tree, *UNSHOWN, with_tail=False)
    kept = [0] * len(blocks)
    judged = trafilatura.extract(tree, include_comments=False, fast=True) or ""
    for marked in _MARKED.finditer(judged):
        number = read_mark(marked[1])
        if number < len(kept):
            kept[number] += len(marked[2].strip())
    return kept


def mark(number: int) -> str:
    """A number below 255³ as three Braille patterns, none of them empty."""
    return "".join(chr(_FIRST + number // _BASE**place % _BASE) for place in (2, 1, 0))


def read_mark(written: str) -> int:
    """The number that three Braille patterns stand for."""
    high, middle, low = (ord(pattern) - _FIRST for pattern in written)
    return (high * _BASE + middle) * _BASE + low


def _write(holder: Holder, mark: str) -> None:
    """Put a mark before the first letter of a text node; Braille that the page itself holds is taken out."""
    text = _BRAILLE.sub(" ", (holder.element.tail if holder.tail else holder.element.text) or "")
    letters = text.lstrip()
    marked = f"{text[: len(text) - len(letters)]}{mark}{letters}"
    if holder.tail:
        holder.element.tail = marked
    else:
        holder.element.text = marked
