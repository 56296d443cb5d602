"""A page, and which goods it says are given."""

import pytest

from tests.claims.reading_of import only, told

LEAD = "Washington announced $800 million in military aid for Ukraine."


def goods(text: str, **about: str | None) -> list[tuple[str | None, float | None]]:
    return [(claim.item, claim.quantity) for claim in told("item", text, **about)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The package includes 72 howitzers.", [("howitzer", 72)]),
        (
            "The package includes 72 howitzers, 144,000 artillery rounds and body armour.",
            [("howitzer", 72), ("artillery round", 144_000), ("body armour", None)],
        ),
        (
            "It contains Javelin missiles, 50 trucks and 200 generators.",
            [("Javelin missile", None), ("truck", 50), ("generator", 200)],
        ),
        ("Poland will send 200 T-72 tanks.", [("T-72 tank", 200)]),
        ("Kyiv is to receive four patrol boats.", [("patrol boat", 4)]),
        ("Nothing was said.", []),
    ],
)
def test_a_sentence_about_giving_lists_goods(sentence, expected):
    assert goods(f"{LEAD} {sentence}") == expected


@pytest.mark.parametrize(
    ("words", "quantity", "qualifier"),
    [
        ("more than 5,000 Javelin missiles", 5000, "more_than"),
        ("over 120 Phoenix Ghost drones", 120, "more_than"),
        ("about 300 trucks", 300, "about"),
        ("up to 20 helicopters", 20, "up_to"),
        ("at least 20 helicopters", 20, "at_least"),
        ("two helicopters", 2, None),
    ],
)
def test_how_many(words, quantity, qualifier):
    claim = only("item", f"{LEAD} The package includes {words}.")
    assert (claim.quantity, claim.quantity_qualifier) == (quantity, qualifier)
    assert claim.evidence == words


@pytest.mark.parametrize(
    ("sentence", "stage"),
    [
        ("The package includes 20 helicopters.", "announced"),
        ("Washington could send 20 helicopters.", "considered"),
        ("Washington has sent 20 helicopters.", "delivered"),
        ("Washington delivered 20 helicopters.", "delivered"),
    ],
)
def test_the_verb_before_tells_the_stage(sentence, stage):
    assert only("item", f"{LEAD} {sentence}").stage == stage


@pytest.mark.parametrize(
    ("sentence", "stage"),
    [
        ("Twelve helicopters are already in Ukraine.", "delivered"),
        ("Twelve helicopters are on their way.", "delivering"),
        ("Twelve helicopters were handed over last week.", "delivered"),
        ("Twelve helicopters are being shipped.", "delivering"),
        ("It thanked them for the 12 helicopters that the Czechs have donated.", "delivered"),
        ("Prague has ordered 12 helicopters from the maker.", "contracted"),
        ("It signed a contract for 12 helicopters.", "contracted"),
        ("Prague has sent aid of every kind, including 12 helicopters.", "delivered"),
        ("Prague is to send 12 helicopters.", "announced"),
        ("Prague discussed with Warsaw sending 12 helicopters.", "considered"),
    ],
)
def test_what_became_of_the_goods_tells_the_stage(sentence, stage):
    assert only("item", f"{LEAD} {sentence}").stage == stage


@pytest.mark.parametrize(
    ("before", "sentence", "stage"),
    [
        ("Prague has sent aid.", "This includes 12 helicopters.", "delivered"),
        ("Prague announced aid.", "This includes 12 helicopters.", "announced"),
        ("Prague has sent aid.", "These new capabilities include 12 helicopters.", "announced"),
        ("The shipment arrived.", "It included 12 helicopters.", "delivered"),
    ],
)
def test_a_pronoun_takes_the_stage_of_the_sentence_before(before, sentence, stage):
    assert only("item", f"{LEAD} {before} {sentence}").stage == stage


def test_goods_of_a_package_only_thought_of_are_only_thought_of():
    text = "Washington is weighing $800 million in military aid for Ukraine. On the list: 20 drones."
    assert only("item", text).stage == "considered"


def test_goods_belong_to_giver_recipient_and_package():
    claim = only("item", f"{LEAD} Later Poland gave Moldova eight helicopters.")
    assert (claim.donor, claim.recipient, claim.package_amount) == ("PL", "MD", 800e6)


@pytest.mark.parametrize("bullet", ["- ", "• ", "* ", ""])
def test_a_list_below_a_colon_holds_goods(bullet):
    listed = "\n\n".join(f"{bullet}{line}" for line in ("72 howitzers", "121 drones", "Body armour"))
    text = f"{LEAD} The package includes:\n\n{listed}\n\nThe president spoke.\n\nA row of 30 trucks passed."
    assert goods(text) == [("howitzer", 72), ("drone", 121), ("body armour", None)]


def test_a_list_of_something_else_holds_none():
    text = f"{LEAD} He saw:\n\n- 30 trucks\n\n- 12 helicopters"
    assert goods(text) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The howitzers will be sent by ship.",
        "These howitzers will be given soon.",
    ],
)
def test_goods_referred_to_are_not_told_again(sentence):
    assert goods(f"{LEAD} The package includes 72 howitzers. {sentence}") == [("howitzer", 72)]


def test_goods_of_a_kind_are_news_though_the_sentence_begins_with_the():
    text = "It includes radar systems. The latest package includes rocket systems and drone systems."
    assert [item for item, _ in goods(f"{LEAD} {text}")] == ["radar system", "rocket system", "drone system"]


def test_goods_with_a_number_are_told_again():
    text = f"{LEAD} The package includes 72 howitzers. Canada will send another four howitzers."
    assert goods(text) == [("howitzer", 72), ("howitzer", 4)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Russia received Iranian drones.",
        "It includes nothing against Russian helicopters.",
        "The factory produces 2,100 missiles that it will send.",
        "Kyiv asked for 300 rocket launchers to be sent.",
        "The enemy fired 70 missiles at convoys of food.",
        "Moscow has deployed 40 launchers.",
        "Some 4,000 shells a week leave the plant.",
        "The report counts 12 shell factories and shell production of 9,000.",
        "Still missing from the list are 30 fighter jets.",
        "The package does not include cruise missiles.",
        "Nothing is known of the other offer: no tanks, no jets.",
        "A parade showed 30 trucks.",
    ],
)
def test_goods_of_the_enemy_wanted_made_or_merely_seen_are_not_given(sentence):
    assert goods(f"{LEAD} {sentence}") == []


@pytest.mark.parametrize(
    ("sentence", "item"),
    [
        ("Some 59 Bradleys and 90 Strykers are part of it.", [("Bradley", 59), ("Stryker", 90)]),
        ("The first part: 14 Leopard 2A6s.", [("Leopard 2A6", 14)]),
        ("Seven allies hold talks on 30 trucks.", [("truck", 30)]),
    ],
)
def test_counted_goods_need_no_verb_where_aid_is_the_subject(sentence, item):
    assert goods(f"{LEAD} {sentence}") == item


def test_goods_that_change_hands_are_aid_near_a_word_of_aid():
    quiet = "The weather was fine. The road was long. Nobody spoke. It rained at noon."
    text = f"{quiet} Riga spoke of military aid. Kyiv has taken delivery of ten vans. {quiet}"
    assert goods(text) == [("van", 10)]


def test_a_verb_in_an_aside_governs_nothing_outside():
    text = f"{LEAD} We sent - they were hit, they were taking out tanks - rocket launchers."
    assert goods(text)[-1] == ("rocket launcher", None)


def test_what_a_sum_is_in_is_no_goods():
    assert goods(f"{LEAD} It also sent $20 million in food assistance.") == []


def test_weapons_as_such_are_no_type_of_goods():
    assert goods(f"{LEAD} The package includes weapons and equipment.") == []


def test_goods_on_a_page_that_is_not_about_aid_are_not_given():
    assert goods("The museum will send two trucks. It opened in May. Entry is free. It has a garden.") == []


def test_each_kind_of_goods_is_a_claim_of_its_own():
    found = told("item", f"{LEAD} The package includes 18 howitzers, 18 trucks and 18 drones.")
    assert len({claim.id for claim in found}) == 3
