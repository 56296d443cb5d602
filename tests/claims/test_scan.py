"""The scan of a page marks every sentence in which a cue, a name, a sum or a place can be found."""

import json
import re
from pathlib import Path

import pytest

from pledgebook.claims.frames.candidates import GIVEN, HUMANITARIAN
from pledgebook.claims.grammar.actors import find_actors
from pledgebook.claims.grammar.cues import Cue, cue
from pledgebook.claims.grammar.money import find_bare_sums, find_lost_digits, find_money
from pledgebook.claims.grammar.ordinals import find_places
from pledgebook.claims.scan import PLACE, SUM, Marks, starts
from pledgebook.model import Span
from pledgebook.text import fold, sentences

SEARCHED: dict[str, list[Cue | re.Pattern[str]]] = {
    "military": [cue("aid", "military")],
    "civil": [cue("aid", "civil")],
    "abroad": [cue("aid", "abroad")],
    "given": [GIVEN, HUMANITARIAN],
    "everywhere": [cue("roles", "everywhere")],
    "acts": [cue("refers", "act_again")],
}
"""What the sentences without a list's starts are not searched for."""


def marked(text: str) -> frozenset[str]:
    return Marks.of(text).within(Span(0, len(text)))


@pytest.fixture(scope="module")
def told(shared: Path) -> list[str]:
    """Sentences of the development sets, folded."""
    lines = (shared / "corpus" / "excerpts-dev.jsonl").read_text("utf-8").splitlines()
    pages = [path.read_text("utf-8") for path in sorted((shared / "corpus" / "press-dev").iterdir())]
    texts = map(fold, (*(json.loads(line)["text"] for line in lines), *pages))
    return [span.of(text).replace("\n", " ") for text in texts for span in sentences(text)]


@pytest.mark.parametrize("name", SEARCHED)
def test_every_find_of_a_cue_holds_a_start_of_its_list(name: str, told: list[str]):
    found = [match[0] for text in told for each in SEARCHED[name] for match in each.finditer(text)]
    assert found
    assert not {words for words in found if starts(name).isdisjoint(marked(words))}


def test_every_sum_and_every_sum_that_lost_its_digits_is_marked(told: list[str]):
    finders = (find_money, find_bare_sums, find_lost_digits)
    found = [text for text in told if any(find(text) for find in finders)]
    assert found
    assert all(SUM in marked(text) for text in found)


def test_every_place_in_a_count_is_marked(told: list[str]):
    found = [text for text in told if find_places(text)]
    assert found
    assert all(PLACE in marked(text) for text in found)


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("It gave 5 MILLION.", SUM),
        ("It gave up to  Billion.", SUM),
        ("It gave 3 bn.", SUM),
        ("It gave 5 zlotys.", SUM),
        ("The Thirty-Fourth drawdown.", PLACE),
        ("The 34TH drawdown.", PLACE),
        ("Package No. 4.", PLACE),
        ("It gave\nMilitary aid.", "milit"),
        ("Somebody paid.", "paid"),
    ],
)
def test_marks_are_found_in_any_case(text: str, sign: str):
    assert sign in marked(fold(text))


def test_a_start_is_five_letters_or_a_whole_word():
    assert "aid" in marked("More aid.")
    assert marked("More aide and more said.") == frozenset()


def test_marks_are_told_apart_by_their_place():
    text = "Norway gave aid. Sweden gave 3 million."
    first, second = sentences(text)
    marks = Marks.of(text)
    assert (marks.within(first), marks.within(second)) == (frozenset({"aid"}), frozenset({SUM}))
    assert (marks.names_within(first), marks.names_within(second)) == ((0,), (0,))


def test_known_places_of_names_change_no_name(told: list[str]):
    text = "\n".join(told)
    marks, start = Marks.of(text), 0
    for sentence in told:
        span = Span(start, start + len(sentence))
        assert find_actors(sentence, marks.names_within(span)) == find_actors(sentence)
        start = span.end + 1


def test_letters_of_a_name_inside_a_word_are_no_name():
    assert re.search("Mali", "Malicious") is not None
    assert find_actors("Malicious and Mali") == find_actors("----------and Mali")
