"""Tell the language of a text by its commonest words."""

import re
import tomllib
from collections import Counter
from importlib.resources import files
from itertools import chain

_DATA: dict[str, str] = tomllib.loads(
    (files("pledgebook.article") / "data" / "languages.toml").read_text("utf-8")
)
_LANGUAGES: dict[str, tuple[str, ...]] = {}
for _code, _words in _DATA.items():
    for _word in _words.split():
        _LANGUAGES[_word] = (*_LANGUAGES.get(_word, ()), _code)

_WORD = re.compile(r"[^\W\d_]+")
_KANA, _HANGUL, _HAN = (re.compile(letters) for letters in ("[぀-ヿ]", "[가-힣]", "[一-鿿]"))

SAMPLE = 600
"""Characters that are looked at. Language does not change within an article; more only costs time."""

LEAST_SHARE = 0.1
"""Share of words that must be common words of the language. Running text of the listed languages has 0.25 to
0.5, lists and tables less; an unlisted language reaches a few hundredths by chance. Fixed on the pages of
`bench/articles` that state their language (`bench/metadata.py` measures it)."""

WIDE = 1 + 2 * LEAST_SHARE
"""Bytes a character that a text in the letters of Asia has at least: three for each of them in UTF-8."""

FEWEST_WORDS = 20
"""Words from which a vote counts; a line of a menu may be of any language."""


def language_of(text: str) -> str | None:
    """ISO 639-1 code of the language of a text; None where it is too short or of none that is known."""
    sample = text[:SAMPLE]
    if len(sample.encode("utf-8", "replace")) > WIDE * len(sample) and (code := _by_letters(sample)):
        return code
    words = _WORD.findall(sample.lower())
    votes = Counter(chain.from_iterable(_LANGUAGES.get(word, ()) for word in words))
    if len(words) < FEWEST_WORDS or not votes:
        return None
    (best, count), *others = votes.most_common(2)
    if others and others[0][1] == count:
        return None
    return best if count >= LEAST_SHARE * len(words) else None


def _by_letters(sample: str) -> str | None:
    """Japanese, Korean or Chinese, which put no spaces between words."""
    scripts = (("ja", _KANA), ("ko", _HANGUL), ("zh", _HAN))
    return next(
        (code for code, letters in scripts if len(letters.findall(sample)) > LEAST_SHARE * len(sample)), None
    )
