"""Tokens of a text in the normal form in which the lexicon of goods compares them.

Words are in lower case, a hyphen between two words is dropped ("anti-tank" and "anti tank" are the same two
tokens), and a type number is one token ("T-72B" and "T72B" are the same).
"""

import re
from typing import NamedTuple

_TOKEN = re.compile(
    r"""
      [^\W\d_]++(?:'[^\W\d_]++)?+(?![\w/-]|\.\w)
    | (?P<calibre>(?<![\d.])\d{1,3}(?:\.\d+)?[ -]?(?:mm|millimet(?:er|re)s?)(?![a-z]))
    | (?P<type>[A-Z][A-Za-z]{0,4}(?:/[A-Z]{1,4})?-?\d[\da-zA-Z]*(?:-\d\w*)* | \d+[A-Z]\w*)
    | \d+(?:[.,]\d+(?![\d.,]*[ -]?(?:mm|millim)))*
    | (?P<acronym>\([A-Z][\w-]*[A-Z]s?\))
    | (?:[A-Za-z]\.){2,}
    | [^\W\d_]+(?:'[^\W\d_]+)?
    | \S
    """,
    re.VERBOSE,
)
_JOINT = re.compile(r"[\w.]-\w")


class Token(NamedTuple):
    """A word, number or sign of a text.

    Attributes:
        normal: in the lexicon's normal form.
        start: its first character.
        end: one past its last character.
        glued: whether a hyphen joins it to the token before.
        sort: "calibre", "type", "acronym", or None for all else.
    """

    normal: str
    start: int
    end: int
    glued: bool
    sort: str | None


def tokens_of(text: str) -> list[Token]:
    """The tokens of folded text; a hyphen between two words is none, only glue."""
    found: list[Token] = []
    joint = -1
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        word, sort = match[0], match.lastgroup
        if word == "-" and _JOINT.match(text, max(start - 1, 0)):
            joint = end
        else:
            normal = word.lower().replace("-", "") if sort == "type" else word.lower()
            found.append(Token(normal, start, end, start == joint, sort))
    return found
