import pytest

from pledgebook.claims.speech.attribution import Attribution, attribution_of
from tests.claims.reading_of import reading


def said(text: str, nth: int = -1, **about: str | None) -> Attribution:
    page = reading(text, **about)
    return attribution_of(page, page.sentences[nth])


def test_he_and_she_are_the_one_who_spoke_or_was_named_first():
    assert said("Ed Moss met Inga Ozola. He said guns would come.").speaker == "Ed Moss"
    assert said("Guns are near, minister Inga Ozola said. Ed Moss came. She said more.").speaker == "Ed Moss"
    assert said('"It is late," the official said. He said more.').speaker == "the official"
    assert said("He said guns would come.").speaker is None


def test_an_office_is_the_one_named_with_it():
    text = "President Ed Moss said guns would come. The list is long, the president said."
    assert said(text).speaker == "Ed Moss"
    assert said("The minister said guns would come.").speaker == "The minister"


def test_a_surname_is_completed_from_anywhere_in_the_document():
    assert said("Moss said guns would come. General Ed Moss is 60.", 0).speaker == "Ed Moss"


def test_a_sentence_inside_a_quotation_is_said_by_its_speaker():
    assert said('"We came late. We gave 40 guns. We will stay," Moss said.', 1).speaker == "Moss"


def test_a_turn_outweighs_who_is_told_of():
    text = "MS. LEE:  The general said we sent the guns."
    assert said(text, title="Press Briefing by Press Secretary Ann Lee").speaker == "Ann Lee"


def test_a_question_is_said_by_nobody_but_those_it_names():
    assert said("Q    When do the guns come?").speaker is None
    assert said("Q    The Pentagon says the guns are new.").speaker == "The Pentagon"


def test_only_people_say_things_by_doing_them():
    assert said("President Moss announced a further $400 million.").speaker == "Moss"
    assert said("The United States announced a further $400 million.").speaker is None


def test_the_nearest_saying_covers_a_part():
    page = reading("The guns are new, Moss said, but Lee said the shells were old.")
    [sentence] = page.sentences
    start = sentence.text.index("the shells")
    part = type(sentence.span)(start, len(sentence.text))
    assert attribution_of(page, sentence, part).speaker == "Lee"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The sum is $5 million, Reuters reported.", Attribution(None, None, "Reuters")),
        (
            "The sum is $5 million, Reuters reported, citing two officials.",
            Attribution("two officials", None, "Reuters"),
        ),
        ("Moss told the Baltic Herald it was late.", Attribution("Moss", "the Baltic Herald")),
    ],
)
def test_outlets_are_sources_or_told_and_never_speakers(text: str, expected: Attribution):
    assert said(text) == expected


def test_a_paper_is_a_source():
    assert said("Some 90 guns came, according to a Navy fact sheet of May 3.") == Attribution(
        None, None, "a Navy fact sheet"
    )


def test_the_agency_of_the_dateline_is_a_source():
    text = "OSLO, May 3, 2022 (TWQ) - Guns will come, a man told TWQ. The sum is $5 million, TWQ reported."
    assert said(text) == Attribution(None, None, "TWQ")


def test_a_press_secretary_is_no_outlet():
    assert said("Guns come, Press Secretary Ann Lee said.").speaker == "Ann Lee"


def test_he_is_the_holder_of_the_office_the_sentence_before_is_about():
    text = "Prime Minister Ed Moss flew in. The PM met President Inga Ozola. He said guns would come."
    assert said(text).speaker == "Ed Moss"


def test_it_is_a_body_and_he_is_none():
    text = "The ministry said no, Inga Ozola said. It said more."
    assert said(text).speaker == "The ministry"


def test_the_official_goes_on_to_the_outlet_told_before():
    text = 'A source in the staff told the Baltic Herald so. "It is late," the source said.'
    assert said(text) == Attribution("the source", "the Baltic Herald")


def test_somebody_named_as_a_person_is_no_outlet():
    assert said("Ed Moss came. Lee told Moss it was late.").to is None
