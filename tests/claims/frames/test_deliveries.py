import datetime as dt

import pytest

from pledgebook.model import Claim
from tests.claims.reading_of import told

AID = "Poland announced military aid worth $20 million for Ukraine.\n\n"


def deliveries(text: str) -> list[Claim]:
    found = told("delivery", AID + text, published="2022-05-02")
    return [claim for claim in found if claim.span.start >= len(AID)]


@pytest.mark.parametrize(
    ("text", "rule", "stage"),
    [
        ("The mortar rounds arrived in Lviv last week.", "comes", "delivered"),
        ("Eight of the vehicles have arrived in Poland.", "comes", "delivering"),
        ("The munitions are being shipped from a depot in Italy.", "brought", "delivering"),
        ("Half of the promised shells have yet to be delivered.", "brought", "announced"),
        ("The missiles are expected next month.", "stands", "delivering"),
        ("The first batch of drones is on its way.", "stands", "delivering"),
        ("Two of the four launchers are already in use.", "stands", "delivered"),
        ("The last pallets of ammunition were loaded at Dover.", "brought", "delivering"),
        ("The grant was credited to the treasury on Monday.", "brought", "delivered"),
        ("The loan will be disbursed in three instalments.", "brought", "announced"),
        ("Security assistance is flowing into Ukraine.", "comes", "delivering"),
        ("We are expediting the delivery of more weapons.", "brings", "delivering"),
        ("Officials work around the clock to deliver the weapons.", "brings", "delivering"),
        ("Kyiv is still waiting for the tanks.", "lasts", "delivering"),
        ("Delivery could take several months.", "runs", "announced"),
        ("The guns must first be built.", "lasts", "announced"),
        ("The delivery schedule of the guns is being worked out.", "runs", "announced"),
        ("None of the rifles will be there before the autumn.", "comes", "announced"),
        ("The first will be on the battlefield by the end of June.", "stands", "delivering"),
        ("They are to follow in August.", "comes", "announced"),
        ("Spain is going to transfer the trucks within six weeks.", "brings", "delivering"),
        ("The airlift begins on Monday.", "runs", "delivering"),
        ("It is weeks and not months.", "lasts", "delivering"),
        ("Some 9,000 mines had been handed over by the end of March.", "brought", "delivered"),
        ("The contract for the guns runs through June 2026.", "lasts", "contracted"),
    ],
)
def test_how_far_goods_have_come(text: str, rule: str, stage: str):
    [claim] = deliveries(text)
    assert (claim.rule, claim.stage) == (f"delivery-{rule}", stage)


@pytest.mark.parametrize(
    "text",
    [
        "More than 300 trucks have been handed over so far.",
        "The drones are going to Kyiv.",
        "Families who crossed the border on Monday found no food.",
        "President Zelensky arrived in Washington to ask for more weapons.",
        "The United States has delivered more than 5,500 Javelins.",
        "The President delivered remarks on military aid.",
        "We will continue to support Ukraine.",
        "The ministers arrived at an agreement on military aid.",
        "They want to reach a ceasefire while weapons are sent.",
        "The minister is expected to announce more weapons next month.",
        "The weapons package was approved in March.",
        "The tanks come from the stocks of the Polish army.",
        "The offer came on Tuesday.",
    ],
)
def test_visitors_gifts_and_announcements_are_no_delivery(text: str):
    assert deliveries(text) == []


def test_each_clause_has_its_own_time():
    first, rest = deliveries("First tanks are to be delivered before June, the rest during July.")
    assert (first.evidence, rest.evidence) == (
        "First tanks are to be delivered before June",
        "the rest during July.",
    )
    assert rest.by is not None
    assert (rest.by.earliest, rest.by.latest) == (dt.date(2022, 7, 1), dt.date(2022, 7, 31))


def test_the_time_of_the_gift_is_not_that_of_its_delivery():
    [claim] = deliveries("The guns of a package approved on March 16 should be delivered by the end of May.")
    assert claim.by is not None
    assert claim.by.latest == dt.date(2022, 5, 31)


def test_what_has_come_has_a_date_and_what_will_come_a_deadline():
    [come] = deliveries("The mortar rounds arrived in Lviv on 29 April.")
    [due] = deliveries("The mortar rounds will be delivered by 29 May.")
    assert (come.date and come.date.latest, come.by) == (dt.date(2022, 4, 29), None)
    assert (due.date, due.by and due.by.latest) == (None, dt.date(2022, 5, 29))


def test_the_speaker_is_kept_and_left_out_of_the_words():
    [claim] = deliveries("The guns will be there by May, a defence official said.")
    assert (claim.evidence, claim.speaker) == ("The guns will be there by May", "a defence official")
