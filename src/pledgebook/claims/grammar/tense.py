"""Whether the verb beside a time speaks of what was or of what will be."""

import re

from pledgebook.claims.grammar.clock import Lean

_MODAL = (
    r"(?:[Ww]ill|shall|would|could|may|might|should|must|can|'ll)(?: (?:not|also|then|soon|likely|probably))?"
)
_PLANNED = "set|due|scheduled|slated|poised|planned|expected|likely|supposed|going|able"
_VERB_TO_COME = r"(?: to)?(?: be)?(?: [a-z]+)?"
_AHEAD = "|".join(
    (
        rf"{_MODAL}{_VERB_TO_COME}",
        rf"(?:is|are|was|were|be|been) (?:[a-z]+ly )?(?:{_PLANNED}){_VERB_TO_COME}",
        rf"(?:{_PLANNED}|expects?|plans?|aims?|hopes?|intends?) (?:to|for|in|on|by)(?: be)?(?: [a-z]+)?",
        r"(?:is|are|am) to (?:be )?[a-z]+",
        r"(?:looks?|looking) (?:forward|ahead)|ahead of|in advance of",
        r"(?:as (?:early|soon|late) as|no later than)\b",
        r"(?:upcoming|starting|beginning|deadline|expires?|takes? effect)\b",
    )
)
_NO_VERB = r"(?:hundr|ne|fe|spe|unit|arm|advanc|combin|unprecedent|need|limit|so-call|relat)ed\b"
_NEITHER = rf"to (?:be )?[a-z]+|{_NO_VERB}"
_IRREGULAR = (
    "said says told met spoke gave sent began begun came went made took held wrote saw did was were had"
    " has have put let led won lost brought bought built spent heard knew left paid earlier since ago"
)
_BACK = rf"(?:{'|'.join(_IRREGULAR.split())}|'ve|[a-z]+ed)\b"
_VERB = re.compile(rf"\b(?:(?P<ahead>{_AHEAD})|(?P<neither>{_NEITHER})|(?P<back>{_BACK}))")
_LIMIT = re.compile(r"\b(?:[Bb]y|[Uu]ntil|[Tt]hrough|[Bb]efore the end of)(?: the)?(?: end of)?(?: the)? $")
_SINCE = re.compile(r"\b(?:[Ss]ince|[Bb]ack in)(?: (?:the|about|around|at least|as early as|last))* $")
_STOP = re.compile(r"[.!?;][\"')]*\s|\s\s|\n")

REACH = 200
"""Characters to either side of a time in which its verb is looked for. Sentences of news are shorter; longer
ones would only cost time."""


def lean(text: str, start: int, end: int) -> Lean:
    """To which side of the page's date the time `text[start:end]` lies, by the verb nearest before it.

    A time that opens its sentence is read by the first verb behind it. Only its own sentence is looked at.
    """
    before = _own_sentence(text, start)
    if _SINCE.search(before):
        return "back"
    if verbs := list(_VERB.finditer(before)):
        return _leans(verbs[-1])
    if _LIMIT.search(before):
        return "ahead"
    stop = _STOP.search(text, end, end + REACH)
    after = _VERB.search(text, end, stop.start() if stop else end + REACH)
    return _leans(after) if after else "near"


def _own_sentence(text: str, start: int) -> str:
    before = text[max(start - REACH, 0) : start]
    stops = list(_STOP.finditer(before))
    return before[stops[-1].end() :] if stops else before


def _leans(verb: re.Match[str]) -> Lean:
    return "ahead" if verb["ahead"] else "back" if verb["back"] else "near"
