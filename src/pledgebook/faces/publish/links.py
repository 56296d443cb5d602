"""Where the pages of the site are: file names are ids, which never change for the same thing."""

from typing import Literal

Kind = Literal["packages", "totals", "findings", "sources"]

KINDS: tuple[Kind, ...] = ("packages", "totals", "findings", "sources")

SHARD = 2
"""Digits of an id by which pages are spread over folders. The FAT32 of a USB stick takes some 20,000 such
names in a folder, so that 256 folders hold five million pages."""

DEEP = "../../"
"""From a page about one thing to the folder of the site."""


def page(kind: Kind, key: str) -> str:
    """The address of the page about one thing in the site: `packages/39/397be898f30500d8.html`."""
    return f"{kind}/{key[:SHARD]}/{key}.html"


def claim(page_id: str, key: str) -> str:
    """The address of a claim on the page of its source."""
    return f"{page('sources', page_id)}#c-{key}"


def listing(kind: Kind, nth: int = 0) -> str:
    """The address of a part of the list of a kind, the first being 0: `packages.html`, `packages-2.html`."""
    return f"{kind}.html" if nth == 0 else f"{kind}-{nth + 1}.html"


def whole(address: str) -> str:
    """The address of a site with a slash at its end; empty where there is none."""
    return f"{address.rstrip('/')}/" if address else ""


def outside(url: str | None) -> str | None:
    """The address where it may become a link: only of the web, so that no page can bring a script along."""
    return url if url and url.lower().startswith(("https://", "http://")) else None
