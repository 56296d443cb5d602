import time

import pytest

from pledgebook.claims.frames.candidates import LONGEST
from pledgebook.claims.frames.templates import first_rule, pattern, rules, simplified
from pledgebook.model import Span
from tests.claims.reading_of import reading


@pytest.mark.parametrize("kind", ["delivery", "condition", "capacity", "meeting"])
def test_every_rule_has_a_name_of_its_own(kind: str):
    names = [rule.name for rule in rules(kind)]
    assert len(names) == len(set(names)) > 0


def test_a_rule_needs_a_template_of_each_of_its_lists():
    shells, more = "the mill can make more shells", "the mill can make more"
    assert first_rule("capacity", shells, Span(0, len(shells)))[0].name == "makes"  # type: ignore[index]
    assert first_rule("capacity", more, Span(0, len(more))) is None


def test_templates_read_names_as_signs_and_lawmakers_as_written():
    [sentence] = reading("Kyiv and Saab told Congress of Moscow.").sentences
    lower = simplified(sentence)
    assert len(lower) == len(sentence.text)
    names = [lower[0:4], lower[9:13], lower[19:27]]
    assert pattern("words", "LEADERS").fullmatch(names[0])
    assert pattern("words", "MAKERS").fullmatch(names[1])
    assert pattern("words", "LAWMAKERS").fullmatch(names[2])


@pytest.mark.parametrize("kind", ["delivery", "condition", "capacity", "meeting"])
@pytest.mark.parametrize(
    "piece", ["will be ", "the first of the ", "1,000 ", "in the ", "not ", "need the ", "a"]
)
def test_no_template_is_slow_on_endless_text(kind: str, piece: str):
    text = (piece * LONGEST)[:LONGEST]
    start = time.perf_counter()
    first_rule(kind, text, Span(0, len(text)))
    assert time.perf_counter() - start < SECONDS


SECONDS = 1.0
"""Ten times what the slowest takes; a template that backtracks badly takes minutes."""
