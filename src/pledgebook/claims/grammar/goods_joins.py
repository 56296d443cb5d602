"""What phrases of goods lend one another.

1. share     a head goes to the phrases before it that lack one ("anti-armor and anti-aircraft systems")
2. lend      a name goes to the bare head after it ("four Himars launchers with ammunition")
3. compose   "of", "for", "with" and "to counter" make one name of two ("rounds of 155mm ammunition")
4. point     "for them", "to tow them" and "another 45" stand for goods named before
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from pledgebook.claims.grammar.goods_lexicon import HEAD, MODIFIER, NAME, TAKER
from pledgebook.claims.grammar.goods_phrases import Phrase, name_of
from pledgebook.claims.grammar.goods_pieces import Piece

LISTED = (",", "&", ",&")
"""Links between the members of a list."""

_ALREADY_GIVEN = re.compile(r"\s+(?:already|previously|that|which|we|they)\b")
"""What tells that goods behind "for" are spoken of for themselves: "for the launchers already promised"."""

_GOES_ON = re.compile(
    r"\s*(?:[.;,]|$|(?:are|were|is|will|would|have|has|come|came|go|went|from|by|later|to follow)\b)"
)
"""What may follow "another 45" where it counts the goods named before, and no others."""


def joined(text: str, phrases: Sequence[Phrase], pieces: Sequence[Piece]) -> list[Phrase]:
    """The phrases of a text, each with what its neighbours lend it; those that only say a type are gone."""
    complete = _composed(text, _lent(_shared(phrases)))
    return [_pointed(text, phrase, complete[:index], pieces) for index, phrase in enumerate(complete)]


def _shared(phrases: Sequence[Phrase]) -> list[Phrase]:
    """Phrases without a head of their own take it from the next one of their list."""
    done: list[Phrase] = []
    for phrase in reversed(phrases):
        following = done[-1] if done else None
        if not following or following.link not in LISTED or not _may_share(phrase, following):
            done.append(_trimmed(phrase))
        elif phrase.count and not following.count:
            done[-1] = _counted_together(phrase, following)
        else:
            core = (*phrase.core, *_shareable(following))
            done.append(replace(phrase, core=core, lent=True))
    return done[::-1]


def _counted_together(phrase: Phrase, following: Phrase) -> Phrase:
    """One phrase of two that share a number as well ("18 coastal and riverine patrol boats")."""
    core = (*phrase.core, Piece("&", following.span, written="and"), *following.core)
    return replace(
        following, span=phrase.span.to(following.span), core=core, count=phrase.count, link=phrase.link
    )


def _may_share(phrase: Phrase, following: Phrase) -> bool:
    if not phrase.core or phrase.link in ("f", "r") or not following.role or len(following.core) == 1:
        return False
    last, parallel = phrase.core[-1].entry, following.core[0].entry
    if phrase.head is None:
        return True
    if last is None or parallel is None or last.plural:
        return False
    if last.letter == NAME:
        return parallel.letter == NAME and parallel.role == last.role and not phrase.is_determined
    is_of_several = phrase.count is not None and phrase.count.value != 1
    return last.types and parallel.types and (is_of_several or not phrase.is_determined)


def _shareable(phrase: Phrase) -> tuple[Piece, ...]:
    """The head, with all from the calibre on where there is one behind the first word."""
    rest = phrase.core[1:]
    calibre = next((index for index, piece in enumerate(rest) if piece.letter == "C"), len(rest) - 1)
    return rest[calibre:]


def _trimmed(phrase: Phrase) -> Phrase:
    """The phrase without modifiers behind its last name or head; as it is where it has neither.

    A head in the singular only says the type of what follows there ("missile attack").
    """
    ends = [index for index, piece in enumerate(phrase.core, start=1) if piece.letter in (HEAD, NAME)]
    if not ends or ends[-1] == len(phrase.core):
        return phrase
    core = phrase.core[: ends[-1]]
    span = replace(phrase.span, end=max(piece.span.end for piece in core))
    entry = core[-1].entry
    is_taken = entry is not None and entry.letter == HEAD and not entry.plural
    return replace(phrase, core=core, span=span, after=TAKER if is_taken else MODIFIER)


def _lent(phrases: Sequence[Phrase]) -> list[Phrase]:
    """Phrases that are a bare head take the name or type of what fires or uses them from the one before."""
    done: list[Phrase] = []
    for phrase in phrases:
        lender = _lender(done[-1], phrase) if done and len(phrase.core) == 1 else ()
        done.append(replace(phrase, core=(*lender, *phrase.core), lent=True) if lender else phrase)
    return done


def _lender(before: Phrase, phrase: Phrase) -> tuple[Piece, ...]:
    """The pieces of the phrase before that a bare head takes."""
    if "T" in phrase.lead:
        return before.name
    if phrase.role not in ("supplies", "launcher") or phrase.link not in ("&", "w"):
        return ()
    if before.role == "launcher":
        types = tuple(piece for piece in before.core[:-1] if piece.entry and piece.entry.types)
        return before.name or types[-1:]
    return before.name if phrase.link == "w" else ()


def _composed(text: str, phrases: Sequence[Phrase]) -> list[Phrase]:
    """Phrases that a preposition joins to the one before become part of its name.

    Those that stand for themselves too stay: the joined phrase then ends before them.
    """
    done: list[Phrase] = []
    for phrase in phrases:
        whole = _join(text, done[-1], phrase) if done else None
        if whole:
            done[-1] = whole
        if not whole or whole.span.end < phrase.span.start:
            done.append(phrase)
    return done


def _join(text: str, phrase: Phrase, following: Phrase) -> Phrase | None:
    """One phrase of two, by what links them; None where they stay two."""
    span = phrase.span.to(following.span)
    match (following.link or "")[:1]:
        case "G" | "g" | "S" as link:
            behind = name_of((), text[phrase.span.end : following.span.end])
            tail = behind if len(phrase.core) == 1 or link == "S" else phrase.tail
            return replace(phrase, span=span, tail=tail, after=following.after, lent=True)
        case "w" if following.role == "accessories":
            return replace(phrase, span=span, tail=f"with {name_of(following.core)}", after=following.after)
        case "f" | "r" | "o" if _takes_type(phrase, following):
            return _typed(text, phrase, following)
    return None


def _takes_type(phrase: Phrase, following: Phrase) -> bool:
    """Whether the first phrase is of goods whose type "of" or "for" tells."""
    if phrase.head is None or not following.core or following.after == TAKER:
        return False
    if following.head is None:
        return following.link in ("f", "r")
    is_of = following.link == "f" and (phrase.role == "launcher" or phrase.is_generic)
    return is_of or phrase.role in ("supplies", "services")


def _typed(text: str, phrase: Phrase, following: Phrase) -> Phrase:
    """The first phrase, with the type that stands behind it said before its head, or after "repair of"."""
    span = phrase.span.to(following.span)
    is_of = following.link == "f"
    if phrase.role == "services" and is_of:
        tail = f"of {' '.join(piece.written for piece in following.core)}"
        return replace(phrase, span=span, tail=tail, count=following.count, after=following.after, lent=True)
    core = (*(following.core if is_of or not following.head else following.kind), *phrase.core)
    if following.link == "r" and _ALREADY_GIVEN.match(text, following.span.end):
        return replace(phrase, core=core, lent=True)
    return replace(phrase, span=span, core=core, after=following.after, lent=True)


def _pointed(text: str, phrase: Phrase, before: Sequence[Phrase], pieces: Sequence[Piece]) -> Phrase:
    """The phrase with the goods named before that it points back to."""
    if not before:
        return phrase
    if not phrase.core:
        counted = [earlier for earlier in before if earlier.count and earlier.head]
        goes_on = counted and _GOES_ON.match(text, phrase.span.end)
        return replace(phrase, core=counted[-1].core, lent=True) if goes_on else phrase
    return _with_pronoun(phrase, before[-1], pieces) if phrase.after in ("r", "G") else phrase


def _with_pronoun(phrase: Phrase, before: Phrase, pieces: Sequence[Piece]) -> Phrase:
    """The phrase with what "for them" or "to tow them" behind it adds to its name."""
    behind = [piece for piece in pieces if piece.span.start >= phrase.span.end][:2]
    if [piece.letter for piece in behind[1:]] != ["t"]:
        return phrase
    link, them = behind
    kind: tuple[Piece, ...]
    if link.letter == "G":
        kind = (replace(link, letter=MODIFIER, written=link.written.split()[-1]),)
    else:
        kind = tuple(piece for piece in before.core if piece.letter in (NAME, "C"))[-1:] or before.kind
    return replace(phrase, span=phrase.span.to(them.span), core=(*kind, *phrase.core), lent=True)
