"""Quality floors: no measure on the development sets may fall below what is pinned in `floors.json`."""

import json
from pathlib import Path

import pytest

from tests.gate.measure import GAUGES, Gauge, digest, measured

FLOORS = Path(__file__).with_name("floors.json")

NOISE = 0.0005
"""What a floor, pinned to three digits, may be missed by: half of its last digit."""


@pytest.fixture(scope="module")
def floors():
    return json.loads(FLOORS.read_text("utf-8"))


@pytest.mark.parametrize("gauge", GAUGES, ids=lambda gauge: gauge.name)
def test_no_measure_falls_below_its_floor(gauge: Gauge, floors, shared: Path, tmp_path: Path):
    pinned = floors[gauge.name]
    assert pinned["sha256"] == digest(gauge, shared), "the data has changed: measure and pin anew"
    found = measured(gauge, shared, tmp_path)
    fallen = {
        metric: (value, pinned["floors"][metric])
        for metric, value in found.items()
        if value < pinned["floors"][metric] - NOISE
    }
    assert not fallen


def test_every_gauge_has_floors_and_every_floor_a_gauge(floors):
    assert {gauge.name: set(gauge.metrics) for gauge in GAUGES} == {
        name: set(pinned["floors"]) for name, pinned in floors.items()
    }
