"""A sentence, the goods in it between brackets, and the verb that governs them."""

import re

import pytest

from pledgebook.claims.frames.giving import Verb, find_verbs, governor
from pledgebook.model import Span


def verb_of(marked: str) -> tuple[Verb | None, str]:
    """The governor of the first goods in brackets, and the sentence without brackets."""
    text, spans = "", []
    for part in re.split(r"(\[[^]]*\])", marked):
        if part.startswith("["):
            spans.append(Span(len(text), len(text) + len(part) - 2))
        text += part.strip("[]")
    return governor(text, spans, 0), text


def read(marked: str) -> tuple[str, str] | None:
    verb, text = verb_of(marked)
    return (verb.span.of(text), verb.sort) if verb else None


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Oslo will send [20 tanks].", ("send", "give")),
        ("Oslo handed over [20 tanks].", ("handed over", "move")),
        ("[Twenty tanks] and [ten vans] were shipped.", ("shipped", "move")),
        ("Oslo praised [the tanks] that Norway has given.", ("given", "give")),
        ("Oslo pledged money and bought [20 tanks].", ("bought", "order")),
        ("Oslo signed a contract for [20 tanks].", ("contract for", "order")),
        ("The plant makes [20 tanks] that Oslo has given.", ("makes", "make")),
        ("The supplies of [tanks] end.", None),
        ("The orders grow, [tanks] first.", None),
        ("There were [tanks].", None),
        ("Vans for hauling [tanks] stood there.", None),
    ],
)
def test_the_verb_that_has_the_goods(marked, expected):
    assert read(marked) == expected


@pytest.mark.parametrize(
    ("marked", "stage"),
    [
        ("Oslo has sent [tanks].", "delivered"),
        ("Oslo gave [tanks].", "delivered"),
        ("[Tanks] were given.", "delivered"),
        ("[Tanks] are given.", None),
        ("[Tanks] will be given.", None),
        ("[Tanks] will have been given.", None),
        ("Oslo could give [tanks].", "considered"),
        ("Oslo is shipping [tanks].", "delivering"),
        ("Oslo is sending [tanks].", None),
        ("Oslo has been sending [tanks].", "delivering"),
        ("Oslo has ordered [tanks].", "contracted"),
        ("Oslo announced [tanks].", None),
        ("Oslo has sent aid, including [tanks].", "delivered"),
        ("The convoys have included [tanks].", "delivered"),
    ],
)
def test_class_and_tense_tell_how_far_goods_have_come(marked, stage):
    verb, _ = verb_of(marked)
    assert verb is not None
    assert verb.stage == stage


@pytest.mark.parametrize(
    ("marked", "gives"),
    [
        ("Oslo sends [tanks].", True),
        ("Oslo did not send [tanks].", False),
        ("Oslo hasn't delivered [tanks].", False),
        ("Oslo lost [tanks].", False),
        ("Oslo builds [tanks].", False),
        ("Oslo asked for [tanks].", False),
        ("The list does not include [tanks].", False),
    ],
)
def test_whether_a_verb_gives(marked, gives):
    verb, _ = verb_of(marked)
    assert verb is not None
    assert verb.gives is gives


def test_forms_follow_from_the_base():
    text = "supply supplies supplied supplying ships shipped donated donating goes into reaches"
    assert [verb.span.of(text) for verb in find_verbs(text)] == [*text.split()[:8], "goes into", "reaches"]


def test_the_subject_of_a_verb_ends_before_its_auxiliaries():
    text = "The Russians have already fired rockets."
    assert [verb.subject(text) for verb in find_verbs(text)] == ["The Russians "]
