"""The equations of `reference.py` in compiled code: one function a step, called by `kernel.py`.

Loops are many and short on purpose: the compiler makes vector code of a loop only if few comparisons tell
that what it writes and what it reads do not overlap. Functions take arrays one by one, since a tuple of forty
takes ten times as long to compile; Numba finds their types.

Axes: i items, c claimants, r resources, n lanes; m runs over the lanes of one claimant after another, x over
the lanes of one item after another.
"""

import numpy as np
from numba import njit

from pledgebook.outlook.blocks import LANES

compiled = njit(error_model="numpy", cache=True, nogil=True, fastmath={"contract"})
"""Division by zero gives infinity as in NumPy, and a product may be added without being rounded before."""


@compiled
def repeated(rows, claimants):
    """(I, LANES) as (I, C · LANES)."""
    out = np.empty((len(rows), claimants * LANES), rows.dtype)
    for i in range(len(rows)):
        for m in range(claimants * LANES):
            out[i, m] = rows[i, m % LANES]
    return out


@compiled
def split(t, asks, rate, share, stock, floor, reorder, part, given, needed, fast):
    """1. what is given from stock and what is needed of whom, in a month in which something is asked for."""
    item, claimant, first, until = asks
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
            to = needed[i, claimant[a] * LANES : (claimant[a] + 1) * LANES]
            for n in range(LANES):
                got = rate[a, n] * share[a, n] * part[i, n]
                given[i, n] += got
                fast[a, n] += got
            for n in range(LANES):
                to[n] += rate[a, n] - rate[a, n] * share[a, n] * part[i, n]
    for i in range(len(stock)):
        for n in range(LANES):
            needed[i, n] += reorder[i, n] * given[i, n]


@compiled
def push(t, flow, share, whole, late, rings, month_before, levels, stages, waits):
    """What goes into each row becomes what comes out of it; see `delay.py` and `lines`."""
    one = flow.dtype.type(1)
    mask, sets, waiting = rings.shape[1] - 1, len(stages), 0
    for k in range(len(flow)):
        p = k % sets
        row = flow[k]
        if waits[p]:
            ring = rings[waiting]
            waiting += 1
            slot = ring[t & mask]
            for m in range(len(row)):
                slot[m] = row[m]
            for m in range(len(row)):
                row[m] = ring[(t - whole[p, m]) & mask, m]
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
def add(to, more):
    """To each of the one, each of the other."""
    for x in range(len(to)):
        to[x] += more[x]


@compiled
def take(of, less):
    """From each of the one, each of the other."""
    for x in range(len(of)):
        of[x] -= less[x]


@compiled
def fund(share, obligated, funded, limited):
    """2. the cost of what each claimant wants becomes the share of it that there is money for."""
    one, zero = share.dtype.type(1), share.dtype.type(0)
    for c in range(len(limited)):
        for n in range(LANES):
            m = c * LANES + n
            part = one
            if limited[c]:
                left = max(funded[c, n] - obligated[m], zero)
                part = min(one, left / share[m]) if share[m] > zero else one
            obligated[m] += part * share[m]
            share[m] = part


@compiled
def order(share, waiting, ordered):
    """2. what is paid for of what is wanted is ordered."""
    for i in range(len(waiting)):
        for m in range(len(share)):
            ordered[i, m] = share[m] * waiting[i, m]
        for m in range(len(share)):
            waiting[i, m] -= ordered[i, m]


@compiled
def own_use(backlog, use, price, money):
    """2. own use is ordered as it happens."""
    for i in range(len(backlog)):
        for n in range(LANES):
            backlog[i, n] += use[i, n]
        for n in range(LANES):
            money[n] += price[i, n] * use[i, n]


@compiled
def begin(backlog, begun, load, have, asking, capacity, kept, binding, needs, rule, slack):
    """4. the backlog is cut down by one resource after another."""
    one, zero = load.dtype.type(1), load.dtype.type(0)
    for i in range(len(backlog)):
        for m in range(len(load)):
            begun[i, m] = backlog[i, m]
    for r in range(len(kept)):
        load_of(r, needs, begun, load)
        for n in range(LANES):
            have[n] = capacity[r, n] + kept[r, n]
            asking[n] = zero
        for c in range(len(load) // LANES):
            for n in range(LANES):
                asking[n] += load[c * LANES + n]
        for n in range(LANES):
            binding[r, n] = one if asking[n] > have[n] * (one + slack) else zero
        ration(load, have, asking, rule)
        first, item, _ = needs
        for q in range(first[r], first[r + 1]):
            i = item[q]
            for m in range(len(load)):
                begun[i, m] *= load[m]


@compiled
def ration(load, have, asking, rule):
    """4. the load of each claimant becomes the share of it that is served; see `ration.shares`."""
    served, tier, weight = rule
    one, zero = load.dtype.type(1), load.dtype.type(0)
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


@compiled
def load_of(r, needs, begun, load):
    """What is begun takes of a resource."""
    first, item, amount = needs
    for m in range(len(load)):
        load[m] = 0
    for q in range(first[r], first[r + 1]):
        i, take = item[q], amount[q]
        for m in range(len(load)):
            load[m] += take * begun[i, m]


@compiled
def keep(begun, load, capacity, keeps, kept, needs):
    """5. what is left of each component, and what is made of it."""
    zero = load.dtype.type(0)
    for r in range(len(kept)):
        load_of(r, needs, begun, load)
        for m in range(len(load)):
            kept[r, m % LANES] -= load[m]
        for n in range(LANES):
            rest, made = kept[r, n], capacity[r, n]
            kept[r, n] = max(min(max(keeps[r, n] * made, rest), rest + made), zero)


@compiled
def pay(units, price, money):
    """10. what the units cost, by claimant."""
    for i in range(len(units)):
        for m in range(len(money)):
            money[m] += price[i, m] * units[i, m]


@compiled
def reckon(stock, given, delivered, use, empty, change):
    """9. `stock` becomes what giving left of it, `change` what comes and is used."""
    for i in range(len(given) // LANES):
        for n in range(LANES):
            change[i * LANES + n] = delivered[i, n]
    for x in range(len(stock)):
        stock[x] -= given[x]
    for x in range(len(stock)):
        change[x] -= min(use[x], stock[x] + change[x] - empty[x])


@compiled
def rebuild(t, last_given, start, left, change, growth, given, rebuilt, slack):
    """Notes in which month a stock is back, and leaves that in `growth`; see `figures.py`."""
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
def follow(t, stock, change, growth, start, floor, trough, trough_month, below, slack):
    """9. the stock at the end of the month, its lowest so far and whether it is below its floor."""
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
def meet(kind, level, change, output, delivered, given, met, slack):
    """Whether a target is met at the end of its month; see `Aims.kind`."""
    for n in range(LANES):
        scale, reached = abs(level[n]), delivered[n]
        if kind == 0:
            scale, reached = max(scale, given[n]), change[n]
        elif kind == 1:
            reached = output[n]
            for m in range(n + LANES, len(output), LANES):
                reached += output[m]
        met[n] = 1 if reached >= level[n] - slack * scale else 0


@compiled
def reprice(first, learning, made, total, price):
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
def lines(lag, stages, before, each):
    """Delay lines of rows that are as full as feeding them `before` (K, M) for ever makes them.

    A row with a fixed lag has a ring of its past months. Every set of parameters (P, M) has as many stages as
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
    rows, sets = before.shape[0], len(lag)
    rings = np.empty((rows // sets * waits.sum(), length, before.shape[1]), kind)
    levels, waiting = np.zeros((len(share), *before.shape), kind), 0
    for k in range(rows):
        p = k % sets
        if waits[p]:
            rings[waiting] = before[k]
            waiting += 1
        for s in range(each[p]):
            for m in range(lag.shape[1]):
                levels[s, k, m] = before[k, m] * (lag[p, m] / max(stages[p, m], 1)) if s < stages[p, m] else 0
    return share, whole, late, rings, before.copy(), levels, each, waits
