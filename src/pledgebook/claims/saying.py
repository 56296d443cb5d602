"""Find who a sentence says has said it: a verb of saying and the words for its subject, as written.

The text given has its quoted words masked (`marks.masked`), so that no verb is found inside a quotation.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pledgebook.claims.actors import find_actors
from pledgebook.claims.cues import load
from pledgebook.claims.people import people, words_of
from pledgebook.model import Span


@dataclass(frozen=True, slots=True)
class Saying:
    """Somebody and a verb of saying.

    Attributes:
        span: from the first word of either to the last, in the text given.
        who: the subject as written, without what is put in beside it.
        to: the outlet told; None where none is named.
        leads: whether what is said follows; where it does not, it stands before.
    """

    span: Span
    who: str
    to: str | None
    leads: bool


def find_sayings(text: str) -> list[Saying]:
    """All sayings of a text, in order; one by a verb that has no subject in it is left out."""
    found = [saying for match in _verbs().finditer(text) if (saying := _saying(text, match))]
    return sorted([*found, *_cited(text)], key=lambda saying: saying.span)


def is_outlet(name: str) -> bool:
    """Whether the words name an outlet or an institute."""
    words = [word.strip(".,'") for word in name.lower().split()]
    return any(word in words_of("outlets") for word in words) or _SITE.search(name) is not None


_SITE = re.compile(r"\b\w[\w-]*\.(?:com|net|org|info|news|example|[a-z]{2})\b", re.IGNORECASE)


@cache
def _verbs() -> re.Pattern[str]:
    kinds = (f"(?P<{kind}>{'|'.join(verbs)})" for kind, verbs in load("speech")["verbs"].items())
    return re.compile(rf"(?<![\w-])(?:{'|'.join(kinds)})(?![\w-])")


_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|not|as)\s+(?:\w+ly\s+)?\Z")
_INFINITIVE = re.compile(r"\bto\s+\Z")
_DUE = re.compile(r"\s*\b(?:is|are|was|were)\s+(?:also )?(?:expected|due|set|scheduled|likely|about)\s+to\s+\Z")
"""What makes an infinitive of saying one that somebody will say."""


def _saying(text: str, verb: re.Match[str]) -> Saying | None:
    """The saying of one verb: its subject before it, or behind it where the words said come first."""
    before = text[: verb.start()]
    if _PASSIVE.search(before):
        return None
    if due := _DUE.search(before):
        before = before[: due.start()]
    elif _INFINITIVE.search(before):
        return None
    if (inverted := _inverted(text, verb, before)) or verb.lastgroup is None:
        return inverted
    who = subject_of(before)
    if who is None or not _is_saying(text, verb, who):
        return None
    start = before.rfind(who)
    return Saying(Span(start, verb.end()), who, _told(text, verb), leads=_leads(text, verb, start))


_NUMBER_NEXT = re.compile(
    r"\s+(?:\w+ ){0,3}?(?:[$€£]|\d|sales\b|revenues?\b|profits?\b|earnings\b)", re.IGNORECASE
)
"""What shows that "added" or "reported" is no saying: a sum or a result behind it."""

_ACT_ENDS = re.compile(r"\s*(?:on|in|late|last|this|earlier|\d|[.,;]|\Z|that\b)")


def _is_saying(text: str, verb: re.Match[str], who: str) -> bool:
    """Whether the verb says something here: adding a sum is a person's act, announcing needs one or an end."""
    person = who.lower() in PRONOUNS or bool(people(who)) or who[:1].isupper() and not find_actors(who)
    match verb.lastgroup:
        case "act":
            return person or is_named_actor_at_end(text, verb)
        case "say":
            return person or not _NUMBER_NEXT.match(text, verb.end())
        case "call":
            return _QUOTE_NEXT.match(text, verb.end()) is not None or _QUOTE_BEFORE.search(text, 0, verb.start()) is not None
        case _:
            return True
