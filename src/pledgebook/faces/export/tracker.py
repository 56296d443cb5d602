"""The table with the columns that users of the Kiel tracker know, one row a parcel of aid."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pledgebook.faces.export.cited import Cited
from pledgebook.faces.export.columns import MONEY, Cell, Column, Kind
from pledgebook.faces.export.wording import items, middle, one_line
from pledgebook.faces.names import name
from pledgebook.model import Package

ABOUT = "a package, in the columns of the Kiel tracker"

SOURCES = 6
"""Columns for addresses, as that tracker has them; further ones stand together in the next column."""

PURPOSES = {"military": "Military", "humanitarian": "Humanitarian", "financial": "Financial"}


@dataclass(frozen=True, slots=True)
class Tracked:
    """A package and the addresses of the pages that tell it."""

    package: Package
    addresses: list[str]


def rows(cited: Cited) -> Iterator[Tracked]:
    """The packages of the book: no authority used, contract, request or envelope, which would count twice."""
    for package in cited.book.packages():
        if package.record == "package":
            yield Tracked(package, cited.addresses(package))


def _measure(package: Package) -> str:
    return {"considered": "Considered", "cancelled": "Cancelled"}.get(package.stage, "Commitment")


def _day(end: str) -> Callable[[Package], Cell]:
    return lambda package: getattr(package.announced, end, None)


def _exact_day(package: Package) -> Cell:
    when = package.announced
    return when.earliest if when and when.earliest == when.latest else None


def _named(code: str | None) -> str | None:
    return name(code) if code else None


def _of(
    name: str, about: str, value: Callable[[Package], Cell], kind: Kind = "text", unit: str = ""
) -> Column:
    return Column(name, kind, unit, about, lambda row: value(row.package), optional=True, needed=False)


def _source(nth: int) -> Column:
    def address(row: Tracked) -> Cell:
        return row.addresses[nth] if nth < len(row.addresses) else None

    return Column(
        f"source_{nth + 1}",
        "text",
        "",
        "address of a page that tells it",
        address,
        optional=True,
        needed=False,
    )


COLUMNS = (
    _of("id", "id of the entry in packages", lambda each: each.id),
    _of("donor", "English name of who gives", lambda each: _named(each.donor)),
    _of("recipient", "English name of who is given to", lambda each: _named(each.recipient)),
    _of("announcement_date", "the day, where one is known", _exact_day, "day", "ISO 8601 day"),
    _of("announcement_date_earliest", "first day it can have been", _day("earliest"), "day", "ISO 8601 day"),
    _of("announcement_date_latest", "last day it can have been", _day("latest"), "day", "ISO 8601 day"),
    _of("type_of_aid_general", "what it is for", lambda each: PURPOSES.get(each.scope or "", each.scope)),
    _of("type_of_aid_specific", "by which power or purse", lambda each: each.authority),
    _of("measure", "Commitment, Considered or Cancelled", _measure),
    _of("stage", "how far along it is", lambda each: each.stage),
    _of("currency", "ISO 4217 code", lambda each: each.amount.currency),
    _of(
        "value",
        "the figure as written; of a range its middle",
        lambda each: middle(each.amount),
        "number",
        MONEY,
    ),
    _of("value_low", "lowest value that the words allow", lambda each: each.amount.low, "number", MONEY),
    _of("value_high", "highest value that the words allow", lambda each: each.amount.high, "number", MONEY),
    _of("value_qualifier", "which way the words bend the figure", lambda each: each.amount.qualifier),
    _of(
        "value_written",
        "the sum in the words of the text, on one line",
        lambda each: one_line(each.amount.written),
    ),
    _of("items", "goods with their numbers", lambda each: items(each) or None),
    _of("explanation", "why claims were joined or parted", lambda each: " ".join(each.why) or None),
    *(_source(nth) for nth in range(SOURCES)),
    Column(
        "further_sources", "list", "", "addresses beyond those", lambda row: tuple(row.addresses[SOURCES:])
    ),
    _of("claims", "ids of the claims behind it", lambda each: each.claims, "list"),
)
