"""Cut a paragraph into sentences, as spans."""

import re
from collections.abc import Iterator

from pledgebook.model import Span

_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof rev hon sen rep gov gen lt col maj capt sgt adm st no nos vs etc inc ltd corp co jr sr"
    " jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun"
    " approx est fig art sec u.s u.k u.n e.g i.e p.m a.m d.c u.s.c pub stat cong".split()
)
"""Words whose full stop does not end a sentence, without that stop, in lower case."""

_LOOK_BACK = max(map(len, _ABBREVIATIONS)) + 1
"""Characters before a stop in which an abbreviation is looked for: one more than the longest, so that the end
of a longer word is not taken for one."""

_MAY_END = re.compile(r"[.!?]++[\"'”’»)\]]*+(?=\s)|\n\s*\n")
_LAST_WORD = re.compile(r"[\w.]+\Z")
_NEXT = re.compile(r"\s+[\"'“‘«(\[]*(\S)")
_SPACE = re.compile(r"\s*")


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Spans of the sentences of `text[start:end]`, in order, trimmed of white space.

    A blank line always ends one. A stop ends one unless the next word starts in lower case or the stop
    belongs to an abbreviation or an initial. Between them the spans leave out nothing but white space.
    """
    stop = len(text) if end is None else end
    begin = _behind_space(text, start, stop)
    for match in _MAY_END.finditer(text, begin, stop):
        if match.start() >= begin and _ends_sentence(text, begin, match):
            span = Span(begin, match.end())
            yield span.trimmed(text) if match[0].startswith("\n") else span
            begin = _behind_space(text, match.end(), stop)
    if rest := Span(begin, stop).trimmed(text):
        yield rest


def _behind_space(text: str, start: int, stop: int) -> int:
    """The first character of `text[start:stop]` that is no white space; `stop` where there is none."""
    space = _SPACE.match(text, start, stop)
    return space.end() if space else start


def _ends_sentence(text: str, begin: int, match: re.Match[str]) -> bool:
    if match[0].startswith("\n"):
        return True
    following = _NEXT.match(text, match.end())
    if following is None:
        return True
    if following[1].islower():
        return False
    if match[0] != ".":
        return True
    before = _LAST_WORD.search(text, max(begin, match.start() - _LOOK_BACK), match.start())
    word = before[0].lower() if before else ""
    is_initial = len(word) == 1 and word.isalpha()
    return not (is_initial or word in _ABBREVIATIONS)
