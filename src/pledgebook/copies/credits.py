"""Who a page says it has its news from: the edges of the graph of who relies on whom."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, get_args

from pledgebook.model import Article, Reliance, Relying
from pledgebook.text import fold, sentences

_NAME = r"((?:[Tt]he )?[A-Z][\w.&'-]*(?:(?: (?:of|and))?(?: the)? [A-Z][\w.&'-]*){0,4})"
_CUE = re.compile(
    r"\b(?:first|told|(?:interview|conversation) with|statement to|contributed|according to|citing|reported"
    r"|(?:writing|reporting|material) (?:by|from))\b|\("
)
"""What every pattern has one of: most paragraphs are passed over by it."""

_ARTICLE = re.compile(r"^[Tt]he ")
_WORD = re.compile(r"\w+")


def reliances(article: Article) -> tuple[Reliance, ...]:
    """The outlets that the article credits, each once, paragraph by paragraph; never its own outlet.

    The article's text counts and the credits around it, as printed.
    """
    source = article.source
    found: dict[str, Reliance] = {}
    for paragraph in map(fold, [*article.text.split("\n\n"), *source.credits]):
        for outlet, how, place in _credited(paragraph):
            if plain_name(outlet) != plain_name(source.outlet or ""):
                evidence = _sentence_at(paragraph, place)
                found.setdefault(plain_name(outlet), Reliance(source.page, source.doc, outlet, how, evidence))
    return tuple(found.values())


def _sentence_at(paragraph: str, place: int) -> str:
    """The sentence that holds the character at that place, white space folded."""
    span = next(span for span in sentences(paragraph) if place < span.end)
    return " ".join(span.of(paragraph).split())


def plain_name(outlet: str) -> str:
    """A name by which spellings of an outlet are compared: no article, no case."""
    return _ARTICLE.sub("", outlet).casefold()


def _credited(paragraph: str) -> Iterator[tuple[str, Relying, int]]:
    """The outlets that a paragraph credits, in which manner, and where."""
    if not _CUE.search(paragraph):
        return
    for how, pattern in _patterns().items():
        for match in pattern.finditer(paragraph):
            name = " ".join(next(filter(None, match.groups())).rstrip(".,").removesuffix("'s").split())
            if _is_outlet(name):
                yield name, how, match.start()


def _is_outlet(name: str) -> bool:
    return any(word in _outlet_words() for word in _WORD.findall(name.lower()))


@cache
def _outlet_words() -> frozenset[str]:
    words: str = _data()["outlets"]
    return frozenset(words.split())


@cache
def _patterns() -> Mapping[Relying, re.Pattern[str]]:
    """One pattern for each manner, the most telling first."""
    credit: dict[Relying, list[str]] = _data()["credit"]
    return {how: re.compile(_either(credit[how]), re.MULTILINE) for how in get_args(Relying)}


def _either(patterns: list[str]) -> str:
    """One pattern with a group for the outlet of each."""
    return "|".join(pattern.replace("{outlet}", _NAME) for pattern in patterns)


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads((files(__package__) / "data" / "credits.toml").read_text(encoding="utf-8"))
