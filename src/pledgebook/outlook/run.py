"""The order of the outlook: its table of contents.

1. draw       Scenario -> Drawn, every value in every draw
2. months     Drawn -> Months, the model (`reference.py`), or its compiled twin (`kernel.py`)
3. figures    Months -> Figures, what is kept of every draw
4. forecast   Figures -> Forecast
"""

from dataclasses import replace

import numpy as np

from pledgebook.model import Forecast, Scenario
from pledgebook.outlook import bound, engine, fans, influence, report, worth
from pledgebook.outlook.draw import central, draw
from pledgebook.outlook.drawn import Drawn
from pledgebook.outlook.paths import Paths
from pledgebook.outlook.reference import simulate


def run(scenario: Scenario, seed: int, draws: int) -> Forecast:
    """What the scenario leads to: the figures of every draw and their bands.

    Raises:
        ValueError: an input has another unit than is expected of it, or a spread other numbers.
    """
    # 1. draw
    drawn = draw(scenario, seed, draws)

    # 2. and 3. months and figures: with own use, and as if there were none
    net = engine.figures(drawn)
    gross = engine.figures(without_own_use(drawn))

    # 4. forecast
    return Forecast(
        scenario=scenario,
        seed=seed,
        draws=draws,
        outcomes=report.outcomes(scenario, net, gross),
        fans=fans.fans(scenario, drawn),
        bindings=report.bindings(scenario, net),
        worths=worth.worths(scenario, drawn, net),
        spending=report.spending(scenario, drawn, net),
        splits=report.splits(scenario, drawn, net),
        influences=influence.influences(scenario, drawn, net),
        chances=report.chances(scenario, net),
        foresight=bound.foresight(central(scenario)),
    )


def paths(scenario: Scenario, seed: int, draws: int) -> Paths:
    """Every state of every draw; `run` reports on the same draws."""
    return simulate(draw(scenario, seed, draws))


def without_own_use(drawn: Drawn) -> Drawn:
    """The same draws if nothing were consumed, and made, for own use."""
    return replace(drawn, use=np.zeros_like(drawn.use), before=np.zeros_like(drawn.before))
