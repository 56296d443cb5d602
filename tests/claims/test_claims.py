"""What holds for every page: claims carry the page's own words, have ids of their own, and never change."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pledgebook.claims import read
from pledgebook.model import Article, Block, Source, Span
from tests.claims.reading_of import TELLING, article, claims, only, problems, told

WORDS = (
    "$800 million|€5bn|£|$|million|about|up to|since the invasion|since August 2021|on 13 April|each|today|"
    "Washington|Ukraine|Kyiv|Germany|to|for|gave|announced|drawdown|military aid|package|tranche|loan|"
    "howitzers|72|"
    "the thirteenth|half of its|budget|bringing the total to|of which|(|)|,|.|;|:|-|\"|“|”|'|‘|’|\n\n|\n|"
    "Q   |MS. BROWN:|said|the minister|told Reuters|it|İ|ﬁ|\u00a0|\u200b|\U0001f600|²"
).split("|")
PROSE = st.lists(st.sampled_from(WORDS) | st.text(max_size=6), max_size=30).map(" ".join)
DAYS = st.none() | st.dates(date(1990, 1, 1), date(2100, 12, 31)).map(date.isoformat)
ADDRESSES = st.sampled_from([None, "", "x", "https://www.defense.gov/1", "https://news.example.ca/1"])
PAGES = st.lists(st.sampled_from(TELLING) | PROSE, max_size=4).map("\n\n".join)

GARDEN = "\n\n".join(
    f"{line} In the shade grow ferns, and the path between them is covered with bark."
    for line in ("Roses like the sun.", "Water them in the evening.", "Cut the hedge before it flowers.") * 3
)
"""Paragraphs that have nothing to do with aid, money, names or days."""


def sides(text: str, published: str | None = None, url: str | None = None) -> Article:
    return article(text, published=published, url=url, title=text[:40])


@given(PAGES, DAYS, ADDRESSES)
def test_any_page_is_read_into_claims_with_its_own_words_and_ids(text, published, url):
    page = sides(text, published, url)
    found, _ = read(page)
    assert all(claim.span.of(page.page_text) == claim.evidence != "" for claim in found)
    assert all(
        claim.amount.written in claim.evidence
        for claim in found
        if claim.amount and claim.rule != "package-again"
    )
    assert len({claim.id for claim in found}) == len(found)
    assert [claim.span for claim in found] == sorted(claim.span for claim in found)


@given(PAGES, DAYS, ADDRESSES)
def test_two_readings_are_equal(text, published, url):
    page = sides(text, published, url)
    assert read(page) == read(page)


@settings(max_examples=40)
@given(st.lists(st.sampled_from(TELLING), min_size=1, max_size=3).map("\n\n".join), DAYS)
def test_what_follows_far_below_about_something_else_changes_nothing(text, published):
    alone = claims(text, published=published)
    assert claims(f"{text}\n\n{GARDEN}", published=published) == alone


@given(st.text(max_size=30), st.sampled_from(TELLING))
def test_what_is_dropped_from_the_page_is_not_read(furniture, text):
    page_text = f"{furniture}\n\n{text}"
    start = len(page_text) - len(text)
    blocks = (Block(Span(0, len(furniture)), reason="nav"), Block(Span(start, len(page_text))))
    found, _ = read(Article(Source("page", "doc"), page_text, blocks))
    assert [claim.evidence for claim in found] == [claim.evidence for claim in claims(text)]
    assert all(claim.span.start >= start for claim in found)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "It rained.", GARDEN])
def test_a_page_without_aid_holds_no_claim_and_no_problem(text):
    assert (claims(text), problems(text)) == ([], [])


def test_the_frames_meet_on_one_page():
    text = (
        "The Pentagon announced $800 million in military aid for Ukraine on Thursday. The package includes"
        " 72 guns and is the seventh drawdown since August 2021. It brings US aid to more than $3 billion"
        " since the start of the Biden administration, about half of its defence budget of $6 billion."
    )
    assert only("package", text).donor == "US"
    assert only("item", text).item == "gun"
    assert only("ordinal", text).ordinal == 7
    assert str(only("total", text).since) == "2021-01-20"
    assert only("ratio", text).share_high == pytest.approx(0.55)


def test_a_transcript_gives_each_turn_to_its_speaker():
    text = (
        "MS. BROWN: The president approved $800 million in security assistance for Ukraine. We will send"
        " howitzers.\n\nQ   Is the $800 million in military aid for Ukraine enough?\n\nMR. GREEN: The"
        " package brings our total to $3.4 billion since the invasion."
    )
    about = {"url": "https://www.whitehouse.gov/1", "title": "Press Briefing by Ann Brown and Bob Green"}
    first, asked = told("package", text, **about)
    assert (first.speaker, asked.speaker) == ("Ann Brown", None)
    assert only("item", text, **about).speaker == "Ann Brown"
    assert only("total", text, **about).speaker == "Bob Green"
    assert {claim.donor for claim in claims(text, **about)} == {"US"}


def test_lost_digits_are_a_problem_that_says_what_to_do():
    text = "Washington approved a drawdown of up to million dollars for Ukraine."
    [problem] = problems(text)
    assert problem.code == "lost-digits"
    assert problem.place == "doc"
    assert "up to million" in problem.sentence
    assert "publisher's own copy" in problem.sentence
