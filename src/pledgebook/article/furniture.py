"""Which furniture the blocks of a page are, told by their phrases (`data/furniture.toml`) or their shape.

Every rule is a small function from the looks of a page to the blocks that it tells, each with its reason;
`PHRASE_RULES` and `SHAPE_RULES` name them in the order in which they are believed.
"""

import re
from collections.abc import Callable

from pledgebook.article.look import HEAD, Looks, Pieces
from pledgebook.article.notes import is_speech
from pledgebook.article.phrases import Told
from pledgebook.article.signs import Signs
from pledgebook.model import DropReason

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


def reasons_of(pieces: Pieces) -> list[DropReason | None]:
    """Which furniture each block of a page is; None where nothing tells."""
    looks = pieces.looks
    told = _first_told(looks, SHAPE_RULES)
    told |= linked_lines(pieces, told)
    told = {place: reason for place, reason in told.items() if not is_speech(looks.texts[place])}
    told |= _first_told(looks, PHRASE_RULES)
    for place in looks.opening | looks.closing:
        told.pop(place, None)
    return [told.get(place) for place in range(len(looks))]


def _first_told(looks: Looks, rules: "tuple[Rule, ...]") -> Told:
    told: Told = {}
    for rule in reversed(rules):
        told |= rule(looks)
    return told


def _is_line(looks: Looks, place: int) -> bool:
    """Whether a block is a line by itself: short, no sentence, no item of a longer list."""
    is_short = looks.lengths[place] <= LONGEST_LINE and not looks.ends[place]
    return is_short and not looks.texts[place].endswith((";", ",", "-"))


def wordless(looks: Looks) -> Told:
    """A rule, a bullet, an arrow: nothing to read."""
    return {place: "other" for place, count in enumerate(looks.counts) if not count}


def whole_phrase(looks: Looks) -> Told:
    """A label and nothing else: "Related Posts", "Advertisement"."""
    return looks.phrases["whole"]


def opening_phrase(looks: Looks) -> Told:
    """A block that opens as furniture does: "Sign up for ...", "Read also: ..."."""
    of_lines = looks.phrases["starts_line"].items()
    return {place: reason for place, reason in of_lines if _is_line(looks, place)} | looks.phrases["starts"]


_COPYRIGHT = re.compile(r".{0,60}(?:©|\(c\)|copyright) ?(?:\w+ )?(?:19|20)\d\d\b", re.IGNORECASE)


def copyright_line(looks: Looks) -> Told:
    """A line such as "© 2022 The Paper"."""
    return {place: "legal" for place in looks.copyright if _COPYRIGHT.match(looks.texts[place])}


_DATE_WORDS = frozenset(
    "# : & monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri"
    " sat sun january february march april may june july august september october november december jan"
    " feb mar apr jun jul aug sep sept oct nov dec am pm a m p gmt utc bst est edt et cst cdt pst pdt pt"
    " ist cet cest eet z t h hours hour minutes minute mins min days day weeks week ago past last old"
    " new in on at by of the st nd rd th date dated posted published updated edited created admin"
    " minuto minutos minuten minuti hora horas stunden".split()
)
_MONTH_OR_CLOCK = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\d[.:]\d\d\b|\d[./-]\d{1,2}[./-]\d"
    r"|\b(?:ago|past)\b|day\b",
    re.IGNORECASE,
)
_STAMP = re.compile(
    r"\b(?:19|20)\d\d\b.{0,8}\b\d{1,2}[:.]\d\d\b|\b\d{1,2}[:.]\d\d ?(?:[ap]\.?m|gmt|utc)\b", re.IGNORECASE
)


def date_line(looks: Looks) -> Told:
    """A date, a time or a bare number and nothing else; or a line that holds date and time."""
    told: Told = {}
    for place in looks.numbered:
        if looks.lengths[place] > LONGEST_STAMP or looks.ends[place]:
            continue
        if _DATE_WORDS.issuperset(looks.keys[place].split()):
            told[place] = "byline" if _MONTH_OR_CLOCK.search(looks.texts[place]) else "share"
        elif _STAMP.search(looks.texts[place]):
            told[place] = "byline"
    return told


_CREDIT_MARK = re.compile(r"(?:[/|,]|\bvia\b|\bfor\b|\()[^/|,()]{0,30}\)?$", re.IGNORECASE)
_CREDIT_ALONE = re.compile(
    r"[([](?=.*[/,:©])[^()\[\]?!]{2,80}[)\]]|©\s?\D{2,60}"
    r"|(?=.{5,60}$)[\w.&'-]+(?: [\w.&'-]+){0,4} / [\w.&'-]+(?: [\w.&'-]+){0,3}"
)
_CREDIT_SIGNS = Signs(")", "]", "©", " / ")
_CAPTION = re.compile(r".{10,140}[.!?] ?\([A-Z][\w.'/ -]{3,40}\)")


def picture_credit(looks: Looks) -> Told:
    """A picture's caption or credit: "(Jo Bloggs/AP)", "A harbour at dawn. Navy/Handout via Reuters"."""
    told: Told = {
        place: reason
        for place, reason in looks.phrases["ends"].items()
        if not looks.ends[place] and _CREDIT_MARK.search(looks.texts[place])
    }
    for place in looks.holding(_CREDIT_SIGNS):
        text = looks.texts[place]
        if _CREDIT_ALONE.fullmatch(text) or _CAPTION.fullmatch(text):
            told[place] = "credit"
    return {place: reason for place, reason in told.items() if looks.lengths[place] <= HEAD}


_STROKES = Signs(" // ")


def headline_row(looks: Looks) -> Told:
    """Headlines in one line: "MORE STORIES: Goats eat posters // Swim coach banned"."""
    return {place: "related" for place in looks.holding(_STROKES) if not looks.ends[place]}


_MENU_MARK = re.compile(r"\s[|·•/]\s|\s{2,}")
_MENU_SIGNS = Signs(" | ", " · ", " • ", " / ", " > ", ' " ', " ' ", "  ", 'Â"')
_PAUSES = (".", ",", ";", ":", "?", "!", "-")
_TRAIL_MARK = re.compile(r"\s[\"'>]\s|Â\"")
"""The signs "»" and "›" as they are folded."""


def menu_line(looks: Looks) -> Told:
    """Several short entries in one line: "Home | World | Sport", "Weapons » USA"."""
    marked = (place for place in looks.holding(_MENU_SIGNS) if not looks.ends[place])
    return {place: "nav" for place in marked if looks.lengths[place] <= HEAD and _is_menu(looks.texts[place])}


def _is_menu(line: str) -> bool:
    entries = _MENU_MARK.split(line)
    is_short = all(len(entry) < MENU_ENTRY and not entry.endswith(_PAUSES) for entry in entries)
    return (is_short and len(entries) >= MENU_ENTRIES) or _TRAIL_MARK.search(line) is not None


_CURRENCY = re.compile(r"[%$€£¥]|\b[A-Z]{3}\b")
_DECIMAL = re.compile(r"\d[.,]\d")


def market_data(looks: Looks) -> Told:
    """Prices without a verb: "USD 28.34 EUR 32.07"."""
    return {
        place: "ticker" for place in looks.numbered if not looks.ends[place] and _are_prices(looks, place)
    }


def _are_prices(looks: Looks, place: int) -> bool:
    figures = looks.keys[place].count("#")
    if figures < max(2, FIGURES_SHARE * looks.counts[place]):
        return False
    currencies = len(_CURRENCY.findall(looks.texts[place]))
    return currencies > 0 and currencies + len(_DECIMAL.findall(looks.texts[place])) >= figures


_AT = Signs("@")
_ACCOUNT = re.compile(
    r"[\w.+-]*@[\w.-]+|(?=.*(?:letters|e-?mail|contact|reach|write)\b).*[\w.+-]@[\w-]+\.[\w.-]+",
    re.IGNORECASE,
)


def account_alone(looks: Looks) -> Told:
    """An address or the name of an account, or a line that ends with where to write."""
    named = (place for place in looks.holding(_AT) if not looks.ends[place])
    return {place: "byline" for place in named if _ACCOUNT.fullmatch(looks.texts[place])}


def held_phrase(looks: Looks) -> Told:
    """A short block with a phrase that only furniture holds, or a line with one that prose may hold too."""
    of_lines, addressed = looks.phrases["holds_line"].items(), looks.phrases["holds_address"].items()
    told = {place: reason for place, reason in addressed if _is_address(looks, place)}
    told |= {place: reason for place, reason in of_lines if _is_line(looks, place)}
    told |= looks.phrases["holds"]
    return {place: reason for place, reason in told.items() if looks.lengths[place] <= HEAD}


def _is_address(looks: Looks, place: int) -> bool:
    is_short = looks.lengths[place] <= LONGEST_LINE and not _is_line(looks, place)
    return is_short and looks.speaks_to_reader(place)


Rule = Callable[[Looks], Told]

PHRASE_RULES: tuple[Rule, ...] = (wordless, whole_phrase, menu_line, headline_row, opening_phrase)
"""Rules that hold for transcripts too, the most believed first."""

SHAPE_RULES: tuple[Rule, ...] = (
    copyright_line,
    date_line,
    picture_credit,
    market_data,
    account_alone,
    held_phrase,
)
"""Rules for all other blocks, likewise."""


def linked_lines(pieces: Pieces, told: Told) -> Told:
    """Lines made of links that nothing else tells: entries of a menu, headlines of other articles."""
    looks = pieces.looks
    made_of_links = (place for place, share in enumerate(pieces.linked) if share >= LINKED_LINE)
    return {
        place: "nav" if looks.counts[place] <= ENTRY_TOKENS else "related"
        for place in made_of_links
        if place not in told and not looks.ends[place]
    }
