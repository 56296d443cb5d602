"""Assertion: a quoted total as a statement about the ledger: what is added, over which days, to how much."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from pledgebook.ledger.acts import scope_of
from pledgebook.ledger.shelf import Basis, Period, Purse
from pledgebook.ledger.stories import Setting
from pledgebook.ledger.sums import compared
from pledgebook.ledger.words import opening, sum_of
from pledgebook.model import Amount, Claim

OVERSIZE = 2
"""How many times the whole total an entry must be to be no part of it, but an appropriation or a plan that
texts call a package. It trades totals spoilt by one misread sum against stale totals that a single new
package exceeds by so much. Fixed on briefings of 2022, where such sums were 2 to 20 times the totals;
re-measure there by counting the totals that are off by a single entry."""

_DELIVERED = re.compile(
    r"\bdeliver(?:ed)?\b[^.;,]{0,30}?[\d$€£]|\bexpedited\b[^.;]{0,80}?[\d$€£]", re.IGNORECASE
)

_MILITARY = re.compile(r"secur|militar|weapon|\barm[sy]\b|defen[cs]|lethal", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Assertion:
    """A quoted total that names its window, ready to be tested.

    Attributes:
        claim: the total claim.
        amount: its sum.
        purse: whose money, to whom, in which currency.
        basis: which entries it adds.
        period: over which days.
    """

    claim: Claim
    amount: Amount
    purse: Purse
    basis: Basis
    period: Period

    @property
    def words(self) -> str:
        """To begin a sentence: "About USD 5.6 billion of aid from US to UA since 2022-02-24"."""
        return f"{opening(sum_of(self.amount))} of {self.basis.told(self.purse)} since {self.period.since}"

    @property
    def low(self) -> float:
        """Least sum that the words allow."""
        return compared(self.amount)[0]

    @property
    def high(self) -> float:
        """Greatest sum that the words allow."""
        return compared(self.amount)[1]


def assertions(claims: Iterable[Claim], settings: Mapping[str, Setting]) -> list[Assertion]:
    """The total claims that say who gives to whom since when, in the order given."""
    return [
        Assertion(
            claim,
            claim.amount,
            (claim.donor, claim.recipient, claim.amount.currency),
            basis_of(claim),
            replace(
                _period(claim, claim.since, settings[claim.page]),
                largest=OVERSIZE * compared(claim.amount)[1],
            ),
        )
        for claim in claims
        if claim.kind == "total"
        and claim.amount
        and claim.donor
        and claim.recipient
        and claim.since
        and not tells_deliveries(claim)
    ]


def basis_of(claim: Claim) -> Basis:
    """What a total adds up: by its own words military, financial or humanitarian aid, else all of it."""
    scope = claim.scope or scope_of(claim.authority)
    if scope is None and _MILITARY.search(claim.evidence):
        scope = "military"
    authority = claim.authority if scope == "military" else None
    return Basis(scope, authority)


def tells_deliveries(claim: Claim) -> bool:
    """Whether a total is of what has arrived, which is a part of what was announced."""
    return bool(_DELIVERED.search(claim.evidence))


def _period(claim: Claim, since: date, setting: Setting) -> Period:
    """To the day that the text states, else to the page's day, which may or may not be counted."""
    surely = until = claim.until
    if until is None and setting.day and setting.day.latest:
        until = setting.day.latest
        surely = until - timedelta(days=1)
    return Period(since, surely, until, claim.page, setting.story, claim.included)
