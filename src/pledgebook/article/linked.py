"""What a page says of itself in JSON-LD (schema.org), and the posts of live blogs that stand there."""

import json
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lxml.html import HtmlElement

from pledgebook.article.dates import first_moment
from pledgebook.article.wording import one_line
from pledgebook.model import Detail, Stated

Node = Mapping[str, object]

_ARTICLES = ("Article", "Posting", "Report", "Review", "PressRelease")
"""Ends of the types of schema.org that are texts; a WebPage around one often has dates of its own."""

_MOMENTS: tuple[tuple[Detail, str], ...] = (("published", "datePublished"), ("updated", "dateModified"))
_NAMES: tuple[tuple[Detail, str], ...] = (
    ("outlet", "publisher"),
    ("byline", "author"),
    ("contributor", "contributor"),
    ("contributor", "editor"),
    ("agency", "sourceOrganization"),
    ("note", "correction"),
)


class Post(NamedTuple):
    """A post of a live blog as JSON-LD has it: its words, and when it was posted (ISO 8601)."""

    words: str
    posted: str


def stated(tree: HtmlElement) -> Iterator[Stated]:
    """What the JSON-LD says of the page: its first article, then pages around it; not other articles."""
    first, *others = articles(tree) or [{}]
    yield from _stated_by(first)
    for node in others:
        if node.get("headline") in (None, first.get("headline")):
            yield from _stated_by(node)


def articles(tree: HtmlElement) -> list[Node]:
    """Objects of the page's JSON-LD that have a headline or a day of publication, articles first."""
    nodes = (node for node in _all(tree) if "headline" in node or "datePublished" in node)
    return sorted(nodes, key=lambda node: not _is_article(node))


def posts(tree: HtmlElement) -> list[Post]:
    """The dated posts of the page's live blog; empty where there is none."""
    updates = (update for node in _all(tree) for update in _list(node.get("liveBlogUpdate")))
    return [post for update in updates if isinstance(update, dict) and (post := _post(update))]


def is_live(tree: HtmlElement) -> bool:
    """Whether the page calls itself a live blog."""
    return any("LiveBlogPosting" in _types(node) for node in _all(tree))


def _stated_by(node: Node) -> Iterator[Stated]:
    if title := one_line(node.get("headline")):
        yield Stated("title", title, "json-ld", "headline")
    for detail, name in _MOMENTS:
        if moment := first_moment(one_line(node.get(name)) or ""):
            yield Stated(detail, moment.value, "json-ld", name)
    for detail, name in _NAMES:
        if written := _name(node.get(name)):
            yield Stated(detail, written, "json-ld", name)
    if (language := one_line(node.get("inLanguage"))) and language[:2].isalpha():
        yield Stated("language", language[:2].lower(), "json-ld", "inLanguage")
    if address := _address(node.get("mainEntityOfPage")) or _address(node.get("url")):
        yield Stated("url", address, "json-ld", "url")
    yield from _access(node)


def _access(node: Node) -> Iterator[Stated]:
    if str(node.get("isAccessibleForFree")).lower() == "false":
        yield Stated("access", "false", "json-ld", "isAccessibleForFree")
    if str(node.get("wordCount")).isdecimal():
        yield Stated("access", str(node.get("wordCount")), "json-ld", "wordCount")


def _all(tree: HtmlElement) -> Iterator[Node]:
    for script in tree.iter("script"):
        if (script.get("type") or "").startswith("application/ld+json"):
            yield from _nodes(script.text or "")


def _nodes(written: str) -> Iterator[Node]:
    """Objects of a JSON-LD text, those of lists and graphs too; none where it is no JSON."""
    try:
        waiting = [json.loads(written, strict=False)]
    except (ValueError, RecursionError):
        return
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            yield node
            waiting.append(node.get("@graph"))


def _is_article(node: Node) -> bool:
    return any(kind.endswith(_ARTICLES) for kind in _types(node))


def _types(node: Node) -> list[str]:
    return [kind for kind in _list(node.get("@type")) if isinstance(kind, str)]


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _name(node: object) -> str | None:
    """The name or names of a JSON-LD person or organisation."""
    if isinstance(node, list):
        return " and ".join(filter(None, map(_name, node))) or None
    return one_line(node.get("name")) if isinstance(node, dict) else one_line(node)


def _address(node: object) -> str | None:
    written = one_line(node.get("@id") if isinstance(node, dict) else node)
    return written if written and written.startswith("http") else None


def _post(update: Node) -> Post | None:
    moment = first_moment(one_line(update.get("datePublished")) or "")
    words = " ".join(filter(None, (one_line(update.get(name)) for name in ("headline", "articleBody"))))
    return Post(words, moment.value) if moment and words else None
