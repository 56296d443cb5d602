import tomllib
from importlib.resources import files
from typing import get_args

import pytest

from pledgebook.article.look import key_of
from pledgebook.article.phrases import Phrases, Told
from pledgebook.model import DropReason
from tests.article.viewing import looks

DATA = tomllib.loads((files("pledgebook.article") / "data" / "furniture.toml").read_text("utf-8"))
ZONES = tomllib.loads((files("pledgebook.article") / "data" / "zones.toml").read_text("utf-8"))
LISTS = [(table, reason, phrases) for table, lists in DATA.items() for reason, phrases in lists.items()]


@pytest.mark.parametrize(("table", "reason", "phrases"), LISTS)
def test_phrases_are_written_as_blocks_are_read(table: str, reason: str, phrases: list[str]):
    assert reason in get_args(DropReason)
    for phrase in phrases:
        assert key_of(phrase.replace("#", "12")).strip() == phrase, (table, phrase)


@pytest.mark.parametrize("lists", ZONES.values())
def test_zones_have_known_reasons(lists: dict[str, list[str]]):
    assert set(lists) <= set(get_args(DropReason))


def told(phrases: Phrases, *lines: str) -> dict[str, Told]:
    return {name: told for name, told in phrases.found(looks(*lines).keys).items() if told}


def test_a_phrase_is_found_where_it_is_asked_for():
    lists: dict[DropReason, list[str]] = {"related": ["see also", "see # more"]}
    whole, starts, holds = (Phrases({name: lists}) for name in ("whole", "starts", "holds"))
    lines = [
        "See also:",
        "See 14 more stories",
        "For this see also the list",
        "I see, also here",
        "Seeing also",
    ]
    assert told(whole, *lines) == {"whole": {0: "related"}}
    assert told(starts, *lines) == {"starts": {0: "related", 1: "related"}}
    assert told(holds, *lines) == {"holds": dict.fromkeys(range(4), "related")}


def test_a_phrase_can_end_a_block():
    agencies = Phrases({"ends": {"credit": ["getty images", "afp"]}})
    assert told(agencies, "Jo Bloggs/AFP", "AFP reported") == {"ends": {0: "credit"}}


def test_a_phrase_of_two_lists_is_found_in_both():
    phrases = Phrases({"holds_line": {"prompt": ["cookies"]}, "holds_address": {"prompt": ["cookies"]}})
    assert told(phrases, "Our cookies") == {"holds_line": {0: "prompt"}, "holds_address": {0: "prompt"}}
