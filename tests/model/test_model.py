"""What holds for every noun."""

import dataclasses

import pytest

from pledgebook import model

NOUNS = [noun for noun in map(model.__dict__.get, model.__all__) if dataclasses.is_dataclass(noun)]


def test_all_nouns_are_found():
    assert {"Page", "Article", "Claim", "Package", "Total", "Finding", "Problem"} <= {
        noun.__name__ for noun in NOUNS if isinstance(noun, type)
    }


@pytest.mark.parametrize("noun", NOUNS, ids=str)
def test_a_noun_is_never_edited(noun: type):
    assert noun.__dataclass_params__.frozen  # type: ignore[attr-defined]  # the standard library's own mark
    assert "__dict__" not in dir(noun)


@pytest.mark.parametrize("noun", NOUNS, ids=str)
def test_every_field_is_explained(noun: type):
    text = noun.__doc__ or ""
    unexplained = [
        field.name
        for field in dataclasses.fields(noun)
        if f" {field.name}:" not in text and "Attributes:" in text
    ]
    assert unexplained == []
