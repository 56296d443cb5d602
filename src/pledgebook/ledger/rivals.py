"""Settle vague mentions by their rivals: what fits several acts is unsure, what fits a single one is sure."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from pledgebook.ledger.candidates import Pair
from pledgebook.ledger.joining import Ruling
from pledgebook.ledger.mentions import Mention
from pledgebook.ledger.pages import TIME_ZONE_DAYS
from pledgebook.ledger.sums import same_figure

VAGUE_DAYS = 4
"""Width of a window, in days, beyond which it fits several acts of one sum. It trades vague mentions left
alone against attaching them to the wrong act. One day more than news may be old."""


def weighed(found: Sequence[Mention], rulings: Mapping[Pair, Ruling]) -> dict[Pair, Ruling]:
    """The rulings, changed where a vague mention has several dated rivals of its sum, or only one."""
    rivals: dict[int, list[Pair]] = defaultdict(list)
    for pair, ruling in rulings.items():
        for vague, firm in (pair, pair[::-1]):
            if ruling.score and _is_vague(found[vague]) and not _is_vague(found[firm]):
                rivals[vague].append(pair)
    changed = dict(rulings)
    for vague, pairs in rivals.items():
        closest = _closest(found, pairs)
        single = _one_act([found[one if other == vague else other] for one, other in closest])
        if found[vague].lead.window.closed and not single:
            changed.update((pair, replace(rulings[pair], judgement="unsure")) for pair in pairs)
        elif single and _speaks_of_the_past(found[vague]):
            changed.update((pair, replace(rulings[pair], judgement="same")) for pair in closest)
    return changed


def _is_vague(mention: Mention) -> bool:
    lead = mention.lead
    return not lead.considered and (not lead.window.closed or lead.window.width > VAGUE_DAYS)


def _speaks_of_the_past(mention: Mention) -> bool:
    """Whether the mention has no date but a last possible day."""
    return not mention.lead.window.closed and mention.lead.window.latest < date.max


def _closest(found: Sequence[Mention], pairs: Sequence[Pair]) -> Sequence[Pair]:
    """Of the pairs those whose windows truly meet, and of these those of one figure, where there are any."""
    meeting = [(one, other) for one, other in pairs if _gap(found[one], found[other]) <= 0] or pairs
    return [(one, other) for one, other in meeting if _same_figure(found[one], found[other])] or meeting


def _gap(one: Mention, other: Mention) -> int:
    return one.lead.window.gap(other.lead.window)


def _same_figure(one: Mention, other: Mention) -> bool:
    return same_figure(one.lead.amount, other.lead.amount)


def _one_act(firm: Sequence[Mention]) -> bool:
    windows = [mention.lead.window for mention in firm]
    first = min(window.latest for window in windows)
    last = max(window.earliest for window in windows)
    return (last - first).days <= TIME_ZONE_DAYS
