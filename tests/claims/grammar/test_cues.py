"""Cue words match whole words, without regard to case, at the place that is asked."""

import re

import pytest

from pledgebook.claims.grammar.cues import any_space, cue, cue_after, cue_before, cues, load

PHRASES = [
    (group, name, phrase)
    for group, names in load("cues").items()
    for name, phrases in names.items()
    for phrase in phrases
]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a drawdown of arms", True),
        ("A DRAWDOWN", True),
        ("drawdowns", True),
        ("the drawdownish", False),
        ("nothing of it", False),
    ],
)
def test_a_cue_matches_whole_words_in_any_case(text, found):
    assert (cue("aid", "military").search(text) is not None) is found


@pytest.mark.parametrize(
    ("before", "holds"),
    [
        ("a defence budget of ", True),
        ("a defence budget of: ", True),
        ("a defence budget of a neighbour that paid ", False),
    ],
)
def test_a_cue_before_ends_the_text(before, holds):
    assert (cue_before("money", "budget_before").search(before) is not None) is holds


@pytest.mark.parametrize(
    ("behind", "holds"),
    [(" so far", True), (", so far", True), (" that nobody has paid so", False)],
)
def test_a_cue_after_begins_the_text(behind, holds):
    assert (cue_after("money", "total_after").match(behind) is not None) is holds


def test_the_cues_of_a_group_stand_by_name_in_the_order_of_the_file():
    assert list(cues("authority")) == list(load("cues")["authority"])
    assert cues("authority")["loan"].search("a loan")


def test_every_phrase_is_a_pattern_that_needs_words():
    empty = [phrase for _, _, phrase in PHRASES if re.compile(phrase, re.IGNORECASE).fullmatch("")]
    assert empty == []


def test_no_cue_lists_a_phrase_twice():
    assert sorted({entry for entry in PHRASES if PHRASES.count(entry) > 1}) == []


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("spending bill", "spending    bill"),
        ("with ?out", "without"),
        ("(?<!white )house bill", "the house   bill"),
        ("[ -]aid", "-aid"),
    ],
)
def test_a_space_stands_for_a_run_of_them(pattern, text):
    assert re.search(any_space(pattern), text)


def test_a_look_behind_keeps_its_width():
    assert not re.search(any_space("(?<!white )house bill"), "the white house  bill")
