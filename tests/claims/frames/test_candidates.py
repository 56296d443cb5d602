import pytest

from pledgebook.claims.frames.candidates import candidates
from tests.claims.reading_of import reading


@pytest.mark.parametrize(
    "text",
    [
        "Will the weapons be delivered by May?",
        "Weapons deliveries to Kyiv",
        "I asked when the weapons arrive.",
    ],
)
def test_questions_and_headings_state_nothing(text: str):
    assert list(candidates(reading(text), "delivery")) == []


def test_only_sentences_near_aid_are_looked_at():
    far = "The weapons go to Ukraine. " + "It rained. " * 8 + "The parcels arrived on Friday."
    assert [sentence.text for sentence, _ in candidates(reading(far), "delivery")] == [
        "The weapons go to Ukraine."
    ]


def test_letters_that_change_length_keep_their_place():
    [(sentence, lower)] = candidates(reading("İİ weapons arrived on Friday in Kyiv."), "delivery")
    assert len(lower) == len(sentence.text)
    assert "weapons arrived" in lower
