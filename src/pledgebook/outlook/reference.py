"""The model: one month after another, equations 1 to 9 of `docs/outlook.md`.

This file is the specification; `kernel.py` must give the same. Arrays have the axes that `Month` says.
"""

from collections.abc import Iterator

import numpy as np

from pledgebook.outlook.delay import Delays
from pledgebook.outlook.drawn import Drawn
from pledgebook.outlook.money import price_after
from pledgebook.outlook.paths import Array, Month, Paths
from pledgebook.outlook.ration import covered, shares

OWN, ASSISTED = 0, 1
"""Places of the claimants `replacement`, whose deliveries go into the stock, and `assistance`."""


def months(drawn: Drawn) -> Iterator[Month]:
    """What happens in each month, the first one first."""
    now = start(drawn)
    contracts, lines = _contract_lines(drawn), _production_lines(drawn)
    made, price = np.zeros_like(drawn.stock), drawn.price
    for t in range(drawn.months):
        # 1. packages are split: d from stock, what is left to be ordered
        given, needed = _split(drawn, now.stock, t)

        # 2. needs become orders, after a lag and as far as the money goes; own use is ordered as it happens
        ready = _through(contracts, needed)
        wanting = now.waiting + ready
        share, spent = _funded(wanting, price, drawn.funded[t] - now.obligated)
        ordered = share * wanting
        waiting = wanting - ordered
        ordered[:, OWN] += drawn.use

        # 3. and 4. B' = B + o - x, where x is the backlog cut down by one resource after another
        backlog = now.backlog + ordered
        begun, load = _begun(drawn, backlog, now.kept, t)

        # 5. components are taken and made
        kept = _kept(drawn, begun, now.kept, t)

        # 6. y(t) = Σ w(k) x(t - k)
        delivered = _through(lines, begun)
        made += delivered.sum(axis=1)

        # 9. S' = S - d + y - u, own use only as far as there is something
        before_use = now.stock - given + delivered[:, OWN]
        used = np.minimum(drawn.use, before_use - drawn.empty)

        now = Month(
            given=given,
            used=used,
            price=price,
            needed=needed,
            ordered=ordered,
            begun=begun,
            delivered=delivered,
            load=load,
            stock=before_use - used,
            contracting=now.contracting + needed - ready,
            waiting=waiting,
            backlog=backlog - begun,
            in_work=now.in_work + begun - delivered,
            kept=kept,
            obligated=now.obligated + spent,
        )
        yield now

        # 10. the price of a fiscal year follows what has been made before it
        if t + 1 < drawn.months and drawn.year[t + 1] > drawn.year[t]:
            price = price_after(drawn.price, drawn.learning, drawn.made, made)


def simulate(drawn: Drawn) -> Paths:
    """All months, kept: some 5 kB a draw, month and ten items."""
    return Paths.of(start(drawn), months(drawn))


def given_share(drawn: Drawn, stock: Array, t: int) -> Array:
    """(I, N) share of what packages want from stock this month that the floor allows."""
    asked, rows = drawn.asked, drawn.asked.in_month(t)
    wanted = np.zeros_like(stock)
    np.add.at(wanted, asked.item[rows], asked.rate[rows] * asked.share[rows])
    allowed = np.maximum(stock - drawn.floor, 0)
    return covered(allowed, wanted)


def _split(drawn: Drawn, stock: Array, t: int) -> tuple[Array, Array]:
    """1. d = min(φ q, max(0, S - F)); needed are q - d for whom it was asked, and ρ d for the own stock."""
    asked, rows = drawn.asked, drawn.asked.in_month(t)
    given, needed = np.zeros_like(stock), np.zeros((len(stock), *drawn.lag.shape))
    if rows.size:
        items = asked.item[rows]
        fast = asked.rate[rows] * asked.share[rows] * given_share(drawn, stock, t)[items]
        np.add.at(given, items, fast)
        np.add.at(needed, (items, asked.claimant[rows]), asked.rate[rows] - fast)
        needed[:, OWN] += drawn.reorder * given
    return given, needed


def _funded(wanting: Array, price: Array, left: Array) -> tuple[Array, Array]:
    """2. (C, N) the share s of what is wanted with s Σ p w ≤ what is left, and the money that takes."""
    cost = np.einsum("in,icn->cn", price, wanting)
    share = covered(np.maximum(left, 0), cost)
    return share, share * cost


def _begun(drawn: Drawn, backlog: Array, kept: Array, t: int) -> tuple[Array, Array]:
    """4. x with Σ a x ≤ K + M for every resource in turn, and how far each was asked for."""
    begun, asked_for = backlog.copy(), np.empty_like(kept)
    for r, need in enumerate(drawn.need):
        items = np.flatnonzero(need)
        load = np.einsum("i,icn->cn", need[items], begun[items])
        have = drawn.capacity[t, r] + kept[r]
        begun[items] *= shares(load, have, drawn.order, drawn.weight)
        total = load.sum(axis=0)
        with np.errstate(over="ignore"):
            asked_for[r] = np.divide(total, have, out=np.where(total > 0, np.inf, total), where=have > 0)
    return begun, asked_for


def _kept(drawn: Drawn, begun: Array, kept: Array, t: int) -> Array:
    """5. M' = M + z - Σ a x with z ≤ K, and no more made than can lie."""
    rest = kept - np.einsum("ri,icn->rn", drawn.need, begun)
    room = drawn.keeps * drawn.capacity[t]
    made: Array = np.minimum(np.maximum(room, rest), rest + drawn.capacity[t])
    return np.maximum(made, 0)


def _through(delays: Delays, inflow: Array) -> Array:
    """What comes out of the delay line of each item and claimant."""
    return delays.push(inflow.reshape(-1, inflow.shape[-1])).reshape(inflow.shape)


def _contract_lines(drawn: Drawn) -> Delays:
    items, draws = drawn.stock.shape
    lag = np.broadcast_to(drawn.lag, (items, *drawn.lag.shape)).reshape(-1, draws)
    return Delays(lag, np.tile(drawn.lag_stages, items), np.zeros_like(lag))


def _production_lines(drawn: Drawn) -> Delays:
    claimants = len(drawn.lag)
    lead, stages = np.repeat(drawn.lead, claimants, axis=0), np.repeat(drawn.lead_stages, claimants)
    return Delays(lead, stages, _before(drawn).reshape(lead.shape))


def _before(drawn: Drawn) -> Array:
    """(I, C, N) begun a month before the start: for the own stock alone."""
    before = np.zeros((len(drawn.stock), *drawn.lag.shape))
    before[:, OWN] = drawn.before
    return before


def start(drawn: Drawn) -> Month:
    """What there is at the start; nothing flows."""
    item, claimed = np.zeros_like(drawn.stock), np.zeros((len(drawn.stock), *drawn.lag.shape))
    return Month(
        given=item,
        used=item,
        price=drawn.price,
        needed=claimed,
        ordered=claimed,
        begun=claimed,
        delivered=claimed,
        load=np.zeros_like(drawn.kept),
        stock=drawn.stock,
        contracting=claimed,
        waiting=claimed,
        backlog=claimed,
        in_work=_before(drawn) * drawn.lead[:, None],
        kept=drawn.kept,
        obligated=np.zeros_like(drawn.lag),
    )
