"""The words of an article as they are compared: figures in one form, words by their stems."""

import re
from calendar import month_abbr
from collections.abc import Iterator
from typing import NamedTuple

from pledgebook.text import fold, sentences

STEM_LENGTH = 6
"""Letters by which a word is known once its ending is cut: "announces" and "announcement" are one word, as
are "Zelensky" and "Zelenskyy". Shorter, strangers meet; longer, a rewriter's word forms are lost."""

_MONTH = "(?:" + "|".join(f"{name}[a-z]*" for name in month_abbr[1:]) + r")\.?"
_TOKEN = re.compile(
    rf"""(?P<day>\b{_MONTH}\s\d{{1,2}}\b|\b\d{{1,2}}\s{_MONTH}(?!\w))
    |(?P<figure>(?:[$€£]\s?)?(?P<number>\d+(?:[.,:]\d+)*)
        (?:\s{0, 3}(?P<unit>thousand|million|billion|trillion|mln|bln|bn|percent|[mbk%]|[ap]\.m\.)(?!\w))?)
    |(?P<initials>\b(?:[a-z]\.){{2,}})
    |(?P<word>[^\W\d_]+(?:'[^\W\d_]+)?)""",
    re.IGNORECASE | re.VERBOSE,
)
_UNITS = {
    "m": "million",
    "mln": "million",
    "b": "billion",
    "bn": "billion",
    "bln": "billion",
    "k": "thousand",
}
_ENDINGS = ("'s", "ies", "ing", "ed", "es", "s", "e", "y")


class Token(NamedTuple):
    """A word or figure: the form in which it is compared, and as written."""

    key: str
    written: str
    is_figure: bool


def tokens(text: str) -> Iterator[Token]:
    """Words and figures in order. "$104M" and "$104 million" are one figure, as "March 3" and "3 March"."""
    for match in _TOKEN.finditer(fold(text)):
        yield Token(_key(match), match[0], bool(match["day"] or match["figure"]))


def sentence_tokens(text: str) -> list[tuple[Token, ...]]:
    """The words of each sentence that has any, in order."""
    said = (tuple(tokens(span.of(text))) for span in sentences(text))
    return [sentence for sentence in said if sentence]


def stem(word: str) -> str:
    """The beginning of a word in lower case, less its ending; at least four letters are left."""
    word = word.lower()
    ending = next((end for end in _ENDINGS if word.endswith(end) and len(word) - len(end) > 3), "")  # noqa: PLR2004
    return word.removesuffix(ending)[:STEM_LENGTH]


def _key(match: re.Match[str]) -> str:
    if match["word"]:
        return stem(match[0])
    if match["initials"]:
        return match[0].replace(".", "").lower()
    if match["day"]:
        month, day = re.findall(r"[a-z]{3}", match[0].lower())[0], re.findall(r"\d+", match[0])[0]
        return f"{month} {int(day)}"
    unit = (match["unit"] or "").lower()
    return f"{match['number'].replace(',', '')} {_UNITS.get(unit, unit)}".strip()
