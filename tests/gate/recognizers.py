"""Measure the grammars of sums and times alone, on the recognizer cases that lie beside the annotations.

The cases are short sentences with the sums and times that Microsoft's recognizers read in them. Where their
convention is not ours, a `Convention` leaves the case out, by name and with its reason.
"""

import hashlib
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from pledgebook.claims.grammar.days import unit
from pledgebook.claims.grammar.money import find_money
from pledgebook.claims.grammar.times import Clock, find_times
from pledgebook.claims.grammar.windows import find_windows
from pledgebook.model import Span
from pledgebook.text import fold
from tests.gate.conventions import MONEY, TIMES, Convention

VALUE_NOISE = 1e-6
"""Share by which two values may differ: the file writes some with fewer digits."""

_HUNDREDTHS = ("Cent", "Pence", "Penny", "Sen")
_LEAD = re.compile(
    r"(?:(?:from|between|since|after|before|on|in|by|at|around|for|starting|beginning"
    r"|(?:no )?later than|as early as|as late as) ?)?(?:on |of )?(?:the )?",
    re.IGNORECASE,
)
"""Words that the expected spans hold and ours do not."""

_RANGE = re.compile(r"\b(?:to|and|through|till|until)\b|[-~]", re.IGNORECASE)


@dataclass(frozen=True)
class Case:
    """One expected sum or time.

    Attributes:
        text: the sentence, folded.
        span: the expected words in it.
        entity: what the file says of them.
        today: the day that the sentence is read on; None where the file gives none.
    """

    text: str
    span: Span
    entity: dict[str, Any]
    today: date | None

    @property
    def words(self) -> str:
        """The expected words."""
        return self.span.of(self.text)

    @property
    def values(self) -> list[dict[str, str]]:
        """The days that a time may mean."""
        return list(self.entity["Resolution"].get("values", ()))


@dataclass(frozen=True)
class Bench:
    """One file of cases.

    Attributes:
        name: under which its floors are pinned.
        source: the file, below `shared`.
        kinds: entity types that are measured.
        conventions: what is left out.
        metrics: what each case may pass.
    """

    name: str
    source: str
    kinds: tuple[str, ...]
    conventions: tuple[Convention, ...]
    metrics: dict[str, Callable[[Case], bool]]


def measured(bench: Bench, shared: Path) -> dict[str, float]:
    """The share of the kept cases that pass each metric, and how many were kept."""
    kept = [case for case in cases(bench, shared) if left_out(bench, case) is None]
    shares = {name: sum(map(passes, kept)) / len(kept) for name, passes in bench.metrics.items()}
    return {**shares, "cases": len(kept)}


def cases(bench: Bench, shared: Path) -> Iterator[Case]:
    """All cases of the kinds measured, in the order of the file."""
    for sentence in json.loads((shared / bench.source).read_text("utf-8-sig")):
        today = sentence.get("Context", {}).get("ReferenceDateTime", "")[:10]
        for entity in sentence["Results"]:
            if entity.get("TypeName", entity.get("Typename")) in bench.kinds:
                span = Span(entity["Start"], entity["End"] + 1)
                yield Case(
                    fold(sentence["Input"]), span, entity, date.fromisoformat(today) if today else None
                )


def left_out(bench: Bench, case: Case) -> Convention | None:
    """The convention by which a case is not measured."""
    return next((convention for convention in bench.conventions if convention.holds(case.words)), None)


def digest(bench: Bench, shared: Path) -> str:
    """SHA-256 of the file."""
    return hashlib.sha256((shared / bench.source).read_bytes()).hexdigest()


def same_value(case: Case) -> bool:
    """Whether a sum of the expected value is read where it is expected."""
    expected = float(case.entity["Resolution"]["value"] or 0)
    if case.entity["Resolution"]["unit"] in _HUNDREDTHS:
        expected /= 100
    return any(
        money.span.meets(case.span) and abs(money.amount.value - expected) <= VALUE_NOISE * expected
        for money in find_money(case.text)
    )


@dataclass(frozen=True)
class Read:
    """A time or window that the program reads at a case."""

    span: Span
    first: date
    last: date


def reads(case: Case) -> list[Read]:
    """What the program reads in the expected words, as on a page of a United States outlet."""
    clock = Clock(case.today, month_first=True)
    times = [(time.span, time.when.earliest, time.when.latest) for time in find_times(case.text, clock)]
    windows = [
        (window.span, window.since or window.until, window.until or window.since)
        for window in find_windows(case.text, clock)
    ]
    return [
        Read(span, first, last)
        for span, first, last in (*times, *windows)
        if first and last and span.meets(case.span)
    ]


def same_days(case: Case) -> bool:
    """Whether exactly the expected days are read; a range may end with its last unit or as that begins."""
    return any(_exact(read, value, case.words) for read in reads(case) for value in case.values)


def meeting_days(case: Case) -> bool:
    """Whether the expected words are read as one time, of days that share some with the expected ones."""
    lead = _LEAD.match(case.words)
    core = Span(case.span.start + (lead.end() if lead else 0), case.span.end)
    return same_days(case) or any(
        read.span.holds(core) and _meets(read, value) for read in reads(case) for value in case.values
    )


def _exact(read: Read, value: dict[str, str], words: str) -> bool:
    first, after = _ends(value)
    if first and after:
        return read.first == first and after in _ends_of(read.last, words)
    return (first or after) in (read.first, read.last, read.last + timedelta(1))


def _ends_of(last: date, words: str) -> set[date]:
    """How the file may write the end of what ends with a day."""
    ends = {last, last + timedelta(1)}
    if _RANGE.search(words):
        ends |= {unit(name, last).first for name in ("month", "quarter", "year")}
    return ends


def _meets(read: Read, value: dict[str, str]) -> bool:
    first, after = _ends(value)
    return (first is None or first <= read.last + timedelta(1)) and (after is None or after >= read.first)


def _ends(value: dict[str, str]) -> tuple[date | None, date | None]:
    """First day, and the day on or after the last; a single day is both."""
    first, after = (value.get(end, value.get("value")) for end in ("start", "end"))
    return _day(first), _day(after)


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written and re.fullmatch(r"\d{4}-\d\d-\d\d", written) else None


BENCHES = (
    Bench("currency", "bench/recognizers/CurrencyModel.json", ("currency",), MONEY, {"value": same_value}),
    Bench(
        "times",
        "bench/recognizers/DateTimeModel.json",
        ("datetimeV2.date", "datetimeV2.daterange"),
        TIMES,
        {"meeting": meeting_days, "exact": same_days},
    ),
)
