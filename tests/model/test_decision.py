"""The id of a decision follows from everything else it says."""

import datetime as dt
from typing import Any

import pytest

from pledgebook.model import Decision

AT = dt.datetime(2030, 5, 1, tzinfo=dt.UTC)
GIVEN: dict[str, Any] = {
    "verb": "correct",
    "targets": ("a" * 16,),
    "by": "Ada",
    "why": "A slip.",
    "at": AT,
    "field": "date",
    "value": "2030-04-13",
}


def test_the_same_decision_has_the_same_id():
    assert Decision.of(**GIVEN) == Decision.of(**GIVEN)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("verb", "reject"),
        ("targets", ("b" * 16,)),
        ("targets", ("a" * 16, "b" * 16)),
        ("by", "Ben"),
        ("why", "Another reason."),
        ("at", AT + dt.timedelta(seconds=1)),
        ("field", "stage"),
        ("value", "2030-04-14"),
    ],
)
def test_another_decision_has_another_id(name: str, other: object):
    assert Decision.of(**(GIVEN | {name: other})).id != Decision.of(**GIVEN).id
