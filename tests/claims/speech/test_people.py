import pytest

from pledgebook.claims.speech.people import bare_name, completed, holder, introduced, is_named, people


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Pentagon spokesman Ed Moss", "Ed Moss"),
        ("US Secretary of Defence Ann Lee", "Ann Lee"),
        ("Latvian Prime Minister Inga Ozola", "Inga Ozola"),
        ("Mr Moss", "Moss"),
        ("Ursula von der Lund", "Ursula von der Lund"),
        ("The White House's Ed Moss", "Ed Moss"),
        ("the Pentagon", "the Pentagon"),
        ("the Department of Defense", "the Department of Defense"),
        ("a spokesman for the ministry", "a spokesman for the ministry"),
        ("Officials from the Pentagon", "Officials from the Pentagon"),
        ("Downing Street", "Downing Street"),
        ("his office", "his office"),
    ],
)
def test_the_bare_name_leaves_offices_out_and_bodies_whole(phrase: str, name: str):
    assert bare_name(phrase) == name


def test_people_are_told_from_bodies_places_and_goods():
    text = "President Moss met Inga Ozola at the World Bank in New York about HIMARS and T-72 Tanks."
    assert people(text) == ["Moss", "Inga Ozola"]


def test_a_possessive_ends_a_name_or_begins_one():
    assert people("Readout of President Moss's Call with Prime Minister Ozola") == ["Moss", "Ozola"]
    assert people("Latvia's Inga Ozola came.") == ["Inga Ozola"]


def test_only_people_brought_in_as_such_can_be_he_or_she():
    assert introduced("The talks with Border Patrol took long.") == []
    assert introduced("Ed Moss, the defence secretary, came.") == ["Ed Moss"]
    assert introduced("It was chief executive Ed Moss who came.") == ["Ed Moss"]


def test_a_surname_is_completed_from_the_document():
    assert completed("Moss", iter(["Nobody came.", "Ed Moss came."])) == "Ed Moss"
    assert completed("Moss", iter(["Moss came."])) == "Moss"
    assert completed("the minister", iter(["Ed Moss came."])) == "the minister"


def test_an_office_is_held_by_the_first_one_named_with_it():
    assert holder("president", iter(["Vice President Lee came.", "President Ed Moss came."])) == "Ed Moss"
    assert holder("president", iter(["Vice President Lee came."])) is None


def test_a_description_is_not_a_name():
    assert is_named("Ed Moss")
    assert not is_named("a retired colonel")
