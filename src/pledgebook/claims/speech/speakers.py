"""Who can speak: people, offices, bodies and firms; a document is cited, and goods say nothing."""

import re

from pledgebook.claims.speech.people import words_of

_BEHIND_HEAD = re.compile(
    r"\s(?:of|for|from|in|on|at|by|with|to|who|which|that|seen|obtained|dated|close|familiar|briefed|already|newly)\b"
)
"""What ends the words that a noun phrase is about: "rockets" in "rockets for the launchers"."""


def is_somebody(who: str) -> bool:
    """Whether a noun phrase names a speaker: by name, pronoun or what people and bodies are called."""
    head = _head(who)
    last = head.lower()
    return head[:1].isupper() or last in words_of("roles") or last in ("he", "she", "they", "it")


def is_document(who: str) -> bool:
    """Whether a noun phrase names a paper or a record: "a Pentagon fact sheet of May"."""
    return _head(who).lower() in words_of("documents")


def _head(who: str) -> str:
    """The last word of what the phrase is about, without marks."""
    words = _BEHIND_HEAD.split(who.strip(), maxsplit=1)[0].split()
    return words[-1].strip(".,'\"") if words else ""
