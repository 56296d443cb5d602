"""Sums and days in words, for formats that have no field for an interval."""

from datetime import date
from decimal import Decimal

from pledgebook.faces.names import name
from pledgebook.model import Amount, Package, Qualifier, When
from pledgebook.stores.contract import EXACT_INTEGERS


def figure(value: float) -> str:
    """The number with a decimal point, without thousands separators, exponents and ".0"."""
    if abs(value) <= EXACT_INTEGERS and value == int(value):
        return str(int(value))
    return f"{Decimal(repr(value)):f}"


def middle(amount: Amount) -> float:
    """The figure that stands for a sum where only one has room: as written; of a range its middle."""
    return (amount.value + amount.top) / 2


def bounds(amount: Amount) -> str:
    """All that is known of a sum: "“more than $3 billion”: USD 3000000000 to 4000000000, more than"."""
    ends = " to ".join(dict.fromkeys((figure(amount.low), figure(amount.high))))
    qualifier = f", {_bent(amount.qualifier).strip()}" if amount.qualifier else ""
    assumed = ", currency assumed" if amount.assumed else ""
    return f"“{one_line(amount.written)}”: {amount.currency} {ends}{qualifier}{assumed}"


def days(when: When | None) -> str:
    """The days as ISO 8601: "2022-03-11 to 2022-03-20"; "no day told" where none is known."""
    ends = dict.fromkeys(str(end) for end in (when.earliest, when.latest) if end) if when else {}
    return " to ".join(ends) or "no day told"


def last_day(package: Package) -> date | None:
    """The last day on which an entry can have been made, for formats that have room for one day."""
    return package.day.latest if package.day else None


def titled(package: Package) -> str:
    """An entry in a few words: "about USD 800000000, United States to Ukraine, military, drawdown"."""
    parties = f"{name(package.donor or 'giver not told')} to {name(package.recipient or 'receiver not told')}"
    kind = (package.scope, (package.authority or "").replace("_", " "))
    sum_ = f"{_bent(package.amount.qualifier)}{package.amount.currency} {figure(middle(package.amount))}"
    return ", ".join(filter(None, (sum_, parties, *kind)))


def items(package: Package) -> str:
    """The goods of an entry: "72 howitzer; more than 5000 helmet; food"."""
    return "; ".join(_counted(goods.item, goods.quantity, goods.qualifier) for goods in package.items)


def one_line(text: str) -> str:
    """The text with white space run together."""
    return " ".join(text.split())


def _counted(item: str, quantity: float | None, qualifier: Qualifier | None) -> str:
    number = None if quantity is None else figure(quantity)
    return " ".join(filter(None, (_bent(qualifier).strip(), number, item)))


def _bent(qualifier: Qualifier | None) -> str:
    """The qualifier before its figure: "more than "; empty for a bare figure."""
    return f"{qualifier.replace('_', ' ')} " if qualifier else ""
