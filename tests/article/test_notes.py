import pytest

from pledgebook.article.notes import closes_article, credits_another, is_author_note, is_speech, opens_article


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("MEMORANDUM FOR THE SECRETARY OF STATE", True),
        ("Dear Madam Speaker:", True),
        ("Dear reader, support our paper", False),
        ("Statement by Minister Holt on Ferries", False),
    ],
)
def test_headings_of_documents_open_them(text: str, *, opens: bool):
    assert opens_article(text) is opens


@pytest.mark.parametrize(
    ("text", "closes"),
    [
        ("(Reporting by Ragna Holt)", True),
        ("NPA's Ragna Holt and Odd Berg contributed to this report.", True),
        ("This article was amended on 3 May 2022.", True),
        ("Norland contributed to the harbour fund.", False),
    ],
)
def test_notes_below_a_report_close_it(text: str, *, closes: bool):
    assert closes_article(text) is closes


@pytest.mark.parametrize(
    ("text", "credits_one"),
    [
        ("NPA first reported the decision.", True),
        ("Source: Harbour Times", True),
        ("A source told Harbour Times that two ferries are late.", False),
        ("The letter was first sent in March.", False),
    ],
)
def test_credits_name_another(text: str, *, credits_one: bool):
    assert credits_another(text) is credits_one


def test_speech_and_author_notes():
    assert is_speech("THE PRESIDENT:  Thank you.")
    assert not is_speech("The president: thank you.")
    assert is_author_note("Ragna Holt is a staff writer at Harbour Times.")
    assert not is_author_note("Ragna Holt is the foreign minister of Norland.")
