import pytest

from pledgebook.article.credited import stated
from pledgebook.model import Detail, Stated
from tests.article.viewing import LEAD, Line, view


def all_of(detail: Detail, *lines: Line) -> list[Stated]:
    return [each for each in stated(view(*lines)) if each.detail == detail]


@pytest.mark.parametrize(
    ("lines", "agency"),
    [
        ([(None, f"SANDVIK, April 29 (NPA) - {LEAD}")], "NPA"),
        ([(None, f"Sandvik (dpa) — {LEAD}")], "dpa"),
        ([(None, f"AP — {LEAD}")], "AP"),
        ([("byline", "By The Associated Press"), (None, LEAD)], "Associated Press"),
        ([("other", "Reuters"), (None, LEAD)], "Reuters"),
        (
            [(None, LEAD), ("legal", "Copyright 2022 The Associated Press. All rights reserved.")],
            "Associated Press",
        ),
        ([("related", "Reuters"), (None, LEAD)], None),
        ([(None, "THE PRESIDENT:  Thank you.  (Applause.)  Please sit."), (None, LEAD)], None),
        ([(None, "MS. HOLT (As interpreted.)  Thank you."), (None, LEAD)], None),
        ([(None, "Q    (Inaudible) ferries?"), (None, LEAD)], None),
        ([("other", "Reuters to cut jobs at home"), (None, LEAD)], None),
        ([(None, "The North Atlantic Treaty Organization (NATO) said it."), (None, LEAD)], None),
    ],
)
def test_the_agency(lines: list[Line], agency: str | None):
    assert next((each.value for each in all_of("agency", *lines)), None) == agency


def test_contributors_with_what_they_did():
    line = (
        "(Reporting by Ragna Holt and Odd Berg in Sandvik; Additional reporting by Ida Lund;"
        " Editing by Jo van Dam)"
    )
    found = all_of("contributor", (None, LEAD), (None, line))
    assert [(each.value, each.name) for each in found] == [
        ("Ragna Holt", "reporting"),
        ("Odd Berg", "reporting"),
        ("Ida Lund", "reporting"),
        ("Jo van Dam", "editing"),
    ]
    behind = "Harbour News’ Ragna Holt and Associated Press writer Odd B. O'Berg contributed to this report."
    names = [each.value for each in all_of("contributor", (None, LEAD), (None, behind))]
    assert names == ["Ragna Holt", "Odd B. O'Berg"]


def test_credits_are_kept_as_printed():
    found = all_of(
        "credit",
        (None, f"{LEAD} NPA first reported the decision."),
        (None, "(Reporting by Ragna Holt; Editing by Odd Berg)"),
        (None, "NPA's Ragna Holt contributed to this report."),
        ("related", "Source: Harbour Times"),
        (None, "A minister told the Harbour Times that Norland contributed to the fund. She told him so."),
        (None, "He told the BBC interviewer to go."),
    )
    assert [(each.value, each.name) for each in found] == [
        ("NPA first reported the decision.", ""),
        ("(Reporting by Ragna Holt; Editing by Odd Berg)", ""),
        ("NPA's Ragna Holt contributed to this report.", ""),
        ("Source: Harbour Times", ""),
        ("A minister told the Harbour Times that Norland contributed to the fund.", "Harbour Times"),
    ]


@pytest.mark.parametrize(
    "note",
    [
        "CORRECTION: An earlier version of this story put the ferries at four.",
        "This article was amended on 3 May 2022. An earlier version said that there were four.",
        "Editor’s note: The ferries are three.",
        "Update (3 May): The ferries have left.",
        "Berichtigung: Es sind drei Fähren.",
    ],
)
def test_notes_of_correction_and_update(note: str):
    assert [each.value for each in all_of("note", (None, LEAD), (None, note))] == [note]


def test_the_story_is_no_note():
    assert all_of("note", (None, LEAD), (None, "Corrections officers will sail, too.")) == []
    assert all_of("note", ("related", "Update: Goats eat posters"), (None, LEAD)) == []
