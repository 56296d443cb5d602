import tomllib
from importlib.resources import files
from typing import get_args

import pytest

from pledgebook.article.look import Look
from pledgebook.article.phrases import Phrases
from pledgebook.model import DropReason

DATA = tomllib.loads((files("pledgebook.article") / "data" / "furniture.toml").read_text("utf-8"))
ZONES = tomllib.loads((files("pledgebook.article") / "data" / "zones.toml").read_text("utf-8"))
LISTS = [(table, reason, phrases) for table, lists in DATA.items() for reason, phrases in lists.items()]


@pytest.mark.parametrize(("table", "reason", "phrases"), LISTS)
def test_phrases_are_written_as_blocks_are_read(table: str, reason: str, phrases: list[str]):
    assert reason in get_args(DropReason)
    for phrase in phrases:
        assert Look.of(phrase.replace("#", "12")).key.strip() == phrase, (table, phrase)


@pytest.mark.parametrize("lists", ZONES.values())
def test_zones_have_known_reasons(lists: dict[str, list[str]]):
    assert set(lists) <= set(get_args(DropReason))


def test_a_phrase_is_found_where_it_is_asked_for():
    phrases = Phrases({"related": ["see also", "see # more"]}, word=0)
    assert phrases.equal_to(Look.of("See also:")) == "related"
    assert phrases.starting(Look.of("See 14 more stories")) == "related"
    assert phrases.within(Look.of("For this see also the list")) == "related"
    assert phrases.starting(Look.of("Seeing is believing")) is None
    assert phrases.within(Look.of("I see, also here")) == "related"
    assert phrases.equal_to(Look.of("See also the list")) is None


def test_the_last_word_can_be_the_key():
    agencies = Phrases({"credit": ["getty images", "afp"]}, word=-1)
    assert agencies.ending(Look.of("Jo Bloggs/AFP")) == "credit"
    assert agencies.ending(Look.of("AFP reported")) is None
