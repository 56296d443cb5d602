"""Labels of speakers: a page whose paragraphs keep beginning with them is a transcript."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from pledgebook.model import Block, Span

_STAMP = r"(?:[\[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?\s+)?"
_LABEL = re.compile(
    rf"{_STAMP}(?P<label>Q(?=\s{{2,}})|[QA]:|[A-Z][A-Z.,'’\- ]{{2,40}}:"
    r"|(?:[A-ZÀ-Þ][\w.'’-]*,? ){0,5}[A-ZÀ-Þ][\w.'’-]+(?: \([\w ,.]{2,40}\))?:)(?=\s)"
)

_VOICE = re.compile(r"<v(?:\.[^\s>]+)?\s+(?P<label>[^>]+)>")
"""How WebVTT names the speaker of a cue: "<v Ragna Holt>"."""

FEWEST_TURNS = 3
"""Labelled paragraphs that make a transcript."""

TURN_SHARE = 0.2
"""Share of the article's paragraphs that must begin with a label. Turns run over many paragraphs; in reports
with "Update:" and "Price:" a few lines do. Fixed by reading; re-measure on any corpus with briefings."""


LONGEST = 120
"""Characters at the start of a paragraph within which its label ends."""


def labelled(blocks: Sequence[Block], text: str) -> list[Block]:
    """The blocks, turns of a transcript with their labels; unchanged where the page is none.

    Some label must come back: speakers do, headings of lists ("Price:", "Where:") do not. Names in small
    letters are labels only where one of them comes back; else they are words of a turn ("India: ...").
    """
    found = [None if block.reason else _label(block, text) for block in blocks]
    counts = Counter(span.of(text) for span in found if span)
    small = any(count > 1 and not label.isupper() for label, count in counts.items())
    turns = [span if span and (small or span.of(text).isupper()) else None for span in found]
    kept = sum(block.reason is None for block in blocks)
    if sum(map(bool, turns)) < max(FEWEST_TURNS, TURN_SHARE * kept) or max(counts.values()) == 1:
        return list(blocks)
    return [replace(block, label=span) if span else block for block, span in zip(blocks, turns, strict=True)]


def _label(block: Block, text: str) -> Span | None:
    start, end = block.span.start, min(block.span.start + LONGEST, block.span.end)
    if text.find(":", start, end) < 0 and text[start] not in "Q<":
        return None
    match = _VOICE.match(text, start, end) or _LABEL.match(text, start, end)
    return Span(*match.span("label")) if match else None
