import pytest

from pledgebook.claims.speech.subjects import subject_before, subject_behind


@pytest.mark.parametrize(
    ("words", "subject"),
    [
        ("The trucks will come, a senior official ", "a senior official"),
        ("On Tuesday, Moss ", "Moss"),
        ("In Oslo the minister of defence ", "the minister of defence"),
        ("On 14 May the State Department ", "the State Department"),
        ("Ed Moss, the defence secretary, ", "Ed Moss"),
        ("Latvia's finance minister, Inga Ozola, ", "Inga Ozola"),
        ("my late aunt's cousin, a retired major, ", "my late aunt's cousin"),
        ("Ed Moss, of the Institute, speaking in Oslo on Friday, ", "Ed Moss"),
        ("Two officials familiar with the talks ", "Two officials"),
        ("The guns must be built, which officials ", "officials"),
        ("The tanks came, and a government official ", "a government official"),
        ("The Pentagon on Thursday ", "The Pentagon"),
        ("Mr Moss has also ", "Mr Moss"),
        ("Oslo promised more and ", "Oslo"),
    ],
)
def test_the_subject_before_a_verb_of_saying(words: str, subject: str):
    assert subject_before(words) == subject


@pytest.mark.parametrize("words", ["", "you ", "And they're ", "I ", "nobody ", "this "])
def test_words_that_name_nobody(words: str):
    assert subject_before(words) is None


def test_the_subject_behind_a_verb_of_saying():
    assert subject_behind(" the minister, speaking in Oslo.") == "the minister"
    assert subject_behind(" reporters a spokesman for the ministry.") == "a spokesman for the ministry"
    assert subject_behind(" the front was quiet.") is None
    assert subject_behind(" that they would come.") is None
