"""The order of the outlook: its table of contents."""

from pledgebook.model import Forecast, Scenario
from pledgebook.outlook.paths import Paths


def run(scenario: Scenario, seed: int, draws: int) -> Forecast:
    """What the scenario leads to: the figures of every draw and their bands."""
    raise NotImplementedError


def paths(scenario: Scenario, seed: int, draws: int) -> Paths:
    """Every state of every draw; `run` reports on the same draws."""
    raise NotImplementedError
