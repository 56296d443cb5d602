"""Cut a Markdown page into blocks and read what its front matter says."""

import re
from collections.abc import Iterator, Mapping

from pledgebook.article.dates import first_moment
from pledgebook.article.look import Pieces
from pledgebook.model import Detail, DropReason, Span, Stated

_FRONT_MATTER = re.compile(r"\A\s*((---|\+\+\+)\r?\n.*?\n\2)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
"""Between lines of dashes as YAML, between lines of plus signs as TOML."""

_FIELD = re.compile(
    r"^(?P<name>[\w-]+)(?::| =)[ \t]*(?:(?P<value>[^\s].*)|(?P<items>(?:\r?\n[ \t]*- .*)+))$", re.MULTILINE
)
_PARAGRAPH = re.compile(r"\S(?:.*\S)?(?:\n[ \t]*(?![#>*+-] |#{2,} |\d+[.)] )\S.*)*")
_HEADING = re.compile(r"(#{1,6}) ")

_DETAILS: Mapping[str, Detail] = {
    "title": "title",
    "date": "published",
    "published": "published",
    "updated": "updated",
    "lastmod": "updated",
    "modified": "updated",
    "outlet": "outlet",
    "publisher": "outlet",
    "site": "outlet",
    "source": "outlet",
    "author": "byline",
    "authors": "byline",
    "byline": "byline",
    "agency": "agency",
    "url": "url",
    "canonical": "url",
    "canonical_url": "url",
    "link": "url",
    "lang": "language",
    "language": "language",
}
"""What the fields of a front matter state, as static site generators and clippers name them; of two with one
meaning, the one that stands first counts."""


def pieces(text: str) -> Pieces:
    """The blocks of a page: front matter, headings, list items and paragraphs, each with its marks."""
    matter = _FRONT_MATTER.match(text)
    begin = matter.end(1) if matter else 0
    found = [Span(*match.span()) for match in _PARAGRAPH.finditer(text, begin)]
    spans = [Span(*matter.span(1)), *found] if matter else found
    tags = [_tag(text, span) for span in spans]
    zones: list[DropReason | None] = [None] * len(spans)
    zones[: len(spans) - len(found)] = ["other"] * (len(spans) - len(found))
    return Pieces(text, spans, tags, [0.0] * len(spans), zones)


def _tag(text: str, span: Span) -> str:
    heading = _HEADING.match(text, span.start)
    return f"h{len(heading[1])}" if heading else "p"


def stated(text: str) -> Iterator[Stated]:
    """What the front matter says of the page, each from the characters of its field."""
    for name, (span, value) in front_matter(text).items():
        if detail := _DETAILS.get(name):
            moment = first_moment(value) if detail in ("published", "updated") else None
            if detail not in ("published", "updated"):
                yield Stated(
                    detail, value[:2].lower() if detail == "language" else value, "front matter", name, span
                )
            elif moment:
                yield Stated(detail, moment.value, "front matter", name, span)


def front_matter(text: str) -> Mapping[str, tuple[Span, str]]:
    """The fields of the front matter by their names in lower case: their lines, and their values.

    Values are less the quotes around them; the items of a list are joined by "and".
    """
    matter = _FRONT_MATTER.match(text)
    fields = _FIELD.finditer(text, *matter.span(1)) if matter else ()
    return {
        found["name"].lower(): (Span(*found.span()), value) for found in fields if (value := _value(found))
    }


def _value(field: re.Match[str]) -> str:
    items = field["items"].splitlines() if field["items"] else field["value"].strip("[] \t").split(",")
    is_list = field["items"] or field["value"].startswith("[")
    values = items if is_list else [field["value"]]
    return " and ".join(filter(None, (value.strip().removeprefix("- ").strip("'\" \t") for value in values)))
