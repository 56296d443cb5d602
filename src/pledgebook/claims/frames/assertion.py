"""What a sentence asserts of a parcel of aid: stage, authority, scope, condition, novelty."""

import re
from collections.abc import Sequence

from pledgebook.claims.grammar.cues import any_of, cue, cues
from pledgebook.model import Authority, Novelty, Stage

_CERTAIN_FIRST: Sequence[Stage] = ("cancelled", "considered", "delivering", "delivered", "contracted")
"""Order in which stages are looked for. A condition or plan undoes whatever else the words say, so it comes
first; progress outranks the announcement it follows."""


def stage_of(text: str) -> Stage:
    """The furthest stage that the words themselves assert; announced where they assert none."""
    return stage_told(text) or "announced"


def stage_told(text: str) -> Stage | None:
    """The furthest stage that the words themselves assert, if any."""
    told = text
    for overruled in ("undelivered", "announced_plan", "contracts_within"):
        told = cue("stage", overruled).without(told)
    return next((stage for stage in _CERTAIN_FIRST if cue("stage", stage).search(told)), None)


def authority_of(text: str, near: int = 0) -> Authority | None:
    """By which power or purse, from law names, programme names and paraphrase.

    Where the words name several, the one nearest to the character `near` wins; one that they deny is none.
    """
    if not any_of("authority").search(text):
        return None
    found = [
        (max(match.start() - near, near - match.end(), 0), name)
        for name, pattern in cues("authority").items()
        for match in pattern.finditer(text)
        if not _DENIED.search(text, max(0, match.start() - DENIAL_REACH), match.start())
    ]
    return min(found)[1] if found else None  # type: ignore[return-value]


_DENIED = re.compile(
    r"\b(?:different(?:ly)? (?:than|from|to)|not(?! only| just| merely)|unlike|rather than|as opposed to"
    r"|instead of|other than)\b(?: (?!but\b)[\w'-]+){0,3}[\s-]*$",
    re.IGNORECASE,
)
"""Words before an authority that say it is another ("this is different from the drawdowns")."""

DENIAL_REACH = 50
"""Characters before an authority in which those words stand; the longest form takes 45."""


def scope_of(text: str) -> str | None:
    """The one scope that the words say, as `Claim.scope` names it; None where they say none or several."""
    if not any_of("scope").search(text):
        return None
    said = [name for name, pattern in cues("scope").items() if pattern.search(text)]
    return said[0] if len(said) == 1 else None


def is_conditional(text: str) -> bool:
    """Whether the words make it depend on something."""
    return cue("conditional", "any").search(text) is not None


def novelty_of(text: str) -> Novelty | None:
    """Whether the words call a package new or an earlier one; None where they do neither or both."""
    new = cue("novelty", "new").search(text) is not None
    earlier = cue("novelty", "earlier").search(text) is not None
    if new == earlier:
        return None
    return "new" if new else "earlier"


def included_in(text: str) -> bool | None:
    """Whether a quoted total counts the newest package: "bringing the total to" does, "already" does not."""
    if cue("included", "no").search(text):
        return False
    return True if cue("included", "yes").search(text) else None
