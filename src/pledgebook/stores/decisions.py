"""Decisions made with their ids."""

import datetime as dt

from pledgebook.model import Decision, Verb, content_id


def decided(  # noqa: PLR0913 -- a decision's fields, the optional ones by name
    verb: Verb,
    targets: tuple[str, ...],
    by: str,
    why: str,
    at: dt.datetime,
    *,
    field: str | None = None,
    value: str | None = None,
) -> Decision:
    """A decision with its id worked out over all other fields; `at` is UTC."""
    key = content_id("decision", verb, by, why, at.isoformat(), field, value, *targets)
    return Decision(key, verb, targets, by, why, at, field, value)
