"""Cut a flattened page into blocks: paragraphs, headings, menu entries, each as a span.

A flattened page has lost its tags. What is left is lines, and a line is not always a block: mail and
agency copy break paragraphs at a fixed width, and some flatteners break the line wherever a link stood.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from pledgebook.article.look import Pieces
from pledgebook.model import Span
from pledgebook.text import sentences

_LINE_ENDS = (("\r\n", " \n"), ("\r", "\n"), ("\u2028", "\n"), ("\u2029", "\n"))
"""What else ends a line, each with what is as long."""

_WITHIN = frozenset("abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ,.;:!?)]%”")
_APOSTROPHES = frozenset("’'")
_SHORT_FORM = re.compile(r"[’'](?:s|re|ve|ll|d|t)\b")
_ALONE = re.compile(
    r"[•*·▪◦‣–—-]\s|\d{1,3}[.)]\s|[\w.-]+ ?:\s|by \w+(?: [A-Z][\w.'-]*){0,3}$"
    r"|(?:[A-Z]{5,}|[A-Z]{3,}(?=,? [\w. ]*\())[A-Z .,'/]*(?:, [\w. ]{1,30})?"
    r" (?:\([A-Z][\w ]*\) ?)?[—–-]{1,2} "
)
_OPEN_MARKS = frozenset(",(“‘")
_OPEN_WORDS = frozenset(
    "by By a an the The of to in on at for from with and or but that which who as is are was were has have"
    " had will would its his her their this said than into about over under between against".split()
)
"""With which a line ends whose sentence goes on in the next."""

_DATELINE = re.compile(r"(?:[A-Z][\w.'-]*(?:,? [A-Z][\w.'-]*){0,4},? )?\([A-Z]\w*(?: \w+){0,2}\)")
_AFTER_DATELINE = re.compile(r"[—–-]{1,2} ?[A-ZÀ-Þ“\"']")
"""A dateline in bold letters, "SANDVIK, Norland (NPA)", and "— Norland ...", parted by flattening."""

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

LONGEST_PAGE = 4_000_000
"""Characters of a page that are cut into blocks: some 600,000 words, several books. What follows is one block
that is dropped, so that a dump of 20 MB takes a fifth of its time. The longest page of `bench/articles` has a
twentieth of it."""

MOST_BLOCKS = 20_000
"""Blocks into which it is cut at most, likewise; the longest page of `bench/articles` has a tenth of them."""

LONGEST_ONE_LINE = 100_000
"""Longest page of one line, in characters, that is cut into sentences; longer ones are no articles."""


class Lines(NamedTuple):
    """The lines of a page that are not blank, as columns.

    Attributes:
        texts: of each line, less the white space around it.
        starts: where it begins in the page.
        ends: where it ends.
        apart: whether a blank line stands before it.
    """

    texts: list[str]
    starts: list[int]
    ends: list[int]
    apart: list[bool]

    def runs(self) -> Iterator[list[str]]:
        """The lines between two blank ones, or before the first or behind the last."""
        starts = [place for place, apart in enumerate(self.apart) if apart]
        return (self.texts[start:stop] for start, stop in pairwise([*starts, len(self.texts)]))


def pieces(text: str) -> Pieces:
    """The blocks of a flattened page with their looks; all beyond the longest page is one, of no article."""
    spans = blocks(text[:LONGEST_PAGE])[:MOST_BLOCKS]
    rest = Span(spans[-1].end if spans else 0, len(text)).trimmed(text)
    if not rest:
        return Pieces.of_text(text, spans)
    count = len(spans)
    return Pieces(text, [*spans, rest], [""] * (count + 1), [0.0] * (count + 1), [*[None] * count, "other"])


def blocks(text: str) -> list[Span]:
    """Spans of the blocks of a flattened page, in order; only white space lies between them.

    A page of one line is cut into its sentences, so that a prompt at its end can be told from the article.
    """
    lines = lines_of(text)
    if len(lines.texts) == 1 and len(text) <= LONGEST_ONE_LINE:
        return list(sentences(text))
    return list(_joined(lines, wrap_width(lines)))


def lines_of(text: str) -> Lines:
    """The lines of a page."""
    found = Lines([], [], [], [])
    for mark, as_long in _LINE_ENDS:
        text = text.replace(mark, as_long)
    end, apart = -1, True
    for line in text.split("\n"):
        start, end = end + 1, end + 1 + len(line)
        if words := line.strip():
            begin = start if words is line else start + line.index(words[0])
            found.texts.append(words)
            found.starts.append(begin)
            found.ends.append(begin + len(words))
            found.apart.append(apart)
        apart = not words
    return found


def wrap_width(lines: Lines) -> int | None:
    """The width at which the page is broken, in characters; None where its lines are of any length."""
    proving = (run for run in lines.runs() if len(run) >= PROVING_LINES)
    widths = sorted(max(map(len, run)) for run in proving if _is_wrapped(run))
    return widths[len(widths) // 2] if widths else None


def _is_wrapped(run: list[str]) -> bool:
    """Whether most breaks of a run come where the next word would not have fitted, many within a sentence."""
    width = max(map(len, run))
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP:
        return False
    breaks = len(run) - 1
    fitting = sum(_breaks_at(width, before, line) for before, line in pairwise(run))
    within = sum(not _ends_sentence(line) for line in run[:-1])
    return fitting >= WRAPPED_SHARE * breaks and within >= WITHIN_SHARE * breaks


def _breaks_at(width: int, before: str, line: str) -> bool:
    """Whether the first word of `line` would not have fitted behind the line before."""
    return len(before) + 1 + len(line.split(maxsplit=1)[0]) > width


def _joined(lines: Lines, width: int | None) -> Iterator[Span]:
    """The lines, those of one paragraph together."""
    first = 0
    texts, starts, ends, apart = lines
    may_join = _may_join(texts) if width is None else [True] * len(texts)
    for place in range(1, len(texts)):
        near = not apart[place] and (may_join[place] or place - first > 1)
        if not (near and _is_joined(lines, first, place, width)):
            yield Span(starts[first], ends[place - 1])
            first = place
    if texts:
        yield Span(starts[first], ends[-1])


def _may_join(texts: list[str]) -> list[bool]:
    """For each line whether it or the next begins within a sentence, or the one before is left open.

    Else it begins a block of its own, unless that before it was joined already.
    """
    opened = [False, *(_is_left_open(text) or text[-1] == ")" for text in texts)]
    within = [*(text[0] in _WITHIN or text[0] in _APOSTROPHES for text in texts), False]
    return [
        before or here or behind for before, here, behind in zip(opened, within, within[1:], strict=False)
    ]


def _is_joined(lines: Lines, first: int, place: int, width: int | None) -> bool:
    """Whether a line belongs to the block of the lines from `first` to the one before it."""
    before, line = lines.texts[place - 1 : place + 1]
    if width is not None and _breaks_at(width, before, line) and not starts_alone(line):
        return True
    is_last = place + 1 == len(lines.texts) or lines.apart[place + 1]
    following = "" if is_last else lines.texts[place + 1]
    return goes_on(before, line, following, lines.ends[place - 1] - lines.starts[first])


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
    if _DATELINE.fullmatch(before) and _AFTER_DATELINE.match(line):
        return True
    if _is_left_open(before):
        joined = True
    elif _begins_within(line):
        joined = not (line[0].isalpha() and _ends_sentence(before))
    elif length > len(before) or _begins_within(following):
        joined = not _ends_sentence(before) and _is_linked(before, line, following, length)
    else:
        joined = False
    return joined and not starts_alone(line)


def _is_left_open(line: str) -> bool:
    """Whether a line breaks off in the middle of a sentence."""
    return line[-1] in _OPEN_MARKS or line.rpartition(" ")[2] in _OPEN_WORDS


def _begins_within(line: str) -> bool:
    """Whether a line begins as the middle of a sentence does."""
    first = line[:1]
    return first in _WITHIN or (first in _APOSTROPHES and _SHORT_FORM.match(line) is not None)


def _is_linked(before: str, line: str, following: str, length: int) -> bool:
    """Whether a capitalised line is the words of a link, or what stands behind one, inside a sentence."""
    if _ends_sentence(line):
        return length > max(LINK_LENGTH, len(before)) and not before.endswith(("]", ")"))
    if len(line) > LINK_LENGTH or not _begins_within(following):
        return False
    return max(len(before), length) > LINK_LENGTH or (
        len(following) > SHORT_LINE and _OPENS.match(before) is not None
    )


def _ends_sentence(line: str) -> bool:
    return line.rstrip(_CLOSING_MARKS).endswith(_SENTENCE_ENDS)
