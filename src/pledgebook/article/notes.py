"""Lines that belong to an article though they look like furniture.

Headings of documents, notes below a report, lines of a transcript; notes on the author may belong.
"""

import re

_OPENING = re.compile(
    r"MEMORANDUM FOR\b|(?:SUBJECT|TO|FROM): ?\S|(?:Correction|Editor'?s'? note|Update)\b.{0,20}:"
    r"|Dear (?:Mr|Mrs|Ms|Dr|Sir|Madam|Senator|Secretary|Speaker)\b|Statement of (?:the \w+|\w+ \d|\d)",
    re.IGNORECASE,
)
_CONTRIBUTED = r"contribut(?:ed|ing) (?:to (?:this|the) (?:report|story|article|coverage)|reporting)"
_CLOSING = re.compile(
    r"\(?(?:additional |further )?(?:reporting|writing|editing|compiled) by\b"
    rf"|.{{2,200}}\b{_CONTRIBUTED}|.{{2,80}}\breported from\b"
    r"|\(?(?:this|an earlier version of this) (?:story|article|report|post|page)\b"
    r".{0,80}\b(?:updated|corrected|amended|said|stated)",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    rf"\bfirst reported\b|\b{_CONTRIBUTED}"
    r"|^\(?(?:additional |further )?(?:reporting|writing|editing) by\b|^sources? ?: \S",
    re.IGNORECASE,
)
CREDITING = ("irst reported", "ontribut", "ting by", "ource:", "ource :", "ources:", "ources :")
"""One of which stands in every text that credits another."""

_SPEECH = re.compile(r"Q(?:\s{2,}|: )|[A-Z][A-Z.,' -]{3,40}:\s")
AUTHORS = tuple(
    "reporter journalist editor columnist correspondent writer author contributor producer analyst".split()
)
"""What notes on authors call them."""

_AUTHOR = re.compile(
    r"(?:About |By )?[A-Z][\w.'-]+ (?:[\w.'-]+ ){1,3}"
    rf"(?:is|was|covers|writes|reports|has|joined|works)\b[^\"]{{0,120}}\b(?:{'|'.join(AUTHORS)})\b"
)


def opens_article(text: str) -> bool:
    """Whether a block is a heading with which articles and documents begin, and which is a part of them."""
    return _OPENING.match(text) is not None


def closes_article(text: str) -> bool:
    """Whether a block is a note with which articles end: contributors, corrections, updates."""
    return _CLOSING.match(text) is not None


def credits_another(text: str) -> bool:
    """Whether a text names contributors, an agency, or who was first to report."""
    return _CREDIT.search(text) is not None


def is_speech(text: str) -> bool:
    """Whether it is a line of a transcript: "Q    Thanks, Jo.", "MS. BLOGGS:  Yeah --"."""
    return _SPEECH.match(text) is not None


def is_author_note(text: str) -> bool:
    """Whether it may be a note on the author: "Jo Bloggs is a staff writer at The Paper."."""
    return _AUTHOR.match(text) is not None
