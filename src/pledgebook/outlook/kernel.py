"""The model once more, for speed: the same months as `reference.py`, compiled by Numba.

Draws go `LANES` at a time through all months and every innermost loop runs over those, so that one machine
instruction works on many draws and the states of a block stay in the processor's cache. Blocks run on all
cores. What comes out are the figures alone. The extra `outlook` brings Numba.

Loops are many and short on purpose: the compiler makes vector code of a loop only if few comparisons tell
that what it writes and what it reads do not overlap. Functions take arrays one by one, since a tuple of forty
takes ten times as long to compile.

Axes: i items, c claimants, r resources, n lanes; m runs over the lanes of one claimant after another.
"""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numba import get_num_threads, njit
from numpy.typing import DTypeLike, NDArray

from pledgebook.outlook import blocks
from pledgebook.outlook.blocks import LANES, Fixed, Floats, Found
from pledgebook.outlook.drawn import Drawn, Places
from pledgebook.outlook.figures import Figures
from pledgebook.outlook.paths import Array

compiled = njit(error_model="numpy", cache=True, nogil=True, fastmath={"contract"})


def figures(drawn: Drawn, precision: DTypeLike = np.float64) -> Figures:
    """What `figures.figures` gives for the months of the reference, worked out in that precision."""
    whole = drawn.padded(-drawn.draws % LANES)
    found = blocks.room(whole, precision)
    run(blocks.floats(whole, precision), blocks.fixed(whole, precision), found)
    return blocks.figures(found, drawn.draws)


def run(given: Floats, fixed: Fixed, found: Found) -> None:
    """Works the figures of every block out, on all cores."""
    with ThreadPoolExecutor(get_num_threads()) as threads:
        list(threads.map(lambda block: _block(given, fixed, found, block), range(len(given.stock))))


@compiled
def _block(given: Floats, fixed: Fixed, found: Found, b: int) -> None:
    kind = given.stock.dtype
    items, claimants, resources = given.stock.shape[1], given.lag.shape[1], given.kept.shape[1]
    lanes = claimants * LANES
    stock, price = given.stock[b].copy(), _repeated(given.price[b], claimants)
    growth, change, given_now = (
        np.zeros(items * LANES, kind),
        _zeros(items, LANES, kind),
        _zeros(items, LANES, kind),
    )
    flow, contracting, waiting = (
        _zeros(items, lanes, kind),
        _zeros(items, lanes, kind),
        _zeros(items, lanes, kind),
    )
    backlog, begun, total = _zeros(items, lanes, kind), _zeros(items, lanes, kind), _zeros(items, lanes, kind)
    obligated, share, load = np.zeros(lanes, kind), np.zeros(lanes, kind), np.zeros(lanes, kind)
    have, asking, kept = np.zeros(LANES, kind), np.zeros(LANES, kind), given.kept[b].copy()
    contracts = _lines(
        given.lag[b].reshape(1, lanes), fixed.lag_stages, _zeros(items, lanes, kind), fixed.most
    )
    before = _zeros(items, lanes, kind)
    before[:, :LANES] = given.before[b]
    production = _lines(_repeated(given.lead[b], claimants), fixed.lines, before, fixed.lead_stages)
    start, use, empty = given.stock[b].reshape(-1), given.use[b].reshape(-1), given.empty[b].reshape(-1)
    floor, rebuilt, below = (
        given.floor[b].reshape(-1),
        found.rebuilt[b].reshape(-1),
        found.below[b].reshape(-1),
    )
    trough, trough_month = found.trough[b].reshape(-1), found.trough_month[b].reshape(-1)
    last_given = _repeated(fixed.last_given, 1).reshape(-1)
    met, fast, given_sum = found.met[b], found.fast[b], found.given[b]
    for t in range(len(fixed.year)):
        y = fixed.year[t]
        flow[:] = 0
        given_now[:] = 0
        for a in range(len(fixed.ask_item)):
            if fixed.ask_first[a] <= t < fixed.ask_until[a]:
                _split_all(
                    t,
                    fixed.ask_first,
                    fixed.ask_until,
                    fixed.ask_item,
                    fixed.ask_claimant,
                    given.rate[b],
                    given.share[b],
                    stock,
                    given.floor[b],
                    given.reorder[b],
                    change,
                    given_now,
                    flow,
                    fast,
                    given_sum,
                )
                break
        _add(contracting.reshape(-1), flow.reshape(-1))
        _push(t, flow, *contracts)
        _take(contracting.reshape(-1), flow.reshape(-1))
        _add(waiting.reshape(-1), flow.reshape(-1))
        share[:] = 0
        _pay(waiting, price, share)
        for c in range(claimants):
            _fund(
                share[c * LANES : (c + 1) * LANES],
                obligated[c * LANES : (c + 1) * LANES],
                found.obligated[b, y, c],
                given.funded[b, t, c],
                fixed.limited[c],
            )
        _order(share, waiting, backlog, given.use[b], price, found.obligated[b, y, 0])
        _begin(
            backlog,
            begun,
            load,
            have,
            asking,
            given.capacity[b, t],
            kept,
            found.binding[b, t],
            fixed.need_first,
            fixed.need_item,
            fixed.need_amount,
            fixed.served,
            fixed.tier,
            fixed.weight,
            fixed.slack,
        )
        if fixed.keeping:
            _keep(
                begun,
                load,
                given.capacity[b, t],
                given.keeps[b],
                kept,
                fixed.need_first,
                fixed.need_item,
                fixed.need_amount,
            )
        _take(backlog.reshape(-1), begun.reshape(-1))
        _push(t, begun, *production)
        _add(total.reshape(-1), begun.reshape(-1))
        _pay(begun, price, found.outlays[b, y].reshape(lanes))
        flat = stock.reshape(-1)
        _reckon(flat, given_now.reshape(-1), begun, use, empty, change.reshape(-1))
        _rebuild(
            t,
            last_given,
            start,
            flat,
            change.reshape(-1),
            growth,
            given_sum.reshape(-1),
            rebuilt,
            fixed.slack,
        )
        _follow(t, flat, change.reshape(-1), growth, start, floor, trough, trough_month, below, fixed.slack)
        for g in range(len(fixed.aim_month)):
            if fixed.aim_month[g] == t:
                i, c = fixed.aim_item[g], fixed.aim_claimant[g]
                reached, scale = np.zeros(LANES, kind), np.abs(given.level[b, g])
                if fixed.aim_kind[g] == 0:
                    reached[:] = stock[i] - given.stock[b, i]
                    scale = np.maximum(scale, given_sum[i])
                elif fixed.aim_kind[g] == 1:
                    for m in range(lanes):
                        reached[m % LANES] += begun[i, m]
                else:
                    reached[:] = total[i, c * LANES : (c + 1) * LANES]
                met[g] = reached >= given.level[b, g] - fixed.slack * scale
        if fixed.learns and t + 1 < len(fixed.year) and fixed.year[t + 1] > y:
            _reprice(given.price[b], given.learning[b], given.made[b], total, price)
    found.delivered[b] = total.reshape(items, claimants, LANES)
    found.backlog[b] = backlog.reshape(items, claimants, LANES)
    found.waiting[b] = (waiting + contracting).reshape(items, claimants, LANES)


@compiled
def _zeros(rows, width, kind):
    return np.zeros((rows, width), kind)


@compiled
def _repeated(rows: Array, claimants: int) -> Array:
    """(I, LANES) as (I, C · LANES)."""
    out = np.empty((len(rows), claimants * LANES), rows.dtype)
    for i in range(len(rows)):
        for m in range(claimants * LANES):
            out[i, m] = rows[i, m % LANES]
    return out


@compiled
def _split_all(
    t, first, until, item, claimant, rate, share, stock, floor, reorder, part, given, needed, fast, given_sum
):
    one, zero = rate.dtype.type(1), rate.dtype.type(0)
    part[:] = zero
    for a in range(len(item)):
        if first[a] <= t < until[a]:
            row = part[item[a]]
            for n in range(LANES):
                row[n] += rate[a, n] * share[a, n]
    for i in range(len(stock)):
        for n in range(LANES):
            allowed = max(stock[i, n] - floor[i, n], zero)
            part[i, n] = min(one, allowed / part[i, n]) if part[i, n] > zero else one
    for a in range(len(item)):
        if first[a] <= t < until[a]:
            i = item[a]
            c = claimant[a] * LANES
            to = needed[i, c : c + LANES]
            for n in range(LANES):
                got = rate[a, n] * share[a, n] * part[i, n]
                given[i, n] += got
                fast[a, n] += got
            for n in range(LANES):
                to[n] += rate[a, n] - rate[a, n] * share[a, n] * part[i, n]
    for i in range(len(stock)):
        for n in range(LANES):
            needed[i, n] += reorder[i, n] * given[i, n]
            given_sum[i, n] += given[i, n]


@compiled
def _push(t, flow, share, whole, late, ring, month_before, levels, stages, waits):
    """What goes into each row becomes what comes out of it; see `delay.py` and `_lines`."""
    one = flow.dtype.type(1)
    mask, sets = len(ring) - 1, len(stages)
    for k in range(len(flow)):
        p = k % sets
        row = flow[k]
        if waits[p]:
            slot = ring[t & mask, k]
            for m in range(len(row)):
                slot[m] = row[m]
            for m in range(len(row)):
                row[m] = ring[(t - whole[p, m]) & mask, k, m]
            for m in range(len(row)):
                now = row[m]
                row[m] = (one - late[p, m]) * now + late[p, m] * month_before[k, m]
                month_before[k, m] = now
        for s in range(stages[p]):
            level, part = levels[s, k], share[s, p]
            for m in range(len(row)):
                at = level[m] + row[m]
                out = at * part[m]
                row[m] = out
                level[m] = at - out


@compiled
def _add(to, more):
    for x in range(len(to)):
        to[x] += more[x]


@compiled
def _take(of, less):
    for x in range(len(of)):
        of[x] -= less[x]


@compiled
def _fund(share, obligated, by_year, funded, limited):
    one, zero = share.dtype.type(1), share.dtype.type(0)
    for n in range(LANES):
        cost = share[n]
        part = one
        if limited:
            left = max(funded[n] - obligated[n], zero)
            part = min(one, left / cost) if cost > zero else one
        share[n] = part
        obligated[n] += part * cost
        by_year[n] += part * cost


@compiled
def _order(share, waiting, backlog, use, price, own_money):
    for i in range(len(waiting)):
        for m in range(len(share)):
            backlog[i, m] += share[m] * waiting[i, m]
        for m in range(len(share)):
            waiting[i, m] -= share[m] * waiting[i, m]
        for n in range(LANES):
            backlog[i, n] += use[i, n]
        for n in range(LANES):
            own_money[n] += price[i, n] * use[i, n]


@compiled
def _begin(
    backlog,
    begun,
    load,
    have,
    asking,
    capacity,
    kept,
    binding,
    need_first,
    need_item,
    need_amount,
    served,
    tier,
    weight,
    slack,
):
    one, zero = load.dtype.type(1), load.dtype.type(0)
    for i in range(len(backlog)):
        for m in range(len(load)):
            begun[i, m] = backlog[i, m]
    for r in range(len(kept)):
        _load(need_item, need_amount, need_first[r], need_first[r + 1], begun, load)
        for n in range(LANES):
            have[n] = capacity[r, n] + kept[r, n]
            asking[n] = zero
        for c in range(len(served)):
            for n in range(LANES):
                asking[n] += load[c * LANES + n]
        for n in range(LANES):
            binding[r, n] = one if asking[n] > have[n] * (one + slack) else zero
        first = 0
        while first < len(served):
            until = first
            for n in range(LANES):
                asking[n] = zero
            while until < len(served) and tier[until] == tier[first]:
                c = served[until]
                for n in range(LANES):
                    asking[n] += weight[c] * load[c * LANES + n]
                until += 1
            for q in range(first, until):
                c = served[q]
                for n in range(LANES):
                    wants = load[c * LANES + n]
                    part = min(one, weight[c] * (have[n] / asking[n])) if asking[n] > zero else one
                    have[n] = max(have[n] - part * wants, zero)
                    asking[n] = max(asking[n] - weight[c] * wants, zero)
                    load[c * LANES + n] = part
            first = until
        for q in range(need_first[r], need_first[r + 1]):
            i = need_item[q]
            for m in range(len(load)):
                begun[i, m] *= load[m]


@compiled
def _load(need_item, need_amount, first, until, begun, load):
    for m in range(len(load)):
        load[m] = 0
    for q in range(first, until):
        i, take = need_item[q], need_amount[q]
        for m in range(len(load)):
            load[m] += take * begun[i, m]


@compiled
def _keep(begun, load, capacity, keeps, kept, need_first, need_item, need_amount):
    zero = load.dtype.type(0)
    for r in range(len(kept)):
        _load(need_item, need_amount, need_first[r], need_first[r + 1], begun, load)
        for m in range(len(load)):
            kept[r, m % LANES] -= load[m]
        for n in range(LANES):
            rest, made = kept[r, n], capacity[r, n]
            kept[r, n] = max(min(max(keeps[r, n] * made, rest), rest + made), zero)


@compiled
def _pay(units, price, money):
    for i in range(len(units)):
        for m in range(len(money)):
            money[m] += price[i, m] * units[i, m]


@compiled
def _reckon(stock, given, delivered, use, empty, change):
    """9. `stock` becomes what giving left of it, `change` what comes and is used."""
    for i in range(len(given) // LANES):
        for n in range(LANES):
            change[i * LANES + n] = delivered[i, n]
    for x in range(len(stock)):
        stock[x] -= given[x]
    for x in range(len(stock)):
        change[x] -= min(use[x], stock[x] + change[x] - empty[x])


@compiled
def _rebuild(t, last_given, start, left, change, growth, given, rebuilt, slack):
    zero, two, now = rebuilt.dtype.type(0), rebuilt.dtype.type(2), rebuilt.dtype.type(t)
    never = rebuilt.dtype.type(np.inf)
    for x in range(len(left)):
        rate = max(change[x], growth[x])
        part = (start[x] - left[x]) / rate if rate > zero else zero
        growth[x] = now + min(max(part, zero), two) if given[x] > zero else zero
    for x in range(len(left)):
        back = now >= last_given[x] and left[x] + change[x] >= start[x] - slack * given[x]
        rebuilt[x] = growth[x] if back and rebuilt[x] == never else rebuilt[x]


@compiled
def _follow(t, stock, change, growth, start, floor, trough, trough_month, below, slack):
    one, zero, now = stock.dtype.type(1), stock.dtype.type(0), stock.dtype.type(t + 1)
    for x in range(len(stock)):
        stock[x] += change[x]
    for x in range(len(stock)):
        growth[x] = change[x]
    for x in range(len(stock)):
        deep = stock[x] - start[x]
        deeper = deep < trough[x]
        trough[x] = deep if deeper else trough[x]
        trough_month[x] = now if deeper else trough_month[x]
    for x in range(len(stock)):
        below[x] += one if stock[x] < floor[x] - slack * abs(floor[x]) else zero


@compiled
def _reprice(first, learning, made, total, price):
    """10. the price of the fiscal year that begins; see `money.price_after`."""
    one, zero = first.dtype.type(1), first.dtype.type(0)
    for i in range(len(price)):
        for n in range(LANES):
            more = zero
            for m in range(n, total.shape[1], LANES):
                more += total[i, m]
            now = first[i, n] * learning[i, n] ** np.log2(one + more / made[i, n])
            for m in range(n, total.shape[1], LANES):
                price[i, m] = now


@compiled
def _lines(lag, stages, before, each):
    """Delay lines of rows that are as full as feeding them `before` (K, M) for ever makes them.

    A row waits in a ring and then goes through stages. Every set of parameters (P, M) has as many stages as
    the most; those that a line does not have let everything pass.

    Args:
        lag: (P, M) months.
        stages: (P, M) stages of the line, 0 for a fixed lag.
        before: (K, M) units a month; row k has the parameters k modulo P.
        each: (P,) the most stages of a set.
    """
    kind = lag.dtype
    share, late = np.ones((max(1, each.max()), *lag.shape), kind), np.zeros(lag.shape, kind)
    whole, waits = np.zeros(lag.shape, np.int32), np.zeros(len(lag), np.bool_)
    for p in range(lag.shape[0]):
        for m in range(lag.shape[1]):
            for s in range(stages[p, m]):
                share[s, p, m] = 1 / (1 + lag[p, m] / stages[p, m])
            if stages[p, m] == 0 and lag[p, m] > 0:
                waits[p] = True
                whole[p, m] = int(np.floor(lag[p, m]))
                late[p, m] = lag[p, m] - whole[p, m]
    length = 1
    while length < whole.max() + 2:
        length *= 2
    ring, levels = np.empty((length, *before.shape), kind), np.zeros((len(share), *before.shape), kind)
    for k in range(len(before)):
        p = k % len(lag)
        if waits[p]:
            for row in range(length):
                ring[row, k] = before[k]
        for s in range(each[p]):
            for m in range(lag.shape[1]):
                levels[s, k, m] = before[k, m] * (lag[p, m] / max(stages[p, m], 1)) if s < stages[p, m] else 0
    return share, whole, late, ring, before.copy(), levels, each, waits
