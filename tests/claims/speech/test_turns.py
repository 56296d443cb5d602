import pytest

from pledgebook.claims.speech.turns import is_spoken, speaker_of_turn
from tests.claims.reading_of import reading

BRIEFING = "Press Briefing by Press Secretary Ann Lee and National Security Advisor Ed Moss, May 3, 2022"


@pytest.mark.parametrize(
    ("label", "speaker"),
    [
        ("MS. LEE", "Ann Lee"),
        ("MR. MOSS", "Ed Moss"),
        ("MR. KO", "Ko"),
        ("SENIOR ADMINISTRATION OFFICIAL", "Senior Administration Official"),
        ("PRIME MINISTER OZOLA", "Ozola"),
    ],
)
def test_a_label_is_a_name_as_the_title_writes_it(label: str, speaker: str):
    [sentence] = reading(f"{label}:  We sent the guns.", title=BRIEFING).sentences
    assert speaker_of_turn(reading("", title=BRIEFING), sentence) == speaker


def test_an_office_as_a_label_is_the_one_of_the_title():
    page = reading("THE PRESIDENT:  We sent the guns.", title="Remarks by President Moss on Guns")
    assert speaker_of_turn(page, page.sentences[0]) == "President Moss"


def test_a_question_has_no_speaker():
    page = reading("Q    When will they come?", title=BRIEFING)
    assert speaker_of_turn(page, page.sentences[0]) is None


@pytest.mark.parametrize(
    ("title", "speaker"),
    [
        ("Remarks by President Moss on Guns for Kyiv", "Moss"),
        ("Press Gaggle by Press Secretary Ann Lee En Route Oslo", "Ann Lee"),
        ("Remarks by President Moss Announcing Guns", "Moss"),
        ("Remarks by President Moss and Prime Minister Ozola", None),
        (
            "Background Press Call by Senior Administration Officials on Guns",
            "Senior Administration Official",
        ),
        (BRIEFING, None),
        ("Statement by President Moss on Guns", None),
        ("Guns go to Kyiv", None),
    ],
)
def test_without_labels_the_title_may_name_the_one_speaker(title: str, speaker: str | None):
    page = reading("We sent the guns.", title=title)
    assert speaker_of_turn(page, page.sentences[0]) == speaker


@pytest.mark.parametrize(
    ("next_turns", "speaker"),
    [
        ("Q    And the shells?\n\nMR. MOSS:  They too.", "Ed Moss"),
        ("MR. MOSS:  I thank Ann.", "Ann Lee"),
        ("MR. KO:  And now the next.", None),
    ],
)
def test_of_two_whom_the_title_names_the_next_turns_tell_who_opens(next_turns: str, speaker: str | None):
    page = reading(f"We sent the guns.\n\n{next_turns}", title=BRIEFING)
    assert speaker_of_turn(page, page.sentences[0]) == speaker


@pytest.mark.parametrize("label", ["Q:", "QUESTION:", "REPORTER:"])
def test_a_question_by_any_label(label: str):
    assert reading(f"{label} When do they come?").sentences[0].asked


def test_a_line_of_dates_is_no_speaker():
    page = reading("PUBLISHED: May 3, 2022")
    assert speaker_of_turn(page, page.sentences[0]) is None


def test_a_correction_is_no_speaker():
    page = reading("CORRECTION: The guns were old.")
    assert speaker_of_turn(page, page.sentences[0]) is None


def test_the_moderator_speaks_for_nobody():
    page = reading("MODERATOR:  Next question.", title="Remarks by President Moss")
    assert speaker_of_turn(page, page.sentences[0]) is None


def test_transcripts_are_spoken():
    assert is_spoken(reading("MS. LEE:  Yes."))
    assert is_spoken(reading("Yes.", title="Remarks by President Moss"))
    assert not is_spoken(reading("Yes.", title="Statement by President Moss"))
    assert not is_spoken(reading("CORRECTION: The guns were old."))
