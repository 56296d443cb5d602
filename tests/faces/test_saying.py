"""What a claim says, in a few words."""

from dataclasses import replace
from datetime import date

import pytest

from pledgebook.faces.saying import about, pieces
from pledgebook.model import When
from tests.stores.making import FIRST, a_page, claims_of

(PACKAGE,) = claims_of(a_page("first", FIRST), FIRST)
BARE = replace(PACKAGE, amount=None, donor=None, recipient=None, stage=None, date=None)


def test_a_package_is_its_sum_parties_stage_and_day():
    assert about(PACKAGE) == "$800 million · US → UA · announced · 13 Apr 2030"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"kind": "item", "item": "Javelin", "quantity": 5000.0}, "5,000 × Javelin"),
        (
            {"kind": "item", "item": "Javelin", "quantity": 5000.0, "quantity_qualifier": "more_than"},
            "more than 5,000 × Javelin",
        ),
        ({"kind": "item", "item": "artillery system"}, "artillery system"),
        (
            {"kind": "capacity", "item": "round", "quantity": 14000.0, "per": "month"},
            "14,000 × round a month",
        ),
        ({"kind": "ordinal", "ordinal": 13, "counter": "drawdown"}, "number 13 · drawdown"),
        ({"kind": "condition", "condition": "congressional approval"}, "congressional approval"),
        ({"kind": "meeting", "participants": ("Raytheon", "Lockheed Martin")}, "Raytheon, Lockheed Martin"),
        ({"kind": "quote"}, ""),
    ],
)
def test_other_kinds_are_what_they_are_about(fields: dict[str, object], said: str):
    assert about(replace(BARE, **fields)) == said  # type: ignore[arg-type]


def test_the_pieces_are_all_that_is_settled():
    claim = replace(
        PACKAGE,
        since=date(2030, 2, 24),
        included=False,
        speaker="John Kirby",
        to="The Example",
        by=When(None, date(2030, 5, 1), "stated"),
        conditional=True,
    )
    assert pieces(claim) == [
        "about: $800 million",
        "written: “$800 million”, 799.5 million to 800.5 million",
        "donor: US",
        "recipient: UA",
        "stage: announced",
        "date: 13 Apr 2030 (stated from “13 April 2030”)",
        "since: 24 Feb 2030",
        "by: until 1 May 2030 (stated)",
        "counts the new one: no",
        "speaker: John Kirby",
        "told: The Example",
        "conditional: yes",
    ]


def test_an_assumed_currency_is_said():
    assert PACKAGE.amount
    assumed = replace(PACKAGE, amount=replace(PACKAGE.amount, assumed=True))
    assert "written: “$800 million”, 799.5 million to 800.5 million, currency assumed" in pieces(assumed)
