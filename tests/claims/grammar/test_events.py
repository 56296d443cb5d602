"""The named starts that ship with the project."""

from itertools import pairwise

from pledgebook.claims.grammar.cues import load
from pledgebook.claims.grammar.events import beginning_names, events, meant, name_at, term_names


def test_every_event_is_recognised_by_its_noun_and_by_its_deed():
    for row in load("events")["event"]:
        deed = next(act for act in row["acts"] if "(" not in act)
        for words in (f"the {row['nouns'][0]}", f"{row['actors'][0]} {deed}"):
            found = name_at(words, 0, beginning_names())
            assert found is not None, words
            assert found[0] == len(words)
            assert row["name"] in [start.name for start in found[1]]


def test_events_carry_their_day():
    assert {str(event.begins) for event in events()} >= {"2022-02-24", "2014-01-01"}


def test_terms_of_incumbents_follow_one_another():
    terms = [row for row in load("events")["office"] if row["incumbent"]]
    assert all(before["ends"] == after["begins"] for before, after in pairwise(terms))


def test_a_holder_of_two_terms_is_read_by_the_day():
    found = name_at("President Trump took office", 0, beginning_names())
    assert found is not None
    first, second = found[1]
    assert meant(found[1], first.begins) == first
    assert meant(found[1], second.begins) == second
    assert meant(found[1], None) is None


def test_the_longest_name_wins():
    text = "the beginning of the war in Ukraine"
    found = name_at(text, 0, beginning_names())
    assert found is not None
    assert found[0] == len(text)


def test_under_a_holder_needs_no_noun_but_a_law_of_his_is_no_term():
    assert name_at("President Biden", 0, term_names()) is not None
    assert name_at("President Biden's law", 0, term_names()) is None
