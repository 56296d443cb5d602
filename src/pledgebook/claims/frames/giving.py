"""The verb that governs goods: whether it says that they are given, and how far they have come.

1. verbs      all forms of the verbs in [goods_verbs] of `data/cues.toml`, each with its auxiliaries
2. governor   the last one before the goods, unless one right behind has them as its subject
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from pledgebook.claims.grammar.cues import load
from pledgebook.claims.grammar.numbers import lowered
from pledgebook.model import Span, Stage

_AUXILIARIES = re.compile(
    r"(?:\b(?:has|have|had|having|do|does|did|is|are|was|were|will|would|could|may|might|should|can|must|shall"
    r"|be|been|being|to|going|not|never|already|also|now|so far|since|recently"
    r"|just|still|then|first|all|both|soon|only|ever"
    r"|[a-z]+ly)[ ,]+|'(?:ve|re|ll|d|s)\s+|n't\s+)+\Z",
    re.IGNORECASE,
)
_MODAL = re.compile(r"\b(?:could|may|might)\b")
_AHEAD = re.compile(r"\b(?:will|shall|to|going|should|can|must|would|could|may|might)\b|'(?:ll|d)\b")
_PERFECT = re.compile(r"\b(?:has|have|had|having)\b|'ve\b")
_PRESENT_PASSIVE = re.compile(r"\b(?:is|are|be)\b|'re\b")
_NEGATED = re.compile(r"\b(?:not|never)\b|n't\b")

LOOK_BACK = 60
"""Characters before a verb in which its auxiliaries stand; "will not have already been " takes 27."""

SENTENCES = 8
"""Sentences whose verbs are kept at hand: all goods of one ask for them, and a pronoun in the next."""

_NOUN_BEFORE = re.compile(
    r"(?:\b(?:the|an?|of|its|their|our|his|her|new|more|additional|further|in|from|by|with|as|no"
    r"|medical|food|relief)|'s|-)\s*\Z",
    re.IGNORECASE,
)
"""What tells that a word like "supplies" or "orders" is a noun."""


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb that can have goods as its object or subject, or a noun that does the same.

    Attributes:
        span: its characters, without auxiliaries.
        sort: its class in [goods_verbs].
        form: "base", "past" (and participles that look like it), "participle", "ing" or "noun".
        auxiliary: what stands before it and belongs to it; empty without any.
        host: of "including" and its like, the verb before it, which says what became of the goods.
    """

    span: Span
    sort: str
    form: str
    auxiliary: str = ""
    host: "Verb | None" = None

    @property
    def gives(self) -> bool:
        """Whether its goods are given, promised, ordered or listed; else they are made, fired or wanted."""
        is_denied = self.sort in ("give", "move", "order", "hold") and _NEGATED.search(self.auxiliary)
        return self.sort not in ("make", "lose") and not is_denied

    def subject(self, text: str) -> str:
        """The words of the text before it, which end with its subject."""
        return text[: self.span.start - len(self.auxiliary)]

    @property
    def changes_hands(self) -> bool:
        """Whether its goods change hands or will, so that no further word has to say that aid is meant."""
        return self.sort in ("give", "move", "order") or bool(self.host and self.host.changes_hands)

    @property
    def stage(self) -> Stage | None:
        """How far the goods have come by its class and tense; None where neither says so."""
        if _MODAL.search(self.auxiliary):
            return "considered"
        if self.sort == "hold":
            told = self.host.stage if self.host else None
            return "delivered" if _PERFECT.search(self.auxiliary) else told
        if self.sort not in ("give", "move", "order", "use"):
            return None
        if self._is_done or (self.sort == "use" and self.form == "ing"):
            return "contracted" if self.sort == "order" else "delivered"
        return "delivering" if self._is_under_way else None

    @property
    def _is_done(self) -> bool:
        if self.form == "noun":
            return self.sort == "order"
        if self.form not in ("past", "participle") or _AHEAD.search(self.auxiliary):
            return False
        if "being" in self.auxiliary:
            return False
        return bool(_PERFECT.search(self.auxiliary) or not _PRESENT_PASSIVE.search(self.auxiliary))

    @property
    def _is_under_way(self) -> bool:
        if self.sort == "order" or _AHEAD.search(self.auxiliary):
            return False
        if self.form == "ing":
            return self.sort == "move" or "been" in self.auxiliary
        return "being" in self.auxiliary


@lru_cache(maxsize=SENTENCES)
def find_verbs(text: str) -> tuple[Verb, ...]:
    """The verbs and nouns of giving and not giving, in order."""
    return tuple(_verbs(text))


def _verbs(text: str) -> Iterator[Verb]:
    pattern, forms = _lexicon()
    for match in pattern.finditer(lowered(text)):
        if match.lastgroup != "verb":
            yield Verb(Span(*match.span()), str(match.lastgroup), "noun")
            continue
        sort, form = forms[match["verb"]]
        before = text[max(match.start() - LOOK_BACK, 0) : match.start()]
        auxiliary = _AUXILIARIES.search(before)
        if form == "ing" and before.endswith("for "):
            continue
        if auxiliary or form != "base" or not _NOUN_BEFORE.search(before):
            yield Verb(Span(*match.span()), sort, form, auxiliary[0].lower() if auxiliary else "")


@cache
def _lexicon() -> tuple[re.Pattern[str], dict[str, tuple[str, str]]]:
    """The pattern of all verbs and nouns, and class and form of each form of a verb."""
    forms: dict[str, tuple[str, str]] = {}
    for sort, verbs in load("cues")["goods_verbs"].items():
        for verb in verbs:
            for written, form in _forms(verb):
                forms.setdefault(written, (sort, form))
    longest_first = sorted(forms, key=len, reverse=True)
    nouns = [rf"(?P<{sort}>{'|'.join(listed)})" for sort, listed in load("cues")["goods_nouns"].items()]
    verb = rf"(?P<verb>{'|'.join(map(re.escape, longest_first))})"
    return re.compile(rf"(?<![\w-])(?:{'|'.join(nouns)}|{verb})(?![\w-])"), forms


def _forms(verb: str) -> Iterator[tuple[str, str]]:
    """The forms of a verb, as [goods_verbs] writes it, each with the name of the form."""
    told, _, particle = verb.partition(" + ")
    base, *irregular = told.split()
    past, participle, ing = irregular or _regular(base)
    third = _ending(base, "s")
    for word, form in (
        (base, "base"),
        (third, "base"),
        (past, "past"),
        (participle, "participle"),
        (ing, "ing"),
    ):
        yield f"{word} {particle}".strip(), form


def _regular(base: str) -> tuple[str, str, str]:
    past = _ending(base, "ed")
    return past, past, f"{base.removesuffix('e')}ing"


def _ending(base: str, ending: str) -> str:
    """The word with "s" or "ed" behind it."""
    if re.search(r"[^aeiou]y$", base):
        return f"{base[:-1]}ie{ending[-1]}"
    if ending == "s":
        return f"{base}es" if re.search(r"(?:s|x|sh|ch|o)$", base) else f"{base}s"
    return f"{base.removesuffix('e')}ed"


def governor(text: str, goods: Sequence[Span], at: int) -> Verb | None:
    """The verb that the goods `goods[at]` of a text belong to; None where there is none.

    Args:
        text: a sentence.
        goods: all goods in it, in order.
        at: which of them is meant.
    """
    aside = [*goods, *(each for each in _asides(text) if not each.holds(goods[at]))]
    verbs = [verb for verb in find_verbs(text) if not any(verb.span.meets(each) for each in aside)]
    before = [verb for verb in verbs if verb.span.end <= goods[at].start]
    if before and before[-1].form == "noun" and not text[before[-1].span.end : goods[at].start].strip():
        return _hosted(before)
    end = end_of_list(text, goods, at)
    behind = next((verb for verb in verbs if verb.span.start >= end), None)
    if before and before[-1].sort in ("make", "lose"):
        return before[-1]
    if behind and _is_tied(text[end : behind.span.start], behind):
        return behind
    if before:
        return _hosted(before)
    return _of_subject(verbs)


def _of_subject(verbs: Sequence[Verb]) -> Verb | None:
    """Of the verbs behind goods that open a sentence, the one that has them as its subject."""
    return next((verb for verb in verbs if verb.auxiliary and verb.stage and verb.gives), None)


def _asides(text: str) -> Iterator[Span]:
    """What stands between dashes or brackets: a verb in it governs nothing outside."""
    for match in _ASIDE.finditer(text):
        yield Span(*match.span())


_ASIDE = re.compile(r"(?<= )-[^-()]{1,60}-(?= )|\([^()]{1,60}\)")


def _hosted(verbs: Sequence[Verb]) -> Verb:
    """The last of the verbs; where it only opens a list, with the verb that the list belongs to."""
    last = verbs[-1]
    if last.sort != "hold" or last.form == "base":
        return last
    return replace(
        last,
        host=next(
            (verb for verb in reversed(verbs) if verb.sort != "hold" and verb.gives and verb.form != "noun"),
            None,
        ),
    )


def end_of_list(text: str, goods: Sequence[Span], at: int) -> int:
    """Where the list ends that goods stand in ("trucks, drones and radios were sent")."""
    end = goods[at].end
    for following in goods[at + 1 :]:
        if not _IN_LIST.fullmatch(text, end, following.start):
            break
        end = following.end
    return end


_IN_LIST = re.compile(r",?\s*(?:(?:and|or|as well as|plus)\s+)?")


def _is_tied(between: str, verb: Verb) -> bool:
    """Whether a verb behind goods has them as its subject, or as its object in a relative clause."""
    words = between.removesuffix(verb.auxiliary) if verb.auxiliary else between
    if not _OPENS_CLAUSE.fullmatch(words):
        return False
    if verb.sort == "make" and not verb.auxiliary:
        return False
    return bool(words.strip() or verb.auxiliary or verb.form in ("past", "participle"))


_OPENS_CLAUSE = re.compile(
    r"\s*(?:,?\s*(?:that|which)\b)?\s*"
    r"(?:(?:we|they|it|(?:the )?[A-Z][\w.]+(?: [A-Z][\w.]+)?|(?:the )?\w+ allies)\s+)?",
)
"""What may stand between goods and their verb: "that European allies are handing over", "we have sent"."""
