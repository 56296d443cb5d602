"""What a sum of money is: a package of aid, a total over a window, a budget, or no aid at all."""

import re
from collections.abc import Callable
from functools import lru_cache

from pledgebook.claims.frames import assertion
from pledgebook.claims.frames.sums import Sum, goes_on, is_given, sums
from pledgebook.claims.grammar.actors import may_give
from pledgebook.claims.grammar.cues import cue, cue_before
from pledgebook.claims.reading import SENTENCES, Reading
from pledgebook.model import Kind

Rule = Callable[[Reading, Sum], bool]


def _is_conversion(_: Reading, found: Sum) -> bool:
    """The same sum again in another currency, in brackets."""
    return found.money.converts


def _is_unrelated(reading: Reading, found: Sum) -> bool:
    """Prices, markets, domestic spending and headings, unless the same words speak of arms."""
    if found.money.amount.top < LEAST_SUM or found.sentence.text.isupper() or found.says("money", "never"):
        return True
    abroad = reading.about_aid or found.sentence.names_recipient
    if found.names_aid or (abroad and (found.says("aid", "civil") or found.says("money", "acts"))):
        return False
    return any(cue("money", name).search(found.sentence.text) for name in ("unrelated", "domestic"))


LEAST_SUM = 10_000
"""Sums below this, in full units, are prices and fares: the smallest public aid grants are larger."""


def _is_of_a_whole_economy(found: Sum) -> bool:
    amount = found.money.amount
    return amount.currency in ("USD", "EUR", "GBP") and amount.top >= GREATEST_SUM


GREATEST_SUM = 1e12
"""Sums from which on, in full units, plans for a whole economy are meant: all official aid of the world comes
to a fifth of it in a year. Less than that may be a slip of a thousand, which the ledger has to see."""


def _is_budget(reading: Reading, found: Sum) -> bool:
    """A budget, request, appropriation or revenue that stands near aid for comparison, or part of one."""
    called = _is_called_budget(found) or _goes_on_with_budget(reading, found)
    return called and reading.is_near_aid(found.sentence)


def _goes_on_with_budget(reading: Reading, found: Sum) -> bool:
    """Whether it is a part of the budget that the sentence before told of, in words that do not give it."""
    if cue("money", "acts").search(found.sentence.text) or _is_counted(found):
        return False
    for last in reading.before(found.sentence, 1):
        told = [each for each in sums(last) if not each.money.converts]
        if last.paragraph == found.sentence.paragraph and told and all(map(_is_called_budget, told)):
            return told[0].money.amount.top > found.money.amount.top
    return False


def _is_called_budget(found: Sum) -> bool:
    if _AID_PACKAGE.match(found.behind):
        return False
    if found.is_called("budget") or _CAPPED.match(found.written) or _is_held_by_law(found):
        return True
    if cue_before("money", "asked_before").search(found.before):
        return _AID_BEHIND.match(found.behind) is None
    shares_it = found.previous is not None and _is_called_budget(found.previous)
    return shares_it and _SHARE.match(found.before) is not None


def _is_held_by_law(found: Sum) -> bool:
    """Whether a law, bill or budget is said to hold the sum, or to set it aside."""
    return cue_before("money", "law_holds").search(found.sentence.text, 0, found.money.span.start) is not None


_AID_PACKAGE = re.compile(r"[ -](?:\w+ )?(?:aid|assistance|arms|weapons) package\b", re.IGNORECASE)
"""What makes even a sum that is asked for a parcel."""

_CAPPED = re.compile(r"caps?\b", re.IGNORECASE)
"""A legal ceiling."""

_AID_BEHIND = re.compile(
    r"\s*(?:more )?(?:in|of|for)\b[^.;]{0,60}"
    r"\b(?:aid|assistance|support|weapons|arms|authority|initiative|financing)\b",
    re.IGNORECASE,
)
"""Words behind a sum that parliament is asked for which say that it is aid: a parcel that is considered."""

_SHARE = re.compile(
    r"\s*(?:of (?:which|that|it)|including|and|with|plus|on top,?)?(?: about| some)?\s*$", re.IGNORECASE
)
"""Words before a sum that make it a share of the sum before it."""


def _is_named_package(reading: Reading, found: Sum) -> bool:
    """A package or tranche whose sum follows its name at once."""
    named = _NAMED_PACKAGE.search(found.before) and not _SINCE_PACKAGE.search(found.before)
    return bool(named) and _is_aid(reading, found)


_NAMED_PACKAGE = re.compile(
    r"\b(?:package|tranche)(?: of (?:security|military|humanitarian) (?:assistance|aid))?"
    r"(?: to date)?(?::|,| of| -)\s*$",
    re.IGNORECASE,
)


_SINCE_PACKAGE = re.compile(
    r"\b(?:since|after|when|before|until) (?:\w+ ){1,4}(?:announc|approv|unveil|sign|pass)\w*[^.;,]*,\s*$",
    re.IGNORECASE,
)
"""Words before a sum that name a package only to tell a time ("since we announced this package, ...")."""


def _is_total(reading: Reading, found: Sum) -> bool:
    """A sum with a window, one that the words call a total, or a part of such a one."""
    told = _is_counted(found) or whole_of(reading, found) is not None
    return told and _is_aid(reading, found)


def whole_of(reading: Reading, found: Sum) -> Sum | None:
    """The total of the sentence before of which this one tells a part ("Of that, $4 billion is military")."""
    if not _PART_OPENS.match(found.sentence.text):
        return None
    before = [each for last in reading.before(found.sentence, 1) for each in sums(last)]
    larger = before and before[-1].money.amount.top > found.money.amount.top
    return before[-1] if larger and _is_counted(before[-1]) else None


_PART_OPENS = re.compile(r"\W*of (?:that|this|it|these|those|which)\b", re.IGNORECASE)


def _is_counted(found: Sum) -> bool:
    if _ONCE_PROMISED.match(found.behind):
        return False
    if found.is_counted_up or found.is_called("total") or _RISEN.match(found.written):
        return True
    if found.window is not None:
        return not _is_still_to_come(found)
    return _is_given_so_far(found) or _is_given_over_time(found) or _is_listed_with_total(found)


_ONCE_PROMISED = re.compile(
    r"[^.;,]{0,50}\b(?:that|which) [^.;,]{0,60}\b(?:promised|pledged|announced|approved|unveiled)\b",
    re.IGNORECASE,
)
"""Words right behind a sum that tell of the one act in which it was given."""

_RISEN = re.compile(r"(?:exceed|pass|past\b|top|reach)", re.IGNORECASE)
"""Verbs of a sum that has grown, which the grammar of amounts reads as its qualifier."""


def _is_still_to_come(found: Sum) -> bool:
    """Whether the window is the time in which it will be given ("will provide ... this year")."""
    left = cue("money", "ahead").without(found.words)
    return found.says("money", "ahead") and cue("money", "given").search(left) is None


def _is_given_so_far(found: Sum) -> bool:
    large = found.money.amount.value >= LEAST_TOTAL
    told = found.is_called("perfect") or _HAS_BEEN_GIVING.search(found.before)
    return bool(large and told) and not found.says("novelty", "new")


_HAS_BEEN_GIVING = re.compile(
    r"(?:\b(?:has|have|had)|'ve) been (?:provid|giv|send|deliver|supply|contribut)ing\b", re.IGNORECASE
)


LEAST_TOTAL = 1e9
"""Sums from which "has given" without a window tells a total, in full units. Smaller ones are as often one
parcel. Fixed on the excerpt set; no parcel of 2021-2022 told in the perfect tense was larger."""


def _is_given_over_time(found: Sum) -> bool:
    """Whether it was given in the course of a past year or longer, and is not called new."""
    given = found.span_of_giving is not None and found.says("money", "given")
    return given and not found.says("novelty", "new")


def _is_listed_with_total(found: Sum) -> bool:
    """Whether it goes on with a list of totals ("Since ... Germany gave €2 billion, Spain €1 billion")."""
    previous = found.previous
    if previous is None or not _is_counted(previous) or found.says("novelty", "new"):
        return False
    return len(found.before.split()) <= LISTED_WORDS and not _VERB.search(found.before)


LISTED_WORDS = 5
"""Words before a sum that goes on with a list of totals; with more it has a statement of its own."""

_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|could|\w{3,}ed)\b", re.IGNORECASE)


def _is_package(reading: Reading, found: Sum) -> bool:
    """Any other sum of aid that is given by somebody, called a parcel, or part of one."""
    goes_along = found.previous is not None or goes_on(found.sentence)
    return _is_aid(reading, found) and (goes_along or _has_a_giver(found))


def _has_a_giver(found: Sum) -> bool:
    """Whether its words say aid, give it, call it a parcel, name its power or purse, or who gives."""
    if any(found.says("aid", name) for name in ("military", "abroad", "civil", "anaphor")):
        return True
    if is_given(found) or assertion.authority_of(found.words):
        return True
    return any(found.part.holds(a.span) and may_give(a) for a in found.sentence.actors)


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
    if _is_of_a_whole_economy(found):
        return False
    if found.names_aid or reading.about_aid:
        return True
    if found.says("aid", "civil") and found.sentence.names_recipient:
        return True
    if found.previous is not None and _is_aid(reading, found.previous):
        return True
    points_back = found.says("aid", "anaphor") or found.says("money", "acts") or found.window is not None
    return points_back and _aid_before(reading, found)


def _aid_before(reading: Reading, found: Sum) -> bool:
    return any(sentence.speaks_of_aid for sentence in reading.before(found.sentence, 2))


@lru_cache(maxsize=SENTENCES)
def kind_of(reading: Reading, found: Sum) -> tuple[str, Kind | None]:
    """The name of the rule that decides, and what the sum is; None for no claim."""
    decided = _decided(reading, found)
    if decided == NO_AID and _POINTS_BACK.search(found.before) and (kind := _kind_before(reading, found)):
        return "mentioned-again", kind
    return decided


NO_AID: tuple[str, Kind | None] = ("no-aid", None)

_POINTS_BACK = re.compile(
    r"\b(?:the|that|this|those|\w+day's)"
    r"(?: (?:about|nearly|almost|over|new|recent|latest|same|additional))?\s*$",
    re.IGNORECASE,
)
"""Words before a sum that was told of before."""


def _decided(reading: Reading, found: Sum) -> tuple[str, Kind | None]:
    return next(((name, kind) for name, kind, holds in KINDS if holds(reading, found)), NO_AID)


def _kind_before(reading: Reading, found: Sum) -> Kind | None:
    """What the same sum was where the document told of it before."""
    for earlier in reversed(reading.before(found.sentence, found.sentence.index)):
        for other in sums(earlier):
            if other.money.amount.value == found.money.amount.value and (kind := _decided(reading, other)[1]):
                return kind
    return None
