"""Frames of money: is a sum a package of aid, a total over a window, a budget, or no aid at all?"""

import re
from collections.abc import Callable, Container
from dataclasses import dataclass
from datetime import date

from pledgebook.claims.grammar.clauses import shares
from pledgebook.claims.grammar.cues import cue, cue_after, cue_before
from pledgebook.claims.grammar.money import Money
from pledgebook.claims.grammar.ordinals import find_places
from pledgebook.claims.grammar.windows import Window
from pledgebook.claims.reading import Reading, Sentence
from pledgebook.model import Kind, Span


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum of money in its sentence.

    Attributes:
        money: the sum; its span counts in the sentence.
        sentence: the sentence.
        part: the part of the sentence that is about this sum.
        window: the window over which it was counted, if the words give it one.
        as_of: the words up to which day the sums of the sentence were counted ("as of", "to date").
        previous: the sum before it in the sentence.
        alone: whether it is the only sum of the sentence.
    """

    money: Money
    sentence: Sentence
    part: Span
    window: Window | None
    as_of: Window | None
    previous: "Sum | None"
    alone: bool

    @property
    def words(self) -> str:
        """The folded words of the part that is about this sum."""
        return self.part.of(self.sentence.text)

    @property
    def written(self) -> str:
        """The folded words of the sum itself, with its qualifier."""
        return self.money.span.of(self.sentence.text)

    @property
    def before(self) -> str:
        """The folded words of the part that stand before the sum."""
        return self.sentence.text[self.part.start : self.money.span.start]

    @property
    def behind(self) -> str:
        """The folded words of the part that stand behind the sum."""
        return self.sentence.text[self.money.span.end : self.part.end]

    def says(self, group: str, name: str) -> bool:
        """Whether a cue stands in the part about this sum."""
        return cue(group, name).search(self.words) is not None

    @property
    def until(self) -> date | None:
        """The day up to which it was counted, where the words say so."""
        window = self.window if self.window and self.window.until else self.as_of
        return window.until if window else None

    @property
    def is_counted_up(self) -> bool:
        """Whether its own words say up to which day it was counted, and do not call it new."""
        up_to = self.as_of is not None and self.part.meets(self.as_of.span)
        return up_to and not self.says("novelty", "new")

    def is_called(self, name: str) -> bool:
        """Whether a cue of money stands right before the sum or right behind it."""
        before = cue_before("money", f"{name}_before").search(self.before)
        behind = _BRACKET.sub("", self.behind)
        return bool(before or cue_after("money", f"{name}_after").match(behind))


_BRACKET = re.compile(r"^\s*\([^)]*\)")
"""A sum converted, or a remark, right behind a sum."""


def sums(sentence: Sentence) -> list[Sum]:
    """The sums of a sentence, each with its own part of the words and its window."""
    found = sentence.money
    if not found:
        return []
    parts = _parts(sentence, found)
    windows, as_of = _windows(sentence, found), _as_of(sentence)
    chain: list[Sum] = []
    for at, (money, part) in enumerate(zip(found, parts, strict=True)):
        previous = chain[-1] if chain else None
        chain.append(Sum(money, sentence, part, windows.get(at), as_of, previous, alone=len(found) == 1))
    return chain


def _parts(sentence: Sentence, found: list[Money]) -> list[Span]:
    """The part of the words about each sum; a sum converted in brackets shares that of the sum itself."""
    first, *others = found
    own = iter(shares(sentence.text, [first.span, *(other.span for other in others if not other.converts)]))
    parts: list[Span] = []
    for money in found:
        parts.append(parts[-1] if parts and money.converts else next(own))
    return parts


def _as_of(sentence: Sentence) -> Window | None:
    """Up to which day all sums of the sentence were counted ("as of 23 November", "to date")."""
    return next((window for window in sentence.windows if _only_ends(window)), None)


def _only_ends(window: Window) -> bool:
    return window.since is None and window.until is not None


def _windows(sentence: Sentence, found: list[Money]) -> dict[int, Window]:
    """Which window belongs to which sum (by its number): the one it leads up to, else the sum before it.

    A window right behind an ordinal ("the third since August") counts the ordinal, not a sum.
    """
    owned: dict[int, Window] = {}
    for window in sentence.windows:
        if not _only_ends(window) and not _AHEAD.search(sentence.text, 0, window.span.start):
            owner = _owner(sentence, window, found, owned)
            if owner is not None:
                owned.setdefault(owner, window)
    return owned


def _owner(sentence: Sentence, window: Window, found: list[Money], owned: Container[int]) -> int | None:
    before = [at for at, money in enumerate(found) if money.span.end <= window.span.start]
    after = [at for at, money in enumerate(found) if money.span.start >= window.span.end]
    start = found[before[-1]].span.end if before else 0
    if _counts_an_ordinal(sentence, window, start):
        return None
    leads_on = after and _LEADS_ON.fullmatch(sentence.text, window.span.end, found[after[0]].span.start)
    taken = not before or before[-1] in owned or _TURNS.search(sentence.text, start, window.span.start)
    if leads_on and taken:
        return after[0]
    return before[-1] if before else None


_AHEAD = re.compile(r"\bfor\s*$", re.IGNORECASE)
"""A window that the sum is meant for, not one that it was counted over ("for this year")."""

_LEADS_ON = re.compile(r"(?:(?! and |;| - |, (?:who|which|while|but)\b).)*", re.DOTALL)
"""Words between a window and the sum it leads up to: no new statement begins among them."""

_TURNS = re.compile(r"[.;]| - | and | while |, (?:but|which)\b")
"""The end of the statement that a sum stands in."""


def _counts_an_ordinal(sentence: Sentence, window: Window, start: int) -> bool:
    return any(
        not place.is_count
        and start <= place.span.start
        and -1 <= window.span.start - place.span.end <= WINDOW_REACH
        for place in find_places(sentence.text)
    )


WINDOW_REACH = 90
"""Characters within which a window behind an ordinal is its own ("the seventh drawn from U.S. inventories
since August 2021"). Fixed on the press set, where the longest is 61."""

Rule = Callable[[Reading, Sum], bool]


def _is_conversion(_: Reading, found: Sum) -> bool:
    """The same sum again in another currency, in brackets."""
    return found.money.converts


def _is_unrelated(reading: Reading, found: Sum) -> bool:
    """Prices, markets, domestic spending and headings, unless the same words speak of arms."""
    if found.money.amount.top < LEAST_SUM or found.sentence.text.isupper() or found.says("money", "never"):
        return True
    abroad = reading.about_aid or found.sentence.names_recipient
    if found.says("aid", "military") or (found.says("aid", "civil") and abroad):
        return False
    return any(cue("money", name).search(found.sentence.text) for name in ("unrelated", "domestic"))


LEAST_SUM = 10_000
"""Sums below this, in full units, are prices and fares: the smallest public aid grants are larger."""


def _is_budget(reading: Reading, found: Sum) -> bool:
    """A budget, request, appropriation or revenue that stands near aid for comparison, or part of one."""
    return _is_called_budget(found) and reading.is_near_aid(found.sentence)


def _is_called_budget(found: Sum) -> bool:
    if (
        found.is_called("budget")
        or _CAPPED.match(found.written)
        or _SET_ASIDE.search(found.sentence.text, 0, found.money.span.start)
    ):
        return True
    shares_it = found.previous is not None and _is_called_budget(found.previous)
    return shares_it and _SHARE.match(found.before) is not None


_CAPPED = re.compile(r"caps?\b", re.IGNORECASE)
"""A legal ceiling."""

_SET_ASIDE = re.compile(r"\b(?:budget|law|act)\b[^.;]{0,80}\b(?:sets?|setting) aside\s*$", re.IGNORECASE)
"""A budget that provides for a sum."""

_SHARE = re.compile(r"\s*(?:of which|including|and|with)?\s*$", re.IGNORECASE)
"""Words before a sum that make it a share of the sum before it."""


def _is_named_package(reading: Reading, found: Sum) -> bool:
    """A package or tranche whose sum follows its name at once."""
    return _NAMED_PACKAGE.search(found.before) is not None and _is_aid(reading, found)


_NAMED_PACKAGE = re.compile(
    r"\b(?:package|tranche)(?: of (?:security|military|humanitarian) (?:assistance|aid))?"
    r"(?: to date)?(?::|,| of| -)\s*$",
    re.IGNORECASE,
)


def _is_total(reading: Reading, found: Sum) -> bool:
    """A sum with a window, or one that the words call a total."""
    told = found.window is not None or found.is_counted_up or found.is_called("total")
    told = told or _RISEN.match(found.written) is not None
    return (told or _is_given_so_far(found)) and _is_aid(reading, found)


_RISEN = re.compile(r"(?:exceed|pass|past\b|top|reach)", re.IGNORECASE)
"""Verbs of a sum that has grown, which the grammar of amounts reads as its qualifier."""


def _is_given_so_far(found: Sum) -> bool:
    large = found.money.amount.value >= LEAST_TOTAL
    return large and found.is_called("perfect") and not found.says("novelty", "new")


LEAST_TOTAL = 1e9
"""Sums from which "has given" without a window tells a total, in full units. Smaller ones are as often one
parcel. Fixed on the excerpt set; no parcel of 2021-2022 told in the perfect tense was larger."""


def _is_package(reading: Reading, found: Sum) -> bool:
    """Any other sum of aid."""
    return _is_aid(reading, found)


KINDS: tuple[tuple[str, Kind | None, Rule], ...] = (
    ("conversion", None, _is_conversion),
    ("unrelated-money", None, _is_unrelated),
    ("budget", "budget", _is_budget),
    ("named-package", "package", _is_named_package),
    ("total", "total", _is_total),
    ("package", "package", _is_package),
)
"""Asked in this order; the first rule that holds decides. A sum that none claims is no aid."""


def _is_aid(reading: Reading, found: Sum) -> bool:
    """Whether the sum is aid: its words say so, or they refer to aid just spoken of."""
    if found.says("aid", "military") or reading.about_aid:
        return True
    if found.says("aid", "civil") and found.sentence.names_recipient:
        return True
    if found.previous is not None and _is_aid(reading, found.previous):
        return True
    return found.says("aid", "anaphor") and _aid_before(reading, found)


def _aid_before(reading: Reading, found: Sum) -> bool:
    return any(sentence.speaks_of_aid for sentence in reading.before(found.sentence, 2))


def kind_of(reading: Reading, found: Sum) -> tuple[str, Kind | None]:
    """The name of the rule that decides, and what the sum is; None for no claim."""
    return next(((name, kind) for name, kind, holds in KINDS if holds(reading, found)), ("no-aid", None))
