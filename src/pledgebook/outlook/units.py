"""Units of inputs, turned into those of the model: months, units a month, shares, money."""

from typing import Literal

from pledgebook.model import Input

Kind = Literal["count", "rate", "time", "share", "price"]

TIMES = {"month": 1.0, "months": 1.0, "year": 12.0, "years": 12.0}
SHARES = {"share": 1.0, "times": 1.0, "percent": 0.01}
"""`times` is a share that may exceed one."""


def factor(given: Input, kind: Kind) -> float:
    """By what the value is multiplied; a ValueError whose text says which unit was expected and found."""
    unit, _, per = given.unit.partition("/")
    match kind:
        case "time" if unit in TIMES and not per:
            return TIMES[unit]
        case "share" if unit in SHARES:
            return SHARES[unit] / TIMES.get(per, 1.0)
        case "rate" if per.partition("/")[0] in TIMES:
            return 1 / TIMES[per.partition("/")[0]]
        case "count" if unit and not per:
            return 1.0
        case "price" if per:
            return 1.0
    raise ValueError(f"Expected {_EXPECTED[kind]}, found {given.unit!r}.")


_EXPECTED = {
    "time": 'a time, as "months" or "years"',
    "share": 'a share, as "share", "percent" or "times"',
    "rate": 'units a time, as "rounds/month" or "rounds/year"',
    "count": 'a count or a sum, as "rounds" or "USD"',
    "price": 'money a unit, as "USD/round"',
}
