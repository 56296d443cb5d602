"""Atom feeds (RFC 4287): of the entries that changed last, and of the findings that came last.

The clock is the book's: a thing is as new as the newest page that it rests on. What rests on no dated page is
in no feed. Ids follow from the ids of the book, so that a reader sees each entry once.
"""

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import NAMESPACE_URL, uuid5

ATOM = "http://www.w3.org/2005/Atom"

NEWEST = 50
"""Entries of a feed. Readers ask often and show few."""

BEGINNING = "1970-01-01T00:00:00Z"
"""When a feed was changed that has no entries: it must say some time."""


@dataclass(frozen=True, slots=True)
class News:
    """An entry of a feed.

    Attributes:
        updated: when, RFC 3339.
        href: address of its page, from the folder of the site.
        title: a few words.
        summary: a sentence or two.
    """

    updated: str
    href: str
    title: str
    summary: str


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed.

    Attributes:
        name: its file.
        title: what it is called, the site's name included.
        address: where the site stands, a slash at its end; empty where that is not known.
    """

    name: str
    title: str
    address: str


def moment(stated: str | None) -> str | None:
    """A day or time as ISO 8601 as a time of RFC 3339 in UTC; a time without a zone is taken for UTC."""
    if not stated:
        return None
    at = datetime.fromisoformat(stated)
    return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def newest(news: Iterable[News]) -> list[News]:
    """The newest, the newest first."""
    return sorted(news, key=lambda each: (each.updated, each.href), reverse=True)[:NEWEST]


def atom(feed: Feed, news: Sequence[News]) -> str:
    """The feed as XML, UTF-8."""
    ET.register_namespace("", ATOM)
    root = _node(None, "feed")
    _node(root, "title", feed.title)
    _node(root, "id", _urn(feed.address, feed.title, feed.name))
    _node(root, "updated", news[0].updated if news else BEGINNING)
    _node(_node(root, "author"), "name", feed.title)
    _node(root, "generator", "Pledgebook")
    _link(root, "alternate", f"{feed.address}index.html")
    _link(root, "self", f"{feed.address}{feed.name}")
    for each in news:
        entry = _node(root, "entry")
        _node(entry, "title", each.title)
        _node(entry, "id", _urn(feed.address, each.href))
        _node(entry, "updated", each.updated)
        _link(entry, "alternate", f"{feed.address}{each.href}")
        _node(entry, "summary", each.summary)
    ET.indent(root, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _urn(*parts: str) -> str:
    return uuid5(NAMESPACE_URL, "\n".join(("pledgebook", *parts))).urn


def _node(parent: ET.Element | None, name: str, text: str | None = None) -> ET.Element:
    tag = f"{{{ATOM}}}{name}"
    node = ET.Element(tag) if parent is None else ET.SubElement(parent, tag)
    node.text = text
    return node


def _link(parent: ET.Element, relation: str, href: str) -> None:
    _node(parent, "link").attrib.update(rel=relation, href=href)
