"""Apply what analysts decided: leave claims out, correct fields, bind claims together or keep them apart.

Decisions are applied in the order in which they were made; of two that contradict each other the later one
counts. One that no longer finds its claim is a finding, and whatever of it still finds one is applied.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from itertools import combinations
from typing import Any, get_args

from pledgebook.model import (
    Amount,
    Authority,
    Claim,
    Decision,
    Finding,
    Novelty,
    Record,
    Stage,
    Verb,
    When,
    content_id,
)

Pair = tuple[str, str]


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
                _bind(bonds, targets, decision)
    ordered = sorted(standing.values(), key=lambda claim: (claim.page, claim.span, claim.id))
    return Decided(ordered, bonds, orphans)


def _bind(bonds: Bonds, targets: Iterable[str], decision: Decision) -> None:
    for pair in combinations(sorted(set(targets)), 2):
        bonds.verbs[pair] = decision.verb
        bonds.by[pair] = f"{decision.by} judged {decision.verb}: {decision.why}"


def _correct(standing: dict[str, Claim], targets: Iterable[str], decision: Decision) -> list[Finding]:
    name, value = decision.field or "", decision.value or ""
    for target in targets:
        if (claim := standing.get(target)) is None:
            continue
        try:
            standing[target] = _corrected(claim, name, value)
        except (KeyError, ValueError, InvalidOperation):
            return [_orphan(decision, [target], f"cannot set {name or 'a field'} to {value!r}")]
    return []


def _corrected(claim: Claim, name: str, value: str) -> Claim:
    if name == "amount":
        return replace(claim, amount=_amount(claim, value))
    read = _READERS[name]
    changed: dict[str, Any] = {name: read(value) if value else None}
    return replace(claim, **changed)


def _amount(claim: Claim, value: str) -> Amount:
    currency = claim.amount.currency if claim.amount else "USD"
    return Amount.read(Decimal(value), Decimal(1), currency, None, value)


def _one_of(allowed: tuple[str, ...]) -> Callable[[str], str]:
    def read(value: str) -> str:
        return allowed[allowed.index(value)]

    return read


def _when(value: str) -> When:
    first, _, last = value.partition("..")
    return When(date.fromisoformat(first), date.fromisoformat(last or first), "stated", value)


def _truth(value: str) -> bool:
    return {"true": True, "false": False}[value]


_READERS: dict[str, Callable[[str], object]] = {
    **dict.fromkeys(("donor", "recipient", "scope", "counter", "item", "speaker", "source", "to"), str),
    "stage": _one_of(get_args(Stage)),
    "authority": _one_of(get_args(Authority)),
    "record": _one_of(get_args(Record)),
    "novelty": _one_of(get_args(Novelty)),
    **dict.fromkeys(("date", "by"), _when),
    **dict.fromkeys(("since", "until"), date.fromisoformat),
    **dict.fromkeys(("included", "conditional"), _truth),
    **dict.fromkeys(("quantity", "package_amount"), float),
    "ordinal": int,
}


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
