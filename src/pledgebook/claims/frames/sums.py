"""Sums in their sentences: which words are about each, over which window each was counted."""

import re
from collections.abc import Container
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from pledgebook.claims.frames.assertion import stage_told
from pledgebook.claims.grammar.clauses import shares
from pledgebook.claims.grammar.cues import cue, cue_after, cue_before
from pledgebook.claims.grammar.money import Money
from pledgebook.claims.grammar.ordinals import find_places
from pledgebook.claims.grammar.times import Time
from pledgebook.claims.grammar.windows import Window
from pledgebook.claims.reading import SENTENCES, Sentence
from pledgebook.model import Span, When


@dataclass(frozen=True, slots=True, eq=False)
class Sum:
    """A sum of money in its sentence. Each is equal to itself alone.

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
    def span_of_giving(self) -> Time | None:
        """The past year or longer in its words ("last year", "in 2022"), in which it may have been given."""
        clock = self.sentence.ground.clock
        return next(
            (
                time
                for time in self.sentence.times
                if (self.alone or self.part.holds(time.span)) and _is_past_year(time.when, clock.published)
            ),
            None,
        )

    @property
    def since(self) -> date | None:
        """The first day of the window over which a total was counted: its own, or its list's."""
        if self.window is not None:
            return self.window.since
        if self.span_of_giving is not None:
            return self.span_of_giving.when.earliest
        return self.previous.since if self.previous is not None else None

    @property
    def is_counted_up(self) -> bool:
        """Whether its own words say up to which day it was counted, and do not call it new."""
        up_to = self.as_of is not None and self.part.meets(self.as_of.span)
        return up_to and not self.says("novelty", "new")

    @property
    def names_aid(self) -> bool:
        """Whether its words say aid by themselves, military or to people abroad."""
        return self.says("aid", "military") or self.says("aid", "abroad")

    def is_called(self, name: str) -> bool:
        """Whether a cue of money stands right before the sum or right behind it."""
        before = cue_before("money", f"{name}_before").search(self.before)
        after = cue_after("money", f"{name}_after").match(_BRACKET.sub("", self.behind))
        return bool(before or (after and not _SUPERLATIVE.search(after[0])))


def _is_past_year(when: When, today: date | None) -> bool:
    if when.earliest is None or when.latest is None:
        return False
    return when.latest - when.earliest >= YEAR and (today is None or when.earliest < today)


YEAR = timedelta(364)
"""The shortest time in which what was given counts up to a total: half a year's aid is told as parcels."""

_BRACKET = re.compile(r"^\s*\([^)]*\)")
"""A sum converted, or a remark, right behind a sum."""


@lru_cache(maxsize=SENTENCES)
def sums(sentence: Sentence) -> tuple[Sum, ...]:
    """The sums of a sentence, each with its own part of the words and its window."""
    found = sentence.money
    if not found:
        return ()
    parts = _parts(sentence, found)
    windows, as_of = _windows(sentence, found), _as_of(sentence)
    chain: list[Sum] = []
    for at, (money, part) in enumerate(zip(found, parts, strict=True)):
        previous = chain[-1] if chain else None
        chain.append(Sum(money, sentence, part, windows.get(at), as_of, previous, alone=len(found) == 1))
    return tuple(chain)


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
    ends = filter(_only_ends, sentence.windows)
    return next((window for window in ends if not _ranks(sentence.text, window.span)), None)


def _ranks(text: str, window: Span) -> bool:
    """Whether the window only says among what something is the first or largest ("the largest to date")."""
    return _SUPERLATIVE.search(text, max(0, window.start - RANK_REACH), window.start) is not None


_SUPERLATIVE = re.compile(
    r"\b(?:first|single|most|(?:larg|bigg|high|heavi|great|small|lat)est)\b[^,;.:]*$", re.IGNORECASE
)

RANK_REACH = 50
"""Characters before a window in which the superlative it belongs to stands ("its largest single package")."""


def _only_ends(window: Window) -> bool:
    return window.since is None and window.until is not None


def _windows(sentence: Sentence, found: list[Money]) -> dict[int, Window]:
    """Which window belongs to which sum (by its number): the one it leads up to, else the sum before it.

    A window right behind an ordinal ("the third since August") counts the ordinal, not a sum.
    """
    owned: dict[int, Window] = {}
    for window in sentence.windows:
        if not _only_ends(window) and not _is_no_count(sentence.text, window.span, found[0].span):
            owner = _owner(sentence, window, found, owned)
            if owner is not None and not _is_behind(owned.get(owner), found[owner]):
                owned[owner] = window
    return owned


def _is_behind(window: Window | None, money: Money) -> bool:
    """Whether a window stands behind a sum: it is the sum's before one that leads up to it."""
    return window is not None and window.span.start >= money.span.end


def _is_no_count(text: str, window: Span, first: Span) -> bool:
    """Whether the window is what the sum is meant for, or dates the act that the first sum is told of."""
    if _AHEAD.search(text, 0, window.start) or _ranks(text, window):
        return True
    return first.start >= window.end and _RELATIVE.match(text, window.end) is not None


def _owner(sentence: Sentence, window: Window, found: list[Money], owned: Container[int]) -> int | None:
    before = [at for at, money in enumerate(found) if money.span.end <= window.span.start]
    after = [at for at, money in enumerate(found) if money.span.start >= window.span.end]
    start = found[before[-1]].span.end if before else 0
    if _counts_an_ordinal(sentence, window, start):
        return None
    link = _LEADS_ON if before else _OPENS
    leads_on = after and link.fullmatch(sentence.text, window.span.end, found[after[0]].span.start)
    taken = not before or before[-1] in owned or _TURNS.search(sentence.text, start, window.span.start)
    if leads_on and taken:
        return after[0]
    return before[-1] if before else None


_AHEAD = re.compile(r"\bfor\s*$", re.IGNORECASE)
"""A window that the sum is meant for, not one that it was counted over ("for this year")."""

_RELATIVE = re.compile(r",? when\b")
"""A window whose first day is what the sum is told of ("since 12 March, when it gave ...")."""

_LEADS_ON = re.compile(r"(?:(?! and |;| - |, (?:who|which|while|but)\b).)*", re.DOTALL)
"""Words between a window and the sum it leads up to: no new statement begins among them."""

_OPENS = re.compile(
    r"(?:(?!;| - |, (?:who|which|while|but)\b| and (?:\w+ )?(?:now|today|this|is|are|will|also|then)\b"
    r"| and [^,;]{0,40}\b(?:announc|approv|unveil|pledg)).)*",
    re.DOTALL | re.IGNORECASE,
)
"""The same for a window that no sum stands before: it may lead on over two subjects ("Congress appropriated
and the President allocated"), but not to an act of today."""

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


def goes_on(sentence: Sentence) -> bool:
    """Whether the sentence opens with words that go on about what the one before told."""
    return cue_after("refers", "goes_on").match(sentence.text) is not None


def is_given(found: Sum) -> bool:
    """Whether the words about the sum have a verb of giving, or tell how far the giving has come."""
    told = (("money", "acts"), ("money", "given"), ("goods", "giving"))
    return any(found.says(*name) for name in told) or stage_told(found.words) is not None
