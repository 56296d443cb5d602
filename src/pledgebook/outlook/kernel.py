"""The model once more, for speed: the months of `reference.py` in the same order, compiled by Numba.

Draws go `LANES` at a time through all months and every innermost loop runs over those, so that one machine
instruction works on many draws and the states of a block stay in the processor's cache. Blocks run on all
cores. What comes out are the figures alone. The extra `outlook` brings Numba.

Compiled code is kept beside this file. Numba makes it anew when this file changes, not when `steps.py` or
`blocks.py` do: touch this file then, or run `tests/outlook/test_kernel.py`, which forgets what is old.
"""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numba import get_num_threads
from numpy.typing import DTypeLike

from pledgebook.outlook import blocks, steps
from pledgebook.outlook.blocks import LANES, Fixed, Floats
from pledgebook.outlook.drawn import Drawn
from pledgebook.outlook.figures import Figures
from pledgebook.outlook.steps import compiled


def figures(drawn: Drawn, precision: DTypeLike = np.float64) -> Figures:
    """What `figures.figures` gives for the months of the reference, worked out in that precision."""
    whole = drawn.padded(-drawn.draws % LANES)
    found = blocks.room(whole, precision)
    run(blocks.floats(whole, precision), blocks.fixed(whole, precision), found)
    return blocks.figures(found, drawn.draws)


def run(given: Floats, fixed: Fixed, found: Figures, workers: int | None = None) -> None:
    """Works the figures of every block out, side by side in so many threads; one a core if unsaid."""
    with ThreadPoolExecutor(workers or get_num_threads()) as threads:
        list(threads.map(lambda block: _block(given, fixed, found, block), range(len(given.stock))))


@compiled
def _block(given, fixed, found, b):
    """The months of a block; `flow` turns from needs into orders, `begun` into what is delivered."""
    kind = given.stock.dtype
    items, claimants = given.stock.shape[1], given.lag.shape[1]
    lanes, size = claimants * LANES, (given.stock.shape[1], claimants * LANES)
    stock, price, kept = (
        given.stock[b].copy(),
        steps.repeated(given.price[b], claimants),
        given.kept[b].copy(),
    )
    flow, waiting, unmet, before = (
        np.zeros(size, kind),
        np.zeros(size, kind),
        np.zeros(size, kind),
        np.zeros(size, kind),
    )
    backlog, begun, total = np.zeros(size, kind), np.zeros(size, kind), np.zeros(size, kind)
    change, given_now = np.zeros((items, LANES), kind), np.zeros((items, LANES), kind)
    growth, last = np.zeros(items * LANES, kind), steps.repeated(fixed.last_given, 1).reshape(-1)
    obligated, share, load = np.zeros(lanes, kind), np.zeros(lanes, kind), np.zeros(lanes, kind)
    have, asking = np.zeros(LANES, kind), np.zeros(LANES, kind)
    before[:, :LANES] = given.before[b]
    contracts = steps.lines(given.lag[b].reshape(1, lanes), fixed.lag_stages, flow, fixed.most)
    production = steps.lines(steps.repeated(given.lead[b], claimants), fixed.lines, before, fixed.lead_stages)
    start, use, empty = given.stock[b].reshape(-1), given.use[b].reshape(-1), given.empty[b].reshape(-1)
    floor, below, rebuilt = (
        given.floor[b].reshape(-1),
        found.below[b].reshape(-1),
        found.rebuilt[b].reshape(-1),
    )
    trough, trough_month = found.trough[b].reshape(-1), found.trough_month[b].reshape(-1)
    for t in range(len(fixed.year)):
        y = fixed.year[t]

        # 1.
        flow[:] = 0
        given_now[:] = 0
        if fixed.asked[t]:
            steps.split(
                t,
                fixed.asks,
                given.rate[b],
                given.share[b],
                stock,
                given.floor[b],
                given.reorder[b],
                change,
                given_now,
                flow,
                found.fast[b],
            )
            steps.add(unmet.reshape(-1), flow.reshape(-1))
            steps.add(found.given[b].reshape(-1), given_now.reshape(-1))

        # 2. and 3.
        steps.push(t, flow, *contracts)
        if fixed.limited.any():
            steps.add(waiting.reshape(-1), flow.reshape(-1))
            share[:] = 0
            steps.pay(waiting, price, share)
            steps.fund(share, obligated, given.funded[b, t], fixed.limited)
            steps.order(share, waiting, flow)
        steps.take(unmet.reshape(-1), flow.reshape(-1))
        steps.add(backlog.reshape(-1), flow.reshape(-1))
        steps.pay(flow, price, found.obligated[b, y].reshape(-1))
        steps.own_use(backlog, given.use[b], price, found.obligated[b, y, 0])

        # 4. and 5.
        steps.begin(
            backlog,
            begun,
            load,
            have,
            asking,
            given.capacity[b, t],
            kept,
            found.binding[b, t],
            fixed.needs,
            fixed.rule,
            fixed.slack,
        )
        if fixed.keeping:
            steps.keep(begun, load, given.capacity[b, t], given.keeps[b], kept, fixed.needs)
        steps.take(backlog.reshape(-1), begun.reshape(-1))

        # 6.
        steps.push(t, begun, *production)
        steps.add(total.reshape(-1), begun.reshape(-1))
        steps.pay(begun, price, found.outlays[b, y].reshape(-1))

        # 9.
        left, came = stock.reshape(-1), change.reshape(-1)
        steps.reckon(left, given_now.reshape(-1), begun, use, empty, came)
        if t >= fixed.last_given.min():
            steps.rebuild(
                t, last, start, left, came, growth, found.given[b].reshape(-1), rebuilt, fixed.slack
            )
        steps.follow(t, left, came, growth, start, floor, trough, trough_month, below, fixed.slack)
        for g in range(len(fixed.aim_month)):
            if fixed.aim_month[g] == t:
                i, c, kind_of = fixed.aim_item[g], fixed.aim_claimant[g], fixed.aim_kind[g]
                steps.meet(
                    kind_of,
                    given.level[b, g],
                    stock[i] - given.stock[b, i],
                    begun[i],
                    total[i, c * LANES : (c + 1) * LANES],
                    found.given[b, i],
                    found.met[b, g],
                    fixed.slack,
                )

        # 10.
        if fixed.learns and t + 1 < len(fixed.year) and fixed.year[t + 1] > y:
            steps.reprice(given.price[b], given.learning[b], given.made[b], total, price)
    found.delivered[b] = total.reshape((items, claimants, LANES))
    found.backlog[b] = backlog.reshape((items, claimants, LANES))
    found.waiting[b] = unmet.reshape((items, claimants, LANES))
