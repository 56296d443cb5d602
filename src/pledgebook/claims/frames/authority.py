"""By which power or purse a package is given: in its own words, or in those around that are about it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from pledgebook.claims.frames import assertion
from pledgebook.claims.frames.kinds import kind_of
from pledgebook.claims.frames.roles import donor_of
from pledgebook.claims.frames.sums import Sum, goes_on, sums
from pledgebook.claims.grammar.actors import gives
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
    the only one that the document speaks of. A parcel that holds contracts beside other things has no single
    one.
    """
    if found.says("stage", "contracts_within"):
        return None
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
        or _of_the_news(reading, found)
        or _of_lender(reading, found)
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
    """The one authority of a document that names no other, for its news: earlier packages have their own.

    A transcript goes from subject to subject, so that its one authority need not be that of all its sums.
    """
    if reading.is_transcript or not _is_news_of_arms(found):
        return None
    named = _named(reading)
    return next(iter(named)) if len(named) == 1 and named <= MILITARY else None


def _is_news_of_arms(found: Sum) -> bool:
    told_before = assertion.novelty_of(found.words) == "earlier"
    return not told_before and assertion.scope_of(found.words) in (None, "military")


def _of_lender(reading: Reading, found: Sum) -> Authority | None:
    """A loan, where a fund gives that does nothing but lend, or the headline is about lending."""
    lends = donor_of(reading, found.sentence, found.money.span) in LENDERS
    headline = assertion.authority_of(reading.title)
    return "loan" if lends or headline == "loan" else None


LENDERS = frozenset({"IMF"})
"""Givers that only lend: the Fund gives no grants to governments."""


def _of_the_news(reading: Reading, found: Sum) -> Authority | None:
    """The one authority of the sentences without sums, for the first package that the document tells of."""
    first = _first_package(reading)
    if first is None or first.money.amount.value != found.money.amount.value or not _is_news_of_arms(found):
        return None
    donor = donor_of(reading, found.sentence, found.money.span)
    named = {authority for each, authority in _beside(reading) if not _is_anothers(each, donor)}
    return next(iter(named)) if len(named) == 1 and named <= MILITARY else None


@lru_cache(maxsize=READINGS)
def _beside(reading: Reading) -> tuple[tuple[Sentence, Authority], ...]:
    """The sentences without sums that name an authority, but those that go on about an earlier package."""
    return tuple(
        (each, authority)
        for each in _without_sums(reading)
        if (authority := assertion.authority_of(each.text))
    )


def _without_sums(reading: Reading) -> Iterator[Sentence]:
    goes_on_earlier = False
    for sentence in reading.relevant:
        if told := [each for each in sums(sentence) if kind_of(reading, each)[1] == "package"]:
            goes_on_earlier = assertion.novelty_of(told[-1].words) == "earlier"
        elif not sentence.money and not goes_on_earlier:
            yield sentence


def _is_anothers(sentence: Sentence, donor: str | None) -> bool:
    """Whether the sentence says that somebody else than the donor gives."""
    return any(actor.code != donor and gives(sentence.text, actor) for actor in sentence.actors)


@lru_cache(maxsize=READINGS)
def _first_package(reading: Reading) -> Sum | None:
    found = (each for sentence in reading.relevant for each in sums(sentence))
    return next((each for each in found if kind_of(reading, each)[1] == "package"), None)


@lru_cache(maxsize=READINGS)
def _named(reading: Reading) -> frozenset[Authority]:
    """All authorities that the document speaks of."""
    found = (assertion.authority_of(sentence.text) for sentence in reading.relevant)
    return frozenset(authority for authority in found if authority)
