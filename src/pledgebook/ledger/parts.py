"""Tie entries to one another: a sum to its parts, and a package to the directive that it draws on."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from pledgebook.ledger.entries import Entry
from pledgebook.ledger.sums import compared, same_figure
from pledgebook.ledger.words import sum_of
from pledgebook.model import Package, content_id

MOST_PARTS = 3
"""How many parts a sum is looked for in. It trades sums of many parts against sums that agree by chance. Two
parts are usual, three occur; re-measure on announcements that name sum and parts."""

MOST_SIBLINGS = 10
"""Entries of one page and day beyond which no parts are looked for; it bounds the combinations tried."""

DRAWING_DAYS = 3
"""Days that may lie between a directive and the package that draws on it: signing and announcement. In the US
record of 2021-2022 it was 0 or 1; re-measure there."""


def tie(entries: Sequence[Entry]) -> list[Entry]:
    """The entries in the same order, with parts and directives named; mere breakdowns are taken in."""
    parted = [_with_parts(entry, beside) for entry, beside in zip(entries, _siblings(entries), strict=True)]
    tied = [_as_envelope(entry) for entry in _with_breakdowns(parted)]
    directives = [entry.package for entry in tied if entry.package.record == "directive"]
    drawn = _drawn((entry.package for entry in tied), directives)
    return [_with_directives(entry, drawn.get(entry.package.id, ())) for entry in tied]


def _as_envelope(entry: Entry) -> Entry:
    """A sum of packages is shown beside them and added to nothing."""
    if not entry.parts or entry.package.record != "package":
        return entry
    return replace(entry, package=replace(entry.package, record="envelope"))


def _siblings(entries: Sequence[Entry]) -> list[list[Package]]:
    """For each entry the smaller ones of the same kind that a page tells beside it, the largest first."""
    by_page: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        for page in {act.claim.page for act in entry.acts}:
            by_page[page].append(entry)
    found: list[list[Package]] = []
    for entry in entries:
        pages = sorted({act.claim.page for act in entry.acts})
        beside = {
            other.package.id: other.package
            for page in pages
            for other in by_page[page]
            if _may_be_part(other, entry)
        }
        found.append(sorted(beside.values(), key=lambda part: (-part.amount.value, part.id)))
    return found


def _may_be_part(other: Entry, entry: Entry) -> bool:
    part, whole = other.package, entry.package
    if (part.donor, part.recipient, part.record) != (whole.donor, whole.recipient, whole.record):
        return False
    if part.amount.currency != whole.amount.currency or part.amount.top >= whole.amount.value:
        return False
    if part.announced is not None and whole.announced is not None:
        return part.announced.meets(whole.announced, slack_days=1)
    return bool(entry.news_of) and not all(act.past for act in other.acts)


def _with_parts(entry: Entry, siblings: Sequence[Package]) -> Entry:
    if len(siblings) > MOST_SIBLINGS:
        return entry
    parts = min(_sums_to(entry.package, siblings), key=lambda parts: _off(entry.package, parts), default=None)
    if parts is None:
        return entry
    figures = " and ".join(sum_of(part.amount) for part in parts)
    why = (*entry.package.why, f"It is the sum of {figures} and is not added beside them.")
    named = {part.authority for part in parts}
    authority = entry.package.authority if len(named) == 1 else None
    package = replace(entry.package, why=why, authority=authority)
    return replace(entry, package=package, parts=tuple(part.id for part in parts))


def _sums_to(whole: Package, siblings: Sequence[Package]) -> Iterator[tuple[Package, ...]]:
    low, high = compared(whole.amount)
    for size in range(2, MOST_PARTS + 1):
        for parts in combinations(siblings, size):
            if low <= sum(part.amount.value for part in parts) <= high:
                yield parts


def _off(whole: Package, parts: Sequence[Package]) -> tuple[int, float]:
    """How many parts there are, then by how much they miss the whole: what is least is likeliest."""
    return len(parts), abs(whole.amount.value - sum(part.amount.value for part in parts))


def _with_breakdowns(entries: Sequence[Entry]) -> list[Entry]:
    """Sums whose parts have no authority, place in a count or stated day of their own take them in.

    "490 million for arms and 10 million for fuel" tells what a package is for, not of two more.
    """
    by_id = {entry.package.id: entry for entry in entries}
    taken: set[str] = set()
    whole: dict[str, Entry] = {}
    for entry in sorted(entries, key=lambda entry: (not entry.news_of, entry.package.id)):
        parts = [by_id[part] for part in entry.parts if part not in taken]
        if len(parts) == len(entry.parts) > 0 and not any(map(_is_own_act, parts)):
            taken.update(entry.parts)
            whole[entry.package.id] = _taking_in(entry, parts)
    return [
        whole.get(entry.package.id, entry)
        for entry in entries
        if entry.package.id not in taken - whole.keys()
    ]


def _is_own_act(part: Entry) -> bool:
    package = part.package
    own_day = package.announced is not None and package.announced.how != "context"
    return bool(package.authority or package.ordinals) or own_day


def _taking_in(entry: Entry, parts: Sequence[Entry]) -> Entry:
    claims = sorted({*entry.package.claims, *(claim for part in parts for claim in part.package.claims)})
    package = replace(entry.package, id=content_id("package", *claims), claims=tuple(claims))
    return replace(entry, package=package, parts=())


def _drawn(packages: Iterable[Package], directives: Sequence[Package]) -> dict[str, list[Package]]:
    """For each package id the directives it draws on: each is used up by the packages of the nearest day."""
    packages = [package for package in packages if _may_draw(package)]
    found: dict[str, list[Package]] = defaultdict(list)
    for directive in sorted(directives, key=lambda directive: directive.id):
        gaps = {package.id: gap for package in packages if (gap := _gap(package, directive)) is not None}
        nearest = min(gaps.values(), default=0)
        for package in (package for package, gap in gaps.items() if gap == nearest):
            found[package].append(directive)
    return found


def _may_draw(package: Package) -> bool:
    return package.record == "package" and package.authority in ("drawdown", None)


def _gap(package: Package, directive: Package) -> int | None:
    """Days between a package and the directive of its sum; None where it cannot draw on it."""
    if (package.donor, package.recipient) != (directive.donor, directive.recipient):
        return None
    one, other = package.announced, directive.announced
    if one is None or other is None or not same_figure(package.amount, directive.amount):
        return None
    return next((gap for gap in range(DRAWING_DAYS + 1) if one.meets(other, gap)), None)


def _with_directives(entry: Entry, drawn: Sequence[Package]) -> Entry:
    """The entry with what it draws on; a package of no named authority is by that of its directive."""
    if not drawn:
        return entry
    package = entry.package
    ids, authority = tuple(directive.id for directive in drawn), package.authority or drawn[0].authority
    return replace(entry, package=replace(package, draws_on=ids, authority=authority))
