"""Which of several figures that contradict each other is used."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from pledgebook.model import Input

Choice = Literal["newest", "lowest", "highest", "median"]


def chosen(figures: Sequence[Input], choice: Choice) -> Input:
    """The figure that the rule picks, with the others kept in it.

    `newest` goes by the day that a figure describes, else by the day on which it was said; of figures of one
    day it takes the lowest. `median` takes the lower of the two in the middle.
    """
    ordered = sorted(figures, key=lambda each: (each.value, each.source))
    match choice:
        case "newest":
            ordered.sort(key=_day, reverse=True)  # a stable sort: within a day the lowest stays first
            picked = ordered[0]
        case "lowest":
            picked = ordered[0]
        case "highest":
            picked = ordered[-1]
        case "median":
            picked = ordered[(len(ordered) - 1) // 2]
    others = tuple(each for each in ordered if each is not picked)
    return replace(picked, others=others, chosen=choice) if others else picked


def _day(given: Input) -> date:
    return given.as_of or given.stated_on or date.min
