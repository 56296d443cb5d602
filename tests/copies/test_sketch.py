"""Sketches: a sample that depends on one article alone, enough to find its copies."""

from dataclasses import replace

from pledgebook.copies.sketch import candidates, sketch
from tests.copies.making import BAKERY, HARBOUR, HARBOUR_RETOLD, SETTINGS, article


def test_a_sample_of_the_same_text_is_the_same():
    assert sketch(article("a", *HARBOUR), SETTINGS) == sketch(article("b", *HARBOUR), SETTINGS)


def test_a_finer_sample_holds_the_coarser_one():
    fine, coarse = (sketch(article("a", *HARBOUR), replace(SETTINGS, sampled=each)) for each in (1, 4))
    assert coarse.shingles < fine.shingles


def test_rare_words_are_names_and_figures():
    rare = sketch(article("a", "The minister of Norland gave $45 million to the people."), SETTINGS).rare
    assert rare == {"norlan", "45 million"}


def test_copies_and_rewrites_are_proposed_and_strangers_are_not():
    texts = (HARBOUR, HARBOUR[:2], HARBOUR_RETOLD, BAKERY)
    sketches = [sketch(article(str(place), *text), SETTINGS) for place, text in enumerate(texts)]
    proposed = candidates(sketches, SETTINGS)
    assert {(0, 1), (0, 2)} <= set(proposed)
    assert all(3 not in pair for pair in proposed)


def test_an_empty_article_is_proposed_to_nobody():
    assert candidates([sketch(article("a"), SETTINGS), sketch(article("b"), SETTINGS)], SETTINGS) == []
