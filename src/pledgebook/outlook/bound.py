"""What perfect foresight could do: a linear programme over all months at once, never beaten by a rule."""

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import block_array, diags_array, eye_array, kron

from pledgebook.outlook.drawn import Drawn
from pledgebook.outlook.paths import Array, Paths
from pledgebook.outlook.reference import simulate


def foresight(drawn: Drawn) -> float | None:
    """How near the rule comes to the bound in one draw, 0..1; None where there are no orders or no limits."""
    if not len(drawn.need):
        return None
    paths = simulate(drawn)
    best = most(drawn, paths)
    return worked(paths.begun[..., 0]) / best if best > 0 else None


def worked(begun: Array) -> float:
    """Unit-months of what is begun, (T, I, C): a unit counts for each month from its beginning to the end."""
    return float((begun.sum(axis=(1, 2)) * np.arange(len(begun), 0, -1)).sum())


def most(drawn: Drawn, paths: Paths) -> float:
    """The most unit-months that the first draw's orders and capacities allow.

    Variables, all at least 0: begun x(t, i, c), backlog B(t, i, c), unused u(t, r). Each month
    B(t) + x(t) - B(t - 1) = o(t), and Σ a x(t) + u(t) - u(t - 1) = K(t), where u(t - 1) stands only for
    resources that keep something; how much they may keep is left open, which can only raise the bound.
    """
    months, pairs, resources = drawn.months, paths.ordered[0, ..., 0].size, len(drawn.need)
    every, before = eye_array(months), eye_array(months, k=-1)
    keeps = diags_array(((drawn.keeps[:, 0] > 0) | (drawn.kept[:, 0] > 0)).astype(float))
    takes = np.repeat(drawn.need, pairs // drawn.need.shape[1], axis=1)
    units, room = eye_array(months * pairs), eye_array(months * resources)
    orders = [units, units - kron(before, eye_array(pairs)), None]
    limits = [kron(every, takes), None, room - kron(before, keeps)]
    have = drawn.capacity[..., 0].copy()
    have[0] += drawn.kept[:, 0]
    gain: Array = np.concatenate(
        (np.repeat(np.arange(months, 0, -1), pairs), np.zeros(months * (pairs + resources)))
    )
    equal = np.concatenate((paths.ordered[..., 0].ravel(), have.ravel()))
    balance = LinearConstraint(block_array([orders, limits], format="csr"), equal, equal)
    found = milp(-gain, constraints=balance, bounds=Bounds(0, np.inf))
    if found.x is None:
        raise RuntimeError(f"The bound of a scenario was not found: {found.message}")
    return float(gain @ found.x)
