import pytest

from pledgebook.claims.speech.speakers import is_document, is_somebody


@pytest.mark.parametrize(
    "who",
    ["Moss", "the Pentagon", "a senior official", "two people briefed on the talks", "the ministry", "she"],
)
def test_people_and_bodies_speak(who: str):
    assert is_somebody(who)


@pytest.mark.parametrize("who", ["shells for the Himars launchers", "a separate", "signed", ""])
def test_goods_and_broken_phrases_do_not(who: str):
    assert not is_somebody(who)


def test_a_paper_is_cited():
    assert is_document("a Navy fact sheet of May")
    assert is_document("An earlier version")
    assert not is_document("the Army")
