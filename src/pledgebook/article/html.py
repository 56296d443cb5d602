"""Cut an HTML page into blocks, once: the text of each, the element it stands in, its text nodes."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from itertools import accumulate
from typing import NamedTuple, cast

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from pledgebook.article.look import Pieces
from pledgebook.model import DropReason, Span

_SILENT = frozenset("script style template noscript head svg iframe object textarea select math".split())
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark meter nobr"
    " picture q rp rt ruby s samp small source span strike strong sub sup td th time tt u var wbr".split()
)
_DATA = tomllib.loads((files("pledgebook.article") / "data" / "zones.toml").read_text("utf-8"))


def _reason_by_word(lists: Mapping[str, list[str]]) -> dict[str, DropReason]:
    return {word: cast("DropReason", reason) for reason, words in lists.items() for word in words}


_ELEMENTS = _reason_by_word(_DATA["elements"])
_CLASSES = _reason_by_word(_DATA["classes"])
_SPACES = re.compile(r"[ \t\n\r\f]+")
_CLASS_WORD = re.compile(r"[A-Z]?[a-z]+")

ZONE_REACH = 3
"""How many elements up from a text its class words are believed. Wrappers further up ("page-with-sidebar",
"article has-comments") speak of the whole page."""

LONGEST_PAGE = 8_000_000
"""Characters of HTML that are read. It trades pages that carry megabytes of scripts before their text, all of
which stay far below, against dumps that would take a hundred times as long as a page."""

MOST_BLOCKS = 20_000
"""Blocks that are read, likewise: a second's work. The longest page of `bench/articles` has a tenth."""

MANY = 2
"""Line breaks in a row that part two paragraphs."""


class Holder(NamedTuple):
    """A text node: the text that an element begins with, or its tail, the text behind it."""

    element: HtmlElement
    tail: bool


@dataclass(slots=True)
class Strip:
    """A block while it is put together.

    Attributes:
        element: the block-level element it stands in.
        texts: its pieces of text in order; a line break is a vertical tab.
        holders: the text nodes of the pieces that are not blank.
        zones: what the elements around the pieces say they are.
        linked: characters, white space aside, that are the words of links.
    """

    element: HtmlElement
    texts: list[str] = field(default_factory=list)
    holders: list[Holder] = field(default_factory=list)
    zones: set[DropReason | None] = field(default_factory=set)
    linked: int = 0

    @property
    def text(self) -> str:
        """Its text, white space run together (hard spaces stay), the lines of `<br>` apart."""
        lines = "".join(self.texts).split("\v")
        return "\n".join(filter(None, (_SPACES.sub(" ", line).strip() for line in lines)))

    @property
    def zone(self) -> DropReason | None:
        """What the elements around its pieces say it is; None where they say nothing, or several things."""
        return next(iter(self.zones)) if len(self.zones) == 1 else None


def parse(source: str) -> HtmlElement:
    """The tree of a page, however broken, up to `LONGEST_PAGE`; an empty one where nothing can be parsed."""
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        read = source[:LONGEST_PAGE].replace("\0", " ").encode("utf-8", "replace")
        return document_fromstring(read, parser=parser)
    except etree.ParserError:
        return document_fromstring("<html><body></body></html>")


def strips(tree: HtmlElement) -> list[Strip]:
    """The blocks of a page that hold text, in order, at most one more than `MOST_BLOCKS`."""
    body = tree.find("body")
    cutter = _Cutter(tree if body is None else body)
    cutter.walk()
    return [strip for strip in cutter.done if strip.holders]


class _Cutter:
    """Walks over the elements of a page and cuts its text where a block-level element begins or ends."""

    def __init__(self, body: HtmlElement) -> None:
        self._body = body
        self._blocks: list[HtmlElement] = [body]
        self._named: list[DropReason | None] = [None]
        self._classes: list[DropReason | None] = [None] * ZONE_REACH
        self._links = 0
        self._breaks = 0
        self.done: list[Strip] = [Strip(body)]

    def walk(self) -> None:
        walk = etree.iterwalk(self._body, events=("start", "end"))
        for event, element in walk:
            if len(self.done) > MOST_BLOCKS + 1:
                return
            if element.tag in _SILENT:
                if event == "start":
                    walk.skip_subtree()
            elif event == "start":
                self._start(element)
            else:
                self._end(element)
            if event == "end" and element is not self._body:
                self._add(element.tail, element, tail=True)

    def _start(self, element: HtmlElement) -> None:
        self._named.append(_ELEMENTS.get(str(element.tag)) or self._named[-1])
        self._classes.append(_class_reason(element.get("class"), element.get("id")))
        if element.tag == "br":
            self._break()
        elif element.tag not in _INLINE:
            self._blocks.append(element)
            self._cut()
        elif element.tag in ("td", "th"):
            self.done[-1].texts.append(" ")
        self._links += element.tag == "a"
        self._add(element.text, element, tail=False)

    def _end(self, element: HtmlElement) -> None:
        self._named.pop()
        self._classes.pop()
        self._links -= element.tag == "a"
        if element.tag not in _INLINE:
            self._blocks.pop()
            self._cut()

    def _break(self) -> None:
        self._breaks += 1
        self.done[-1].texts.append("\v")
        if self._breaks == MANY:
            self._cut()

    def _cut(self) -> None:
        strip = self.done[-1]
        if strip.holders:
            self.done.append(Strip(self._blocks[-1]))
        else:
            strip.element = self._blocks[-1]
            strip.texts.clear()

    def _add(self, text: str | None, holder: HtmlElement, *, tail: bool) -> None:
        if not text:
            return
        strip = self.done[-1]
        strip.texts.append(text.replace("\v", " "))
        if inked := len("".join(text.split())):
            self._breaks = 0
            strip.holders.append(Holder(holder, tail))
            strip.zones.add(self._zone())
            strip.linked += inked if self._links else 0

    def _zone(self) -> DropReason | None:
        near = self._classes[: -ZONE_REACH - 1 : -1]
        return next(filter(None, near), None) or self._named[-1]


@lru_cache(maxsize=4096)
def _class_reason(classes: str | None, identity: str | None) -> DropReason | None:
    words = _CLASS_WORD.findall(f"{classes or ''} {identity or ''}")
    return next(filter(None, (_CLASSES.get(word.lower()) for word in words)), None)


def pieces(cut: list[Strip]) -> Pieces:
    """The blocks, in a page text of them joined by newlines."""
    texts = [strip.text for strip in cut]
    starts = accumulate((len(text) + 1 for text in texts), initial=0)
    return Pieces(
        "\n".join(texts),
        [Span(start, start + len(text)) for start, text in zip(starts, texts, strict=False)],
        [str(strip.element.tag) for strip in cut],
        [
            strip.linked / len("".join(text.split())) if strip.linked else 0.0
            for strip, text in zip(cut, texts, strict=True)
        ],
        [strip.zone for strip in cut],
    )
