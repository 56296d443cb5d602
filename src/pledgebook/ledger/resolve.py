"""Join acts into entries: one entry for one package, however many texts speak of it.

Agglomeration in a fixed order: what analysts bound together first, then rulings from the surest down. Two
groups become one only if nothing parts any of their mentions; what parts them is kept as the reason.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from pledgebook.ledger.acts import Act
from pledgebook.ledger.candidates import Pair, candidates
from pledgebook.ledger.decide import Bonds
from pledgebook.ledger.joining import Ruling
from pledgebook.ledger.judge import judge
from pledgebook.ledger.mentions import Mention, mentions
from pledgebook.ledger.parting import parted
from pledgebook.ledger.partition import Partition
from pledgebook.ledger.rivals import weighed
from pledgebook.ledger.sums import same_figure


@dataclass(frozen=True, slots=True)
class Group:
    """Acts found to be one package.

    Attributes:
        acts: at least one; the surest dated first.
        why: a sentence for each kind of judgement that joined or parted them.
        taken_back: acts with figures of it that their pages withdraw.
    """

    acts: tuple[Act, ...]
    why: tuple[str, ...]
    taken_back: tuple[Act, ...] = ()


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two groups that may be one, and why nobody can tell.

    Attributes:
        one: id of a claim of the first group.
        other: id of a claim of the second.
        why: one sentence.
    """

    one: str
    other: str
    why: str


def resolve(acts: Iterable[Act], bonds: Bonds) -> tuple[list[Group], list[Doubt]]:
    """The groups in a fixed order, and the doubts that remain between them."""
    parted_by_analyst = frozenset(claim for pair in bonds.pairs("different") for claim in pair)
    found = mentions(acts, parted_by_analyst)
    rulings = {pair: judge(found[pair[0]].lead, found[pair[1]].lead) for pair in candidates(found)}
    return _Agglomeration(found, bonds).run(weighed(found, rulings))


class _Agglomeration:
    """Mentions growing together into groups."""

    def __init__(self, found: Sequence[Mention], bonds: Bonds) -> None:
        self.found = found
        self.bonds = bonds
        self.sets: Partition[int] = Partition()
        self.members: dict[int, list[int]] = {place: [place] for place in range(len(found))}
        self.ordinals = [mention.lead.ordinals for mention in found]
        self.why: dict[int, list[str]] = defaultdict(list)

    def run(self, rulings: dict[Pair, Ruling]) -> tuple[list[Group], list[Doubt]]:
        self._bind()
        surest_first = sorted(rulings.items(), key=lambda item: (-item[1].score, item[0]))
        for (one, other), ruling in surest_first:
            if ruling.judgement == "same":
                self._try(one, other, ruling.sentence)
        roots = sorted(self.members, key=lambda root: min(self.members[root]))
        doubts = list(self._doubts(surest_first))
        return [self._group(root) for root in roots], doubts

    def _bind(self) -> None:
        place_of = {act.claim.id: place for place, mention in enumerate(self.found) for act in mention.acts}
        for pair in self.bonds.pairs("same"):
            if pair[0] in place_of and pair[1] in place_of:
                self._join(place_of[pair[0]], place_of[pair[1]], self.bonds.by[pair])

    def _try(self, one: int, other: int, sentence: str) -> None:
        left, right = self.sets.root(one), self.sets.root(other)
        if left == right:
            return
        if reason := self._parted(left, right):
            self._keep_apart(left, right, reason)
        else:
            self._join(left, right, sentence)

    def _join(self, one: int, other: int, sentence: str) -> None:
        left, right = self.sets.root(one), self.sets.root(other)
        if left != right:
            self.sets.join(left, right)
            self.members[left] += self.members.pop(right)
            self.ordinals[left] |= self.ordinals[right]
            self.why[left] += self.why.pop(right, [])
        self.why[left].append(sentence)

    def _parted(self, left: int, right: int) -> str:
        counted_as_one = bool(self.ordinals[left] & self.ordinals[right])
        for one, other in product(self.members[left], self.members[right]):
            first, second = self.found[one].lead, self.found[other].lead
            decided = self.bonds.verbs and self.bonds.parted(first.claim.id, second.claim.id)
            if reason := decided or parted(first, second, counted_as_one=counted_as_one):
                return reason
        return ""

    def _doubts(self, rulings: Iterable[tuple[Pair, Ruling]]) -> Iterator[Doubt]:
        """Pairs of groups that nothing joined and nothing parts, each once; what parts the others is kept."""
        told: set[Pair] = set()
        for (one, other), ruling in rulings:
            left, right = sorted((self.sets.root(one), self.sets.root(other)))
            if left == right or (left, right) in told or not self._worth_telling(one, other, ruling):
                continue
            told.add((left, right))
            if reason := self._parted(left, right):
                self._keep_apart(left, right, reason)
            else:
                yield Doubt(self.found[one].lead.claim.id, self.found[other].lead.claim.id, ruling.sentence)

    def _worth_telling(self, one: int, other: int, ruling: Ruling) -> bool:
        if ruling.judgement == "different":
            return same_figure(self.found[one].lead.amount, self.found[other].lead.amount)
        return ruling.judgement == "unsure" and ruling.score > 0

    def _keep_apart(self, left: int, right: int, reason: str) -> None:
        for root in (left, right):
            self.why[root].append(f"Kept apart from another: {reason}")

    def _group(self, root: int) -> Group:
        acts = tuple(act for place in sorted(self.members[root]) for act in self.found[place].acts)
        return Group(acts, tuple(dict.fromkeys(self.why[root])))
