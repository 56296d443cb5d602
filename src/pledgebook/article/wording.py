"""Names and titles as pages write them: on one line, less the name of the outlet behind a title."""

import re
from html import unescape

SUFFIX = re.compile(r"\s+[|–—·»-]\s+([^|–—·»]{2,40})$")
"""The name of the outlet behind a title: "Ferries for Tamura | Harbour Times"."""

_KICKER = re.compile(r"^(?:Opinion|Analysis|Exclusive|Live|Watch|Video|Column)\s+[|–—·»-]\s+(?=\S)")


def one_line(written: object) -> str | None:
    """The words on one line, less entities and white space around them; None where there are none."""
    return " ".join(unescape(written).split()) or None if isinstance(written, str) else None


def outlet_behind(title: str | None) -> str | None:
    """The outlet that a title ends with."""
    match = SUFFIX.search(title) if title else None
    return match[1] if match else None


def bare(title: str, outlets: set[str], headings: set[str]) -> str:
    """The title less a name of the outlet behind it and the kind of text before it, where others bear it out.

    Args:
        title: as stated.
        outlets: names of the outlet that the page states.
        headings: other titles that the page states.
    """
    match = SUFFIX.search(title)
    if match and (match[1] in outlets or title[: match.start()] in headings):
        title = title[: match.start()]
    return _KICKER.sub("", title)
