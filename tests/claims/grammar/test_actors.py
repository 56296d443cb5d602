"""A text, and who is named in it as giver or as given to."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.claims.grammar.actors import find_actors, gives, is_opponent, is_recipient, publisher

NAMES = (
    "Ukraine|Kyiv|U.S.|US|the Pentagon|Poland|EU|New Mexico|Moscow|to|for|from|has given|,|.|Boeing".split(
        "|"
    )
)


def named(text: str) -> list[str]:
    return [actor.code for actor in find_actors(text)]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Washington and London promised it to Kyiv", ["US", "GB", "UA"]),
        ("the Pentagon", ["US"]),
        ("Ukrainians thanked the Poles", ["UA", "PL"]),
        ("the U.S. and the U.K.", ["US", "GB"]),
        ("US$5 million", []),
        ("the European Commission in Brussels", ["EU", "EU"]),
        ("the World Bank and the IMF", ["WB", "IMF"]),
        ("help for Africa", ["Africa"]),
        ("Lockheed Martin and Raytheon make it", ["Lockheed Martin", "Raytheon"]),
        ("the governor of New Mexico", []),
        ("US and us", ["US"]),
        ("a romance", []),
        ("nobody in particular", []),
    ],
)
def test_who_is_named(text, codes):
    assert named(text) == codes


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Estonia", "government"),
        ("NATO", "organisation"),
        ("the Baltic states", "region"),
        ("Rheinmetall", "company"),
    ],
)
def test_what_kind_of_actor_it_is(text, kind):
    [actor] = find_actors(text)
    assert actor.kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "weapons for Ukraine",
        "weapons to the Ukraine",
        "giving Ukraine weapons",
        "gave Ukraine weapons",
        "sends Ukraine weapons",
        "will provide Ukraine with weapons",
        "lending Ukraine money",
        "support for the people of Ukraine",
        "relief across the Horn of Africa",
    ],
)
def test_words_before_a_name_make_it_the_one_given_to(text):
    [actor] = find_actors(text)
    assert is_recipient(text, actor)


@pytest.mark.parametrize(
    "text",
    [
        "weapons from Ukraine",
        "fighting in Ukraine",
        "Ukraine asked again",
        "weapons for Russia",
        "money for Boeing",
    ],
)
def test_other_words_do_not(text):
    [actor] = find_actors(text)
    assert not is_recipient(text, actor)


@pytest.mark.parametrize(
    ("text", "giving"),
    [
        ("Poland gave tanks", True),
        ("Poland will provide tanks", True),
        ("Poland pledged tanks", True),
        ("Poland asked for tanks", False),
        ("Poland, tanks", False),
    ],
)
def test_a_verb_of_giving_makes_a_giver(text, giving):
    [actor] = find_actors(text)
    assert gives(text, actor) is giving


def test_a_giver_behind_a_preposition_is_no_recipient():
    text = "The call to Poland has provided nothing"
    [actor] = find_actors(text)
    assert gives(text, actor)
    assert not is_recipient(text, actor)


def test_aid_is_given_against_an_opponent():
    assert is_opponent("RU")
    assert not is_opponent("UA")


@pytest.mark.parametrize(
    ("url", "whose"),
    [
        ("https://www.defense.gov/News/1", "US"),
        ("https://www.army.mil/article/1", "US"),
        ("https://www.gov.uk/government/news/1", "GB"),
        ("https://www.canada.ca/en/1", "CA"),
        ("https://ec.europa.eu/1", "EU"),
        ("https://mod.gov.ua/1", "UA"),
        ("https://news.example/defense.gov", None),
        ("https://news.example.com/1", None),
        ("not an address", None),
        ("", None),
        (None, None),
    ],
)
def test_an_official_address_tells_whose_page_it_is(url, whose):
    assert publisher(url) == whose


@given(st.lists(st.sampled_from(NAMES) | st.text(max_size=6), max_size=12).map(" ".join))
def test_names_stand_in_order_and_apart(text):
    spans = [actor.span for actor in find_actors(text)]
    assert spans == sorted(spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(span.of(text).strip() == span.of(text) != "" for span in spans)


def test_a_name_in_capitals_is_the_name_and_short_capitals_are_no_country():
    assert [actor.code for actor in find_actors("GERMANY\nMALI")] == ["DE"]
