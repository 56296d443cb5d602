"""Columns of tables, worked out from the fields of the nouns: name, type, unit, codes, and what they mean."""

import datetime as dt
import inspect
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from pledgebook.model import Amount, Claim, Comparison, Finding, Goods, Member, Ordinal, Span, Total

Cell = str | float | int | bool | dt.date | dt.datetime | tuple[str, ...] | None
Kind = Literal["text", "list", "whole", "number", "flag", "day", "time"]

KINDS: dict[object, Kind] = {
    str: "text",
    int: "whole",
    float: "number",
    bool: "flag",
    dt.date: "day",
    dt.datetime: "time",
}

MONEY = "full units of the currency beside it"
UNITS = {
    (Amount, "value"): MONEY,
    (Amount, "value_high"): MONEY,
    (Amount, "low"): MONEY,
    (Amount, "high"): MONEY,
    (Claim, "package_amount"): "full units of currency",
    (Claim, "quantity"): "items, or items a period",
    (Claim, "ordinal"): "place in a count, from 1",
    (Claim, "share_low"): "share, 0 to 1 and above",
    (Claim, "share_high"): "share, 0 to 1 and above",
    (Comparison, "low"): "share, 0 to 1 and above",
    (Comparison, "high"): "share, 0 to 1 and above",
    (Finding, "at_stake"): "full units of the currency of its claims",
    (Finding, "low"): "full units of the currency of its claims",
    (Finding, "high"): "full units of the currency of its claims",
    (Goods, "quantity"): "items",
    (Member, "shared"): "share, 0 to 1",
    (Ordinal, "number"): "place in a count, from 1",
    (Span, "start"): "code points of the page text, from 0, included",
    (Span, "end"): "code points of the page text, from 0, excluded",
    (Total, "ledger_low"): MONEY,
    (Total, "ledger_high"): MONEY,
    (Total, "residual_low"): MONEY,
    (Total, "residual_high"): MONEY,
}
"""Of fields that hold numbers, what they count."""

KIND_UNITS: dict[Kind, str] = {"day": "ISO 8601 day", "time": "ISO 8601 time, UTC"}

ATTRIBUTE = re.compile(r"^    (\w+): (.+?)(?=^    \w+: |\Z)", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        name: as it stands in the head of the table.
        kind: type of its cells; a `list` holds texts.
        unit: what its numbers count; empty for texts.
        about: what it means.
        value: gives the cell for a noun.
        optional: whether a cell may be empty for lack of an answer.
        codes: the only values there are, where the model says so.
        needed: whether the noun has an answer even where the text is empty, so that both are one.
    """

    name: str
    kind: Kind
    unit: str
    about: str
    value: Callable[[Any], Cell]
    optional: bool = False
    codes: tuple[str, ...] = ()
    needed: bool = True


def columns_of(noun: type) -> tuple[Column, ...]:
    """The columns of a noun: one a field, several for a sum, a span of days or of characters.

    Fields that hold several nouns (`rows_in`) make tables of their own and no column.
    """
    return tuple(_columns(noun))


def rows_in(noun: type) -> dict[str, type]:
    """The fields of a noun that hold several nouns of another kind, with that kind."""
    hints = get_type_hints(noun)
    held = {name: get_args(hint)[0] for name, hint in hints.items() if get_origin(hint) is tuple}
    return {name: kind for name, kind in held.items() if isinstance(kind, type) and is_dataclass(kind)}


def explained(noun: type) -> dict[str, str]:
    """What each field of a noun means, from its docstring; None is an empty cell in a table."""
    told = inspect.getdoc(noun) or ""
    attributes = told.partition("Attributes:\n")[2]
    return {
        name: re.sub(r"\bNone\b", "empty", " ".join(words.split()))
        for name, words in ATTRIBUTE.findall(attributes)
    }


def _columns(noun: type) -> Iterator[Column]:
    hints, about, apart = get_type_hints(noun), explained(noun), rows_in(noun)
    for field in fields(noun):
        hint, optional = _bare(hints[field.name])
        if field.name in apart:
            continue
        if isinstance(hint, type) and is_dataclass(hint):
            yield from (
                _within(field.name, about[field.name], each, optional=optional) for each in _columns(hint)
            )
        else:
            yield _plain(noun, field.name, hint, about[field.name], optional=optional)


def _plain(noun: type, name: str, hint: object, about: str, *, optional: bool) -> Column:
    codes = _codes(hint)
    kind: Kind = "list" if get_origin(hint) is tuple else KINDS[type(codes[0]) if codes else hint]
    unit = UNITS.get((noun, name), KIND_UNITS.get(kind, ""))
    return Column(name, kind, unit, about, attrgetter(name), optional, codes, needed=not optional)


def _within(outer: str, about: str, inner: Column, *, optional: bool) -> Column:
    """A column of a noun that is a field of another."""
    name = inner.name if inner.name in ("start", "end") else f"{outer}_{inner.name}"
    read = attrgetter(outer)

    def value(noun: object) -> Cell:
        held = read(noun)
        return None if held is None else inner.value(held)

    return Column(
        name,
        inner.kind,
        inner.unit,
        f"{about.rstrip('.')} — {inner.about}",
        value,
        optional or inner.optional,
        inner.codes,
        inner.needed,
    )


def _bare(hint: object) -> tuple[object, bool]:
    """A type without "or None", and whether it said so."""
    if get_origin(hint) in (Union, UnionType):
        [kind] = (each for each in get_args(hint) if each is not NoneType)
        return kind, True
    return hint, False


def _codes(hint: object) -> tuple[str, ...]:
    return get_args(hint) if get_origin(hint) is Literal else ()
