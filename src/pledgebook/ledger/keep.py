"""The order of the ledger's steps: from claims to entries, tested totals and findings.

1. decide    what analysts decided is applied to the claims
2. settle    which pages tell one story, and from what day each is
3. resolve   package claims become acts, acts of one package one group, with the figures it took back
4. enter     each entry gets its amount, stage, day, goods, history; sums, laws and totals are set apart
5. test      every quoted total is tested against the entries of its window, every ratio against its sums
6. balance   totals that cannot hold together give way; what the others lack is missing, and explains them
7. find      what a reader should look at
"""

from collections.abc import Iterable

from pledgebook.ledger.acts import acts
from pledgebook.ledger.assertions import assertions
from pledgebook.ledger.balance import balance
from pledgebook.ledger.comparisons import compare, ratios_off
from pledgebook.ledger.decide import decide
from pledgebook.ledger.disputes import disputes
from pledgebook.ledger.entries import Entry, entries
from pledgebook.ledger.findings import assumed_currency, rank
from pledgebook.ledger.imbalances import imbalances
from pledgebook.ledger.outsized import set_apart
from pledgebook.ledger.parts import tie
from pledgebook.ledger.reconcile import accounted_for, reconcile
from pledgebook.ledger.refusals import refusals
from pledgebook.ledger.resolve import resolve
from pledgebook.ledger.restated import without_totals
from pledgebook.ledger.shelf import shelves
from pledgebook.ledger.stories import settings
from pledgebook.ledger.totals import check_totals, explained
from pledgebook.ledger.voices import origins
from pledgebook.ledger.withdrawn import sift, with_taken_back
from pledgebook.model import Claim, CopyGroup, Decision, Ledger, Package, Problem, Reliance, Source


def keep(  # noqa: PLR0913, PLR0917 -- each list that a book keeps
    sources: list[Source],
    claims: list[Claim],
    groups: list[CopyGroup],
    decisions: list[Decision],
    problems: Iterable[Problem] = (),
    reliances: Iterable[Reliance] = (),
) -> Ledger:
    """The ledger that the claims give, whatever the order of the lists."""
    # 1. decide
    decided = decide(claims, decisions)

    # 2. settle
    placed = settings(sources, decided.claims, groups)

    # 3. resolve
    standing, taken_back = sift(acts(decided.claims, placed))
    resolved, doubts = resolve(standing, decided.bonds)
    corrected = with_taken_back(resolved, taken_back)

    # 4. enter
    asserted = assertions(decided.claims, placed)
    tied = tie(entries(corrected, decided.claims, groups, origins(sources, reliances)))
    entered = without_totals(set_apart(tied, asserted), asserted)

    # 5. test
    shelved = shelves(entered)
    tested = check_totals(decided.claims, asserted, shelved)
    compared = compare(decided.claims)

    # 6. balance
    unexplained = balance(tested, shelved)
    accounted = explained(tested, accounted_for(tested, unexplained), unexplained.holes, shelved)
    balanced = balance(accounted, shelved)
    reconciled = reconcile(accounted, balanced)

    # 7. find
    found = [
        *decided.orphans,
        *disputes(entered, doubts),
        *imbalances(reconciled, balanced),
        *ratios_off(compared),
        *assumed_currency(sources, decided.claims),
        *refusals(problems),
    ]
    totals = tuple(item.total for item in reconciled)
    return Ledger(_in_order(entered), totals, tuple(compared), rank(found))


def _in_order(entered: Iterable[Entry]) -> tuple[Package, ...]:
    """Packages by giver, receiver, day, sum and id; undated ones last."""

    def place(package: Package) -> tuple[object, ...]:
        day = package.announced and package.announced.earliest
        between = (package.donor or "", package.recipient or "", package.record)
        return (*between, day is None, str(day), package.amount.value, package.id)

    return tuple(sorted((entry.package for entry in entered), key=place))
