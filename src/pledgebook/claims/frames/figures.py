"""Figures of production: rates, and bare figures that go on with one ("5,000 a month, 8,000 next year")."""

import re
from dataclasses import dataclass

from pledgebook.claims.frames.templates import pattern
from pledgebook.model import Span


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of goods made.

    Attributes:
        span: the figure with its period or time.
        rule: "rate" where it names its period, "goal" where it goes on with another figure.
    """

    span: Span
    rule: str


def find_figures(lower: str, *, goes_on: bool) -> list[Figure]:
    """The figures of production in a sentence as templates read it, in order.

    A rate needs somebody who makes; a bare figure a rate before it, here or (`goes_on`) shortly before.
    """
    if pattern("capacity", "used").search(lower) or pattern("capacity", "never").search(lower):
        return []
    made = pattern("capacity", "made").search(lower) is not None
    rates = [_figure(m, "rate") for m in pattern("capacity", "rate").finditer(lower) if made or goes_on]
    rates += [_figure(m, "rate") for m in pattern("capacity", "made_in").finditer(lower)]
    if not (rates or goes_on):
        return []
    goals = [_figure(match, "goal") for match in pattern("capacity", "goal").finditer(lower)]
    return _apart(rates, goals)


def _figure(match: re.Match[str], rule: str) -> Figure:
    return Figure(Span(*match.span()), rule)


def _apart(rates: list[Figure], goals: list[Figure]) -> list[Figure]:
    """The figures in order, of two that meet the one that comes first here."""
    kept: list[Figure] = []
    for each in (*rates, *goals):
        if not any(each.span.meets(other.span) for other in kept):
            kept.append(each)
    return sorted(kept, key=lambda figure: figure.span)
