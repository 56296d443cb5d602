"""A page, who gives and who is given to."""

import pytest

from pledgebook.claims.frames.roles import main_donor, main_recipient
from tests.claims.reading_of import only, reading, told

WINDOW = "since the invasion"


def between(text: str, **about: str | None) -> tuple[str | None, str | None]:
    """Giver and recipient of the page's last package."""
    claim = told("package", text, **about)[-1]
    return claim.donor, claim.recipient


@pytest.mark.parametrize(
    ("sentence", "donor", "recipient"),
    [
        ("Norway gives military aid worth $50 million to Moldova.", "NO", "MD"),
        ("Norway announced military aid of $50 million for Moldova.", "NO", "MD"),
        ("Norway will give Moldova $50 million in military aid.", "NO", "MD"),
        ("Norway sends Moldova military aid worth $50 million.", "NO", "MD"),
        ("Norway provides Moldova with $50 million in military aid.", "NO", "MD"),
        ("Military aid of $50 million for Moldova comes from Norway.", "NO", "MD"),
        ("For Moldova, Norway has $50 million in military aid.", "NO", "MD"),
        ("Oslo pledged $50 million in military aid to Chisinau.", "NO", "MD"),
        ("The Norwegian government approved $50 million in arms for the Moldovan army.", "NO", "MD"),
        ("The EU agreed a tranche of €500 million in military aid to Ukraine.", "EU", "UA"),
        ("The IMF approved a loan of $1.4 billion to Ukraine.", "IMF", "UA"),
        ("The World Bank approved a grant of $200 million for Ukraine.", "WB", "UA"),
        ("The Pentagon will send Ukraine $800 million in weapons against Russia.", "US", "UA"),
        ("Biden announced $800 million in weapons for Ukraine.", "US", "UA"),
        ("Downing Street announced £300 million in weapons for Kyiv.", "GB", "UA"),
        ("A ministry announced $50 million in military aid for Moldova.", None, "MD"),
    ],
)
def test_the_sentence_names_them(sentence, donor, recipient):
    assert between(sentence) == (donor, recipient)


def test_a_region_is_given_to():
    sentence = "The United States announced $20 million in humanitarian aid across the Horn of Africa."
    assert between(sentence) == ("US", "Horn of Africa")


def test_each_sum_has_the_giver_named_nearest_before_it():
    sentence = "Germany pledged €500 million, France €300 million and Italy €200 million in arms for Ukraine."
    found = told("package", sentence)
    assert [claim.donor for claim in found] == ["DE", "FR", "IT"]
    assert {claim.recipient for claim in found} == {"UA"}


def test_each_sum_has_the_recipient_named_nearest():
    sentence = "Norway gave military aid of $50 million to Moldova and $30 million to Georgian forces."
    assert [claim.recipient for claim in told("package", sentence)] == ["MD", "GE"]


@pytest.mark.parametrize(
    ("url", "donor"),
    [
        ("https://www.defense.gov/1", "US"),
        ("https://www.gov.uk/government/news/1", "GB"),
        ("https://www.canada.ca/en/1", "CA"),
        ("https://www.bundesregierung.de/1", "DE"),
        ("https://news.example.com/1", None),
    ],
)
def test_the_first_person_of_an_official_page_is_its_government(url, donor):
    assert between("We will send Ukraine €300 million in military aid.", url=url) == (donor, "UA")


def test_an_official_page_tells_of_others_too():
    text = "Poland will send Ukraine €300 million in military aid."
    assert between(text, url="https://www.defense.gov/1") == ("PL", "UA")


def test_an_official_page_that_does_not_say_we_names_the_giver_behind_the_sum():
    text = "Military aid of $50 million for Moldova comes from Norway."
    assert between(text, url="https://www.defense.gov/1") == ("NO", "MD")


@pytest.mark.parametrize(
    "text",
    [
        "Berlin will send Ukraine weapons. The package is worth €500 million.",
        "Berlin will send Ukraine weapons. They come soon. The package is worth €500 million.",
        "Berlin will send Ukraine weapons.\n\nThe package is worth €500 million.",
    ],
)
def test_the_sentences_before_name_the_giver(text):
    assert between(text) == ("DE", "UA")


def test_the_paragraph_names_the_giver_before_the_document_does():
    text = (
        "Germany pledged €100 million in arms for Ukraine. Germany also pledged shells.\n\n"
        "Poland sent rifles to Ukraine. The package is worth €20 million."
    )
    assert between(text) == ("PL", "UA")
    assert main_donor(reading(text)) == "DE"


def test_a_giver_far_back_in_the_paragraph_no_longer_counts():
    text = (
        "Arms go to Ukraine from Germany and Germany.\n\nPoland spoke.{}The arms package is worth €2 million."
    )
    assert between(text.format(" It rained." * 2 + " ")) == ("PL", "UA")
    assert between(text.format(" It rained." * 3 + " ")) == ("DE", "UA")


def test_the_document_names_the_recipient():
    text = "Arms for Ukraine were the subject. Norway pledged military aid of $50 million."
    assert between(text) == ("NO", "UA")


@pytest.mark.parametrize(
    ("text", "title", "recipient"),
    [
        ("Weapons will be sent to Kyiv. Kyiv waits.", None, "UA"),
        ("Weapons go to Moldova, to Moldova and once to Ukraine.", None, "MD"),
        ("Weapons go to Ukraine against Russia, and Russia, and Russia.", None, "UA"),
        (f"The Pentagon counts its arms {WINDOW}.", None, "UA"),
        ("Norway has a package of weapons.", "Norway arms Ukraine", "UA"),
        ("Relief goes to Africa.", None, "Africa"),
        ("A package of weapons was announced.", None, None),
    ],
)
def test_whom_a_document_is_mainly_about_as_given_to(text, title, recipient):
    assert main_recipient(reading(text, title=title)) == recipient


def test_whose_giving_counts_more_where_aid_is_spoken_of():
    text = "Norway sang. Norway danced. Weapons were sent to Kyiv by Poland."
    assert main_donor(reading(text)) == "PL"


def test_where_nobody_is_said_to_be_given_to_it_is_who_is_named_beside_the_giver():
    text = "Norway talked of Moldova. Norway ate. Russia, Russia, Russia protested."
    assert main_recipient(reading(text)) == "MD"


def test_an_event_that_everybody_knows_tells_the_recipient():
    claim = only("total", f"The Pentagon has committed $2.4 billion in security assistance {WINDOW}.")
    assert (claim.donor, claim.recipient) == ("US", "UA")


def test_the_headline_tells_the_recipient():
    text = "Norway approved a package of rifles and ammunition, worth $50 million."
    assert between(text, title="Norway arms Moldova") == ("NO", "MD")


def test_the_enemy_is_neither():
    text = "Russia attacked. Military aid worth $50 million was announced. Russia said it to Russia."
    assert between(text) == (None, None)


def test_the_heading_above_names_the_giver():
    text = "Here is who gives Ukraine arms.\n\nGERMANY\n\nIts arms for Kyiv are worth €6 million."
    assert only("package", text).donor == "DE"


def test_who_the_sum_comes_from_is_the_giver():
    text = "The G7 agreed on military aid for Ukraine, with $7 million from the United States."
    assert only("package", text).donor == "US"


def test_a_region_in_the_headline_is_given_to():
    title = "The United States announces food security commitments in the Western Hemisphere"
    text = "It gives $5 million in humanitarian aid. Some of it goes to Venezuela."
    assert only("package", text, title=title).recipient == "Western Hemisphere"


OFFICIAL = "https://www.state.gov/1"
UKRAINE_FIRST = (
    "We sent Ukraine $800 million in military aid. Ukraine asked for more arms, and we sent Ukraine more."
)


def test_an_official_page_that_goes_on_to_another_country_gives_to_that_one():
    text = f"{UKRAINE_FIRST} Floods hit families in Pakistan. USAID gives $30 million in food assistance."
    assert between(text, url=OFFICIAL) == ("US", "PK")


def test_a_sentence_that_names_the_main_recipient_means_it_whoever_stands_before():
    text = (
        f"{UKRAINE_FIRST} We help Poland too. We share with Ukraine $30 million in humanitarian assistance."
    )
    assert between(text, url=OFFICIAL) == ("US", "UA")


def test_a_story_of_the_press_stays_with_its_own_country():
    text = f"{UKRAINE_FIRST} It trains people in Poland. The Pentagon gives $30 million in military aid."
    assert between(text, url="https://news.example.com/1") == ("US", "UA")


@pytest.mark.parametrize(
    "sentence",
    [
        "We will give $30 million in food assistance in six countries.",
        "We will give $30 million in food assistance to countries in need.",
        "We will give $30 million in food assistance to smallholder farmers.",
        "We will give $30 million in food assistance for what the region is facing.",
        "Hunger hits countries in need. We will give $30 million in food assistance for freight.",
    ],
)
def test_what_is_given_to_many_is_not_given_to_the_main_recipient(sentence):
    assert between(f"{UKRAINE_FIRST} {sentence}", url=OFFICIAL) == ("US", None)


def test_a_document_about_everybody_in_need_has_no_main_recipient():
    text = (
        "Ukraine gets food security aid. We fight hunger around the world. Poor countries get emergency food."
        " Vulnerable people worldwide get food assistance. We will provide $120 million in food assistance."
    )
    assert between(text, url=OFFICIAL) == ("US", None)


def test_what_other_donors_give_is_not_the_publishers():
    text = f"{UKRAINE_FIRST} Our share brings an additional $500 million in support from other donors."
    assert between(text, url=OFFICIAL) == ("allies", "UA")


@pytest.mark.parametrize(("url", "recipient"), [(OFFICIAL, None), ("https://news.example.com/1", "CO")])
def test_an_official_page_that_only_names_several_countries_gives_to_none_of_them(url, recipient):
    text = "Mexico spoke first, and Mexico won. Colombia and Peru agreed. $5 million in military aid is new."
    assert between(text, url=url)[1] == recipient


JOINT = (
    "Norway pays for half of the arms, Denmark for the rest. The joint contract is worth $90 million in arms."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "EU ministers meet. Troops train in Poland and Germany. Ukraine gets military aid of €5 million.",
            "EU",
        ),
        ("Washington paid. $5 million in American aid went to Ukraine.", "US"),
        (f"Ukraine asked for weapons. {JOINT}", "allies"),
    ],
)
def test_who_gives_is_no_place_and_may_be_several(text, expected):
    assert between(text)[0] == expected


def test_who_refills_its_stocks_gives_to_itself():
    award = "It buys missiles under a $6 million award meant to refill its stocks of weapons."
    assert between(f"The Pentagon gave Ukraine arms. {award}") == ("US", "US")


def test_a_page_about_a_donor_and_a_country_in_need_is_about_the_latter():
    text = "Help for Germany and for Moldova goes on, for Germany too. An arms package of €5 million follows."
    assert between(text)[1] == "MD"


def test_an_organisation_that_money_goes_through_is_not_given_to():
    text = "Washington announced a loan for Ukraine. It handed $20 million in aid to a World Bank fund."
    assert between(text)[1] == "UA"


def test_who_gives_stands_in_the_headline():
    text = "Military aid of $5 million for Ukraine is new.\n\nDenmark trained Ukrainians."
    assert between(text, title="Norway triples its arms for Ukraine, Norway says")[0] == "NO"
