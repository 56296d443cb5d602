"""By which power or purse a package is given: in its own words, or in those around that are about it."""

import re
from functools import lru_cache

from pledgebook.claims.frames import assertion
from pledgebook.claims.frames.acts import goes_on
from pledgebook.claims.frames.sums import Sum, kind_of, sums
from pledgebook.claims.grammar.cues import cue
from pledgebook.claims.reading import READINGS, Reading, Sentence
from pledgebook.model import Authority

MILITARY: frozenset[Authority] = frozenset({"drawdown", "procurement", "sale", "financing"})
"""Authorities that give arms or the money for them."""

FOLLOW_UP = 3
"""Sentences after a package in which a word of authority still is its own. More reaches the next package's
words; fewer misses releases that name the law last. Fixed on three quarters of the press and excerpt sets."""


def authority_for(reading: Reading, found: Sum) -> Authority | None:
    """By which power or purse the package of a sum is given.

    From the sum's own words, else from those that it goes on from, else from those that go on about it, else
    the only one that the document speaks of.
    """
    own = assertion.authority_of(found.words, len(found.before))
    if own is None and found.previous is None:
        said = assertion.authority_of(found.sentence.text, found.money.span.end)
        own = said if found.alone or said in MILITARY else None
    told = (
        own
        or _authority_beside(reading, found)
        or _authority_before(reading, found)
        or _authority_after(reading, found)
        or _sole(reading, found)
    )
    fits = told in MILITARY or assertion.scope_of(found.words) != "military"
    return told if fits else None


def _authority_beside(reading: Reading, found: Sum) -> Authority | None:
    """That of the sum before it, where its own words leave out the noun ("and one of ...")."""
    names_aid = found.says("aid", "military") or found.says("aid", "civil")
    return None if found.previous is None or names_aid else authority_for(reading, found.previous)


def _authority_before(reading: Reading, found: Sum) -> Authority | None:
    if not goes_on(found.sentence) or found.previous is not None:
        return None
    return next((assertion.authority_of(last.text) for last in reading.before(found.sentence, 1)), None)


def _authority_after(reading: Reading, found: Sum) -> Authority | None:
    for following in reading.after(found.sentence, FOLLOW_UP):
        plural = re.match(r"(?:these|both|all)\b", following.text, re.IGNORECASE)
        if not plural and any(kind_of(reading, each)[1] == "package" for each in sums(following)):
            continue
        if _refers_back(following) and (named := assertion.authority_of(following.text)):
            return named
    return None


def _refers_back(sentence: Sentence) -> bool:
    return goes_on(sentence) or cue("refers", "back").search(sentence.text) is not None


def _sole(reading: Reading, found: Sum) -> Authority | None:
    """The one authority of a document that names no other, for its news: earlier packages have their own."""
    if assertion.novelty_of(found.words) == "earlier":
        return None
    if assertion.scope_of(found.words) not in (None, "military"):
        return None
    named = _named(reading)
    return next(iter(named)) if len(named) == 1 and named <= MILITARY else None


@lru_cache(maxsize=READINGS)
def _named(reading: Reading) -> frozenset[Authority]:
    """All authorities that the document speaks of."""
    found = (assertion.authority_of(sentence.text) for sentence in reading.relevant)
    return frozenset(authority for authority in found if authority)
