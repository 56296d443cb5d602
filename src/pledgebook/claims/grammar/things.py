"""Find mentions of goods and services in a text: what, how many, which way the number is bent.

1. pieces    words with their parts in the grammar (`goods_pieces`), told from the lexicon of goods
             (`goods_data`, `goods_lexicon`, `goods_tokens`)
2. phrases   number, words, head (`goods_phrases`), with what neighbours lend one another (`goods_joins`)
3. things    the phrases that do name goods: people, units and other uses of the same words are left out

Whether a mention is of something given is for the frames to say.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import zip_longest

from pledgebook.claims.grammar.goods_data import lexicon
from pledgebook.claims.grammar.goods_joins import LISTED, joined
from pledgebook.claims.grammar.goods_lexicon import HEAD, NAME, TAKER, Entry
from pledgebook.claims.grammar.goods_phrases import Phrase, cut, name_of
from pledgebook.claims.grammar.goods_pieces import Count, Piece, pieces_of
from pledgebook.model import Qualifier, Span

_POINTS_BACK = re.compile(r"\b(?:another|a further|an additional|more)\b", re.IGNORECASE)
_FAMILIES = {"arms": "arms", "supplies": "arms", "launcher": "arms", "relief": "relief", "services": "relief"}
_COMPANY = _FAMILIES | {"assistance": "relief"}
"""By role, in whose lists a weak head is goods: "tanks, guns and mortars", "food, water and shelter"."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A mention of goods or services.

    Attributes:
        span: the mention with its number and the words that bend it.
        item: short name in the singular, as the text has it, without number.
        quantity: the number; None where there is none or only an order of magnitude ("thousands of").
        qualifier: which way the words bend the number.
        generic: whether no type of goods is named: weapons, equipment, systems as such.
        canonical: the name's key in the lexicon, where a type has a proper name.
    """

    span: Span
    item: str
    quantity: float | None = None
    qualifier: Qualifier | None = None
    generic: bool = False
    canonical: str | None = None


def find_things(text: str, earlier: Sequence[Thing] = ()) -> list[Thing]:
    """All mentions of goods and services in folded text, in order; no two overlap.

    Args:
        text: a sentence or more.
        earlier: what the text before mentions, for "another 45" and "rounds for them".
    """
    points_back = earlier and _POINTS_BACK.search(text)
    if not points_back and not lexicon().may_name_goods(text):
        return []
    pieces = pieces_of(text, lexicon())
    context = _context(earlier)
    phrases = joined(text, [*context, *cut(pieces)], pieces)[len(context) :]
    return [_thing(phrase) for phrase in _mentions(phrases)]


def _context(earlier: Sequence[Thing]) -> list[Phrase]:
    """The phrase that pronouns point back to: the last counted thing, else the last."""
    if not earlier:
        return []
    thing = next((thing for thing in reversed(earlier) if thing.quantity is not None), earlier[-1])
    return [replace(each, span=Span(0, 0), count=Count(thing.quantity, None)) for each in _named(thing.item)]


@lru_cache(maxsize=1)
def _named(item: str) -> list[Phrase]:
    """The phrase that an item's name is; the last one is kept, as many sentences may point back to it."""
    return list(cut(pieces_of(item, lexicon())))[:1]


def _thing(phrase: Phrase) -> Thing:
    count = phrase.count
    return Thing(
        phrase.span,
        name_of(phrase.core, phrase.tail),
        count.value if count else 1.0 if phrase.is_single else None,
        count.qualifier if count else None,
        generic=not phrase.tail and all(piece.entry and piece.entry.generic for piece in phrase.core),
        canonical=_canonical((*phrase.core, phrase.short)),
    )


def _canonical(pieces: Sequence[Piece | None]) -> str | None:
    keys = [piece.entry.canonical for piece in pieces if piece and piece.entry and piece.entry.canonical]
    return keys[-1] if keys else None


def _mentions(phrases: Sequence[Phrase]) -> Iterator[Phrase]:
    """The phrases that name goods, rather than something else that goods lend their name to."""
    before = None
    for phrase, following in zip_longest(phrases, phrases[1:]):
        listed = [before] if before and phrase.link in LISTED else []
        if following and following.link in LISTED and following.head and not following.is_weak:
            listed.append(following)
        is_goods = _is_goods(phrase, listed)
        if is_goods:
            yield phrase
        before = phrase if is_goods else None


def _is_goods(phrase: Phrase, listed: Sequence[Phrase]) -> bool:
    """Whether the phrase names goods; `listed` are its neighbours in a list that are sure to do so."""
    head = phrase.head
    if head is None or head.entry is None or phrase.is_opponents or phrase.is_target or phrase.after == TAKER:
        return False
    if head.letter == NAME:
        return not head.entry.weak or head.entry.plural or len(phrase.core) > 1 or phrase.is_determined
    if _describes(phrase, head.entry):
        return False
    family = _FAMILIES.get(phrase.role)
    is_of_list = (not phrase.is_generic or len(phrase.core) > 1) and any(
        _COMPANY.get(other.role) == family for other in listed
    )
    return bool(family and is_of_list) or _has_company(phrase, head.entry)


def _describes(phrase: Phrase, head: Entry) -> bool:
    """Whether a countable head in the singular has no article: then it describes the noun behind it."""
    if not head.countable or head.plural or phrase.lent or phrase.is_determined:
        return False
    return len(phrase.core) == 1 or phrase.after in ("u", "k")


def _has_company(phrase: Phrase, head: Entry) -> bool:
    """Whether a head that means other things too stands beside what makes it goods."""
    beside = phrase.core[:-1]
    match head.role:
        case "assistance":
            return any(not (piece.entry and piece.entry.generic) for piece in beside)
        case "machines":
            return any(piece.letter == NAME or (piece.entry and _is_martial(piece.entry)) for piece in beside)
    can_be_counted = head.plural or not head.countable
    is_counted = (
        phrase.count is not None and can_be_counted and phrase.after != "f" and head.role != "services"
    )
    return not head.weak or phrase.lent or is_counted or any(map(_makes_goods, beside))


def _makes_goods(piece: Piece) -> bool:
    """Whether a word before a weak head makes it goods: a calibre, a known modifier, a name, arms."""
    if piece.entry is None:
        return piece.letter == "C"
    return piece.letter != HEAD or piece.entry.role != "relief"


def _is_martial(entry: Entry) -> bool:
    return entry.arms or _FAMILIES.get(entry.role) == "arms"
