"""Gather acts that say the same thing in the same terms into mentions, before anything is judged.

It keeps the work small: however often a page and its copies repeat a sum, it is compared once.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from pledgebook.ledger.acts import Act
from pledgebook.text import fold

Block = tuple[str, str, str, str]
"""Donor, recipient, currency and record: acts that differ in one of them are never one."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Acts told in the same terms.

    Attributes:
        acts: at least one; the first speaks for all.
    """

    acts: tuple[Act, ...]

    @property
    def lead(self) -> Act:
        """The act that speaks for all."""
        return self.acts[0]

    @property
    def block(self) -> Block:
        """Between whom, in which currency, and in which kind of entry."""
        lead = self.lead
        return lead.donor or "", lead.recipient or "", lead.amount.currency, lead.record


def mentions(acts: Iterable[Act], alone: frozenset[str]) -> list[Mention]:
    """All acts, each in one mention, in a fixed order: dated before undated, then by day, sum and id.

    Args:
        acts: in any order.
        alone: ids of claims that stay by themselves, because an analyst told them from others.
    """
    by_words: dict[tuple[object, ...], list[Act]] = defaultdict(list)
    told: Counter[tuple[object, ...]] = Counter()
    for act in sorted(acts, key=_order):
        words = _words(act, alone)
        nth = told[act.claim.page, words]
        told[act.claim.page, words] += 1
        by_words[words, nth].append(act)
    by_terms: dict[tuple[object, ...], list[Act]] = defaultdict(list)
    for copies in by_words.values():
        by_terms[_terms(copies[0], alone)].extend(copies)
    return [Mention(tuple(found)) for found in by_terms.values()]


def _order(act: Act) -> tuple[object, ...]:
    window = act.window
    return (not window.closed, window.width, window, act.amount.value, act.claim.id)


def _words(act: Act, alone: frozenset[str]) -> tuple[object, ...]:
    """What the same sentence of two copies has in common, whatever day "today" was for each."""
    place = act.claim.id if act.claim.id in alone else act.copies
    return place, " ".join(fold(act.claim.evidence).split()), _sum(act), act.record


def _terms(act: Act, alone: frozenset[str]) -> tuple[object, ...]:
    claim = act.claim
    place = "" if act.window.closed else act.story
    ordinals = tuple(sorted(act.ordinals, key=lambda ordinal: (ordinal.counter, ordinal.number)))
    return (
        claim.id if claim.id in alone else place,
        (act.donor, act.recipient, act.record, _sum(act)),
        (act.window, act.considered, act.authority, act.scope, claim.novelty),
        ordinals,
    )


def _sum(act: Act) -> tuple[object, ...]:
    amount = act.amount
    return amount.value, amount.value_high, amount.currency, amount.qualifier
