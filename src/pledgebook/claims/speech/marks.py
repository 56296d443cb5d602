"""Quotation marks: which words of a paragraph stand between them."""

import re
from collections.abc import Iterable, Iterator

from pledgebook.model import Span

_DOUBLE = re.compile('"')
_OPENS = re.compile(r"(?<![\w'])'(?=[^\W\d]|[\"\[.$])(?!(?:em|til|tis|twas|cause|n)\b)")
"""A single mark that can open: no letter before it, and no year or shortened word behind it."""

_CLOSES = re.compile(r"(?<=[^\s'(\[-])'(?![\w])")
_POSSESSIVE = re.compile(r"(?<=s)'(?= [a-z])")
"""What may be the apostrophe of "the allies' weapons" and closes only where nothing else does."""

_OPENING = frozenset("“„«‘‚‹")
_CLOSING = frozenset("”»’›")

FILLER = "~"
"""Stands for each quoted character of a masked text: no letter and no stop, so that no pattern sees words."""


def quotations(folded: str, written: str, *, runs_on: bool = False) -> list[Span]:
    """Spans of the words between quotation marks, outermost only, in order; the marks are left out.

    Args:
        folded: the paragraph with its marks in plain form.
        written: the same characters as read, whose marks may tell opening from closing.
        runs_on: whether the next paragraph opens with a mark, so that a last mark left open quotes the rest.
    """
    double = list(_pairs(folded, written, runs_on=runs_on))
    single = [
        span
        for span in _singles(folded, written)
        if not any(other.start <= span.start < other.end for other in double)
    ]
    outer = [span for span in double if not any(other.holds(span) for other in single)]
    return sorted(span.trimmed(folded) for span in (*outer, *single) if span.of(folded).strip())


def masked(text: str, quoted: Iterable[Span]) -> str:
    """The text with the quoted words blotted out at the same length; a stop that ends them stays."""
    for span in quoted:
        kept = "." if text[span.end - 1] == "." else FILLER
        text = text[: span.start] + FILLER * (len(span) - 1) + kept + text[span.end :]
    return text


def _pairs(folded: str, written: str, *, runs_on: bool) -> Iterator[Span]:
    """Words between double marks. A mark out of order is passed over: an inch, a lost partner."""
    start: int | None = None
    for match in _DOUBLE.finditer(folded):
        at = match.start()
        opens, closes = _faces(folded, written, at)
        if start is None:
            if opens or not closes:
                start = at + 1
        elif opens and not closes:
            start = at + 1
        else:
            yield Span(start, at)
            start = None
    if start is not None and runs_on:
        yield Span(start, len(folded))


def _faces(folded: str, written: str, at: int) -> tuple[bool, bool]:
    """Whether the mark can open and whether it can close, from what stands beside it, then from its form."""
    before, after = folded[at - 1 : at], folded[at + 1 : at + 2]
    inner = bool(after) and not after.isspace() and (not before or before.isspace() or before in "([-'")
    outer = bool(before) and not before.isspace() and (not after or not after.isalnum())
    if inner != outer:
        return inner, outer
    return written[at] in _OPENING, written[at] in _CLOSING


def _singles(folded: str, written: str) -> Iterator[Span]:
    """Words between single marks, where a mark that can open is followed by one that can close."""
    begin = 0
    while opening := _OPENS.search(folded, begin):
        if written[opening.start()] in _CLOSING:
            begin = opening.end()
            continue
        following = _OPENS.search(folded, opening.end())
        limit = following.start() if following else len(folded)
        ends = [match.start() for match in _CLOSES.finditer(folded, opening.end(), limit)]
        strong = [end for end in ends if not _POSSESSIVE.match(folded, end)]
        if not ends:
            begin = opening.end()
            continue
        end = (strong or ends)[0]
        yield Span(opening.end(), end)
        begin = end + 1
