"""Equation 4: who gets how much of what does not suffice."""

from collections.abc import Sequence

import numpy as np

from pledgebook.model import Claimant, Rule
from pledgebook.outlook.paths import Array

Tiers = tuple[tuple[int, ...], ...]
"""Places of the claimants, first those that are served first; within a tier by falling weight."""


def tiers(claimants: Sequence[Claimant], rule: Rule) -> Tiers:
    """In which order claimants are served under the rule."""
    weight = weights(claimants, rule)
    ranks = [each.priority if rule == "priority" else 0 for each in claimants]
    return tuple(
        tuple(sorted((c for c in range(len(ranks)) if ranks[c] == rank), key=lambda c: -weight[c]))
        for rank in sorted(set(ranks))
    )


def weights(claimants: Sequence[Claimant], rule: Rule) -> tuple[float, ...]:
    """The weight of each claimant under the rule."""
    return tuple(each.weight if rule == "weighted" else 1.0 for each in claimants)


def shares(load: Array, have: Array, order: Tiers, weight: Sequence[float]) -> Array:
    """Which share of its load each claimant gets: 0..1, together never more than there is.

    A tier gets what those before it leave. Within a tier the share is min(1, λ · weight), with the one λ that
    uses everything up: whoever has the greatest weight is the first to get all, so λ is found in one pass.

    Args:
        load: (C, N) what each claimant's orders ask for.
        have: (N,) what there is, in the same unit.
        order: see `tiers`.
        weight: of each claimant, above 0.
    """
    got, left = np.empty_like(load), have.copy()
    for tier in order:
        asking = sum((weight[c] * load[c] for c in tier), start=np.zeros_like(have))
        for c in tier:
            got[c] = covered(weight[c] * left, asking)
            left = np.maximum(left - got[c] * load[c], 0)
            asking = np.maximum(asking - weight[c] * load[c], 0)
    return got


def covered(have: Array, asked: Array) -> Array:
    """The share of what is asked for that there is, at most 1."""
    return np.divide(have, asked, out=np.ones_like(asked), where=have < asked)
