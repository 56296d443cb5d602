"""Find the pairs of mentions that are worth judging, without comparing all with all.

Pairs are looked for only between mentions of one donor, recipient, currency and record, and there only where
sum and days come near, or where a story, a counter, a copy or a slip of a thousand ties them. The number of
pairs grows with the number of mentions times the few that lie near each.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from itertools import combinations, pairwise
from math import floor, log

from pledgebook.ledger.mentions import Mention
from pledgebook.ledger.pages import TIME_ZONE_DAYS
from pledgebook.ledger.sums import REVISION, SLIP, size

RIVALS = 6
"""How many of the latest dated mentions of a sum an undated one is compared with: the nearest one is usually
meant, and the next ones are needed where the nearest is ruled out."""

CROWD = 30
"""Mentions of one story, counter or copy group beyond which not every pair is judged: neighbours in order
are."""

Pair = tuple[int, int]


def candidates(mentions: Sequence[Mention]) -> list[Pair]:
    """Pairs of places in `mentions`, smaller first, each once, sorted."""
    blocks: dict[object, list[int]] = defaultdict(list)
    for place, mention in enumerate(mentions):
        blocks[mention.block].append(place)
    found: set[Pair] = set()
    for places in blocks.values():
        for ways in (_near, _undated, _tied, _slipped):
            found.update((min(pair), max(pair)) for pair in ways(mentions, places))
    return sorted(found)


def _step(mention: Mention) -> int:
    """Number of the sum's class; sums within a revision lie in one class or in two neighbouring ones."""
    return floor(log(max(size(mention.lead.amount), 1)) / log(REVISION))


def _classes(mentions: Sequence[Mention], places: Iterable[int]) -> dict[int, list[int]]:
    """Places by the class of their sum; each stands in its own class and in the one below."""
    classes: dict[int, list[int]] = defaultdict(list)
    for place in places:
        step = _step(mentions[place])
        classes[step].append(place)
        classes[step - 1].append(place)
    return classes


def _near(mentions: Sequence[Mention], places: Sequence[int]) -> Iterator[Pair]:
    """Dated mentions whose sums and days come near."""
    dated = [place for place in places if mentions[place].lead.window.closed]
    for members in _classes(mentions, dated).values():
        members.sort(key=lambda place: (mentions[place].lead.window, place))
        for index, place in enumerate(members):
            last = mentions[place].lead.window.latest + timedelta(days=TIME_ZONE_DAYS)
            for other in members[index + 1 :]:
                if mentions[other].lead.window.earliest > last:
                    break
                yield place, other


def _undated(mentions: Sequence[Mention], places: Sequence[int]) -> Iterator[Pair]:
    """Mentions without a date, with the latest dated ones of near sums and with the next undated one."""
    for members in _classes(mentions, places).values():
        dated = [place for place in members if mentions[place].lead.window.closed]
        dated.sort(key=lambda place: (mentions[place].lead.window.latest, place))
        ends = [mentions[place].lead.window.latest for place in dated]
        loose = [place for place in members if not mentions[place].lead.window.closed]
        for place in loose:
            end = bisect_right(ends, mentions[place].lead.window.latest)
            yield from ((place, other) for other in dated[max(end - RIVALS, 0) : end + 1])
        yield from pairwise(loose)


def _tied(mentions: Sequence[Mention], places: Sequence[int]) -> Iterator[Pair]:
    """Mentions of one story, of one copy group, or with one place in a counter."""
    ties: dict[object, list[int]] = defaultdict(list)
    for place in places:
        lead = mentions[place].lead
        ties["story", lead.story].append(place)
        ties["copies", lead.copies].append(place)
        for ordinal in sorted(lead.ordinals, key=lambda ordinal: (ordinal.counter, ordinal.number)):
            ties[ordinal].append(place)
    for members in ties.values():
        yield from (combinations(members, 2) if len(members) <= CROWD else pairwise(members))


def _slipped(mentions: Sequence[Mention], places: Sequence[int]) -> Iterator[Pair]:
    """Mentions of which one has a thousand times the figure of the other."""
    figures: dict[int, list[int]] = defaultdict(list)
    for place in places:
        figures[round(size(mentions[place].lead.amount))].append(place)
    for place in places:
        for other in figures.get(round(size(mentions[place].lead.amount) * SLIP), ())[:CROWD]:
            yield place, other
