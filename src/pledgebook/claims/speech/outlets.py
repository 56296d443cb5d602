"""Outlets: how they are known, and which of them somebody told."""

import re

from pledgebook.claims.grammar.actors import find_actors
from pledgebook.claims.speech.people import words_of

_NAME = (
    r"(?P<to>this (?:news)?(?:paper|site|reporter|agency|magazine|website)"
    r"|(?:the |The )?[A-Z][\w.'&-]*(?: (?:of (?:the )?)?[A-Z][\w.'&-]*){0,4})"
)
_OBJECT = re.compile(rf"\s+{_NAME}")
_DATIVE = re.compile(rf"\s+to\s+{_NAME}")
_TALK = re.compile(
    r"\b(?:(?:[Ii]nterviews?|conversation|chat|discussion|briefing|call)\s(?:with|for|on)"
    r"|(?:interview|statement|e-?mails?|message|comments?|remarks|response|reply|answers?|letter|note|text)"
    r"\s(?:sent )?to"
    rf"|(?:[Ss]p(?:oke|eaks?|eaking|oken)|[Tt]alk(?:s|ed|ing)) (?:to|with)|appear\w* on)\s+{_NAME}"
)
"""Talk that is had with an outlet rather than told to it."""

_ARTICLES = frozenset("the die der das le la les el il de".split())

_SITE = re.compile(r"\b\w[\w-]*\.(?:com|net|org|info|news|example|[a-z]{2})\b", re.IGNORECASE)


REACH = 300
"""Characters on either side of a verb of saying in which talk with an outlet is looked for:
a sentence of news."""


def is_outlet(name: str) -> bool:
    """Whether the words name an outlet or an institute."""
    words = {word.strip(".,'") for word in name.lower().split()}
    return bool(words & words_of("outlets")) or _SITE.search(name) is not None


def outlet_told(text: str, behind: int, *, is_told: bool = False) -> str | None:
    """The outlet to which the words of a sentence are said; None where there is none.

    Args:
        text: the sentence, its quotations masked.
        behind: where the verb of saying, or the speaker behind it, ends.
        is_told: whether the verb has the one who is told for its object.
    """
    first = _OBJECT if is_told else _DATIVE
    found = first.match(text, behind) or _TALK.search(text, max(behind - REACH, 0), behind + REACH)
    return _outlet(found["to"]) if found else None


def _outlet(name: str) -> str | None:
    """The name, unless it is that of people, parliaments or the press at large."""
    name = name.rstrip(".").removesuffix("'s")
    words = {word.lower().strip(".,'") for word in name.split()} - _ARTICLES
    if name.startswith("this ") or is_outlet(name):
        return name
    if words & (words_of("audience") | words_of("offices")) or find_actors(name):
        return None
    return name if len(words) == 1 and not words & words_of("no_name") else None
