"""Who says it: quotations with their speakers, attributions of a sentence, the outlet that was told."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pledgebook.claims.reading import Reading, Sentence
from pledgebook.model import Span

_SAYING = (
    r"said|says|told|tells|added|adds|noted|notes|recalled|reported|reports|wrote|writes|mentioned|instructed|stated|"
    r"insisted|complained|argued|explained|called it|calls it|warned|warns|declared"
)
_WHO = r"(?:(?!(?:that|which|and|but|as|if|when)\b)[\w.'\-]+(?: \[\w+\])?,? ){0,9}?(?:[\w.'\-]+)"
_TO = r"(?: (?P<to>(?!that\b|the (?:aid|package))[\w.' ]{2,40}?))?"

_AFTER = re.compile(
    rf'[,"]\s*(?P<who>{_WHO})\s+(?:has |have |also )*(?:{_SAYING}){_TO}(?=\s*(?:[,.:;"]|$| on | in | at | that | after | by ))',
    re.IGNORECASE,
)
"""The clause after the words: ", a defense official told the Financial Times"."""
_INVERTED = re.compile(
    rf'[,"]\s*(?:{_SAYING})(?: to)?(?: journalists| reporters)?\s+(?P<who>(?:(?!that\b)[\w.\'\-]+ ?){{1,7}})',
    re.IGNORECASE,
)
"""The same with the verb first: ", said the minister"."""
_BEFORE = re.compile(
    rf"^(?:[A-Z]{{3,}}[^-]{{0,60}} - )?(?P<who>(?!(?:it|this|that|there|in|on|at)\b){_WHO})\s+(?:has |have |had |also )*(?:{_SAYING}){_TO}(?:\s+(?:on|in|at)\s+[^,]{{2,40}}?)?(?:,? that\b|:|\s+\"|,\s*\")",
    re.IGNORECASE,
)
"""The clause before the words: "Kirby said that"."""
_ACCORDING = re.compile(r"\baccording to (?P<who>(?:a |an |the )?[^,.;]{3,70})", re.IGNORECASE)
_PRONOUN = re.compile(r"^(?:he|she|they|it)$", re.IGNORECASE)
_NAMED = re.compile(r"(?:[A-Z][\w'\-]+ )*[A-Z][\w'\-]+")
_NEWS = re.compile(
    r"^(?:reporters|journalists|the (?:house|nation)|lawmakers|congress|mps|investors|parliament)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says something.

    Attributes:
        speaker: as written, shortest complete.
        to: the outlet that was told; None where none is named.
    """

    speaker: str | None
    to: str | None = None


NOBODY = Attribution(None)


def attribution_of(reading: Reading, sentence: Sentence) -> Attribution:
    """Who the sentence says it has its content from; in a transcript, whoever has the turn."""
    for pattern in (_AFTER, _INVERTED, _BEFORE, _ACCORDING):
        if match := pattern.search(sentence.text):
            return _read(reading, sentence, match)
    return Attribution(sentence.label)


def _read(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Attribution:
    who = " ".join(match["who"].split()).strip(" ,\"'")
    to = match.groupdict().get("to")
    if _PRONOUN.match(who):
        who = _last_named(reading, sentence, match.start()) or who
    told = None if to is None or _NEWS.match(to.strip()) or not _NAMED.search(to) else to.strip()
    return Attribution(who or None, told)


def _last_named(reading: Reading, sentence: Sentence, before: int) -> str | None:
    """The last person named before: in the sentence, else in the three before it."""
    texts = [sentence.text[:before], *(s.text for s in reversed(reading.before(sentence, 3)))]
    for text in texts:
        named = [m[0] for m in _NAMED.finditer(text) if " " in m[0]] or [m[0] for m in _NAMED.finditer(text)]
        if named:
            return named[-1]
    return None


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks.

    Attributes:
        span: the words alone, in the sentence they begin in or, over several, in the page text.
        spoken: whether a verb of saying stands beside them.
    """

    span: Span
    attribution: Attribution


_QUOTED = re.compile(
    r'"(?P<double>[^"]{2,1500}?)"|(?<![\w\'])\'(?P<single>[^\']{8,}?(?:(?<=\w)\'(?=\w)[^\']*?)*)\'(?!\w)'
)


def quotations(folded: str, span: Span) -> Iterator[Span]:
    """Spans of the words between quotation marks inside `span` of the folded page text."""
    for match in _QUOTED.finditer(folded, span.start, span.end):
        yield Span(*match.span("double" if match["double"] is not None else "single"))
