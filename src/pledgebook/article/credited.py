"""Whom the visible text names beside the writer: agencies, contributors, other sources; and its own notes."""

import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files

from pledgebook.article.notes import CREDITING, credits_another
from pledgebook.article.signs import Signs
from pledgebook.article.stamps import BELOW, DATELINE, LONGEST_DATELINE
from pledgebook.article.view import View
from pledgebook.model import Detail, Span, Stated
from pledgebook.text import fold, sentences

_DATA = tomllib.loads((files("pledgebook.article") / "data" / "credits.toml").read_text("utf-8"))
_KNOWN = frozenset(_DATA["agencies"].split("\n")) - {""}
_AGENCIES = Signs(*sorted(_KNOWN))
_KNOWN_NAMES = "|".join(sorted(map(re.escape, _KNOWN), key=len, reverse=True))
_OUTLET_WORDS = "|".join(_DATA["outlets"].split())

_SIGNED = re.compile(
    rf"(?:By |From |Source: ?|Copyright 20\d\d )?(?:[Tt]he )?(?P<agency>{_KNOWN_NAMES})(?![\w-])(?P<rest>.*)"
)
_OF_OTHERS = frozenset(("nav", "related", "headline"))
_OPENS = re.compile(rf"(?P<agency>{_KNOWN_NAMES}) ?--? ")
OUTLET_WORD = re.compile(rf"\b(?:{_OUTLET_WORDS})\b")
"""A word of the names of outlets."""

KICKER = re.compile(rf"\b(?:{'|'.join(_DATA['kickers'].split())})\b", re.IGNORECASE)
"""A word of the lines above a headline that name the kind of text."""

_OUTLET = rf"(?:[A-Z][\w&'-]*\s){{0,3}}(?:{_OUTLET_WORDS})\b(?: (?:of )?[A-Z][\w&'-]*){{0,2}}"
_TOLD = re.compile(rf"\b(?:told|spoke to|in an interview with) (?:the )?(?P<outlet>{_OUTLET})(?! [a-z]*er\b)")
_CREDITING = Signs(*CREDITING, "told ", "spoke to ", "interview with ")
_NOTE = re.compile(
    rf"[\[(]?(?:(?:{_DATA['notes']['begin']})\b[^:.]{{0,40}}:|{_DATA['notes']['older']})", re.IGNORECASE
)
_ROLES = {role: re.compile(rf"\b{words}\b", re.IGNORECASE) for role, words in _DATA["contributors"].items()}
_CAPITALISED = r"[A-ZÀ-Þ](?:[\w.-]|'(?=[A-ZÀ-Þ]))*(?<![.-])(?![\w'])"
_PERSONS = re.compile(
    rf"(?<![\w'])(?:{_CAPITALISED}|[A-Z]\.)"
    rf"(?: (?:de|van|von|der|al|el|bin|[A-Z]\.))*(?: {_CAPITALISED}){{1,3}}"
)

LONGEST_NOTE = 600
"""Longest note of correction or update, in characters: a paragraph that merely begins with "Update:" and goes
on is the story. Fixed by reading; re-measure by listing the lengths of notes."""


def stated(view: View) -> Iterator[Stated]:
    """Agencies, contributors, sentences that name a source, and notes of correction and update."""
    yield from agency_of_dateline(view, "agency")
    yield from _signatures(view)
    for place in view.pieces.holding(_CREDITING):
        text = view.written(place)
        if credits_another(text) or (view.reasons[place] is None and _TOLD.search(text)):
            yield from _credits(view, place, fold(text))
    for place in view.kept:
        length = view.looks.lengths[place]
        if length <= LONGEST_NOTE and _NOTE.match(view.looks.texts[place]):
            yield view.stated("note", place, Span(0, length))


def agency_of_dateline(view: View, detail: Detail) -> Iterator[Stated]:
    """The agency of the dateline: the agency of the text, and where nothing else is named the outlet."""
    start = view.opening(LONGEST_DATELINE)
    for match in filter(None, (DATELINE.match(start), _OPENS.match(start))):
        groups = (name for name, value in match.groupdict().items() if value)
        if name := next(groups, None):
            yield view.stated(detail, view.kept[0], Span(*match.span(name)), name="dateline")
            return


def _signatures(view: View) -> Iterator[Stated]:
    """Lines that are the name of a known agency, alone or behind "By", or a copyright of one."""
    of_page = {*view.above, *view.kept, *view.below[:BELOW]}
    for place, line in view.lines(view.looks.holding(_AGENCIES)):
        is_own = place in of_page and view.reasons[place] not in _OF_OTHERS
        match = _SIGNED.fullmatch(line) if is_own else None
        if match and not re.match(r"\w|\s\w+\s\w", match["rest"]):
            yield view.stated("agency", place, Span(*match.span("agency")))


def _credits(view: View, place: int, text: str) -> Iterator[Stated]:
    for span in sentences(text):
        sentence = span.of(text)
        told = _TOLD.search(sentence) if view.reasons[place] is None else None
        if told or credits_another(sentence):
            name = "" if told is None or credits_another(sentence) else told["outlet"]
            yield view.stated("credit", place, span, name=name)
            yield from _contributors(view, place, span, sentence)


def _contributors(view: View, place: int, span: Span, sentence: str) -> Iterator[Stated]:
    """The names behind "Reporting by", "Editing by"; those before "contributed to this report"."""
    found = sorted(
        (match.span(), role) for role, words in _ROLES.items() for match in words.finditer(sentence)
    )
    for number, ((start, end), role) in enumerate(found):
        following = found[number + 1][0][0] if number + 1 < len(found) else len(sentence)
        begin, stop = (0, start) if role == "contributed" else (end, following)
        for name in _PERSONS.finditer(sentence, begin, stop):
            if name[0] not in _KNOWN:
                yield view.stated("contributor", place, Span(*name.span()).move(span.start), name=role)
