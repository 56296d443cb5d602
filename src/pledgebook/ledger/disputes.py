"""Findings about entries: what texts disagree on, what changed, and what nobody can tell."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pledgebook.ledger.acts import Act
from pledgebook.ledger.entries import Entry
from pledgebook.ledger.finding import finding
from pledgebook.ledger.partition import Partition
from pledgebook.ledger.resolve import Doubt
from pledgebook.ledger.sums import is_slip, overlap, same_figure, size
from pledgebook.ledger.words import counted, opening, sum_of
from pledgebook.model import Finding


def disputes(entries: Sequence[Entry], doubts: Sequence[Doubt]) -> Iterator[Finding]:
    """All findings about entries, in their order, then what is left in doubt."""
    by_claim = {act.claim.id: entry for entry in entries for act in entry.acts}
    for entry in entries:
        yield from _revised(entry)
        yield from _taken_back(entry)
        yield from _disagreeing(entry)
        yield from _authorities(entry)
        yield from _undated(entry)
    yield from _duplicates(doubts, by_claim)


def _revised(entry: Entry) -> Iterator[Finding]:
    """A sum that was reported before the announcement and was another one then."""
    announced = [act for act in entry.acts if not act.considered and _gives(act, entry)]
    reports = [act for act in entry.acts if act.considered and not overlap(act.amount, entry.package.amount)]
    if announced and reports:
        yield finding(
            "amount-revised",
            f"{opening(_figures(reports))} was reported as coming; "
            f"{sum_of(entry.package.amount)} was announced.",
            max(abs(size(act.amount) - size(entry.package.amount)) for act in reports),
            (act.claim.id for act in (*reports, *announced)),
            [entry.package.id],
        )


def _taken_back(entry: Entry) -> Iterator[Finding]:
    """A sum that a page gave first and then corrected."""
    stands = entry.package.amount
    if wrong := [act for act in entry.taken_back if not overlap(act.amount, stands)]:
        yield finding(
            "amount-revised",
            f"{opening(_figures(wrong))} was told first and taken back; {sum_of(stands)} stands.",
            max(abs(size(act.amount) - size(stands)) for act in wrong),
            (act.claim.id for act in (*wrong, *(act for act in entry.acts if _gives(act, entry)))),
            [entry.package.id],
        )


def _disagreeing(entry: Entry) -> Iterator[Finding]:
    """Sums of one package that cannot both be right; one a thousand times the other has its own name."""
    settled = [act for act in entry.acts if not act.considered]
    backing = [act for act in settled if _gives(act, entry)]
    for slip in (True, False):
        others = [
            act
            for act in settled
            if not overlap(act.amount, entry.package.amount)
            and is_slip(act.amount, entry.package.amount) == slip
        ]
        if others and backing:
            said = "said, a thousand times off" if slip else "said of the same package"
            yield finding(
                "unit-slip" if slip else "amounts-disagree",
                f"{opening(sum_of(entry.package.amount))} and {_figures(others)} are {said}.",
                max(abs(size(act.amount) - size(entry.package.amount)) for act in others),
                (act.claim.id for act in (*backing, *others)),
                [entry.package.id],
            )


def _authorities(entry: Entry) -> Iterator[Finding]:
    """One package under two authorities: at most one of them is right."""
    named = {act.authority for act in entry.acts} - {None}
    if len(named) > 1:
        yield finding(
            "authority-mislabelled",
            f"{opening(sum_of(entry.package.amount))} is called {' and '.join(sorted(map(str, named)))} "
            "by different texts; at most one of them is right.",
            size(entry.package.amount),
            (act.claim.id for act in entry.acts if act.authority),
            [entry.package.id],
        )


def _undated(entry: Entry) -> Iterator[Finding]:
    """A package whose day is told in words that nobody can resolve, or on pages without a day."""
    package = entry.package
    if package.announced is not None or package.standing != "firm":
        return
    if any(act.told is None or (act.claim.date and act.claim.date.written) for act in entry.acts):
        yield finding(
            "date-unresolved",
            f"No text tells when {sum_of(package.amount)} was announced.",
            size(package.amount),
            package.claims,
            [package.id],
        )


def _duplicates(doubts: Iterable[Doubt], by_claim: Mapping[str, Entry]) -> Iterator[Finding]:
    """Entries that may be one; a doubt told alike of entries that hang together is told once."""
    alike: dict[str, list[Doubt]] = defaultdict(list)
    for doubt in doubts:
        if doubt.one in by_claim and doubt.other in by_claim:
            alike[doubt.why].append(doubt)
    for why, told in alike.items():
        together: Partition[str] = Partition()
        for doubt in told:
            together.join(by_claim[doubt.one].package.id, by_claim[doubt.other].package.id)
        claims = sorted({claim for doubt in told for claim in (doubt.one, doubt.other)})
        entries = {by_claim[claim].package.id: by_claim[claim] for claim in claims}
        for members in together.sets(sorted(entries)).values():
            resting = [claim for claim in claims if by_claim[claim].package.id in members]
            yield _duplicate([entries[key] for key in members], resting, why)


def _duplicate(entries: Sequence[Entry], claims: Iterable[str], why: str) -> Finding:
    """At stake is what is counted too often where all of them are one."""
    sizes = [size(entry.package.amount) for entry in entries]
    several = f"Some of {counted(len(entries), 'entry', 'entries')} may be one: " if len(entries) > 2 else ""  # noqa: PLR2004 -- a pair
    return finding(
        "possible-duplicate",
        f"{several}{why}",
        sum(sizes) - max(sizes),
        claims,
        (entry.package.id for entry in entries),
    )


def _gives(act: Act, entry: Entry) -> bool:
    return same_figure(act.amount, entry.package.amount)


def _figures(acts: Sequence[Act]) -> str:
    return " and ".join(dict.fromkeys(sum_of(act.amount) for act in acts))
