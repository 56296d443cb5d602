"""Words beside a figure that bend it: "about", "more than", "up to", "or more"."""

import re
from collections.abc import Mapping

from pledgebook.claims.grammar.numbers import lowered
from pledgebook.model import Qualifier, Span

_BEFORE: dict[Qualifier, str] = {
    "about": (
        "about, approximately, approx., approx, around, roughly, some, circa, ca., close to, close on,"
        " nigh on, near, estimated, an estimated, an estimated value of, an estimated total of,"
        " getting on for, something like, in the region of, in the order of, on the order of, in the area of,"
        " in the neighborhood of, in the neighbourhood of, in the vicinity of, in the range of, ~, ≈"
    ),
    "nearly": (
        "nearly, almost, virtually, practically, nearing, approaching, not quite, just under, just below,"
        " just short of, just shy of, a little under, a little less than, slightly under, slightly less than,"
        " slightly below, a bit under, a bit less than"
    ),
    "more_than": (
        "more than, greater than, higher than, larger than, better than, upwards of, upward of, in excess of,"
        " north of, over, above, beyond, past, exceed, exceeds, exceeded, exceeding, surpass, surpasses,"
        " surpassed, surpassing, top, tops, topped, topping, passes, since passed, now passed, crossed, >"
    ),
    "up_to": (
        "up to, as much as, as many as, as high as, as large as, no more than, not more than, at most,"
        " at the most, a maximum of, the maximum of, maximum of, not to exceed, not exceeding, capped at,"
        " cap … at, caps … at, capping … at, a ceiling of, a cap of, a limit of"
    ),
    "at_least": (
        "at least, at the very least, a minimum of, the minimum of, minimum of, no less than, not less than,"
        " no fewer than, not fewer than, a floor of"
    ),
    "less_than": "less than, fewer than, lower than, smaller than, under, below, south of, <",
}
"""Phrases in front of a figure, by what they do to it; "…" stands for one to five words. Rewriting machines
say "practically" for nearly and "greater than" for more than."""

_AFTER: dict[Qualifier, str] = {
    "about": "or so, or thereabouts, give or take",
    "more_than": "or more, or above, and above, and change, and counting, and then some, -plus, +",
    "up_to": "or less, or fewer, at most, at the most",
    "at_least": "at least, at the very least, at a minimum",
}
"""Phrases behind a figure."""

_LEAD = r"(?:(?:well|far|just|only|slightly|somewhat|even|already|now|a little|a bit|quite)\s+)*?"
_FILLER = (
    r"(?:\s+(?:another|(?:an?\s)?(?:additional|extra|further)|a total of"
    r"|an? (?:aggregate|total|combined|estimated) (?:value|amount|sum) of|a (?:sum|value) of"
    r"|a record|a combined))?"
)
_LOOK_BACK = 80
_LOOK_AHEAD = 24


def _branches(table: Mapping[Qualifier, str]) -> str:
    """One named group for each qualifier, long phrases first."""
    return "|".join(f"(?P<{qualifier}>{_phrases(written)})" for qualifier, written in table.items())


def _phrases(written: str) -> str:
    longest_first = sorted(written.split(", "), key=lambda phrase: (-len(phrase), phrase))
    return "|".join(
        re.escape(phrase).replace(r"\ ", r"\s+").replace("…", r"(?:\S+\s+){0,4}\S+")
        for phrase in longest_first
    )


_IN_FRONT = re.compile(rf"(?<![\w-]){_LEAD}(?:{_branches(_BEFORE)}){_FILLER}[\s*_]*\Z")
_BEHIND = re.compile(rf"\s?(?:{_branches(_AFTER)})(?!\w|\s*(?:[$€£\d]|us\$))")
_NO_BEND = re.compile(
    r"\b(?:talk|ask|hear|told|worr|concern|question|debat|argu|what|how)\w* about\s*\Z"
    r"|\b(?:fight|fought|disput|row|clash|argu|concern|worr|disagree|split|quarrel)\w* over\s*\Z"
    r"|\badd(?:s|ed|ing)? up to\s*\Z"
    r"|\b(?:hand|turn|sign|carr|spill|tak)\w* over\s*\Z"
    r"|\b(?:bring|brought|tak|took|push)\w*\b[^.;]{0,60}\bup to\s*\Z"
)
"""Where the same words do not bend: "talking about $2 billion", "brings the total up to $3 billion"."""


def bend(text: str, figure: Span, free: int = 0) -> tuple[Qualifier | None, Span]:
    """The qualifier beside a figure of folded text, and the figure's span with its words.

    The words in front decide where both sides have some ("about $3 billion or more"). Words before offset
    `free` belong to something else.
    """
    begin = max(free, figure.start - _LOOK_BACK)
    ahead = lowered(text[begin : figure.start])
    if (found := _IN_FRONT.search(ahead)) and not _NO_BEND.search(ahead):
        return _named(found), Span(begin + found.start(), figure.end)
    if found := _BEHIND.match(lowered(text[figure.end : figure.end + _LOOK_AHEAD])):
        return _named(found), Span(figure.start, figure.end + found.end())
    return None, figure


def _named(found: re.Match[str]) -> Qualifier:
    return next(qualifier for qualifier in _BEFORE if found.groupdict().get(qualifier))
