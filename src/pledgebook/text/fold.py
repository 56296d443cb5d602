"""Fold the many ways of writing a character into one, without moving any other character.

Folding never changes the length of a text, so an offset into the folded text is an offset into the text
as read: no map is needed and none can go wrong. What was written with more characters than it folds to (an
entity left in the text, UTF-8 read as Windows-1252) is filled up with spaces on its outer side.
"""

import re

_DOUBLE = "“”„‟«»″＂〝〞"
_SINGLE = "‘’‚‛′´`＇ʼ‹›"
_SPACE = (
    "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u202f\u205f\u3000\u200b\ufeff\u00ad\u2060"
)
_DASH = "‐‑‒–—―−﹘－"

_ONE_TO_ONE = str.maketrans(
    {
        **dict.fromkeys(_DOUBLE, '"'),
        **dict.fromkeys(_SINGLE, "'"),
        **dict.fromkeys(_SPACE, " "),
        **dict.fromkeys(_DASH, "-"),
        **{chr(ord("０") + digit): str(digit) for digit in range(10)},
        "＄": "$",
        "﹩": "$",
        "\r": " ",
        "\t": " ",
        "…": ".",
    }
)

_LONGER = {
    "&nbsp;": " ",
    "& nbsp;": " ",
    "&#160;": " ",
    "&amp;": "&",
    "&quot;": '"',
    "&#39;": "'",
    "&rsquo;": "'",
    "&lsquo;": "'",
    "&ldquo;": '"',
    "&rdquo;": '"',
    "&ndash;": "-",
    "&mdash;": "-",
    "&pound;": "£",
    "&euro;": "€",
    "â€œ": '"',
    "â€\u009d": '"',
    "â€™": "'",
    "â€˜": "'",
    "â€“": "-",
    "â€”": "-",
    "â€": '"',
    "Â£": "£",
    "â‚¬": "€",
    "Â\u00a0": " ",
    "Â ": " ",
}
_LONGER_WRITTEN = re.compile("|".join(map(re.escape, sorted(_LONGER, key=len, reverse=True))))
_OPENING = frozenset({"â€œ", "â€˜", "&ldquo;", "&lsquo;", "Â£", "â‚¬", "&pound;", "&euro;"})


def fold(text: str) -> str:
    """The text with quotes, spaces, dashes, digits and left-over entities in their plain form.

    The result has the same length; each character stands for the one at the same offset.
    """
    if "&" in text or "â" in text or "Â" in text:
        text = _LONGER_WRITTEN.sub(_filled, text)
    return text.translate(_ONE_TO_ONE)


def _filled(match: re.Match[str]) -> str:
    written = match[0]
    plain = _LONGER[written]
    return plain.rjust(len(written)) if written in _OPENING else plain.ljust(len(written))
