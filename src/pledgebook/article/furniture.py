"""Which furniture a single block is, told by its phrases (`data/furniture.toml`) or its shape.

Every rule is a small function from the look of a block to a reason or None; `PHRASE_RULES` and `SHAPE_RULES`
name them in the order in which they are asked.
"""

import re
from collections.abc import Callable
from functools import lru_cache

from pledgebook.article.look import HEAD, LINES_KNOWN, SHORT, Look, Piece
from pledgebook.article.notes import closes_article, is_speech, opens_article
from pledgebook.article.phrases import ENDS, HOLDS, HOLDS_ADDRESS, HOLDS_LINE, STARTS, STARTS_LINE, WHOLE
from pledgebook.model import DropReason

LONGEST_LABEL = 80
"""Longest label, in characters. A phrase of `whole` is far shorter; the limit only saves time."""

LONGEST_LINE = 160
"""Longest line, in characters, whose opening words alone may tell it. Longer, it is a paragraph."""

LONGEST_STAMP = 120
"""Longest line, in characters, that may be a by-line with a date and a time in it."""

MENU_ENTRY = 36
"""Longest entry of a menu that stands in one line, in characters. Longer parts are headlines or sentences."""

MENU_ENTRIES = 3
"""Fewest entries of such a menu; a name and an office are two."""

FIGURES_SHARE = 0.4
"""Share of the tokens of a line of market data that are numbers. Lower, lists of goods count; higher, lines
with long names of indices are missed."""

ENTRY_TOKENS = 3
"""Most tokens of a menu entry that is a link; headlines are longer."""

LINKED_LINE = 0.6
"""Share of a line that is the words of links from which on the line is a menu entry or another headline."""


def reason_of(piece: Piece) -> DropReason | None:
    """Which furniture a block is; None where nothing tells."""
    look = piece.look
    reason = _reason_of_line(look) if look.length <= SHORT else _reason(look)
    if reason or piece.linked < LINKED_LINE or opens_article(look) or closes_article(look) or is_speech(look):
        return reason
    return linked_line(piece)


def _reason(look: Look) -> DropReason | None:
    if opens_article(look) or closes_article(look):
        return None
    for rule in PHRASE_RULES:
        if reason := rule(look):
            return reason
    if is_speech(look):
        return None
    for rule in SHAPE_RULES:
        if reason := rule(look):
            return reason
    return None


_reason_of_line = lru_cache(maxsize=LINES_KNOWN)(_reason)


def wordless(look: Look) -> DropReason | None:
    """A rule, a bullet, an arrow: nothing to read."""
    return None if look.tokens else "other"


def whole_phrase(look: Look) -> DropReason | None:
    """A label and nothing else: "Related Posts", "Advertisement"."""
    return WHOLE.equal_to(look) if look.length < LONGEST_LABEL else None


def opening_phrase(look: Look) -> DropReason | None:
    """A block that opens as furniture does: "Sign up for ...", "Read also: ..."."""
    return STARTS.starting(look) or (STARTS_LINE.starting(look) if _is_line(look) else None)


def _is_line(look: Look) -> bool:
    """Whether a block is a line by itself: short, no sentence, no item of a longer list."""
    return look.length <= LONGEST_LINE and not look.ends and not look.text.endswith((";", ",", ":", "-"))


_COPYRIGHT = re.compile(r".{0,60}(?:©|\(c\)|copyright) ?(?:\w+ )?(?:19|20)\d\d\b", re.IGNORECASE)


def copyright_line(look: Look) -> DropReason | None:
    """A line such as "© 2022 The Paper"."""
    return "legal" if "#" in look.tokens and _COPYRIGHT.match(look.text) else None


_DATE_WORDS = frozenset(
    "# : & monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri"
    " sat sun january february march april may june july august september october november december jan"
    " feb mar apr jun jul aug sep sept oct nov dec am pm a m p gmt utc bst est edt et cst cdt pst pdt pt"
    " ist cet cest eet z t h hours hour minutes minute mins min days day weeks week ago past last old"
    " new in on at by of the st nd rd th date dated posted published updated edited created admin".split()
)
_MONTH_OR_CLOCK = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\d[.:]\d\d\b|\d[./-]\d{1,2}[./-]\d"
    r"|\b(?:ago|past)\b|day\b",
    re.IGNORECASE,
)
_STAMP = re.compile(
    r"\b(?:19|20)\d\d\b.{0,8}\b\d{1,2}[:.]\d\d\b|\b\d{1,2}[:.]\d\d ?(?:[ap]\.?m|gmt|utc)\b", re.IGNORECASE
)


def date_line(look: Look) -> DropReason | None:
    """A date, a time or a bare number and nothing else; or a line that holds date and time."""
    if look.length > LONGEST_STAMP or look.ends or "#" not in look.tokens:
        return None
    if _DATE_WORDS.issuperset(look.tokens):
        return "byline" if _MONTH_OR_CLOCK.search(look.text) else "share"
    return "byline" if _STAMP.search(look.text) else None


_CREDIT_MARK = re.compile(r"(?:[/|,]|\bvia\b|\bfor\b|\()[^/|,()]{0,30}\)?$", re.IGNORECASE)
_CREDIT_ALONE = re.compile(
    r"[([](?=.*[/,:©])[^()\[\]?!]{2,80}[)\]]|©\s?\D{2,60}"
    r"|(?=.{5,60}$)[\w.&'-]+(?: [\w.&'-]+){0,4} / [\w.&'-]+(?: [\w.&'-]+){0,3}"
)
_CAPTION = re.compile(
    r".{10,140}[.!?] ?\([A-Z][\w.'/ -]{3,40}\)|(?:Video still|Still image|File photo|Enlarge this image)\b.*"
)


def picture_credit(look: Look) -> DropReason | None:
    """A picture's caption or credit: "(Jo Bloggs/AP)", "A harbour at dawn. Navy/Handout via Reuters"."""
    if look.length > HEAD:
        return None
    if _may_be_credit(look.text) and (_CREDIT_ALONE.fullmatch(look.text) or _CAPTION.fullmatch(look.text)):
        return "credit"
    reason = None if look.ends else ENDS.ending(look)
    return reason if reason and _CREDIT_MARK.search(look.text) else None


def _may_be_credit(text: str) -> bool:
    """What the patterns ask for, told in no time."""
    return (
        text.startswith(("(", "[", "©", "Video", "Still", "File", "Enlarge"))
        or text.endswith(")")
        or " / " in text
    )


def headline_row(look: Look) -> DropReason | None:
    """Headlines in one line: "MORE STORIES: Goats eat posters // Swim coach banned"."""
    return "related" if " // " in look.text and not look.ends else None


_MENU_MARK = re.compile(r"\s[|·•/]\s|\s{2,}")
_MAY_BE_MENU = re.compile(r"\s[|·•/\s\"'>]|Â\"")
_PAUSES = (".", ",", ";", ":", "?", "!", "-")
_TRAIL_MARK = re.compile(r"\s[\"'>]\s|Â\"")
"""The signs "»" and "›" as they are folded."""


def menu_line(look: Look) -> DropReason | None:
    """Several short entries in one line: "Home | World | Sport", "Weapons » USA"."""
    if look.ends or look.length > HEAD or not _MAY_BE_MENU.search(look.text):
        return None
    if _TRAIL_MARK.search(look.text):
        return "nav"
    entries = _MENU_MARK.split(look.text)
    short = all(len(entry) < MENU_ENTRY and not entry.endswith(_PAUSES) for entry in entries)
    return "nav" if short and len(entries) >= MENU_ENTRIES else None


_CURRENCY = re.compile(r"[%$€£¥]|\b[A-Z]{3}\b")
_DECIMAL = re.compile(r"\d[.,]\d")


def market_data(look: Look) -> DropReason | None:
    """Prices without a verb: "USD 28.34 EUR 32.07"."""
    figures = look.tokens.count("#")
    if look.ends or figures < max(2, FIGURES_SHARE * len(look.tokens)):
        return None
    currencies = len(_CURRENCY.findall(look.text))
    return "ticker" if currencies and currencies + len(_DECIMAL.findall(look.text)) >= figures else None


_ACCOUNT = re.compile(
    r"[\w.+-]*@[\w.-]+|(?=.*(?:letters|e-?mail|contact|reach|write)\b).*[\w.+-]@[\w-]+\.[\w.-]+",
    re.IGNORECASE,
)


def account_alone(look: Look) -> DropReason | None:
    """An address or the name of an account, or a line that ends with where to write."""
    return "byline" if not look.ends and "@" in look.text and _ACCOUNT.fullmatch(look.text) else None


def held_phrase(look: Look) -> DropReason | None:
    """A short block with a phrase that only furniture holds, or a line with one that prose may hold too."""
    if look.length > HEAD:
        return None
    if _is_line(look):
        return HOLDS.within(look) or HOLDS_LINE.within(look)
    addressed = look.length <= LONGEST_LINE and look.speaks_to_reader
    return HOLDS.within(look) or (HOLDS_ADDRESS.within(look) if addressed else None)


Rule = Callable[[Look], DropReason | None]

PHRASE_RULES: tuple[Rule, ...] = (wordless, whole_phrase, menu_line, headline_row, opening_phrase)
"""Rules that hold for transcripts too, in the order in which they are asked; the first answer decides."""

SHAPE_RULES: tuple[Rule, ...] = (
    copyright_line,
    date_line,
    picture_credit,
    market_data,
    account_alone,
    held_phrase,
)
"""Rules for all other blocks, likewise."""


def linked_line(piece: Piece) -> DropReason | None:
    """A line made of links: an entry of a menu, or the headline of another article."""
    if piece.look.ends or piece.linked < LINKED_LINE:
        return None
    return "nav" if len(piece.look.tokens) <= ENTRY_TOKENS else "related"
