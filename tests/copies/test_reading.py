"""What two articles are compared by."""

from dataclasses import replace

from pledgebook.copies.digests import digests
from pledgebook.copies.reading import Reading
from tests.copies.making import SETTINGS, article, reading


def test_shingles_are_runs_of_three_words():
    assert len(reading("a", "Two boats left Pelu.").shingles) == 2
    assert list(reading("a", "Two boats left.").shingles) == list(reading("b", "two BOATS left").shingles)


def test_telling_words_stand_where_they_first_stand():
    telling = reading("a", "Pelu and Tamura and Pelu.").telling
    places = dict(zip(telling.words.tolist(), telling.places.tolist(), strict=True))
    pelu, tamura = digests("Pelu Tamura").tolist()
    assert places == {pelu: 0.0, tamura: 0.4}
    assert telling.weight == 4


def test_rare_words_stand_once():
    assert list(reading("a", "Pelu and Pelu.").rare) == list(digests("Pelu"))


def test_dropped_blocks_are_not_read():
    page = article("a", "Two boats left Pelu.", "Subscribe now and save.")
    kept, dropped = page.blocks
    cut = replace(page, blocks=(kept, replace(dropped, reason="prompt")))
    assert list(Reading(cut, SETTINGS).shingles) == list(reading("b", "Two boats left Pelu.").shingles)
