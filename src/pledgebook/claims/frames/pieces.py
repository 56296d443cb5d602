"""Clauses of a sentence that could each be a statement of their own."""

import re

from pledgebook.claims.speech.saying import find_sayings
from pledgebook.model import Span

_FINITE = r"(?:is|are|was|were|will|would|has|have|had|can|could|must|may|might|should|runs?|needs?|takes?)"
_BREAK = re.compile(
    r"[;:]\s|(?<!-)\s-+\s(?!(?:to|of|in|the|an?|and|or|for|with|\w+ing)\b)"
    r"|,\s(?:so|though|although|while|whereas|adding|making|because)\s"
    rf"|,?\s(?:and|but)\s(?=(?:[\w'$-]+,?\s){{0,5}}?{_FINITE}\b)"
    r"|,?\s(?:and|but)\s(?=(?:they|it|we|he|she|i|there|wants?|to \w+|\w+ing)\b)"
    r"|,\s(?=the (?:rest|others?|remainder)\b"
    r"|an? (?:step|move|power|process|tool|mechanism|law|provision) that\b)",
    re.IGNORECASE,
)
"""Where one statement of a sentence may end and the next begin."""

LEAST_WORDS = 3
"""Words of the shortest clause; less than "the rest during 2023" states nothing by itself and goes with the
clause before it."""


def clauses(text: str) -> list[Span]:
    """The clauses of a sentence, in order, less what stands between them; at least one."""
    spans, start = [], 0
    for match in _BREAK.finditer(text):
        if (
            len(text[start : match.start()].split()) >= LEAST_WORDS
            and len(text[match.end() :].split()) >= LEAST_WORDS
        ):
            spans.append(Span(start, match.start()))
            start = match.end()
    return [span.trimmed(text, " ,;:-\n") for span in (*spans, Span(start, len(text)))]


def stated(text: str, clause: Span, cue: Span) -> Span:
    """The clause without the words that say who says it, before or behind; `cue` always stays in."""
    start, end = clause.start, clause.end
    for saying in find_sayings(text):
        if not clause.holds(saying.span):
            continue
        if saying.span.end <= cue.start and (saying.leads or not text[saying.span.end :].startswith(",")):
            start = _link_end(text, saying.span.end, end)
        elif cue.end <= saying.span.start:
            end = min(end, saying.span.start)
    kept = Span(start, end).trimmed(text, " ,;:-\n\"'")
    return kept if len(kept.of(text).split()) >= LEAST_WORDS else clause


def _link_end(text: str, start: int, end: int) -> int:
    link = _LINK.match(text, start, end)
    return link.end() if link else start


_LINK = re.compile(
    r"(?:\s(?:reporters|journalists|on \w+day|in \w+|at a [\w ]+?conference(?: \w+day)?))*(?:\sthat\b)?\s*",
    re.IGNORECASE,
)
"""Words between a verb of saying and what is said."""
