"""A page laid out as sentences, with who has the turn and what holds for all of it."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.claims.reading import lay_out
from pledgebook.model import Article, Block, Source, Span
from tests.claims.reading_of import article, reading

AID = "Washington announced $800 million in military aid for Ukraine."


def test_sentences_stand_in_order_with_their_paragraph():
    page = reading("One. Two.\n\nThree.")
    assert [(each.index, each.text, each.paragraph) for each in page.sentences] == [
        (0, "One.", 0),
        (1, "Two.", 0),
        (2, "Three.", 1),
    ]


def test_the_text_is_folded_and_the_raw_text_kept():
    [sentence] = reading("He said “no”.").sentences
    assert sentence.text == 'He said "no".'
    assert sentence.raw == "He said “no”."


def test_dropped_blocks_are_not_read():
    text = "Menu\n\nBritain gives guns."
    blocks = (Block(Span(0, 4), reason="nav"), Block(Span(6, len(text))))
    page = lay_out(Article(Source("page", "doc"), text, blocks))
    assert [each.raw for each in page.sentences] == ["Britain gives guns."]


def test_a_transcript_says_who_has_the_turn():
    page = reading(
        "MS. BROWN: Good morning. I have news.\n\nNo more.\n\nQ   Is there more?\n\nTHE PRESIDENT: There is."
    )
    assert [(each.text, each.label, each.asked) for each in page.sentences] == [
        ("Good morning.", "MS. BROWN", False),
        ("I have news.", "MS. BROWN", False),
        ("No more.", "MS. BROWN", False),
        ("Is there more?", None, True),
        ("There is.", "THE PRESIDENT", False),
    ]


def test_the_article_stage_knows_more_labels():
    text = "Ragna Holt: We sail.\n\nIn May.\n\nQ   When?"
    made = article(text)
    first, *rest = made.blocks
    blocks = (replace(first, label=Span(0, len("Ragna Holt:"))), *rest)
    assert [
        (each.text, each.label, each.asked) for each in lay_out(replace(made, blocks=blocks)).sentences
    ] == [
        ("We sail.", "Ragna Holt", False),
        ("In May.", "Ragna Holt", False),
        ("When?", None, True),
    ]


def test_today_in_a_post_of_a_live_blog_is_the_day_of_the_post():
    made = article(f"{AID} It came today.\n\n{AID} It came today.", published="2022-06-02")
    last = replace(made.blocks[1], posted="2022-06-01T20:41+01:00")
    page = lay_out(replace(made, blocks=(made.blocks[0], last)))
    days = [each.times[0].when.earliest for each in page.sentences if each.times]
    assert days == [date(2022, 6, 2), date(2022, 6, 1)]


@pytest.mark.parametrize("text", ["Note: it rained.", "Q and A.", "Quite so.", "US: no."])
def test_other_openings_are_no_labels(text):
    [sentence] = reading(text).sentences
    assert not sentence.asked
    assert sentence.label in (None, "US")


def test_sums_keep_the_words_of_the_page():
    [money] = reading("Germany gave Ukraine arms for €1.3 billion.").sentences[0].money  # no-break space
    assert money.amount.written == "€1.3 billion"
    assert money.amount.currency == "EUR"


@pytest.mark.parametrize(
    ("url", "home", "dollar"),
    [
        ("https://www.canada.ca/1", "CA", "CAD"),
        ("https://news.example.ca/1", None, "CAD"),
        ("https://www.defense.gov/1", "US", "USD"),
        (None, None, "USD"),
    ],
)
def test_the_address_tells_whose_page_and_whose_dollar_it_is(url, home, dollar):
    page = reading("It costs $5 million.", url=url)
    assert (page.publisher, page.sentences[0].ground.dollar) == (home, dollar)


@pytest.mark.parametrize(
    ("text", "url", "speaks"),
    [
        ("Weapons went to Kyiv.", None, True),
        ("Relief went to Kyiv.", None, True),
        ("Relief came.", None, False),
        ("Relief went to the United States.", "https://www.defense.gov/1", False),
        ("Kyiv is large.", None, False),
    ],
)
def test_arms_are_aid_and_other_help_where_somebody_abroad_has_it(text, url, speaks):
    [sentence] = reading(text, url=url).sentences
    assert sentence.speaks_of_aid is speaks


@pytest.mark.parametrize(
    ("text", "about"),
    [
        (AID, True),
        (AID + " It rained." * 20, True),
        ("It rained. " * 2 + AID + " It rained." * 20, True),
        ("It rained. " * 3 + AID + " It rained." * 20, False),
        ("It rained. " * 20 + AID, False),
        ("It rained. Weapons went to Kyiv. It snowed.", True),
        ("It rained. " * 9 + "Weapons went to Kyiv.", False),
    ],
)
def test_a_page_is_about_aid_by_its_opening_or_by_a_good_part_of_it(text, about):
    assert reading(text).about_aid is about


def test_the_headline_is_read_for_names():
    page = reading("It rained.", title="Norway helps Moldova")
    assert [actor.code for actor in page.title_actors] == ["NO", "MD"]


def test_neighbours_of_a_sentence():
    page = reading("One. Two. Three. Four.")
    third = page.sentences[2]
    assert [each.text for each in page.before(third, 5)] == ["One.", "Two."]
    assert [each.text for each in page.before(third, 1)] == ["Two."]
    assert [each.text for each in page.after(third, 5)] == ["Four."]


TURNS = st.sampled_from(["Q   ", "MR. SMITH: ", "“", "”", ". ", "\n\n", "$5 million", "İ", " ", "ﬁ", "..."])


@given(st.lists(TURNS | st.text(max_size=8), max_size=20).map("".join))
def test_every_sentence_is_the_page_at_its_place(text):
    sentences = lay_out(article(text)).sentences
    assert [each.index for each in sentences] == list(range(len(sentences)))
    for each in sentences:
        assert each.span.of(text) == each.raw
        assert len(each.text) == len(each.raw) == len(each.span)
    assert all(a.span.end <= b.span.start for a, b in pairwise(sentences))


FILLER = "The weather was fine. The minister smiled."


def test_a_story_of_sums_that_says_aid_once_is_about_it():
    told = f"{FILLER} Norway added 5 million kroner. Sweden put up 7 million kronor. Howitzers were among it."
    assert reading(told).about_aid
    assert not reading(told.replace("Howitzers", "Flowers")).about_aid


def test_an_official_page_has_to_say_aid_more_often():
    told = f"{FILLER} Norway added 5 million kroner. Sweden put up 7 million kronor. Howitzers were among it."
    assert not reading(told, url="https://www.whitehouse.gov/1").about_aid


def test_a_giver_in_capitals_with_a_colon_speaks_not():
    page = reading("CANADA: C$5 billion.\n\nMS. ROE: Good day.")
    assert [sentence.label for sentence in page.sentences] == [None, "MS. ROE"]


def test_indented_lines_hide_no_window_and_no_day():
    page = reading(
        "It gave $5 million since     Russia invaded    Ukraine, and on 5     May.", published="2022-06-01"
    )
    [sentence] = page.sentences
    assert [window.span.of(sentence.text) for window in sentence.windows] == [
        "since     Russia invaded    Ukraine"
    ]
    assert "5     May" in [time.span.of(sentence.text) for time in sentence.times]
