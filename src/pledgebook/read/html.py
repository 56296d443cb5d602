"""HTML files: one file, one page, in the encoding that the page declares."""

import re
from collections.abc import Iterator

from pledgebook.model import Page, Problem
from pledgebook.read.stored import File
from pledgebook.read.whole import one_page

HEAD_BYTES = 1 << 14
"""Bytes in which a declaration is looked for. The HTML Standard asks for it in the first 1,024, but pages put
scripts before it. It trades a late declaration against one that an article merely quotes; re-measure by where
the declarations of a corpus stand."""

_DECLARATION = re.compile(
    rb"<meta\b[^>]{0,200}?\bcharset\s*=\s*[\"']?\s*([\w:.-]+)|<\?xml\b[^>]{0,200}?\bencoding\s*=\s*[\"']([\w:.-]+)",
    re.IGNORECASE,
)


def read_html(file: File) -> Iterator[Page | Problem]:
    """The page of an HTML file, its source untouched."""
    return one_page(file, "html", declared_encoding)


def declared_encoding(raw: bytes) -> str | None:
    """The name in the first `<meta charset>`, `<meta http-equiv>` or XML declaration; None without one."""
    found = _DECLARATION.search(raw, 0, HEAD_BYTES)
    return (found[1] or found[2]).decode("ascii") if found else None
