"""A page's characters, and whether it can hold a claim at all."""

import json
import re
import tomllib
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook import read
from pledgebook.claims.gate import may_hold_claim
from pledgebook.model import Page
from tests.claims.reading_of import TELLING, claims

COOKING = "Whisk two eggs with 200 g of flour. Bake for half an hour at 180 degrees, then let the cake cool."
FILLING = "The committee met again in the afternoon and went through the minutes of the day before. " * 8


@pytest.mark.parametrize("text", TELLING)
def test_a_page_that_tells_of_aid_in_money_is_let_through(text):
    assert claims(text)
    assert may_hold_claim(text)


@pytest.mark.parametrize(
    "text",
    [
        COOKING,
        "The shares rose to $104.20 after the bank reported a profit of $4 billion.",
        "The soldiers of the museum's military collection are made of tin.",
        "The team won three games in a row.",
        "",
    ],
)
def test_a_page_without_aid_or_without_money_is_refused(text):
    assert not may_hold_claim(text)


@pytest.mark.parametrize(
    "text",
    [
        "The state will spend $40 million on schools and give $2 million in grants to small farms.",
        "The law provides $12 billion to support rural hospitals in New Mexico and Texas.",
        "We invested $3 billion in the Indian Health Service to support tribal hospitals.",
        "Two million people in Kenya received support from their neighbours.",
        "The ministers condemned the missile launch of last week and spoke of Japan.",
        "Congress must ban assault weapons; the tanks of the petrol stations are empty.",
        f"The budget gives schools $5 million. {FILLING} The president spoke with his guest from Kenya.",
    ],
)
def test_money_at_home_numbers_of_people_and_weapons_that_nobody_is_given_are_refused(text):
    assert not may_hold_claim(text)


@pytest.mark.parametrize(
    "text",
    [
        "We will provide $2 million to Jamaica for a school of seamanship.",
        "For Kenya, whose harvest had failed, the bank found yet another loan, of $1 million.",
        "Half a billion dollars and change for Ukraine, all of it this year.",
        "A cool billion in humanitarian relief.",
        "He has already shipped over $600 million worth of equipment to the Ukrainians.",
        "The Netherlands gives 2,5 milliard euro for the support of Ukraine.",
        "Sweden sends Ukraine eight howitzers.",
        "Germany is delivering more ammunition and missiles to Kyiv.",
        "The next package, the fourth drawdown since May, will go to Ukraine.",
        f"{FILLING} The grant to Moldova is worth €3 million. {FILLING}",
        "Support\n    for the people of\n    South Sudan: USD 5\n    million",
    ],
)
def test_aid_in_other_words_is_let_through(text):
    assert may_hold_claim(text)


@pytest.mark.parametrize(
    "source",
    [
        "<p>Military aid worth&nbsp;$5 million</p>",
        "MILITARY AID WORTH 5 MILLION DOLLARS",
        "a loan of 5 mln zloty for weapons",
        "humanitarian aid: EUR 20,000",
        "arms for 3bn",
        '<p>Military <a href="https://gazette.example/a/long/address">a</a>id of <b>$</b>5&#160;million</p>',
        "<p>Mili<wbr>tary aid of &euro;5 million</p>",
        f"<p>A loan of &pound;5 million</p><script>{'x=1;' * 200}</script><p>to Moldova</p>",
        f"<p>A loan of $5 million <img alt='' src='data:{'A' * 900}'> to Moldova</p>",
    ],
)
def test_markup_capitals_and_short_forms_are_let_through(source):
    assert may_hold_claim(source)


def test_markup_that_is_never_closed_costs_no_more_than_its_length():
    assert not may_hold_claim("<script <!-- <style " * 50_000)


def test_what_stands_in_scripts_and_addresses_is_not_read():
    assert not may_hold_claim("<script>let text = 'military aid worth $5 million'</script><p>Rain fell.</p>")
    assert not may_hold_claim('<p>Rain <a href="/military aid worth $5 million">fell</a>.</p>')


@given(st.text(max_size=40), st.sampled_from(TELLING), st.text(max_size=40))
def test_nothing_around_a_claim_makes_the_gate_refuse_it(before, text, behind):
    assert may_hold_claim(f"{before} {text} {behind}".replace("<", "("))


@given(st.lists(st.sampled_from([*TELLING, COOKING]), max_size=4))
def test_what_the_gate_refuses_holds_no_sum_of_aid(lines):
    text = "\n\n".join(lines)
    sums = [claim for claim in claims(text) if claim.amount is not None]
    assert may_hold_claim(text) or not sums


def test_words_of_aid_are_found_by_the_characters_that_they_hold():
    words = tomllib.loads(files("pledgebook.claims").joinpath("data", "gate.toml").read_text("utf-8"))[
        "words"
    ]
    spelled = [re.sub(r"\\b|-\?", "", phrase) for phrase in words["aid"]]
    plain = [phrase for phrase in spelled if re.fullmatch(r"[a-z -]+", phrase)]
    assert len(plain) > len(spelled) / 3
    assert [phrase for phrase in plain if not any(held in phrase for held in words["aid_holds"])] == []


def test_few_official_documents_are_let_through_and_all_that_are_annotated(shared: Path):
    corpus = shared / "corpus" / "whitehouse-2021-2022.jsonl.gz"
    pages = [page for page in read.pages([str(corpus)]) if isinstance(page, Page)]
    passed = {page.doc for page in pages if may_hold_claim(page.source)}
    assert len(passed) < 0.1 * len(pages)
    assert annotated(shared, "excerpts-dev") & {page.doc for page in pages} <= passed


@pytest.mark.parametrize(
    ("gold", "sources"),
    [("seeds", "seeds"), ("excerpts-dev", "corpus/excerpts-dev.jsonl"), ("press-dev", "corpus/press-dev")],
)
def test_every_annotated_page_with_a_claim_is_let_through(shared: Path, gold: str, sources: str):
    claimed = annotated(shared, gold)
    pages = [page for page in read.pages([str(shared / sources)]) if isinstance(page, Page)]
    told = [page for page in pages if page.doc in claimed]
    assert len(told) == len(claimed)
    assert [page.doc for page in told if not may_hold_claim(page.source)] == []


def annotated(shared: Path, gold: str) -> set[str]:
    """The documents of a set in which somebody annotated a claim."""
    with (shared / "gold" / f"{gold}.jsonl").open(encoding="utf-8") as lines:
        return {page["doc"] for page in map(json.loads, lines) if page["claims"]}
