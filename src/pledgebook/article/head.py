"""What an HTML page says about itself: JSON-LD, `<meta>`, `<h1>`, `<time>`, `<title>`, `<link>`, `<html>`."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from lxml.html import HtmlElement

from pledgebook.article import linked
from pledgebook.article.date_words import UPDATED
from pledgebook.article.dates import first_moment
from pledgebook.article.region import HEADLINE_TOKENS
from pledgebook.article.wording import SUFFIX, bare, one_line, outlet_behind
from pledgebook.model import Detail, Stated
from pledgebook.text import fold

_META: Mapping[Detail, tuple[str, ...]] = {
    "title": tuple(
        "og:title twitter:title dc.title dcterms.title sailthru.title parsely-title title".split()
    ),
    "published": tuple(
        "article:published_time og:published_time og:article:published_time datepublished date pubdate"
        " publishdate publish-date publication_date dc.date dc.date.issued dc.date.created dcterms.date"
        " dcterms.created dcterms.issued sailthru.date parsely-pub-date article.published article:published"
        " citation_date citation_publication_date cxenseparse:recs:publishtime datecreated".split()
    ),
    "updated": tuple(
        "article:modified_time og:updated_time datemodified last-modified lastmod dcterms.modified"
        " dc.date.modified article.updated revised".split()
    ),
    "outlet": ("og:site_name", "application-name", "dc.publisher", "citation_journal_title"),
    "byline": (
        *("author", "article:author_name", "dc.creator", "dcterms.creator", "parsely-author", "byl"),
        *("sailthru.author", "citation_author"),
    ),
    "agency": ("source_organization", "dc.source", "syndication-source", "original-source"),
    "url": ("og:url",),
    "language": ("og:locale", "content-language", "dc.language", "language"),
}
"""Names of meta elements in lower case, the most trusted of each detail first."""

_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d\d)([01]\d)([0-3]\d)(?=T?\d{4}|\b)")
_ADDRESS = re.compile(r"https?://|^www\.")


def stated(tree: HtmlElement) -> list[Stated]:
    """What the page says to programs, and in its headings and times."""
    whole = [*_links(tree), *linked.stated(tree), *_of_meta(tree), *_times(tree)]
    outlet = outlet_behind(one_line(tree.findtext(".//title")))
    if outlet:
        whole.append(Stated("outlet", outlet, "html", "title"))
    return [*_titles(tree, whole), *(each for each in whole if each.detail != "title")]


def meta(tree: HtmlElement) -> Mapping[str, str]:
    """Contents of the meta elements by their names in lower case, the first of each name."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        names = (element.get(key) for key in ("property", "name", "itemprop", "http-equiv"))
        if (name := next(filter(None, names), None)) and (content := one_line(element.get("content"))):
            found.setdefault(name.lower(), content)
    return found


def _of_meta(tree: HtmlElement) -> Iterator[Stated]:
    contents = meta(tree)
    for detail, names in _META.items():
        for name in names:
            if (content := contents.get(name)) and (value := _value(detail, content)):
                yield Stated(detail, value, "meta", name)


def _value(detail: Detail, content: str) -> str | None:
    if detail in ("published", "updated"):
        moment = first_moment(_COMPACT.sub(r"\1-\2-\3", content))
        return moment.value if moment else None
    if detail == "language":
        return _code(content)
    return None if detail == "byline" and _ADDRESS.search(content) else content


def _times(tree: HtmlElement) -> Iterator[Stated]:
    """The first time that `<time>` elements state of publication, and the first of an update."""
    waiting: list[Detail] = ["published", "updated"]
    for element in tree.iter("time"):
        words = one_line(element.text_content()) or ""
        about = f"{element.get('class', '')} {element.get('itemprop', '')} {words}"
        detail: Detail = "updated" if "modified" in about.lower() or UPDATED.search(about) else "published"
        moment = first_moment(element.get("datetime") or "") or first_moment(words)
        if moment and detail in waiting:
            waiting.remove(detail)
            yield Stated(detail, moment.value, "html", "time")


def _links(tree: HtmlElement) -> Iterator[Stated]:
    for link in tree.iter("link"):
        address = one_line(link.get("href")) or ""
        if "canonical" in (link.get("rel") or "").lower().split() and _ADDRESS.match(address):
            yield Stated("url", address, "html", "canonical")
    if code := _code(tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""):
        yield Stated("language", code, "html", "lang")


def _code(written: str) -> str | None:
    code = re.match(r"([A-Za-z]{2})(?![A-Za-z])", written)
    return code[1].lower() if code else None


def _titles(tree: HtmlElement, whole: list[Stated]) -> list[Stated]:
    """The titles, the headline that a reader sees first, each less the name of the outlet behind it."""
    told = [each for each in whole if each.detail == "title"]
    outlets = {each.value for each in whole if each.detail == "outlet"}
    if (title := one_line(tree.findtext(".//title"))) and title not in outlets:
        told.append(Stated("title", SUFFIX.sub("", title), "html", "title"))
    headings = [text for element in tree.iter("h1") if (text := one_line(element.text_content()))]
    known = {*headings, *(each.value for each in told)}
    found = _with_heading(told, [heading for heading in headings if heading not in outlets])
    return [replace(each, value=bare(each.value, outlets, known)) for each in found]


def _with_heading(told: list[Stated], headings: list[str]) -> list[Stated]:
    """The titles with the top heading among them that is the headline; others are logos and teasers.

    It is the one that another title repeats. Where none is repeated the first counts less than what JSON-LD
    says, and one that is too short for a headline counts least.
    """
    texts = [fold(each.value).casefold() for each in told]
    for heading in headings:
        if any(_repeats(text, fold(heading).casefold()) for text in texts):
            return [Stated("title", heading, "html", "h1"), *told]
    first = [Stated("title", heading, "html", "h1") for heading in headings[:1]]
    if first and len(first[0].value.split()) < HEADLINE_TOKENS:
        return [*told, *first]
    return [
        *(each for each in told if each.place == "json-ld"),
        *first,
        *(each for each in told if each.place != "json-ld"),
    ]


def _repeats(title: str, heading: str) -> bool:
    """Whether a title is the heading, or goes on behind it with the name of the outlet."""
    behind = SUFFIX.search(title)
    return heading in (title, title[: behind.start()] if behind else title)
