"""How long the ledger takes over made-up claims, and how that grows with their number.

A made-up donor announces a package every two weeks in one of a dozen usual sums, so that equal sums come
close together. Pages of the next three days tell it as their news, later ones tell it again with its day, or
without; one of them sums up what the donor has given so far. No page is a copy of another, so no claim is
saved from being compared by grouping.
"""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from bench.figure import Figure, timed
from pledgebook.ledger import keep
from pledgebook.model import Amount, Claim, Kind, Source, Span, When, claim_id

FEW, MANY = 10_000, 100_000
"""Claims: ten times as many show what grows faster than they do."""

TOLD = 50
"""Claims about one package; so `MANY` claims are over 2,000 packages."""

DONORS = 20
"""Made-up donors; each has a hundred packages among `MANY` claims, more than any real donor of today."""

EVERY_DAYS = 14
"""Days from one package of a donor to the next; the US record of 2021-2022 has half as many."""

SUMS = (60, 100, 150, 200, 275, 350, 400, 450, 600, 625, 775, 800)
"""Usual sums, in millions."""

MANNERS = ((True, False), (True, True), (False, True), (False, True), (False, False))
"""In turn: whether a page tells the package as its news, and whether it gives the day."""

GOAL = 40.0
"""Seconds on one core that the project allows for `MANY` claims."""

Evidence = tuple[list[Source], list[Claim]]


def measure() -> Iterator[Figure]:
    """Seconds for few claims and for many, time per claim beside each other, and many beside the goal."""
    took = {count: _seconds(*told(count)) for count in (FEW, MANY)}
    for count, seconds in took.items():
        yield Figure(f"ledger, {count} claims", seconds, "s", f"over {count // TOLD} packages, made up")
    growth = took[MANY] / took[FEW] / (MANY / FEW)
    yield Figure("ledger, growth", growth, "ratio", "time per claim, many to few: 1 where it grows linearly")
    yield Figure("ledger, many / goal", took[MANY] / GOAL, "ratio", f"to the {GOAL:g} s allowed")


def told(count: int) -> Evidence:
    """Pages and their claims, `count` of them, the same at every call."""
    chance = random.Random(count)  # noqa: S311
    pairs = [_telling(*divmod(nth, TOLD), chance) for nth in range(count)]
    return [source for source, _ in pairs], [claim for _, claim in pairs]


def _seconds(sources: list[Source], claims: list[Claim]) -> float:
    return timed(lambda: keep(sources, claims, [], []))


def _telling(package: int, telling: int, chance: random.Random) -> tuple[Source, Claim]:
    """One page that tells a package: as its news, as an earlier one with its day, or without."""
    round_, donor = divmod(package, DONORS)
    day = date(2022, 1, 1) + timedelta(days=EVERY_DAYS * round_ + donor % EVERY_DAYS)
    figure = _figure(donor, round_)
    news, dated = MANNERS[telling % len(MANNERS)]
    published = day + timedelta(days=chance.randint(0, 3) if news else chance.randint(4, 60))
    doc = f"page-{package}-{telling}"
    if telling == TOLD - 1:
        return Source(doc, doc, published=day), _total(doc, donor, round_)
    claim = replace(
        _claim(doc, "package", donor, figure),
        stage="announced",
        date=When.day(day, "stated") if dated else None,
        novelty="new" if news else "earlier",
    )
    return Source(doc, doc, published=published), claim


def _figure(donor: int, round_: int) -> int:
    package = round_ * DONORS + donor
    return SUMS[(package * 7 + round_) % len(SUMS)]


def _total(doc: str, donor: int, round_: int) -> Claim:
    """What the donor has given up to a package, as its page sums it up."""
    figure = sum(_figure(donor, earlier) for earlier in range(round_ + 1))
    return replace(_claim(doc, "total", donor, figure), since=date(2022, 1, 1))


def _claim(doc: str, kind: Kind, donor: int, figure: int) -> Claim:
    """A sum in millions of military aid, told by a page that says nothing else."""
    written = f"${figure} million"
    span = Span(0, len(written))
    return Claim(
        id=claim_id(doc, kind, span, written),
        page=doc,
        doc=doc,
        kind=kind,
        span=span,
        evidence=written,
        rule="made-up",
        amount=Amount.read(Decimal(figure * 10**6), Decimal(10**6), "USD", None, written),
        donor=f"donor-{donor}",
        recipient="UA",
        scope="military",
    )
