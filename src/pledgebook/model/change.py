"""Change: what one ledger has otherwise than another, and the claims and decisions that made it so."""

from dataclasses import dataclass
from typing import Literal

from pledgebook.model.amount import Amount
from pledgebook.model.ledger import Package
from pledgebook.model.when import When

Changed = Literal["appeared", "vanished", "changed"]
Field = Literal["record", "donor", "recipient", "amount", "authority", "stage", "announced"]


@dataclass(frozen=True, slots=True)
class Altered:
    """One field of an entry that is another one now.

    Attributes:
        field: its name in `Package`.
        before: what it was.
        after: what it is.
        claims: ids of the claims that made the difference: those that came and say what it is now, else those
            that went and said what it was, else all that came or went; empty where a decision or another
            entry made it.
    """

    field: Field
    before: Amount | When | str | None
    after: Amount | When | str | None
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """An entry that one ledger lacks, or that differs.

    Attributes:
        kind: which of these it is.
        before: the entry as it was; None for one that appeared.
        after: the entry as it is; None for one that vanished.
        altered: the fields that differ, at least one, of an entry that changed.
        came: ids of the claims that it rests on now and did not before, sorted.
        went: ids of those that it rested on before and no longer does, sorted.
        decisions: ids of the decisions about its claims that only one of the ledgers knows, sorted.
        why: one sentence with the documents of those claims and the reasons of those decisions.
    """

    kind: Changed
    before: Package | None
    after: Package | None
    altered: tuple[Altered, ...] = ()
    came: tuple[str, ...] = ()
    went: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()
    why: str = ""
