"""Floors of titles, days and languages (`bench/metadata.py`); docs/metadata.md tells what each is."""

from pathlib import Path

import pytest

from bench import metadata
from tests.gate.test_gate import NOISE

FLOORS = {
    "press: title, developed": 1.0,
    "press: title, blind": 1.0,
    "press: day, developed": 1.0,
    "press: day, blind": 1.0,
    "press: outlet, developed": 0.96,
    "press: outlet, blind": 0.667,
    "html: title, developed": 0.903,
    "html: title, blind": 0.892,
    "html: title, undisputed, developed": 1.0,
    "html: title, undisputed, blind": 1.0,
    "html: title, any stated, developed": 1.0,
    "html: title, any stated, blind": 1.0,
    "html: day, developed": 0.879,
    "html: day, blind": 0.929,
    "html: day or instant, developed": 0.985,
    "html: day or instant, blind": 0.976,
    "html: language by its words, developed": 0.98,
    "html: language by its words, blind": 0.957,
}


@pytest.fixture(scope="module")
def found(shared: Path) -> dict[str, float]:
    return {figure.name: figure.value for figure in metadata.measure(shared)}


@pytest.mark.parametrize("name", FLOORS)
def test_no_share_falls_below_its_floor(name: str, found: dict[str, float]):
    assert found[name] >= FLOORS[name] - NOISE


def test_every_share_has_its_floor(found: dict[str, float]):
    assert found.keys() == FLOORS.keys()
