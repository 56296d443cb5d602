"""Tally: what entries of one kind add up to, by giver, receiver, month, authority or stage."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import fsum
from typing import Literal, get_args

from pledgebook.model.claim import STAGES, Record
from pledgebook.model.ledger import Package, Standing

By = Literal["donor", "recipient", "month", "authority", "stage"]
_Kind = tuple[Standing, Record, str]
_Months = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """The sum of the entries that share a kind, a currency and a giver, receiver, month, authority or stage.

    Attributes:
        by: what they share beside kind and currency.
        of: its value: "US", "drawdown", "2022-04"; "2022-04/2022-06" for entries whose day lies somewhere in
            those months, both included; None where no text tells.
        record: kind of the entries; kinds are never added together.
        standing: `considered` and `cancelled` entries are set apart from those that stand.
        currency: ISO 4217 code; nothing is converted.
        packages: ids of the entries, in the order of the ledger.
        low: least that they add up to, in full units, a ceiling as in `Amount.counted`; None for envelopes,
            which are added to nothing.
        high: most that they add up to.
        running_low: by month: least of all entries of the kind that were made by the end of `of`; None
            elsewhere and for entries without a day.
        running_high: most of all that can have been made by then.
    """

    by: By
    of: str | None
    record: Record
    standing: Standing
    currency: str
    packages: tuple[str, ...]
    low: float | None
    high: float | None
    running_low: float | None = None
    running_high: float | None = None


def tallies(packages: Iterable[Package], by: By) -> list[Tally]:
    """The tallies of the entries, each entry in exactly one.

    What stands comes before what is considered and cancelled, then by kind and currency; months and stages
    in their order, all else the largest sum first, and what no text tells last.
    """
    kinds: dict[_Kind, list[Package]] = defaultdict(list)
    for package in packages:
        kinds[package.standing, package.record, package.amount.currency].append(package)
    return [tally for kind in sorted(kinds, key=_place) for tally in _of_kind(kind, kinds[kind], by)]


def _place(kind: _Kind) -> tuple[int, int, str]:
    standing, record, currency = kind
    return get_args(Standing).index(standing), get_args(Record).index(record), currency


def _of_kind(kind: _Kind, packages: Sequence[Package], by: By) -> Iterator[Tally]:
    if by == "month":
        return _by_month(kind, packages)
    named: dict[str | None, list[Package]] = defaultdict(list)
    for package in packages:
        named[getattr(package, by)].append(package)
    found = [_tally(kind, by, of, members) for of, members in named.items()]
    return iter(sorted(found, key=_by_stage if by == "stage" else _by_sum))


def _by_sum(tally: Tally) -> tuple[object, ...]:
    return tally.of is None, -(tally.high or 0), tally.of or ""


def _by_stage(tally: Tally) -> int:
    return [*map(str, STAGES)].index(tally.of or "")


def _by_month(kind: _Kind, packages: Sequence[Package]) -> Iterator[Tally]:
    """By the last month in which an entry can have been made, so that a running total never goes back."""
    dated: dict[_Months, list[Package]] = defaultdict(list)
    undated: list[Package] = []
    for package in packages:
        months = _months(package)
        (undated if months is None else dated[months]).append(package)
    for first, last in sorted(dated, key=lambda months: months[::-1]):
        of = last if first == last else f"{first}/{last}"
        yield _tally(kind, "month", of, dated[first, last], _running(dated, last))
    if undated:
        yield _tally(kind, "month", None, undated)


def _months(package: Package) -> _Months | None:
    """First and last month in which it can have been made, as "2022-04"; None where an end is unknown."""
    day = package.day
    if day is None or day.earliest is None or day.latest is None:
        return None
    return day.earliest.isoformat()[:7], day.latest.isoformat()[:7]


def _running(dated: dict[_Months, list[Package]], month: str) -> tuple[list[Package], list[Package]]:
    """The entries that were surely made by the end of the month, and those that may have been."""
    surely = [package for (_, last), members in dated.items() if last <= month for package in members]
    maybe = [package for (first, _), members in dated.items() if first <= month for package in members]
    return surely, maybe


def _tally(
    kind: _Kind,
    by: By,
    of: str | None,
    packages: Sequence[Package],
    running: tuple[Sequence[Package], Sequence[Package]] | None = None,
) -> Tally:
    standing, record, currency = kind
    added = record != "envelope"
    surely, maybe = running if running and added else (None, None)
    return Tally(
        by=by,
        of=of,
        record=record,
        standing=standing,
        currency=currency,
        packages=tuple(package.id for package in packages),
        low=_least(packages) if added else None,
        high=_most(packages) if added else None,
        running_low=None if surely is None else _least(surely),
        running_high=None if maybe is None else _most(maybe),
    )


def _least(packages: Iterable[Package]) -> float:
    return fsum(package.amount.counted[0] for package in packages)


def _most(packages: Iterable[Package]) -> float:
    return fsum(package.amount.counted[1] for package in packages)
