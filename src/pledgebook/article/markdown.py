"""Cut a Markdown page into blocks and read what its front matter says."""

import re
from collections.abc import Mapping

from pledgebook.article.look import Look, Piece
from pledgebook.model import Span

_FRONT_MATTER = re.compile(r"\A\s*(---\r?\n.*?\n---)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^(\w+):[ \t]*(.+)$", re.MULTILINE)
_PARAGRAPH = re.compile(r"\S(?:.*\S)?(?:\n[ \t]*(?![#>*+-] |#{2,} |\d+[.)] )\S.*)*")
_HEADING = re.compile(r"(#{1,6}) ")


def pieces(text: str) -> list[Piece]:
    """The blocks of a page: front matter, headings, list items and paragraphs, each with its marks."""
    matter = _FRONT_MATTER.match(text)
    begin = matter.end(1) if matter else 0
    front = [Piece(Span(*matter.span(1)), Look.of(matter[1]), zone="other")] if matter else []
    return front + [_piece(text, Span(*found.span())) for found in _PARAGRAPH.finditer(text, begin)]


def _piece(text: str, span: Span) -> Piece:
    written = span.of(text)
    heading = _HEADING.match(written)
    return Piece(span, Look.of(written), f"h{len(heading[1])}" if heading else "p")


def front_matter(text: str) -> Mapping[str, str]:
    """The fields of the front matter by their names in lower case, less quotes around them."""
    matter = _FRONT_MATTER.match(text)
    fields = _FIELD.findall(matter[1]) if matter else []
    return {name.lower(): value.strip().strip("'\"") for name, value in fields}
