import pytest

from pledgebook.claims.frames.candidates import candidates
from tests.claims.reading_of import reading, told


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


def test_an_official_page_has_to_say_near_goods_that_aid_is_given():
    goods, rain = "Helicopters were sent to the flooded town.", " ".join(["It rained."] * 14)
    near = f"{rain} We give Ukraine military aid. {goods}"
    far = f"We give Ukraine military aid. {rain} {goods}"
    official = "https://www.whitehouse.gov/1"
    assert [claim.item for claim in told("item", near, url=official)] == ["helicopter"]
    assert not told("item", far, url=official)
