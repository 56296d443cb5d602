"""A site as tests read it: pages as trees, and where their links lead."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html


def names(site: Path) -> list[str]:
    """Every page of the site."""
    return sorted(file.relative_to(site).as_posix() for file in site.rglob("*.html"))


def tree(site: Path, name: str) -> html.HtmlElement:
    return html.fromstring((site / name).read_bytes(), parser=html.HTMLParser(encoding="utf-8"))


def links(site: Path, name: str, path: str = "//*[@href] | //*[@src]") -> Iterator[tuple[str, str]]:
    """Page and fragment of each link that stays within the site."""
    for node in tree(site, name).xpath(path):
        target = urlsplit(node.get("href") or node.get("src"))
        if target.scheme in ("http", "https", "data"):
            continue
        file = (site / name).parent / unquote(target.path) if target.path else site / name
        yield file.resolve().relative_to(site.resolve()).as_posix(), target.fragment


def text(node: html.HtmlElement) -> str:
    return " ".join(node.text_content().split())
