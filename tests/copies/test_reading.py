"""What two articles are compared by."""

from dataclasses import replace

from pledgebook.copies.reading import Reading
from tests.copies.making import SETTINGS, article, reading


def test_shingles_are_runs_of_three_words():
    assert reading("a", "Two boats left Pelu.").shingles == {
        ("two", "boat", "left"),
        ("boat", "left", "pelu"),
    }


def test_telling_words_stand_where_they_first_stand():
    assert reading("a", "Pelu and Tamura and Pelu.").telling == {"pelu": 0.0, "tamura": 0.4}


def test_dropped_blocks_are_not_read():
    page = article("a", "Two boats left Pelu.", "Subscribe now and save.")
    kept, dropped = page.blocks
    cut = replace(page, blocks=(kept, replace(dropped, reason="prompt")))
    assert Reading.of(cut, SETTINGS).shingles == reading("b", "Two boats left Pelu.").shingles
