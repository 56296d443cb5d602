"""Cue words match whole words, without regard to case, at the place that is asked."""

import re

import pytest

from pledgebook.claims.grammar.cues import any_of, any_space, cue, cue_after, cue_before, cues, load

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


def test_a_cue_tells_places_in_the_text_as_written():
    text = "İÇ: THE DRAWDOWN OF FLOUR"
    found = cue("aid", "military").search(text, 3, len("İÇ: THE DRAWDOWN"))
    assert found
    assert text[found.start() : found.end()] == "DRAWDOWN"
    assert cue("aid", "military").search(text, len("İÇ: THE D")) is None
    assert cue("aid", "military").without(text) == "iç: the  of flour"


@pytest.mark.parametrize("group", ["authority", "scope"])
def test_one_pattern_finds_what_any_cue_of_a_group_finds(group):
    texts = [re.sub(r"\W+", " ", phrase) for of, _, phrase in PHRASES if of == group]
    assert {bool(any_of(group).search(text)) for text in texts} == {True, False}
    assert all(
        bool(any_of(group).search(text)) == any(each.search(text) for each in cues(group).values())
        for text in texts
    )


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
