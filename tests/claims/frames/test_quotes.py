import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.claims.reading_of import claims, only, told

AID = "Norway gives Ukraine military aid worth $50 million.\n\n"


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ('"We will stay," Ed Moss said.', "We will stay,", "Ed Moss"),
        ("‘We will stay,’ Ed Moss said.", "We will stay,", "Ed Moss"),
        ("«We will stay», said Ed Moss.", "We will stay", "Ed Moss"),
        ('"We came late. We will stay," Ed Moss said.', "We came late. We will stay,", "Ed Moss"),
        ('Minister Ed Moss said: "We will stay."', "We will stay.", "Ed Moss"),
        ("It goes at what the Pentagon calls a “record pace.”", "record pace.", "the Pentagon"),
        ('The notice cites "a sharp rise in forces".', "a sharp rise in forces", "The notice"),
    ],
)
def test_words_that_somebody_says(text: str, words: str, speaker: str):
    claim = only("quote", AID + text)
    assert (claim.evidence, claim.speaker) == (words, speaker)


@pytest.mark.parametrize(
    "text",
    [
        'The "sovereignty bond" is another matter.',
        'Ed Moss told "Face the Nation" that aid would come.',
        'Ed Moss called it a "gift".',
        "The allies' guns and the army's tanks came, Ed Moss said.",
    ],
)
def test_titles_single_words_and_marks_that_nobody_speaks(text: str):
    assert told("quote", AID + text) == []


def test_a_quotation_broken_by_its_speaker_is_two_with_one_speaker():
    found = told("quote", AID + '"We will stay," Ed Moss said, "and we will pay."')
    assert [(claim.evidence, claim.speaker) for claim in found] == [
        ("We will stay,", "Ed Moss"),
        ("and we will pay.", "Ed Moss"),
    ]


def test_a_sentence_in_marks_goes_on_with_the_speaker_before_it():
    found = told("quote", AID + '"We will stay," Ed Moss said. "We have the means."')
    assert [claim.speaker for claim in found] == ["Ed Moss", "Ed Moss"]


@pytest.mark.parametrize(
    "text",
    [
        'Minister Ed Moss is not amused. "We have paid enough."',
        '"We have paid enough." So spoke Ed Moss in Oslo.',
        '"We have paid enough.\n\n"We will pay no more," Ed Moss said.',
        'Plant manager Ed Moss came.\n\nMoss has no time. "We have paid enough," he said.',
    ],
)
def test_the_speaker_stands_in_a_sentence_beside(text: str):
    assert {claim.speaker for claim in told("quote", AID + text)} == {"Ed Moss"}


def test_a_few_words_promised_or_sighed_are_quoted():
    assert only("quote", AID + 'Ed Moss promised "whatever they ask".').speaker == "Ed Moss"
    assert only("quote", AID + '"It is a war of lathes," sighs a gunner on leave.').speaker == "a gunner"


def test_the_turn_quotes_itself():
    text = 'MS. LEE:  We send weapons to Ukraine. I told them, "We will be there in May."'
    assert only("quote", text, title="Press Briefing by Press Secretary Ann Lee").speaker == "Ann Lee"


def test_the_outlet_told_is_kept():
    claim = only("quote", AID + '"We will stay," Ed Moss told the Baltic Herald.')
    assert claim.to == "the Baltic Herald"
    assert only("quote", AID + '"We will stay," Ed Moss told reporters.').to is None


def test_a_transcript_quotes_only_beside_aid():
    far = (
        "MS. LEE:  The Senator said, “We will stay.”\n\n"
        + "MS. LEE:  Yes.\n\n" * 3
        + "MS. LEE:  Weapons for Ukraine."
    )
    near = "MS. LEE:  The Senator said the weapons for Ukraine are “the right thing to do.”"
    assert told("quote", far) == []
    assert only("quote", near).speaker == "The Senator"


@given(st.text(alphabet="\"'“”‘’«» .,MosaidUkrne$5\n", max_size=160))
@settings(max_examples=200)
def test_odd_marks_never_raise(text: str):
    page = AID + text
    assert all(page[claim.span.start : claim.span.end] == claim.evidence for claim in claims(page))
