"""Make one entry of each group of acts: its amount, stage, day, goods, places, speakers and history."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from pledgebook.ledger.acts import Act, meant_by
from pledgebook.ledger.goods import goods
from pledgebook.ledger.resolve import Group
from pledgebook.ledger.sums import is_floor, is_rounding, same_figure
from pledgebook.ledger.voices import Heard, Voices
from pledgebook.model import (
    STAGES,
    Amount,
    Authority,
    Claim,
    CopyGroup,
    Event,
    Package,
    Stage,
    When,
    content_id,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A package with the acts behind it.

    Attributes:
        package: the entry of the ledger.
        acts: its acts, the surest dated first.
        taken_back: acts with figures that their pages withdrew.
        parts: ids of the packages whose sum it is; it is in no addition beside them.
    """

    package: Package
    acts: tuple[Act, ...]
    taken_back: tuple[Act, ...] = ()
    parts: tuple[str, ...] = ()

    @property
    def news_of(self) -> frozenset[str]:
        """Ids of the pages whose news the package is."""
        return frozenset(act.claim.page for act in self.acts if act.news)

    @property
    def stories(self) -> frozenset[str]:
        """The stories that tell of it."""
        return frozenset(act.story for act in self.acts)


def entries(
    groups: Sequence[Group],
    claims: Iterable[Claim],
    copies: Iterable[CopyGroup],
    relied: Mapping[str, str] = MappingProxyType({}),
) -> list[Entry]:
    """One entry for each group, in the order of the groups; `relied` as `voices.origins` gives it."""
    attached = _attached(groups, claims)
    heard = Heard({group.id: group.original for group in copies}, relied)
    return [
        Entry(_package(group, attached[nth], heard), group.acts, group.taken_back)
        for nth, group in enumerate(groups)
    ]


def _attached(groups: Sequence[Group], claims: Iterable[Claim]) -> dict[int, list[Claim]]:
    """For each group the statements about goods and deliveries that its pages tie to its sum."""
    place_of = {act.claim.id: nth for nth, group in enumerate(groups) for act in group.acts}
    packages: dict[str, list[Claim]] = defaultdict(list)
    for group in groups:
        for act in group.acts:
            packages[act.claim.page].append(act.claim)
    attached: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind in ("item", "delivery") and claim.package_amount is not None:
            meant = meant_by(claim.package_amount, packages[claim.page])
            for place in sorted({place_of[package.id] for package in meant}):
                attached[place].append(claim)
    return attached


def _package(group: Group, attached: Sequence[Claim], heard: Heard) -> Package:
    acts, lead = group.acts, group.acts[0]
    voices = Voices(acts, heard)
    amount = _amount(acts, voices)
    told = (*acts, *group.taken_back)
    ids = sorted(act.claim.id for act in told)
    history = _history(told, attached, amount)
    return Package(
        id=content_id("package", *ids),
        record=lead.record,
        donor=lead.donor,
        recipient=lead.recipient,
        amount=amount,
        authority=_authority(acts, amount, voices),
        scope=voices.most_told((act.scope, act) for act in acts),
        stage=history[-1].stage,
        announced=_announced(acts, voices),
        ordinals=tuple(
            sorted({place for act in acts for place in act.ordinals}, key=lambda p: (p.counter, p.number))
        ),
        items=goods(
            (claim for claim in attached if claim.kind == "item"),
            {act.claim.page: act.copies for act in acts},
        ),
        claims=tuple(ids),
        docs=tuple(sorted({act.claim.doc for act in acts})),
        speakers=voices.all(),
        history=history,
        why=group.why,
    )


def _amount(acts: Sequence[Act], voices: Voices) -> Amount:
    """The sum that the most voices give once it is announced; one for a round figure counts for the exact.

    Of equally well supported sums: one of the donor's own release, then one that others round, then one
    without qualifier, then the one of the surest dated act.
    """
    by_amount: dict[Amount, list[Act]] = defaultdict(list)
    for act in [act for act in acts if not act.considered] or acts:
        by_amount[act.amount].append(act)

    def rank(amount: Amount) -> tuple[int, bool, bool, bool]:
        backers = [act for said, told in by_amount.items() if _supports(said, amount) for act in told]
        own = any(act.own for act in by_amount[amount])
        rounded = any(is_rounding(said, amount) for said in by_amount)
        return -voices.count(backers), not own, not rounded, amount.qualifier is not None

    return min(by_amount, key=rank)


def _authority(acts: Sequence[Act], amount: Amount, voices: Voices) -> Authority | None:
    """What the most voices name of those who give the very sum; of all where none of those names any."""
    exact = [act for act in acts if act.authority and same_figure(act.amount, amount)]
    return voices.most_told((act.authority, act) for act in exact or acts)


def _supports(said: Amount, amount: Amount) -> bool:
    return same_figure(said, amount) or is_rounding(said, amount)


def _announced(acts: Sequence[Act], voices: Voices) -> When | None:
    """The day that texts state, else that of the donor's own release, else the days that texts state.

    Where there are none of these, the day of the pages whose news it is. Of equals the narrowest, then the
    most told. What is under consideration has the day on which it was proposed.
    """
    by_day: dict[When, list[Act]] = defaultdict(list)
    for act in [act for act in acts if not act.considered] or acts:
        if act.day is not None:
            by_day[act.day].append(act)

    def rank(day: When) -> tuple[object, ...]:
        told = by_day[day]
        return (
            all(act.claim.stage == "contracted" for act in told),
            _trust(day, told),
            day.how == "context",
            _width(day),
            -voices.count(told),
            day.earliest,
            day.how,
        )

    return min(by_day, key=rank) if by_day else None


def _trust(day: When, told: Iterable[Act]) -> int:
    stated = any(act.claim.date == day for act in told)
    if stated:
        return 0 if _width(day) == 0 else 2
    return 1 if any(act.own for act in told) else 3


def _width(day: When) -> int:
    return (day.latest - day.earliest).days if day.earliest and day.latest else 0


def _history(acts: Iterable[Act], attached: Iterable[Claim], amount: Amount) -> tuple[Event, ...]:
    """The steps, each once, in order of stage and day; at least one."""
    steps: dict[tuple[object, ...], Event] = {}
    for event in sorted(_events(acts, attached, amount), key=_order):
        days = (event.date.earliest, event.date.latest) if event.date else None
        steps.setdefault((event.stage, event.amount.value, event.amount.qualifier, days), event)
    return tuple(steps.values())


def _events(acts: Iterable[Act], attached: Iterable[Claim], amount: Amount) -> Iterator[Event]:
    for act in acts:
        if act.claim.stage == "cancelled" and is_floor(act.amount) and not is_floor(amount):
            continue  # "hundreds of millions were withheld" is told of no package of 100 million
        day = act.claim.date if act.claim.date and act.claim.date.known else act.day
        told = act.told if act.considered else day
        yield Event(act.claim.stage or "announced", act.amount, told, act.claim.id)
    for claim in attached:
        if claim.kind == "delivery" and claim.stage and claim.stage in _AFTER_ANNOUNCEMENT:
            yield Event(claim.stage, amount, claim.date, claim.id)


_AFTER_ANNOUNCEMENT: frozenset[Stage] = frozenset({"contracted", "delivering", "delivered", "cancelled"})


def _order(event: Event) -> tuple[object, ...]:
    first = event.date.earliest if event.date else None
    return STAGES.index(event.stage), first or date.max, event.amount.value, event.claim
