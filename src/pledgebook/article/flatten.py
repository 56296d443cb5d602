"""Cut a flattened page into blocks: paragraphs, headings, menu entries, each as a span.

A flattened page has lost its tags. What is left is lines, and a line is not always a block: mail and
agency copy break paragraphs at a fixed width, and some flatteners break the line wherever a link stood.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice, pairwise
from typing import NamedTuple

from pledgebook.article.look import Look, Piece
from pledgebook.model import Span
from pledgebook.text import sentences

_LINE = re.compile(r"\S(?:[^\r\n\u2028\u2029]*\S)?")
_GOES_ON = re.compile(r"[a-zà-öø-ÿ]|[,.;:!?)\]%”]|[’'](?:s|re|ve|ll|d|t)\b")
_ALONE = re.compile(
    r"[•*·▪◦‣–—-]\s|\d{1,3}[.)]\s|[\w.-]+ ?:\s|by \w+(?: [A-Z][\w.'-]*){0,3}$"
    r"|(?:[A-Z]{5,}|[A-Z]{3,}(?=,? [\w. ]*\())[A-Z .,'/]*(?:, [\w. ]{1,30})?"
    r" (?:\([A-Z][\w ]*\) ?)?[—–-]{1,2} "
)
_LEFT_OPEN = re.compile(
    r"(?:[,(“‘]|\b(?:[Bb]y|an?|[Tt]he|of|to|in|on|at|for|from|with|and|or|but|that|which|who|as|is|are|was|were"
    r"|has|have|had|will|would|its|his|her|their|this|said|than|into|about|over|under|between|against))$"
)
_OPENS = re.compile(r"(?:[A-Z][a-z]*|[A-Z][a-z]+ [a-z]+)(?: [\w'’-]+)* [a-z]+$")
_SENTENCE_ENDS = (".", "!", "?", "…", ":", ";")
_CLOSING_MARKS = "\"'”’»)]"

WIDEST_WRAP = 100
"""Widest line, in characters, that may have been broken at a fixed width. Mail and agency copy is broken at
60 to 80; wider lines are whole paragraphs. Re-measure on any corpus of text mail."""

NARROWEST_WRAP = 40
"""Narrowest such line: fuller lines of less are menu entries that happen to be of one length."""

WRAPPED_SHARE = 0.75
"""Share of the breaks of a run of lines that must look like breaks at a fixed width. Lower, headline lists
are glued together; higher, one long word spoils a paragraph."""

WITHIN_SHARE = 0.5
"""Share of those breaks that must come within a sentence; paragraphs of like length all end with one."""

PROVING_LINES = 3
"""Fewest lines of a run that can show a page to be broken at a fixed width."""

LINK_LENGTH = 60
"""Longest line, in characters, that may be the words of a link inside a sentence."""

SHORT_LINE = 20
"""Longest line, in characters, that tells nothing of the two before it: a lower-case entry of a menu may be
so long. A longer one goes on with what "The most recent / Sandvik Yards / ferry was ..." opens."""

LONGEST_OPEN = 7
"""Characters of the longest word that leaves a sentence open: "between", "against"."""


LONGEST_PAGE = 4_000_000
"""Characters of a page that are cut into blocks: some 600,000 words, several books. What follows is one block
that is dropped, so that a dump of 20 MB takes a fifth of its time. The longest page of `bench/articles` has a
twentieth of it."""

MOST_BLOCKS = 20_000
"""Blocks into which it is cut at most, likewise; the longest page of `bench/articles` has a tenth of them."""

LONGEST_ONE_LINE = 100_000
"""Longest page of one line, in characters, that is cut into sentences; longer ones are no articles."""


class Line(NamedTuple):
    """A line that is not blank, less the white space around it."""

    span: Span
    text: str


def pieces(text: str) -> list[Piece]:
    """The blocks of a flattened page with their looks; all beyond the longest page is one, of no article."""
    spans = list(islice(blocks(text[:LONGEST_PAGE]), MOST_BLOCKS))
    found = [Piece(span, Look.of(span.of(text))) for span in spans]
    rest = Span(spans[-1].end if spans else 0, len(text)).trimmed(text)
    return [*found, Piece(rest, Look.of(rest.of(text)), zone="other")] if rest else found


def blocks(text: str) -> Iterable[Span]:
    """Spans of the blocks of a flattened page, in order; only white space lies between them.

    A page of one line is cut into its sentences, so that a prompt at its end can be told from the article.
    """
    runs = list(_runs(text))
    if [len(run) for run in runs] == [1] and len(text) <= LONGEST_ONE_LINE:
        return sentences(text)
    width = wrap_width(runs)
    return (span for run in runs for span in _joined(run, width))


def _runs(text: str) -> Iterator[list[Line]]:
    """Runs of lines between blank lines."""
    run: list[Line] = []
    end = 0
    for match in _LINE.finditer(text):
        start = match.start()
        if run and start - end > 1 and text.count("\n", end, start) > 1:
            yield run
            run = []
        end = match.end()
        run.append(Line(Span(start, end), match[0]))
    if run:
        yield run


def wrap_width(runs: list[list[Line]]) -> int | None:
    """The width at which the page is broken, in characters; None where its lines are of any length."""
    widths = sorted(max(len(line.text) for line in run) for run in runs if _is_wrapped(run))
    return widths[len(widths) // 2] if widths else None


def _is_wrapped(run: list[Line]) -> bool:
    """Whether most breaks of a run come where the next word would not have fitted, many within a sentence."""
    width = max(len(line.text) for line in run)
    if len(run) < PROVING_LINES or not NARROWEST_WRAP <= width <= WIDEST_WRAP:
        return False
    breaks = len(run) - 1
    fitting = sum(_breaks_at(width, before, line) for before, line in pairwise(run))
    within = sum(not _ends_sentence(line.text) for line in run[:-1])
    return fitting >= WRAPPED_SHARE * breaks and within >= WITHIN_SHARE * breaks


def _breaks_at(width: int, before: Line, line: Line) -> bool:
    """Whether the first word of `line` would not have fitted behind the line before."""
    return len(before.text) + 1 + len(line.text.split(maxsplit=1)[0]) > width


def _joined(run: list[Line], width: int | None) -> Iterator[Span]:
    """The lines of a run, those of one paragraph together."""
    span = run[0].span
    for place, (before, line) in enumerate(pairwise(run)):
        following = run[place + 2].text if place + 2 < len(run) else ""
        wrapped = width is not None and _breaks_at(width, before, line) and not starts_alone(line.text)
        if wrapped or goes_on(before.text, line.text, following, len(span)):
            span = span.to(line.span)
        else:
            yield span
            span = line.span
    yield span


def starts_alone(line: str) -> bool:
    """Whether a line is no continuation whatever comes before: an item of a list, a speaker."""
    return _ALONE.match(line) is not None


def goes_on(before: str, line: str, following: str = "", length: int = 0) -> bool:
    """Whether a line continues the sentence that the line before leaves open.

    A capitalised line may be the words of a link: then the line `following` it goes on, or the line ends the
    sentence.

    Args:
        before: the line before.
        line: the line.
        following: the line behind it.
        length: characters of the block that the line before ends.
    """
    if _LEFT_OPEN.search(before, max(len(before) - LONGEST_OPEN, 0)):
        joined = True
    elif _ends_sentence(before):
        joined = not line[0].isalpha() and _GOES_ON.match(line) is not None
    else:
        joined = _GOES_ON.match(line) is not None or _is_linked(before, line, following, length)
    return joined and not starts_alone(line)


def _is_linked(before: str, line: str, following: str, length: int) -> bool:
    """Whether a capitalised line is the words of a link, or what stands behind one, inside a sentence."""
    if _ends_sentence(line):
        return length > max(LINK_LENGTH, len(before)) and not before.endswith(("]", ")"))
    if len(line) > LINK_LENGTH or not _GOES_ON.match(following):
        return False
    return max(len(before), length) > LINK_LENGTH or (
        len(following) > SHORT_LINE and _OPENS.match(before) is not None
    )


def _ends_sentence(line: str) -> bool:
    return line.rstrip(_CLOSING_MARKS).endswith(_SENTENCE_ENDS)
