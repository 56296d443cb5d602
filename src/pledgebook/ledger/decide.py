"""Apply what analysts decided: leave claims out, correct fields, bind claims together or keep them apart.

Decisions are applied in the order in which they were made; of two that contradict each other the later one
counts. One that no longer finds its claim is a finding, and whatever of it still finds one is applied.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from decimal import Decimal
from itertools import combinations
from math import isfinite
from typing import Any, get_args

from pledgebook.model import (
    Amount,
    Authority,
    Claim,
    Decision,
    Finding,
    Novelty,
    Qualifier,
    Record,
    Stage,
    Verb,
    When,
    content_id,
)

Pair = tuple[str, str]

_CURRENCY = re.compile(r"[A-Z]{3}")


@dataclass(frozen=True, slots=True)
class Bonds:
    """What analysts decided about pairs of claims.

    Attributes:
        verbs: for two claims' ids in sorted order, `same` or `different`.
        by: for the same pair, the sentence that says who decided and why.
    """

    verbs: dict[Pair, Verb] = field(default_factory=dict)
    by: dict[Pair, str] = field(default_factory=dict)

    def parted(self, one: str, other: str) -> str:
        """Who judged two claims different, and why; empty where nobody did."""
        pair = (min(one, other), max(one, other))
        return self.by[pair] if self.verbs.get(pair) == "different" else ""

    def pairs(self, verb: Verb) -> list[Pair]:
        """The pairs that were judged so, sorted."""
        return sorted(pair for pair, decided in self.verbs.items() if decided == verb)


@dataclass(frozen=True, slots=True)
class Decided:
    """Claims after the decisions, ordered by page, place and id.

    Attributes:
        claims: those that were not rejected, corrected where an analyst corrected them.
        bonds: which claims are of one entry and which are not.
        orphans: a finding for each decision, or part of one, that could not be applied.
    """

    claims: list[Claim]
    bonds: Bonds
    orphans: list[Finding]


def decide(claims: Iterable[Claim], decisions: Iterable[Decision]) -> Decided:
    """The claims as analysts left them, and what they decided about pairs."""
    standing = {claim.id: claim for claim in claims}
    known = frozenset(standing)
    bonds, orphans = Bonds(), []
    for decision in sorted(decisions, key=lambda made: (made.at, made.id)):
        targets = [target for target in decision.targets if target in known]
        if missing := sorted(set(decision.targets) - known):
            orphans.append(_orphan(decision, targets, f"finds no claim {', '.join(missing)}"))
        match decision.verb:
            case "reject":
                for target in targets:
                    standing.pop(target, None)
            case "correct":
                orphans += _correct(standing, targets, decision)
            case "same" | "different":
                orphans += _bind(bonds, targets, decision, standing)
    ordered = sorted(standing.values(), key=lambda claim: (claim.page, claim.span, claim.id))
    return Decided(ordered, bonds, orphans)


def _bind(
    bonds: Bonds, targets: Iterable[str], decision: Decision, standing: Mapping[str, Claim]
) -> list[Finding]:
    """Binds the claims that tell of packages; gives a finding of the others, which no entry rests on."""
    kinds = {target: standing[target].kind for target in targets if target in standing}
    others = sorted(target for target, kind in kinds.items() if kind != "package")
    for pair in combinations(sorted(set(targets) - set(others)), 2):
        bonds.verbs[pair] = decision.verb
        bonds.by[pair] = f"{decision.by} judged {decision.verb}: {decision.why}"
    trouble = f"cannot bind {', '.join(others)}, which no entry rests on"
    return [_orphan(decision, others, trouble)] if others else []


def _correct(standing: dict[str, Claim], targets: Iterable[str], decision: Decision) -> list[Finding]:
    name, value = decision.field or "", decision.value or ""
    for target in targets:
        if (claim := standing.get(target)) is None:
            return [_orphan(decision, [target], f"finds its claim {target} rejected by an earlier decision")]
        try:
            standing[target] = _corrected(claim, name, value)
        except (KeyError, ValueError):
            return [_orphan(decision, [target], f"cannot set {name or 'a field'} to {value!r}")]
    return []


def _corrected(claim: Claim, name: str, value: str) -> Claim:
    if name == "amount":
        return replace(claim, amount=_amount(claim, value))
    read = _READERS[name]
    changed: dict[str, Any] = {name: read(value) if value else _UNSAID[name]}
    return replace(claim, **changed)


def _amount(claim: Claim, value: str) -> Amount:
    """A sum in full units, "400000000", in the claim's currency or in one that is named, "CAD 400000000"."""
    named, _, figure = value.rpartition(" ")
    known = claim.amount.currency if claim.amount else "USD"
    if named and not _CURRENCY.fullmatch(named):
        raise ValueError(value)
    return Amount.read(Decimal(_figure(figure)), Decimal(1), named or known, None, value)


def _figure(value: str) -> float:
    """The number; a ValueError where it is none that can be counted."""
    if not isfinite(figure := float(value)) or figure < 0:
        raise ValueError(value)
    return figure


def _one_of(allowed: tuple[str, ...]) -> Callable[[str], str]:
    def read(value: str) -> str:
        return allowed[allowed.index(value)]

    return read


def _when(value: str) -> When:
    first, _, last = value.partition("..")
    earliest, latest = date.fromisoformat(first), date.fromisoformat(last or first)
    if latest < earliest:
        raise ValueError(value)
    return When(earliest, latest, "stated", value)


def _names(value: str) -> tuple[str, ...]:
    return tuple(value.split("; "))


def _truth(value: str) -> bool:
    return {"true": True, "false": False}[value]


_READERS: dict[str, Callable[[str], object]] = {
    **dict.fromkeys("donor recipient scope counter item condition per of speaker source to".split(), str),
    "stage": _one_of(get_args(Stage)),
    "authority": _one_of(get_args(Authority)),
    "record": _one_of(get_args(Record)),
    "novelty": _one_of(get_args(Novelty)),
    "quantity_qualifier": _one_of(get_args(Qualifier)),
    **dict.fromkeys(("producers", "constraints", "participants"), _names),
    **dict.fromkeys(("date", "by"), _when),
    **dict.fromkeys(("since", "until"), date.fromisoformat),
    **dict.fromkeys(("included", "conditional", "needed"), _truth),
    **dict.fromkeys(("quantity", "package_amount", "share_low", "share_high"), _figure),
    "ordinal": int,
}

_UNSAID = {known.name: known.default for known in fields(Claim)}
"""What a field is where the words do not settle it."""


def _orphan(decision: Decision, found: Iterable[str], trouble: str) -> Finding:
    """The finding, which rests on those of the decision's claims that there are."""
    return Finding(
        id=content_id("finding", "decision-orphaned", decision.id, trouble),
        code="decision-orphaned",
        sentence=(
            f"The decision of {decision.by} ({decision.verb}: {decision.why}) {trouble}; "
            "look at the page again and decide anew."
        ),
        claims=tuple(sorted(set(found))),
    )
