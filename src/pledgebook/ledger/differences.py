"""Say what one ledger has otherwise than another: entries that appeared, vanished and changed, and why."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import get_args

from pledgebook.ledger.matching import matched
from pledgebook.ledger.sums import same_figure
from pledgebook.ledger.words import counted, sum_of
from pledgebook.model import Altered, Amount, Change, Changed, Claim, Decision, Field, Package, When

NAMED = 3
"""Documents that a sentence names. It trades a sentence that fits a few lines against looking the others
up by the ids of their claims."""


@dataclass(frozen=True, slots=True)
class _Grounds:
    """What both ledgers rest on.

    Attributes:
        claims: of both, by id.
        decisions: those that only one of them knows, the oldest first.
        before: the entry of the first ledger that rests on a claim, by the claim's id.
        after: that of the second.
    """

    claims: Mapping[str, Claim]
    decisions: tuple[Decision, ...]
    before: Mapping[str, Package]
    after: Mapping[str, Package]


def differences(
    before: Iterable[Package],
    after: Iterable[Package],
    claims: Iterable[Claim],
    decisions: Iterable[Decision] = (),
) -> list[Change]:
    """What the second ledger has otherwise, in its own order, then what vanished in the order of the first.

    An entry that gained or lost claims and is told alike has not changed.

    Args:
        before: entries of the first ledger.
        after: entries of the second.
        claims: those of both.
        decisions: those that only one of the ledgers knows.
    """
    before, after = list(before), list(after)
    grounds = _Grounds(
        {claim.id: claim for claim in claims},
        tuple(sorted(decisions, key=lambda made: (made.at, made.id))),
        _owners(before),
        _owners(after),
    )
    pairs = matched(before, after)
    was = {other.id: one for one, other in pairs}
    stayed = {one.id for one, _ in pairs}
    found = (_change(was.get(package.id), package, grounds) for package in after)
    gone = (_change(package, None, grounds) for package in before if package.id not in stayed)
    return [change for change in (*found, *gone) if change.kind != "changed" or change.altered]


def _owners(packages: Iterable[Package]) -> dict[str, Package]:
    return {claim: package for package in packages for claim in package.claims}


def _change(one: Package | None, other: Package | None, grounds: _Grounds) -> Change:
    old, new = _evidence_of(one), _evidence_of(other)
    came, went = new - old, old - new
    made = [decision for decision in grounds.decisions if not (old | new).isdisjoint(decision.targets)]
    altered = tuple(_altered(one, other, came, went, grounds)) if one and other else ()
    reasons = [_told(one, other, came, went, grounds)]
    reasons += map(_decided, made)
    return Change(
        kind=_kind(one, other),
        before=one,
        after=other,
        altered=altered,
        came=tuple(sorted(came)),
        went=tuple(sorted(went)),
        decisions=tuple(sorted(decision.id for decision in made)),
        why="; ".join(reason.removesuffix(".") for reason in reasons) + ".",
    )


def _decided(made: Decision) -> str:
    match made.verb:
        case "correct":
            did = f"set {made.field} to {made.value!r}"
        case "reject":
            did = f"rejected {counted(len(made.targets), 'claim', 'claims')}"
        case verb:
            did = f"judged {verb}"
    return f"{made.by} {did}: {made.why}"


def _kind(one: Package | None, other: Package | None) -> Changed:
    if one is None:
        return "appeared"
    return "vanished" if other is None else "changed"


def _evidence_of(package: Package | None) -> frozenset[str]:
    """Ids of the claims behind an entry, those about its delivery among them."""
    if package is None:
        return frozenset()
    return frozenset(package.claims) | {event.claim for event in package.history}


def _told(
    one: Package | None,
    other: Package | None,
    came: frozenset[str],
    went: frozenset[str],
    grounds: _Grounds,
) -> str:
    """What happened to the claims: they came, they went, or they were of another entry or are now."""
    if one is None:
        parted = _naming(came, grounds.before)
        return f"It was part of {parted}" if parted else f"New in the book: {_counted(came, grounds)}"
    if other is None:
        joined = _naming(went, grounds.after)
        return (
            f"It is part of {joined} now" if joined else f"No longer in the book: {_counted(went, grounds)}"
        )
    moved = ((came, "came"), (went, "went"))
    told = [f"{_counted(claims, grounds)} {what}" for claims, what in moved if claims]
    return " and ".join(told) or "The same claims tell of it"


def _naming(claims: Iterable[str], owners: Mapping[str, Package]) -> str:
    """The entries of the claims, each once: "entry 1a2b3c4d, USD 800 million"."""
    found = {owners[claim].id: owners[claim] for claim in sorted(claims) if claim in owners}
    return " and of ".join(f"entry {key[:8]}, {sum_of(owner.amount)}" for key, owner in found.items())


def _counted(claims: Iterable[str], grounds: _Grounds) -> str:
    """How many claims of which documents: "2 claims of gazette and herald"."""
    claims = list(claims)
    docs = sorted({grounds.claims[claim].doc for claim in claims if claim in grounds.claims})
    more = [counted(len(docs) - NAMED, "other document", "other documents")] if len(docs) > NAMED else []
    return f"{counted(len(claims), 'claim', 'claims')} of {' and '.join([*docs[:NAMED], *more])}"


def _altered(
    one: Package, other: Package, came: frozenset[str], went: frozenset[str], grounds: _Grounds
) -> Iterator[Altered]:
    for field in get_args(Field):
        before, after = getattr(one, field), getattr(other, field)
        if _plain(before) != _plain(after):
            claims = (
                _saying(field, other, came, grounds)
                or _saying(field, one, went, grounds)
                or sorted(came | went)
            )
            yield Altered(field, before, after, tuple(claims))


def _plain(value: Amount | When | str | None) -> object:
    """What of a value counts: of a sum and of days not the words in which they were written."""
    match value:
        case Amount():
            return value.value, value.top, value.currency, value.qualifier
        case When():
            return value.earliest, value.latest
        case _:
            return value


def _saying(field: Field, package: Package, claims: Iterable[str], grounds: _Grounds) -> list[str]:
    """Those of the claims that themselves give the entry's value of the field, sorted."""
    found = (grounds.claims[claim] for claim in sorted(claims) if claim in grounds.claims)
    return [claim.id for claim in found if _says(field, claim, package)]


def _says(field: Field, claim: Claim, package: Package) -> bool:
    match field:
        case "amount":
            return claim.amount is not None and same_figure(claim.amount, package.amount)
        case "announced":
            return bool(claim.date and package.announced and claim.date.meets(package.announced))
        case _:
            return bool(getattr(claim, field) == getattr(package, field))
