import pytest

from pledgebook.claims.speech.outlets import is_outlet, outlet_told


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("In an interview with Die Woche, Moss said so.", "Die Woche"),
        ("Moss admitted to the Beacon that it was late.", "the Beacon"),
        ("Moss said in an e-mail to the Beacon.", "the Beacon"),
        ("Speaking to the BBC, Moss said so.", "the BBC"),
        ("Moss said in a letter to Congress.", None),
        ("Moss said in a call with President Ko.", None),
        ("Moss said so.", None),
    ],
)
def test_talk_with_an_outlet(text: str, outlet: str | None):
    verb = "admitted" if "admitted" in text else "said"
    assert outlet_told(text, text.index(verb) + len(verb)) == outlet


def test_the_paper_one_reads():
    assert outlet_told("Moss told this newspaper so.", len("Moss told"), is_told=True) == "this newspaper"


def test_outlets_are_known_by_their_words():
    assert is_outlet("Polish Radio")
    assert is_outlet("Front.example")
    assert not is_outlet("the ministry of defence")
