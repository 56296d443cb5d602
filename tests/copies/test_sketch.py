"""Sketches: a sample that depends on one article alone, enough to find its copies."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from pledgebook.copies.candidates import candidates
from pledgebook.copies.digests import digests
from pledgebook.copies.sketch import sketch, sketches
from tests.copies.making import BAKERY, HARBOUR, HARBOUR_RETOLD, SETTINGS, article


def test_a_sample_of_the_same_text_is_the_same():
    one, other = (sketch(article(doc, *HARBOUR), SETTINGS) for doc in "ab")
    assert (one.shingles, one.rare) == (other.shingles, other.rare)


def test_a_coarser_sample_is_the_lower_part_of_a_finer_one():
    fine, coarse = (sketch(article("a", *HARBOUR), replace(SETTINGS, sketched=each)) for each in (999, 30))
    limit = 2 ** (32 - coarse.shingles.level)
    assert coarse.shingles.level > fine.shingles.level
    assert coarse.shingles.hashes == tuple(key for key in fine.shingles.hashes if key < limit)


def test_rare_words_are_names_and_figures():
    found = sketch(article("a", "The minister of Norland gave $45 million to the people."), SETTINGS)
    assert found.rare.hashes == tuple(sorted(int(each) >> 32 for each in digests("Norland $45 million")))


def test_copies_and_rewrites_are_proposed_and_strangers_are_not():
    texts = (HARBOUR, HARBOUR[:2], HARBOUR_RETOLD, BAKERY)
    found = list(sketches((article(str(place), *text) for place, text in enumerate(texts)), SETTINGS))
    proposed = candidates(found, SETTINGS).tolist()
    assert [0, 1] in proposed
    assert [0, 2] in proposed
    assert all(3 not in pair for pair in proposed)


def test_an_empty_article_has_nothing_to_find_it_by():
    assert sketch(article("a"), SETTINGS).keys == []
    assert sketch(article("a", "Boats."), SETTINGS).shingles.hashes == ()


@given(st.lists(st.lists(st.sampled_from(HARBOUR + BAKERY), max_size=4), max_size=6))
def test_articles_together_are_sketched_as_each_alone(texts: list[list[str]]):
    articles = [article(str(number), *text) for number, text in enumerate(texts)]
    assert list(sketches(articles, SETTINGS)) == [sketch(each, SETTINGS) for each in articles]
