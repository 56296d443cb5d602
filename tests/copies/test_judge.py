"""Copies, look-alikes and strangers."""

import pytest

from pledgebook.copies.judge import judge, likeness
from pledgebook.copies.reading import Reading
from pledgebook.model import Judgement
from tests.copies.making import BAKERY, HARBOUR, HARBOUR_RETOLD, SETTINGS, reading, warrant

NOTE = "This story has been updated with a new sum."
ORIGINAL = reading("original", *HARBOUR)
DEARER = tuple(paragraph.replace("$45 million", "$54 million") for paragraph in HARBOUR)


def verdict(left: Reading, right: Reading) -> Judgement | None:
    found = likeness(left, right, SETTINGS)
    return found.judgement if found else None


@pytest.mark.parametrize(
    "copy",
    [
        reading("verbatim", *HARBOUR),
        reading("one paragraph", " ".join(HARBOUR)),
        reading("dateline", f"SANDVIK (Fjord News) - {HARBOUR[0]}", *HARBOUR[1:]),
        reading("trimmed", *HARBOUR[:2]),
        reading("inside another page", *BAKERY, *HARBOUR[:3], *BAKERY),
        reading("updated", *DEARER, NOTE),
        reading("retold", *HARBOUR_RETOLD),
    ],
    ids=lambda copy: copy.source.doc,
)
def test_copies(copy: Reading):
    assert verdict(ORIGINAL, copy) == "same"
    assert verdict(copy, ORIGINAL) == "same"


def test_another_figure_without_a_word_about_it_is_another_act():
    one = reading("a", *HARBOUR, outlet="Fjord News")
    assert verdict(one, reading("b", *DEARER, outlet="Fjord News")) == "different"


def test_another_figure_is_unsure_where_the_publisher_may_be_another():
    found = judge(ORIGINAL, reading("b", *DEARER), SETTINGS)
    assert found is not None
    assert found.judgement == "unsure"
    assert found.apart
    assert found.why == "They share their words and differ in figures: $45 million and $54 million."


def test_acts_from_one_template_differ_in_their_figure():
    assert verdict(reading("a", *warrant("$40 million")), reading("b", *warrant("$90 million"))) == "unsure"


def test_acts_from_one_template_differ_in_their_names():
    other = [paragraph.replace("Tamura", "Ostrava") for paragraph in warrant("$40 million")]
    assert verdict(reading("a", *warrant("$40 million")), reading("b", *other)) == "unsure"


def test_an_act_issued_again_word_for_word_is_another_act():
    one = reading("a", *warrant("$40 million"), day="2023-04-13", url="https://gov.example/1")
    other = reading("b", *warrant("$40 million"), day="2023-04-21", url="https://gov.example/2")
    assert verdict(one, other) == "different"


def test_a_publisher_may_put_one_text_at_two_addresses_on_a_day():
    one = reading("a", *HARBOUR, day="2023-04-13", url="https://gov.example/1")
    other = reading("b", *HARBOUR, day="2023-04-13", url="https://gov.example/2")
    assert verdict(one, other) == "same"


def test_a_publisher_that_uses_a_part_again_writes_another_text():
    one = reading("a", *HARBOUR, day="2023-04-13", url="https://gov.example/1")
    other = reading("b", *HARBOUR[:2], *BAKERY, day="2023-04-13", url="https://gov.example/2")
    assert verdict(one, other) == "different"


def test_a_long_page_that_reads_out_a_short_text_quotes_it():
    talk = [
        f"Question {number}: who pays for pier {number}? Answer {number}: not {number + 1}."
        for number in range(99)
    ]
    assert verdict(reading("short", HARBOUR[4]), reading("long", *talk[:50], HARBOUR[4], *talk[50:])) is None


def test_a_publisher_does_not_reword_itself():
    one = reading("a", *HARBOUR, outlet="Fjord News")
    assert verdict(one, reading("b", *HARBOUR_RETOLD, outlet="Fjord News")) is None
    assert verdict(one, reading("b", *HARBOUR_RETOLD, NOTE, outlet="Fjord News")) == "same"


def test_a_rewrite_follows_the_news():
    one = reading("a", *HARBOUR, day="2023-04-13")
    assert verdict(one, reading("b", *HARBOUR_RETOLD, day="2023-04-15")) == "same"
    assert verdict(one, reading("b", *HARBOUR_RETOLD, day="2023-04-19")) is None


def test_strangers():
    assert verdict(ORIGINAL, reading("b", *BAKERY)) is None


def test_the_same_words_are_surer_than_a_rewrite():
    same = judge(ORIGINAL, reading("b", *HARBOUR), SETTINGS)
    retold = judge(ORIGINAL, reading("b", *HARBOUR_RETOLD), SETTINGS)
    assert same is not None
    assert retold is not None
    assert same.worded
    assert not retold.worded


LONG = tuple(
    f"Speaker {number} said that pier {number} needs {number + 3} cranes and a wall." for number in range(200)
)


def own(doc: str, *text: str, title: str | None = None) -> Reading:
    """A page of one publisher at an address of its own, all of them of one day."""
    return reading(doc, *text, day="2023-04-13", url=f"https://gov.example/{doc}", title=title)


def test_a_slip_in_a_long_text_makes_no_other_act():
    slipped = (LONG[0].replace("cranes", "crates"), *LONG[1:])
    assert verdict(own("a", *LONG), own("b", *slipped)) == "same"
    assert verdict(own("a", *LONG[:20]), own("b", *slipped[:20])) == "different"


def test_a_publisher_that_says_that_it_corrects_a_text_gives_the_same_text():
    corrected = [paragraph.replace("Tamura", "Ostrava") for paragraph in HARBOUR]
    assert verdict(own("a", *HARBOUR), own("b", *corrected)) == "different"
    assert verdict(own("a", *HARBOUR), own("b", *corrected, title="CORRECTED: Ferries for Tamura")) == "same"


def test_who_speaks_of_an_update_has_not_written_one():
    talk = (*LONG[:60], "I will look for an update - update on that for you.", *LONG[60:120])
    assert not reading("a", *talk).is_revision
    assert reading("a", *LONG, "This story has been updated.").is_revision


def test_lines_of_another_length_are_no_other_text():
    wrapped = [paragraph.replace(", ", ",\n") for paragraph in HARBOUR]
    other = [paragraph.replace("Tamura", "Ostrava") for paragraph in wrapped]
    assert verdict(own("a", *HARBOUR), own("b", *wrapped)) == "same"
    assert verdict(own("a", *HARBOUR), own("b", *other)) == "different"
