"""Bytes to characters: which encoding, and whether characters were lost on the way."""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass

from charset_normalizer import from_bytes

UTF_8 = "utf-8"
WESTERN = "cp1252"
"""Windows-1252: what browsers take for text that declares nothing, or declares Latin-1 or ASCII."""

FOREIGN_SHARE = 0.3
"""Share of bytes beyond ASCII from which an undeclared encoding is guessed and not taken for Windows-1252.

It trades Latin texts with accents (3-15 %) against other scripts (over 80 % in running text, less in HTML).
Fixed by 144 English news texts of `bench/articles` put into Windows-1252, none above 4 %: taken as
Windows-1252 all came back right, guessed by charset_normalizer 117. Re-measure by encoding texts in known
encodings and decoding them.
"""

GUESS_BYTES = 1 << 16
"""Bytes shown to the guesser: its time grows with them, and a few lines of running text tell an encoding.
Re-measure by the time that a large file in Cyrillic takes."""

MAX_CONTROL_SHARE = 0.05
"""Share of control bytes above which bytes are binary: random bytes hold 9 %, text hardly any.

It trades small binary files without a NUL against texts with stray control bytes; re-measure by counting
them in both.
"""

CONTROL_SAMPLE = 1 << 16
"""Bytes in which control bytes are counted, so that a large page costs no more than a small one."""

_ASCII = bytes(range(0x80))
_CONTROLS = bytes({*range(0x20), 0x7F} - {*b"\t\n\v\f\r\b\a\x1b"})

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_LEGACY = (
    "cp866 iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-10 iso8859-13"
    " iso8859-14 iso8859-15 iso8859-16 koi8-r koi8-u mac-roman mac-cyrillic cp874 cp932 cp949 cp1250 cp1251"
    " cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 gb18030 big5 euc_jp".split()
)
"""The legacy encodings of the WHATWG Encoding Standard, under Python's names."""

_STANDS_FOR = {
    "ascii": WESTERN,
    "iso8859-1": WESTERN,
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
"""Declared names that, by the same standard, mean a larger encoding."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters, and how they were told from the bytes.

    Attributes:
        text: the characters.
        encoding: with which they were read.
        lost: whether some had to be replaced by U+FFFD.
        guessed: whether nothing but the bytes themselves spoke for the encoding, and they are not UTF-8.
    """

    text: str
    encoding: str
    lost: bool
    guessed: bool = False


def decode(raw: bytes, declared: str | None = None) -> Decoded:
    """The characters of the bytes, in the best encoding; where none fits, with U+FFFD for what is lost.

    Args:
        raw: the bytes as they were read.
        declared: the encoding that the page itself names, believed only where the bytes are not UTF-8.
    """
    encoding = UTF_8
    for encoding in _candidates(raw, declared):
        try:
            text = raw.decode(encoding)
            return Decoded(text, encoding, lost=False, guessed=_is_guess(raw, encoding, declared))
        except UnicodeDecodeError:
            continue
    return Decoded(raw.decode(encoding, "replace"), encoding, lost=True)


def is_binary(raw: bytes) -> bool:
    """Whether the bytes are no text: a NUL that no UTF-16 or UTF-32 explains, or many control bytes."""
    if _byte_order_mark(raw) not in (None, "utf-8-sig"):
        return False
    sample = raw[:CONTROL_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return b"\0" in raw or controls > MAX_CONTROL_SHARE * len(sample)


def without_surrogates(text: str) -> str:
    """The text with U+FFFD for each lone surrogate: no character, so no file could hold it."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _candidates(raw: bytes, declared: str | None) -> Iterator[str]:
    if marked := _byte_order_mark(raw):
        yield marked
        return
    yield UTF_8
    if not _is_damaged_utf8(raw):
        yield _known(declared) or _guess(raw)


def _is_guess(raw: bytes, encoding: str, declared: str | None) -> bool:
    return encoding != UTF_8 and _byte_order_mark(raw) is None and _known(declared) is None


def _byte_order_mark(raw: bytes) -> str | None:
    return next((encoding for mark, encoding in _BYTE_ORDER_MARKS if raw.startswith(mark)), None)


def _is_damaged_utf8(raw: bytes) -> bool:
    text = raw.decode(UTF_8, "replace")
    broken = text.count("\ufffd")
    beyond_ascii = len(text) - len(text.encode("ascii", "ignore"))
    return beyond_ascii - broken > broken


def _known(declared: str | None) -> str | None:
    try:
        name = codecs.lookup(declared or "").name
    except LookupError:
        return None
    name = _STANDS_FOR.get(name, name)
    return name if name in _LEGACY else None


def _guess(raw: bytes) -> str:
    if len(raw.translate(None, _ASCII)) < FOREIGN_SHARE * len(raw):
        return WESTERN
    whole_words = raw[:GUESS_BYTES].rsplit(None, 1)[0]
    best = from_bytes(whole_words, cp_isolation=_LEGACY).best()
    return codecs.lookup(best.encoding).name if best else WESTERN
