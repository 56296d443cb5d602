"""What an HTML page says about itself to programs: JSON-LD, meta elements, then `<time>` and `<title>`."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date

from lxml.html import HtmlElement

from pledgebook.article.dates import first_day
from pledgebook.article.said import Said

_TITLES = ("og:title", "twitter:title", "dc.title", "title")
_DAYS = tuple(
    "article:published_time og:published_time datepublished date pubdate publishdate publish-date dc.date"
    " dc.date.issued dcterms.date dcterms.created sailthru.date parsely-pub-date article.published"
    " citation_date".split()
)
_OUTLETS = ("og:site_name", "application-name", "dc.publisher")
_WRITERS = ("author", "article:author_name", "dc.creator", "parsely-author", "byl")
_ADDRESSES = ("og:url",)

_SUFFIX = re.compile(r"\s+[|–—·»-]\s+([^|–—·»]{2,40})$")


def said(tree: HtmlElement) -> Said:
    """What the head says."""
    meta = _meta(tree)
    linked = next(_articles(tree), {})
    whole = _text(tree.findtext(".//title"))
    outlet = _first(meta, _OUTLETS) or _name(linked.get("publisher")) or _suffix(whole)
    stated = _text(linked.get("headline")) or _first(meta, _TITLES)
    return Said(
        title=_bare(stated, outlet, _h1(tree)) or _h1(tree) or (_SUFFIX.sub("", whole) if whole else None),
        published=_iso(linked.get("datePublished")) or _iso(_first(meta, _DAYS)) or _time(tree),
        outlet=outlet,
        byline=_name(linked.get("author")) or _first(meta, _WRITERS),
        url=_canonical(tree) or _first(meta, _ADDRESSES),
        language=_language(tree),
    )


def _meta(tree: HtmlElement) -> Mapping[str, str]:
    """Contents of the meta elements by their names in lower case, the first of each name."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        if name and (content := _text(element.get("content"))):
            found.setdefault(name.lower(), content)
    return found


def _first(meta: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _articles(tree: HtmlElement) -> Iterator[Mapping[str, object]]:
    """Objects of the page's JSON-LD that have a headline or a day of publication."""
    for script in tree.iter("script"):
        if script.get("type") == "application/ld+json":
            yield from (
                node for node in _nodes(script.text or "") if "headline" in node or "datePublished" in node
            )


def _nodes(written: str) -> Iterator[Mapping[str, object]]:
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


def _name(node: object) -> str | None:
    """The name or names of a JSON-LD person or organisation."""
    if isinstance(node, list):
        return " and ".join(filter(None, map(_name, node))) or None
    return _text(node.get("name")) if isinstance(node, dict) else _text(node)


def _text(written: object) -> str | None:
    return " ".join(written.split()) or None if isinstance(written, str) else None


def _iso(written: object) -> date | None:
    return first_day(written) if isinstance(written, str) else None


def _time(tree: HtmlElement) -> date | None:
    """The first day that a `<time>` element states, one that speaks of an update aside."""
    for element in tree.iter("time"):
        about = f"{element.get('class', '')} {element.get('itemprop', '')}".lower()
        if "modified" in about or "updated" in about:
            continue
        if day := _iso(element.get("datetime")) or _iso(element.text):
            return day
    return None


def _h1(tree: HtmlElement) -> str | None:
    return next((title for element in tree.iter("h1") if (title := _text(element.text_content()))), None)


def _bare(title: str | None, outlet: str | None, heading: str | None) -> str | None:
    """The title less the name of the outlet behind it."""
    match = _SUFFIX.search(title) if title else None
    if title and match and (match[1] == outlet or title[: match.start()] == heading):
        return title[: match.start()]
    return title


def _suffix(title: str | None) -> str | None:
    match = _SUFFIX.search(title) if title else None
    return match[1] if match else None


def _canonical(tree: HtmlElement) -> str | None:
    links = (link for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical")
    return next((address for link in links if (address := _text(link.get("href")))), None)


def _language(tree: HtmlElement) -> str | None:
    code = (tree.get("lang") or "")[:2].lower()
    return code if re.fullmatch("[a-z]{2}", code) else None
