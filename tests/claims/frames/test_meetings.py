import datetime as dt

import pytest

from pledgebook.model import Claim
from tests.claims.reading_of import told

AID = "Poland announced military aid worth $20 million for Ukraine.\n\n"


def meetings(text: str) -> list[Claim]:
    found = told("meeting", AID + text, published="2022-05-02")
    return [claim for claim in found if claim.span.start >= len(AID)]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("President Ko met with President Zelenskyy on weapons.", "meets"),
        ("NATO defence ministers will meet in June on ammunition.", "meets"),
        ("He spoke up for tanks after talks with Jens Stoltenberg.", "talks"),
        ("The premier received President Zelenskyy at the castle.", "holds"),
        ("We have started consulting with allies on rockets.", "talks"),
        ("Donors of military aid meet in Lugano in July.", "meets"),
        ("I just spoke with President Zelenskyy about weapons.", "talks"),
        ("The two presidents spoke by phone on Sunday about military aid.", "talks"),
        ("Pentagon officials will sit down with executives of arms makers.", "meets"),
        ("The leaders will hear directly from Zelenskyy on weapons.", "talks"),
        ("Ko telephoned President Zelensky on Friday and promised howitzers.", "talks"),
        ("Secretary Austin convened the contact group on weapons.", "holds"),
        ("At a meeting of the contact group the allies promised tanks.", "holds"),
        ("The delegation visited Kyiv in May to discuss weapons.", "holds"),
        ("An EU-Ukraine summit on weapons takes place in Brussels in June.", "holds"),
    ],
)
def test_who_meets_or_talks(text: str, rule: str):
    [claim] = meetings(text)
    assert claim.rule == f"meeting-{rule}"


@pytest.mark.parametrize(
    "text",
    [
        "We will meet the needs of Ukraine with more weapons.",
        "Nine allies will meet or exceed this commitment of aid.",
        "The minister told a news conference about weapons.",
        "He called on Congress to approve the weapons.",
        "The leaders discussed recent developments of the war and military aid.",
        "The weapons meet NATO standards.",
    ],
)
def test_what_is_no_meeting(text: str):
    assert meetings(text) == []


def test_the_day_and_those_who_meet():
    [claim] = meetings("President Ed Moss met today with Prime Minister Inga Ozola on military aid.")
    assert claim.participants == ("Ed Moss", "Inga Ozola")
    assert claim.date is not None
    assert (claim.date.earliest, claim.date.latest) == (dt.date(2022, 5, 2), dt.date(2022, 5, 2))


def test_companies_meet_too():
    [claim] = meetings("Raytheon and Lockheed Martin were invited to the meeting on missiles.")
    assert claim.participants == ("Raytheon", "Lockheed Martin")
