"""Find who a sentence says has said it: verbs of saying with their subjects, as written.

The text given has its quoted words masked (`marks.masked`), so that no verb is found inside a quotation.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pledgebook.claims.grammar.cues import load
from pledgebook.claims.speech.outlets import is_outlet, outlet_told
from pledgebook.claims.speech.speakers import is_document, is_somebody
from pledgebook.claims.speech.subjects import DATE, first_phrase, subject_before, subject_behind
from pledgebook.model import Span


@dataclass(frozen=True, slots=True)
class Saying:
    """Somebody and a verb of saying.

    Attributes:
        span: from the first word of either to the last, in the text given.
        who: the subject as written, without what is put in beside it.
        to: the outlet told; None where none is named.
        leads: whether what is said follows; where it does not, it stands before or on both sides.
        deed: whether it is said by doing it ("announced"), which only people and bodies at the end of a
            sentence do.
    """

    span: Span
    who: str
    to: str | None = None
    leads: bool = False
    deed: bool = False


def find_sayings(text: str) -> list[Saying]:
    """All sayings of a sentence, in order; a verb whose subject is not in it gives none."""
    found = [saying for verb in _verbs().finditer(text) if (saying := _saying(text, verb))]
    return sorted(
        [*found, *_cited(text), *_reckoned(text), *_announced(text)], key=lambda saying: saying.span
    )


@cache
def _verbs() -> re.Pattern[str]:
    kinds = (f"(?P<{kind}>{'|'.join(verbs)})" for kind, verbs in load("speech")["verbs"].items())
    return re.compile(rf"(?<![\w-])(?:{'|'.join(kinds)})(?![\w-])")


_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|not)\s+(?:\w+ly\s+)?\Z")
_INFINITIVE = re.compile(r"\bto\s+\Z")
_DUE = re.compile(
    r"\s*\b(?:is|are|was|were)\s+(?:also )?(?:(?:expected|due|set|scheduled|likely|about)\s+)?to\s+\Z"
)
"""What makes an infinitive something that somebody will say."""


REACH = 400
"""Characters on either side of a verb of saying in which its subject is looked for. Sentences of news are
shorter; without a bound a page without stops would be read again for every verb."""


def _saying(text: str, verb: re.Match[str]) -> Saying | None:
    start = max(verb.start() - REACH, 0)
    before = text[start : verb.start()]
    due = _DUE.search(before)
    if _PASSIVE.search(before) or (_INFINITIVE.search(before) and not due):
        return None
    if who := _inverted(verb, before):
        end = text.index(who, verb.end()) + len(who)
        return Saying(Span(verb.start(), end), who, outlet_told(text, end))
    who = subject_before(before[: due.start()] if due else before)
    if who is None or not _holds(text, verb, who):
        return None
    at = before.rfind(who)
    span = Span(start + at, verb.end())
    told = outlet_told(text, verb.end(), is_told=verb.lastgroup == "tell")
    return Saying(span, who, told, _leads(text, before[:at], verb), _is_deed(text, verb))


def _holds(text: str, verb: re.Match[str], who: str) -> bool:
    """Whether verbs that have other uses are verbs of saying here."""
    match verb.lastgroup:
        case "call":
            return _calls(text, verb, who)
        case "manner":
            return _has_words_beside(text, verb)
        case "act":
            return is_somebody(who)
        case _:
            return True


_NO_SUBJECT_YET = re.compile(r"(?:[\"']|\A[^,]*,|,\s(?!the |an? |who )[^,]{25,},)\s*\Z")
"""A closing mark, or a clause long enough to be what is said: the verb's subject has to follow."""


def _inverted(verb: re.Match[str], before: str) -> str | None:
    """The subject behind the verb, where a mark or a whole clause stands right before it."""
    if verb.lastgroup in ("act", "call", "reckon") or not _NO_SUBJECT_YET.search(before):
        return None
    if verb.lastgroup == "manner" and not _has_words_beside(verb.string, verb):
        return None
    return subject_behind(verb.string[verb.end() : verb.end() + REACH])


_NO_WORDS = re.compile(
    r"added\s+(?:\w+ ){0,3}?(?:[A-Z]*[$€£]|\d)"
    r"|report(?:s|ed)\s+(?:\w+ ){0,3}?(?:sales|revenues?|profits?|earnings|loss\w*)\b"
)
"""A sum added and a result reported: deeds, not words."""

_QUOTE_BEHIND = re.compile(r"[^~.;,]{0,60}(?:,? (?:as|quote)\b)*,?\s*[\"']~")
_QUOTE_BEFORE = re.compile(r"[~.,][\"'],?[^~\";]{0,60}\Z")
_WHEN = rf"(?:\s+(?:late |early |earlier )?(?:(?:on|in|last|this) )?{DATE})?"
_SPOKEN_DEED = re.compile(rf"{_WHEN}\s*(?:that\b|[,.;]|\Z)", re.IGNORECASE)
"""What makes "announced" a verb of saying: the words said, or the end of them."""


def _is_deed(text: str, verb: re.Match[str]) -> bool:
    if verb.lastgroup == "say":
        return _NO_WORDS.match(text, verb.start()) is not None
    is_spoken = _SPOKEN_DEED.match(text, verb.end()) or _QUOTE_BEHIND.match(text, verb.end())
    return verb.lastgroup == "act" and not is_spoken


def _calls(text: str, verb: re.Match[str], who: str) -> bool:
    """Whether somebody calls something by the words in marks beside the verb."""
    return _has_words_beside(text, verb) and (who[:1].isupper() or _DEFINITE.match(who) is not None)


def _has_words_beside(text: str, verb: re.Match[str]) -> bool:
    """Whether words in marks stand before the verb or behind it."""
    before = _QUOTE_BEFORE.search(text, max(verb.start() - REACH, 0), verb.start())
    return before is not None or _QUOTE_BEHIND.match(text, verb.end()) is not None


_DEFINITE = re.compile(r"(?:the|he|she|they|it|his|her|its|their|one|two)\b")

_OPENING = re.compile(
    r"\W*(?:[A-Z][A-Z/, .]+[^-]{0,60} - )?"
    r"(?:(?:In|On|At|During|After|Before|Since|For|From|By|With|Earlier|Later|Last|This|Meanwhile|However"
    r"|Separately|Asked|Speaking|Also|But|And|Still|Instead|So|Then)\b[^,]*+(?:,\s*|\Z))*"
)
"""Words before a subject that are no part of what it says."""

_OBJECT = re.compile(
    r"(?:\s+(?:the |an? )?[\w.' -]{2,40}?)?"
    r"(?:\s+(?:in|on|at|late|last|this|during|after)\s[^,.;\"]{2,40}?)?\s*(?:[,.;\"]|\Z)"
)
"""Whoever is told, and when, up to the end of the clause."""


def _leads(text: str, before: str, verb: re.Match[str]) -> bool:
    """Whether the words said follow: nothing is said before, and the verb does not end the clause."""
    behind = _OBJECT if verb.lastgroup == "tell" else _CLAUSE_END
    before = before.rstrip()
    trails = before.endswith((",", '"', "'")) and not _OPENING.fullmatch(before)
    return not trails and not behind.match(text, verb.end())


_CLAUSE_END = re.compile(rf"{_WHEN}\s*(?:[,.;]|\Z)", re.IGNORECASE)

_ACCORDING = re.compile(
    r"\b(?:according to|citing|quoting|with reference to|per(?= the\b| [A-Z])"
    r"|(?:announced|reported|stated|confirmed|disclosed|revealed) by"
    r"|in (?:line|accordance) with(?= an?\b| one\b| the \w*\s?official))\s+"
    r"(?P<who>(?=(?:the|an?|one|two|three|some|several|many|his|her|its|their|us|officials|sources|people)\b|(?-i:[A-Z]))"
    r"(?:(?!\s(?:on|at|during|after|before|who|which|with|via|as|in an?"
    r"|of (?:an?y|\d|(?-i:[A-Z][a-z]{2,8}\.? \d)))\b)[^,.;\"]|\.(?=\w)){3,70})",
    re.IGNORECASE,
)
"""Somebody cited without a verb of saying; machine translations have "in line with" for "according to"."""


def _cited(text: str) -> Iterator[Saying]:
    for match in _ACCORDING.finditer(text):
        opens = not text[: match.start()].strip(" \"',-")
        if is_somebody(match["who"]) or is_document(match["who"]):
            yield Saying(Span(*match.span()), match["who"].strip(), leads=opens)


_WHOSE = r"(?P<who>(?:(?:the|an?|one|his|her|its|their) )?(?:[\w.-]+ ){0,4}?[\w.-]+)"
_RECKONED = re.compile(
    rf"\b(?:by|in|on) {_WHOSE}'s? (?:own )?"
    r"(?:count|tally|estimates?|reckoning|calculations?|words|view|account|figures)\b"
    r"|\bin the (?:estimate|words|view|opinion|judge?ment|reckoning) of "
    r"(?P<whose>(?:the )?[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,4})",
    re.IGNORECASE,
)
"""Somebody whose count or words they are."""


def _reckoned(text: str) -> Iterator[Saying]:
    for match in _RECKONED.finditer(text):
        who = match["who"] or match["whose"]
        if is_somebody(who) or is_outlet(who):
            yield Saying(Span(*match.span()), who)


_COLON = re.compile(r"(?:\A|[.;] )(?P<before>[^:;]{2,160}):\s*[\"']~")


def _announced(text: str) -> Iterator[Saying]:
    """Words in marks that a colon announces: "He put it plainly:"."""
    for match in _COLON.finditer(text):
        if who := first_phrase(match["before"]):
            yield Saying(Span(*match.span("before")), who, leads=True)
