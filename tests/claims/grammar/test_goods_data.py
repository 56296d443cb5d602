import pytest

from pledgebook.claims.grammar.cues import load
from pledgebook.claims.grammar.goods_data import lexicon, plural_of
from pledgebook.claims.grammar.goods_lexicon import Entry
from pledgebook.claims.grammar.goods_tokens import tokens_of


def entry_of(phrase: str) -> Entry | None:
    """The entry that covers the whole phrase."""
    tokens = tokens_of(phrase)
    found = lexicon().longest(tokens, 0, phrase)
    return found[0] if found and found[1] == len(tokens) else None


@pytest.mark.parametrize(
    ("singular", "plural"),
    [
        ("howitzer", "howitzers"),
        ("battery", "batteries"),
        ("bus", "buses"),
        ("gas mask", "gas masks"),
        ("torpedo", "torpedoes"),
        ("radio", "radios"),
        ("toy", "toys"),
        ("aircraft", "aircraft"),
        ("HIMARS", "HIMARS"),
    ],
)
def test_plurals_are_made_by_rule(singular: str, plural: str):
    assert plural_of(singular) == plural


@pytest.mark.parametrize(
    ("phrase", "letter", "plural"),
    [
        ("howitzer", "H", False),
        ("howitzers", "H", True),
        ("armoured personnel carriers", "H", True),
        ("air-defence", "H", False),
        ("anti tank", "M", False),
        ("anti-tank", "M", False),
        ("T-72Bs", "P", True),
        ("High-Mobility Artillery Rocket System", "P", False),
        ("additional", "L", False),
        ("Russian", "X", False),
        ("think tanks", ".", False),
    ],
)
def test_phrases_are_known_in_their_spellings(phrase: str, letter: str, *, plural: bool):
    entry = entry_of(phrase)
    assert entry is not None
    assert (entry.letter, entry.plural) == (letter, plural)


@pytest.mark.parametrize(
    ("written", "is_name"),
    [
        ("Javelin", True),
        ("javelins", True),
        ("javelin", False),
        ("Patriot", True),
        ("patriots", False),
        ("TOW", True),
        ("tow", False),
        ("himars", True),
    ],
)
def test_case_tells_a_name_from_another_word(written: str, *, is_name: bool):
    entry = entry_of(written)
    assert (entry is not None and entry.letter == "P") is is_name


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("They sent tanks.", True),
        ("They sent F-16s.", True),
        ("They sent 40 kits.", True),
        ("They sent medical kits.", True),
        ("They sent two mobile kits.", True),
        ("They sent kits.", False),
        ("The law was amended.", False),
        ("", False),
    ],
)
def test_a_quick_look_tells_texts_that_can_name_no_goods(text: str, *, may: bool):
    assert lexicon().may_name_goods(text) is may


def test_marks_are_on_heads_only():
    goods = load("goods")
    heads = {head for role in goods["heads"].values() for listed in role.values() for head in listed}
    marked = {head for listed in goods["marks"].values() for head in listed}
    assert marked - heads == set()
