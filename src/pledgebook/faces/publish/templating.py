"""Templates: every value is escaped, and sums, days and names are written as everywhere else."""

from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from pledgebook.errors import needed
from pledgebook.faces import phrasing, saying
from pledgebook.faces.publish import links
from pledgebook.faces.publish.names import by_name, named

FILTERS: Mapping[str, Any] = {
    "about": lambda claim: saying.about(by_name(claim)),
    "between": lambda ends, currency: phrasing.between(ends[0], ends[1], currency),
    "claim_href": lambda claim: links.claim(claim.page, claim.id),
    "day": phrasing.day,
    "days": phrasing.days,
    "href": lambda key, kind: links.page(kind, key),
    "money": phrasing.money,
    "named": named,
    "number": phrasing.number,
    "outside": links.outside,
    "plain": lambda code: str(code).replace("-", " ").replace("_", " "),
    "stake": phrasing.roughly,
}
"""What templates may write a value with."""


_LACKING = "A site is written with jinja2, which is not installed: pip install 'pledgebook[publish]'."

_HOLE = "\0"
"""Stands in a frame for what differs from page to page; no page may hold it."""


class Templates:
    """The templates of the site, ready to be filled.

    Attributes:
        title: the name of the site, which stands on every page.
    """

    def __init__(self, title: str) -> None:
        jinja = needed("jinja2", _LACKING)
        self._environment = jinja.Environment(
            loader=jinja.FunctionLoader(_source),
            autoescape=True,
            undefined=jinja.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._environment.filters.update(FILTERS)
        self._environment.globals |= {"site": title, "listing": links.listing}
        self._frames: dict[tuple[str, str], list[str]] = {}

    def fill(self, template: str, root: str, kind: str, **values: object) -> str:
        """The page that the template makes of the values; the first line that it gives is the page's title.

        Args:
            template: its name.
            root: from the page to the folder of the site.
            kind: the list that the page belongs to; empty for none.
            values: what the template writes.
        """
        filled: str = self._environment.get_template(f"{template}.html").render(values, root=root, kind=kind)
        title, _, main = filled.partition("\n")
        before, between, after = self._frame(root, kind)
        return f"{before}{title}{between}{main}{after}"

    def _frame(self, root: str, kind: str) -> list[str]:
        """What stands before the title, between it and the content, and after: the same on many pages."""
        if (root, kind) not in self._frames:
            base = self._environment.get_template("base.html")
            filled: str = base.render(root=root, kind=kind, title=_HOLE, main=_HOLE)
            self._frames[root, kind] = filled.split(_HOLE)
        return self._frames[root, kind]


def asset(name: str) -> str:
    """The text of a style sheet or script of the site."""
    return (files(__package__) / "assets" / name).read_text(encoding="utf-8")


def _source(name: str) -> str:
    return (files(__package__) / "templates" / name).read_text(encoding="utf-8")
