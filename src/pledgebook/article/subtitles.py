"""Cut subtitles (WebVTT, SubRip) into what is said, and the numbers and times around it."""

import re
from collections.abc import Iterator

from pledgebook.article.flatten import LONGEST_PAGE, Lines, lines_of
from pledgebook.article.look import Pieces
from pledgebook.model import DropReason, Span

_TIME = r"(?:\d+:)?[0-5]\d:[0-5]\d[.,]\d{3}"
_TIMING = re.compile(rf"{_TIME}[ \t]*-->[ \t]*{_TIME}(?:[ \t].*)?")
_BEGINS = re.compile(rf"\ufeff?(?:WEBVTT(?:\s|\Z)|\s*\d+[ \t]*\r?\n[ \t]*{_TIMING.pattern})")


def are_subtitles(text: str) -> bool:
    """Whether a text says that it is WebVTT, or begins with number and times of a cue, as SubRip does.

    Longer ones than any page are read as other texts of that length are: their beginning only.
    """
    return len(text) <= LONGEST_PAGE and _BEGINS.match(text) is not None


def pieces(text: str) -> Pieces:
    """The blocks of subtitles: the words of each cue, and every other line, which is no article."""
    lines = lines_of(text)
    cut = list(_cut(lines))
    spans = [Span(lines.starts[first], lines.ends[last]) for first, last, _ in cut]
    return Pieces(text, spans, [""] * len(cut), [0.0] * len(cut), [zone for _, _, zone in cut])


def _cut(lines: Lines) -> Iterator[tuple[int, int, DropReason | None]]:
    """The first and the last line of each block, and why it is no article.

    The words of a cue stand below its times and end at a blank line.
    """
    first = None
    for place, (line, apart) in enumerate(zip(lines.texts, lines.apart, strict=True)):
        is_timing = _TIMING.fullmatch(line) is not None
        if first is not None and (apart or is_timing):
            if first < place:
                yield first, place - 1, None
            first = None
        if first is None:
            yield place, place, "other"
            first = place + 1 if is_timing else None
    if first is not None and first < len(lines.texts):
        yield first, len(lines.texts) - 1, None
