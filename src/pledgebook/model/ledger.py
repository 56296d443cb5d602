"""The ledger's nouns: Package, Total, Finding, and the Ledger that holds them."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from pledgebook.model.amount import Amount, Qualifier
from pledgebook.model.claim import Authority, Record, Stage
from pledgebook.model.when import When

Verdict = Literal["holds", "off", "explained", "untestable"]
Standing = Literal["firm", "considered", "cancelled"]
Judgement = Literal["same", "different", "unsure"]
FindingCode = Literal[
    "amount-revised",
    "amounts-disagree",
    "total-off",
    "total-stale",
    "window-swapped",
    "basis-mixed",
    "authority-mislabelled",
    "unit-slip",
    "missing-entry",
    "possible-duplicate",
    "date-unresolved",
    "ratio-off",
    "currency-assumed",
    "decision-orphaned",
    "page-refused",
]


@dataclass(frozen=True, slots=True)
class Ordinal:
    """A number in a counter: "the seventh drawdown since August 2021".

    Attributes:
        counter: what is counted, with its window: "drawdown since 2021-08-01".
        number: the place in the count, from 1.
    """

    counter: str
    number: int


@dataclass(frozen=True, slots=True)
class Goods:
    """Goods or services of a package.

    Attributes:
        item: singular name.
        quantity: best-supported number; None where no text gives one.
        qualifier: which way the words bend the quantity.
        claims: ids of the item claims behind it.
    """

    item: str
    quantity: float | None
    qualifier: Qualifier | None
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """One step of a package's history.

    Attributes:
        stage: the stage that a claim asserts.
        amount: the sum that the claim gives.
        date: when, where it is known.
        claim: id of the claim.
    """

    stage: Stage
    amount: Amount
    date: When | None
    claim: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """One entry of the ledger: a parcel of aid, however many texts speak of it.

    Attributes:
        id: content id over the claims' ids, sorted.
        record: what kind of entry it is; kinds are never added together.
        donor: who gives, as in `Claim.donor`.
        recipient: who is given to, as in `Claim.recipient`.
        amount: the figure that the furthest stage supports best.
        authority: by which power or purse.
        scope: "military", "humanitarian", "financial"; None where no text says.
        stage: the furthest stage that any claim asserts.
        announced: when it was announced (for `considered` entries None).
        ordinals: its places in the counters that texts quote.
        items: its goods, gathered from all texts.
        draws_on: ids of the directives it draws on.
        claims: ids of the package claims behind it, sorted.
        docs: names of the documents that speak of it, sorted.
        speakers: independent origins: speakers, credited outlets, or the document itself; copies count once.
        history: steps in order of stage, then date.
        why: one sentence for each judgement that joined or parted its claims.
    """

    id: str
    record: Record
    donor: str | None
    recipient: str | None
    amount: Amount
    authority: Authority | None
    scope: str | None
    stage: Stage
    announced: When | None
    ordinals: tuple[Ordinal, ...] = ()
    items: tuple[Goods, ...] = ()
    draws_on: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    docs: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    history: tuple[Event, ...] = ()
    why: tuple[str, ...] = ()

    @property
    def standing(self) -> Standing:
        """Whether it stands: sums set apart what is only considered and what was cancelled."""
        return self.stage if self.stage in ("considered", "cancelled") else "firm"

    @property
    def day(self) -> When | None:
        """When it was announced; of one that is considered or cancelled, else when it was first told of."""
        if self.announced is not None or self.standing == "firm":
            return self.announced
        return next((event.date for event in self.history if event.date), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """One quoted total, tested against the ledger.

    Attributes:
        claim: id of the total claim.
        doc: the document's name.
        donor: who gives.
        recipient: who is given to.
        scope: "military", "humanitarian", "financial"; None for all or unclear.
        since: first day of the window; None where unknown.
        until: last day of the window: as stated, else the day of publication; None where unknown.
        amount: the quoted sum.
        verdict: whether the ledger bears it out.
        ledger_low: least that the entries of the window add up to, in full units; None where untestable.
        ledger_high: most that they add up to.
        residual_low: least that is missing from the ledger (negative: too much), in full units.
        residual_high: most that is missing.
        packages: ids of the entries that were added up.
        sentence: the verdict with its numbers.
    """

    claim: str
    doc: str
    donor: str | None
    recipient: str | None
    scope: str | None
    since: date | None
    until: date | None
    amount: Amount
    verdict: Verdict
    ledger_low: float | None
    ledger_high: float | None
    residual_low: float | None
    residual_high: float | None
    packages: tuple[str, ...]
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """One quoted ratio, tested against the sums beside it.

    Attributes:
        claim: id of the ratio claim.
        doc: the document's name.
        part: id of the claim whose sum is compared.
        whole: id of the claim whose sum it is compared with.
        low: least that the one sum can be of the other, 0..1 and above.
        high: most that it can be.
        verdict: `holds` where the words and the sums can both be right, else `off`.
        sentence: the verdict with its numbers.
    """

    claim: str
    doc: str
    part: str
    whole: str
    low: float
    high: float
    verdict: Verdict
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that a reader of the book should look at.

    Attributes:
        id: content id over code, claims and packages.
        code: what kind of finding it is.
        sentence: what was found, with its numbers and names.
        at_stake: money that the finding is about, in full units; 0 where it is not about money.
        claims: ids of the claims on which it rests, from both sides where there are two.
        packages: ids of the entries concerned.
        low: least size of a missing entry or difference, in full units; None where there is none.
        high: most.
        earliest: first day it can lie on; None where unknown.
        latest: last day.
    """

    id: str
    code: FindingCode
    sentence: str
    at_stake: float = 0.0
    claims: tuple[str, ...] = ()
    packages: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    earliest: date | None = None
    latest: date | None = None


@dataclass(frozen=True, slots=True)
class Ledger:
    """All that the ledger stage worked out, each list in a fixed order."""

    packages: tuple[Package, ...] = field(default=())
    totals: tuple[Total, ...] = field(default=())
    comparisons: tuple[Comparison, ...] = field(default=())
    findings: tuple[Finding, ...] = field(default=())
