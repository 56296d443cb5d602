"""Lines that belong to an article though they look like furniture.

Headings of documents, notes below a report, lines of a transcript; notes on the author may belong.
"""

import re

from pledgebook.article.look import HEAD, Look

_OPENING = re.compile(
    r"MEMORANDUM FOR\b|(?:SUBJECT|TO|FROM): ?\S|(?:Correction|Editor'?s'? note|Update)\b.{0,20}:"
    r"|Dear (?:Mr|Mrs|Ms|Dr|Sir|Madam|Senator|Secretary|Speaker)\b|Statement of (?:the \w+|\w+ \d|\d)",
    re.IGNORECASE,
)
_OPENING_LETTERS = frozenset("mem sub to: fro cor edi upd dea sta".split())
_CONTRIBUTED = r"contribut(?:ed|ing) (?:to (?:this|the) (?:report|story|article|coverage)|reporting)"
_CLOSING = re.compile(
    r"\(?(?:additional |further )?(?:reporting|writing|editing|compiled) by\b"
    rf"|.{{2,200}}\b{_CONTRIBUTED}|.{{2,80}}\breported from\b"
    r"|\(?(?:this|an earlier version of this) (?:story|article|report|post|page)\b"
    r".{0,80}\b(?:updated|corrected|amended|said|stated)",
    re.IGNORECASE,
)
_CLOSING_STARTS = tuple(
    f" {word} " for word in "additional further reporting writing editing compiled this an".split()
)
_CREDIT = re.compile(
    rf"\bfirst reported\b|\b{_CONTRIBUTED}"
    r"|^\(?(?:additional |further )?(?:reporting|writing|editing) by\b|^sources? ?: \S",
    re.IGNORECASE,
)
_CREDIT_WORDS = ("eport", "ontribut", "riting", "diting", "ource")
_SPEECH = re.compile(r"Q(?:\s{2,}|: )|[A-Z][A-Z.,' -]{3,40}:\s")
_AUTHOR = re.compile(
    r"(?:About |By )?[A-Z][\w.'-]+ (?:[\w.'-]+ ){1,3}"
    r"(?:is|was|covers|writes|reports|has|joined|works)\b[^\"]{0,120}"
    r"\b(?:reporter|journalist|editor|columnist|correspondent|writer|author|contributor|producer|analyst)\b"
)


def opens_article(look: Look) -> bool:
    """Whether it is a heading with which articles and documents begin, and which is a part of them."""
    return look.text[:3].lower() in _OPENING_LETTERS and _OPENING.match(look.text) is not None


def closes_article(look: Look) -> bool:
    """Whether it is a note with which articles end: contributors, corrections, updates."""
    may_close = look.key.startswith(_CLOSING_STARTS) or "ontribut" in look.text or "eported from" in look.text
    return may_close and look.length <= 2 * HEAD and _CLOSING.match(look.text) is not None


def credits_another(text: str) -> bool:
    """Whether a text names contributors, an agency, or who was first to report."""
    return any(word in text for word in _CREDIT_WORDS) and _CREDIT.search(text) is not None


def is_speech(look: Look) -> bool:
    """Whether it is a line of a transcript: "Q    Thanks, Jo.", "MS. BLOGGS:  Yeah --"."""
    return _SPEECH.match(look.text) is not None


def is_author_note(look: Look) -> bool:
    """Whether it may be a note on the author: "Jo Bloggs is a staff writer at The Paper."."""
    return _AUTHOR.match(look.text) is not None
