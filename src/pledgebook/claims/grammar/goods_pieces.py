"""A sentence as a row of pieces, each with the letter that the grammar of goods knows it by.

    N number        V vague number ("thousands")   a "a", "an"        D determiner     T "their", "its"
    L loose word    M modifier                     C calibre          P name           H head
    O acronym       m measure ("sets")             f "of"             r "for"          w "with"
    o "on", "to use"                               & "and", "or"      , comma          t "them"
    S "protected from"                             G "to tow"         g "to counter"   X opponent
    x taker         c holder     u unknown word that may be a modifier                 k likewise, capitalised
    A "another"     * "x", "times"                 : sign that opens  ! sign that closes    . anything else

A grammar over letters is a regular expression over one string: see `goods_phrases`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pledgebook.claims.grammar.goods_lexicon import HEAD, LOOSE, MODIFIER, NAME, STOP, Entry, Lexicon
from pledgebook.claims.grammar.goods_tokens import Token, tokens_of
from pledgebook.claims.grammar.numbers import Numeral, figures, numerals
from pledgebook.claims.grammar.qualifiers import bend
from pledgebook.model import Qualifier, Span

_TRANSPARENT = re.compile(r"<s>.*?</s>|[\"\\\[\]*_]|(?<!\w)'|'(?!\w)")
"""Signs that stand inside a mention without being part of it: quotation marks, what a transcript strikes out,
and marks of emphasis."""

_SIGNS = {",": ","} | dict.fromkeys(":(=-", ":") | dict.fromkeys(").;?!", "!")
_SHOWN = (HEAD, NAME, MODIFIER, "G")
"""Letters of the pieces that may come to stand in an item's name."""

_ORIGIN = re.compile(
    r".*-(?:made|built|produced|supplied|designed|donated|provided|manufactured|owned|era|origin|funded)"
)
"""Compounds that say where goods come from, which is no part of their name."""

_MAY_MODIFY = re.compile(r"[a-z]{4,}(?<!s)(?<!ed)(?<!ing)(?<!ly)")
"""Unknown words that may stand between a number and a head: no plurals, no forms of verbs, no adverbs."""

_CAPITALISED = re.compile(r"[A-Z][A-Za-z]+")
_PLAIN = re.compile(r"[A-Z]?[a-z'-]+(?:-[A-Z]?[a-z'-]+)*")
_SHORT_MILLION = re.compile(r"(?<![\w.,])\d[\d.,]*(?:m|bn)(?!\w)")
_DOTTED = re.compile(r"\d{1,3}\.\d{3}")
_BEFORE_CALIBRE = re.compile(r",\s*(?=\d{2,3}[ -]?(?:mm|millimet))")
_BEFORE_YEAR = re.compile(r"\b(?:in|since|by|until|from|during|after|before|early|late|mid)[ -]+\Z")
_AFTER_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?[ -]+\Z")
_AFTER_CURRENCY = re.compile(r"[$€£¥₴]\s*\Z|\b(?:USD|EUR|GBP|SEK|NOK|DKK|CAD|AUD|CHF)\s*\Z")
_BEFORE_VERB = re.compile(r"\b(?:will|would|can|could|may|might|should|must|to)\s+\Z", re.IGNORECASE)
_LOOK_BACK = 12

CERTAIN_YEARS = range(2010, 2036)
"""Plain four-digit numbers that are read as a year whatever stands before them; others need "in" or "since".
Wider loses counts such as "2000 shells", narrower counts years as goods ("the 2022 howitzers"). Chosen by
hand; re-measure by listing the four-digit quantities of item claims that have no comma."""


@dataclass(frozen=True, slots=True)
class Count:
    """A number that counts goods.

    Attributes:
        value: the number; None where only an order of magnitude is written.
        qualifier: which way the words beside it bend it.
    """

    value: float | None
    qualifier: Qualifier | None


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a sentence.

    Attributes:
        letter: its part in the grammar.
        span: its characters, of a number with the words that bend it.
        written: as an item's name shows it inside, in lower case except for what is always capitalised.
        entry: what the lexicon knows about it; None where it is not in the lexicon.
        count: the number that it is; None for all else.
    """

    letter: str
    span: Span
    written: str = ""
    entry: Entry | None = None
    count: Count | None = None


_NOTHING = Piece(",", Span(0, 0))


def pieces_of(text: str, lexicon: Lexicon) -> list[Piece]:
    """The pieces of folded text, in order; of several words that say nothing in a row only the first."""
    clear = _TRANSPARENT.sub(lambda match: " " * len(match[0]), text)
    pieces: list[Piece] = []
    last = _NOTHING
    for piece in _pieces(clear, tokens_of(clear), lexicon):
        if last.letter == HEAD and _begins_line(clear, last.span.end, piece.span.start):
            pieces.append(Piece("!", Span(last.span.end, last.span.end)))
        if piece.letter != STOP or last.letter != STOP:
            pieces.append(piece)
        last = piece
    return pieces


def _begins_line(text: str, end: int, start: int) -> bool:
    """Whether what starts here opens a new line of a list, rather than going on with a wrapped one."""
    return text[start].isupper() and "\n" in text[end:start]


def _pieces(text: str, tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[Piece]:
    """All pieces; a comma between a number and a calibre is none."""
    numbers = {numeral.span.start: numeral for numeral in _numerals(text)}
    at, done = 0, 0
    while at < len(tokens):
        token = tokens[at]
        count = _glued(tokens, at)
        if token.start < done:
            at += 1
        elif (found := lexicon.longest(tokens, at, text)) and found[1] >= count:
            at += found[1]
            yield _known(text, Span(token.start, tokens[at - 1].end), found[0])
        elif numeral := numbers.get(token.start):
            at += 1
            yield (piece := _number(text, numeral))
            comma = _BEFORE_CALIBRE.match(text, piece.span.end)
            done = comma.end() if comma else piece.span.end
        else:
            at += count
            yield _unknown(text, Span(token.start, tokens[at - 1].end), token, lexicon)


def _numerals(text: str) -> list[Numeral]:
    """Numbers that count things; "20m rounds" too, which is no metres beside goods."""
    short = [
        figure
        for figure in (figures(text) if _SHORT_MILLION.search(text) else ())
        if _SHORT_MILLION.fullmatch(figure.span.of(text))
    ]
    return [*numerals(text), *short]


def _glued(tokens: Sequence[Token], at: int) -> int:
    """Number of tokens that hyphens join, from token `at` on."""
    end = at + 1
    while end < len(tokens) and tokens[end].glued:
        end += 1
    return end - at


def _known(text: str, span: Span, entry: Entry) -> Piece:
    if entry.number is not None:
        qualifier, whole = bend(text, span)
        return Piece(entry.letter, whole, entry=entry, count=Count(entry.number, qualifier))
    if entry.role == "assistance" and _BEFORE_VERB.search(text, max(span.start - _LOOK_BACK, 0), span.start):
        return Piece(STOP, span)
    if entry.letter not in _SHOWN:
        return Piece(entry.letter, span, entry=entry)
    is_name = entry.letter == NAME or entry.written != entry.written.lower()
    return Piece(entry.letter, span, _shown(span.of(text), is_name=is_name), entry)


def _number(text: str, numeral: Numeral) -> Piece:
    before = text[max(numeral.span.start - _LOOK_BACK, 0) : numeral.span.start]
    is_year = numeral.looks_like_year and (int(numeral.value) in CERTAIN_YEARS or _BEFORE_YEAR.search(before))
    if is_year or _AFTER_MONTH.search(before) or _AFTER_CURRENCY.search(before):
        return Piece(STOP, numeral.span)
    qualifier, span = bend(text, numeral.span)
    return Piece("V" if numeral.vague else "N", span, count=Count(_worth(text, numeral), qualifier))


def _worth(text: str, numeral: Numeral) -> float | None:
    """How many; goods come whole, so 5.000 of them are five thousand."""
    if numeral.vague:
        return None
    thousands = 1000 if _DOTTED.fullmatch(numeral.span.of(text)) else 1
    return float(numeral.value * thousands)


def _unknown(text: str, span: Span, token: Token, lexicon: Lexicon) -> Piece:
    written = span.of(text)
    if token.sort == "calibre":
        return Piece("C", span, re.sub(r"[^\d.].*", "mm", written, flags=re.DOTALL))
    if token.sort == "acronym":
        return Piece("O", span, entry=lexicon.named(written.strip("()")))
    if token.sort == "type":
        return Piece(MODIFIER, span, written)
    if token.end != span.end and written[0].isalpha():
        shown = _shown(written, is_name=span.start > 0)
        return Piece(LOOSE if _ORIGIN.fullmatch(written) else MODIFIER, span, shown)
    return Piece(_plain(written), span, written)


@lru_cache(maxsize=65536)
def _plain(word: str) -> str:
    """The letter of a sign or of a word that the lexicon lacks."""
    if sign := _SIGNS.get(word):
        return sign
    if _MAY_MODIFY.fullmatch(word):
        return "u"
    return "k" if _CAPITALISED.fullmatch(word) else STOP


def _shown(written: str, *, is_name: bool) -> str:
    """As an item's name shows it: white space single, words in lower case but for names and initials."""
    words = written.split()
    if not is_name:
        words = [word.lower() if _PLAIN.fullmatch(word) else word for word in words]
    return " ".join(words)
