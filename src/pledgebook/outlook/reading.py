"""`scenario.toml` -> Scenario.

A value may be written in three ways:

    own_use = 100_000                                                    # assumed, in the usual unit
    own_use = {value = 100_000, unit = "rounds/year", source = "..."}    # and `as_of`, `spread`, ...
    own_use = [{...}, {...}]                                             # figures that contradict each other

Of figures that contradict each other one is used, by the rule `choose` of the scenario, and the others are
kept with it. What is wrong is a Problem with its place.
"""

import tomllib
import types
from dataclasses import MISSING, dataclass, fields, replace
from datetime import date, datetime
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from pledgebook.model import ASSISTANCE, REPLACEMENT, Claimant, Input, Need, Problem, Scenario
from pledgebook.outlook.book import Selection
from pledgebook.outlook.choosing import Choice, chosen

UNITS = {
    "stock": "units",
    "in_work": "units/month",
    "price": "USD/unit",
    "quantity": "units",
    "amount": "USD",
    "capacity": "units/month",
    "added": "units/month",
    "experts": "people",
    "by_expert": "units/month/person",
    "level": "units",
}
"""The usual unit of fields that have no default; of the others it is that of the default."""

LISTS = {
    "items": "item",
    "asks": "ask",
    "claimants": "claimant",
    "resources": "resource",
    "targets": "target",
}
INNER = {"ramps": "ramp"}
"""What is a list in the noun is written as `[[item]]`, one by one."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a scenario file says.

    Attributes:
        scenario: without what a book adds.
        choice: by which rule figures that contradict each other are chosen.
        which: packages of the book that are asked for.
    """

    scenario: Scenario
    choice: Choice
    which: Selection


def written(text: str, place: str) -> tuple[Written | None, list[Problem]]:
    """What a file says, or what is wrong with it.

    Args:
        text: of the file.
        place: its name, for problems.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return None, [Problem(place, "bad-scenario", f"Expected TOML, found an error: {error}.")]
    reader = Reader(place, table.pop("choose", "newest"))
    selection = reader.noun(Selection, table.pop("book", {}), "book.")
    scenario = reader.noun(Scenario, table, "")
    if reader.problems or not (isinstance(scenario, Scenario) and isinstance(selection, Selection)):
        return None, reader.problems
    return Written(_with_everybody(scenario), reader.choice, selection), []


class Reader:
    """Makes nouns from tables and gathers what is wrong."""

    def __init__(self, place: str, choice: Choice) -> None:
        """For a file of that name, whose contradicting figures are chosen by that rule."""
        self.place, self.choice = place, choice
        self.problems: list[Problem] = []
        if choice not in get_args(Choice):
            self.wrong("choose", f"one of {', '.join(get_args(Choice))}", choice)

    def wrong(self, where: str, expected: str, found: object) -> None:
        """Notes a problem."""
        sentence = f"Expected {expected} at {where}, found {found!r}."
        self.problems.append(Problem(self.place, "bad-scenario", sentence))

    def noun(self, kind: type, table: object, where: str) -> object:
        """A noun of the kind from a table; None where something is wrong with it."""
        if not isinstance(table, dict):
            self.wrong(where, f"a table for {kind.__name__}", table)
            return None
        hints, before = get_type_hints(kind), len(self.problems)
        names = {LISTS.get(f.name, INNER.get(f.name, f.name)): f for f in fields(kind)}
        for key in table.keys() - names.keys():
            self.wrong(f"{where}{key}", f"one of {', '.join(sorted(names))}", key)
        values: dict[str, object] = {}
        for key, field in names.items():
            if key in table:
                usual = field.default.unit if isinstance(field.default, Input) else UNITS.get(key, "units")
                values[field.name] = self.value(hints[field.name], table[key], f"{where}{key}", usual)
            elif field.default is MISSING and field.default_factory is MISSING:
                self.wrong(f"{where}{key}", "a value", None)
        return kind(**values) if len(self.problems) == before else None

    def value(
        self,
        kind: Any,  # noqa: ANN401 -- what a field is declared as, a class or a union
        given: object,
        where: str,
        usual: str,
    ) -> object:
        """A value of the kind that a field has; `usual` is the unit of a bare number."""
        if get_origin(kind) in (Union, types.UnionType):
            return self.value(get_args(kind)[0], given, where, usual)
        if kind is Input:
            return self.figure(given, where, usual)
        if kind == tuple[Need, ...] and isinstance(given, dict):
            given = [{"item": item, "amount": amount} for item, amount in given.items()]
        if get_origin(kind) is tuple:
            return self.several(get_args(kind)[0], given, where, usual)
        if get_origin(kind) is Literal:
            return self.one_of(get_args(kind), given, where)
        if kind in (str, int, float, date):
            return self.plain(kind, given, where)
        return self.noun(kind, given, f"{where}.")

    def several(
        self,
        kind: Any,  # noqa: ANN401 -- likewise
        given: object,
        where: str,
        usual: str,
    ) -> object:
        """A tuple of values of one kind."""
        if not isinstance(given, list):
            self.wrong(where, "a list", given)
            return ()
        return tuple(self.value(kind, each, f"{where}[{n}]", usual) for n, each in enumerate(given, 1))

    def one_of(self, values: tuple[object, ...], given: object, where: str) -> object:
        """One of the words that are allowed."""
        if given not in values:
            self.wrong(where, f"one of {', '.join(map(str, values))}", given)
        return given

    def plain(self, kind: type, given: object, where: str) -> object:
        """A word, number or day."""
        number = isinstance(given, int | float) and not isinstance(given, bool)
        if kind is float and number:
            return given
        if type(given) is not kind or isinstance(given, datetime):
            self.wrong(
                where, {str: "a word", int: "a whole number", float: "a number"}.get(kind, "a day"), given
            )
        return given

    def figure(self, given: object, where: str, usual: str) -> object:
        """An Input from a number, a table, or several tables that contradict each other."""
        if isinstance(given, int | float) and not isinstance(given, bool):
            return Input(value=float(given), unit=usual)
        if isinstance(given, list) and given:
            found = [self.figure(each, f"{where}[{n}]", usual) for n, each in enumerate(given, 1)]
            figures = [each for each in found if isinstance(each, Input)]
            return chosen(figures, self.choice) if len(figures) == len(found) else None
        if isinstance(given, dict):
            return self.noun(Input, {"unit": usual, **given}, f"{where}.")
        self.wrong(where, "a number, a table or a list of tables", given)
        return None


def _with_everybody(scenario: Scenario) -> Scenario:
    """The scenario with `replacement` and `assistance` among its claimants, in the first two places."""
    named = {claimant.name: claimant for claimant in scenario.claimants}
    first = [named.pop(name, Claimant(name=name)) for name in (REPLACEMENT, ASSISTANCE)]
    return replace(scenario, claimants=(*first, *named.values()))
