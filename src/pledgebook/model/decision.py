"""Decision: what an analyst decided, appended and never edited."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from pledgebook.model.ids import content_id

Verb = Literal["same", "different", "reject", "correct"]


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision of an analyst, applied at every rebuild.

    Attributes:
        id: content id over all other fields.
        verb: `same` and `different` judge claims (two or more) to be of one entry or of different ones;
            `reject` leaves claims out of the ledger; `correct` replaces a field of one claim.
        targets: ids of claims.
        by: who decided.
        why: the reason, in their words.
        at: when, UTC.
        field: for `correct`: name of the claim's field.
        value: for `correct`: the new value as text ("2022-04-13", "drawdown", "800000000").
    """

    id: str
    verb: Verb
    targets: tuple[str, ...]
    by: str
    why: str
    at: datetime
    field: str | None = None
    value: str | None = None

    @classmethod
    def of(  # noqa: PLR0913 -- a decision's fields, the optional ones by name
        cls,
        verb: Verb,
        targets: tuple[str, ...],
        by: str,
        why: str,
        at: datetime,
        *,
        field: str | None = None,
        value: str | None = None,
    ) -> "Decision":
        """A decision with its id worked out; `at` is UTC."""
        key = content_id("decision", verb, by, why, at.isoformat(), field, value, *targets)
        return cls(key, verb, targets, by, why, at, field, value)
