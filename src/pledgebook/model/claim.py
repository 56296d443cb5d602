"""Claim: one statement of one document about aid, with the exact words that carry it."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from pledgebook.model.amount import Amount, Qualifier
from pledgebook.model.ids import content_id
from pledgebook.model.span import Span
from pledgebook.model.when import When

Kind = Literal[
    "package",
    "total",
    "item",
    "ordinal",
    "budget",
    "capacity",
    "meeting",
    "delivery",
    "condition",
    "quote",
    "ratio",
]
Stage = Literal["considered", "announced", "contracted", "delivering", "delivered", "cancelled"]
Authority = Literal["drawdown", "procurement", "sale", "financing", "loan", "humanitarian", "budget_support"]
Record = Literal["package", "directive", "contract", "request", "envelope"]
Novelty = Literal["new", "earlier"]

STAGES: tuple[Stage, ...] = (
    "considered",
    "announced",
    "contracted",
    "delivering",
    "delivered",
    "cancelled",
)
"""In the order in which an entry passes through them; the further one is what a sentence asserts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One statement about aid. Fields that the words do not settle are None.

    What the kinds mean, and which fields they fill, follows the annotation guide in `docs/claims.md`.

    Attributes:
        id: content id over page, kind, place and what tells claims of one place apart (see `claim_id`).
        page: id of the page.
        doc: the page's name for people.
        kind: what is stated.
        span: the evidence in the page text, code points, half-open.
        evidence: the characters there; always `page_text[span.start:span.end]`.
        rule: name of the rule that made the claim.
        amount: money (package, total, budget).
        donor: who gives: ISO 3166 alpha-2 code, "EU", "NATO", "IMF", "WB", "allies", or a name.
        recipient: who is given to: ISO 3166 alpha-2 code or a name.
        stage: the furthest stage that the sentence itself asserts.
        authority: by which power or purse.
        record: in which kind of ledger entry the claim belongs (package).
        date: when the act happened or will happen.
        since: first day of a cumulative window (total, ordinal).
        until: last day of a cumulative window where the text states one.
        included: on a total, whether the newest package is counted in it; None where unclear.
        scope: of a total or package: "military", "humanitarian", "financial"; None for all or unclear.
        novelty: whether the document speaks of this package as its news or as an earlier one.
        item: goods or services, singular, as the text has it without its number.
        quantity: number of items, or of `item` a `per`.
        quantity_qualifier: which way the words bend the quantity.
        package_amount: value of the package that the statement belongs to, in full currency units.
        ordinal: the number in "the thirteenth drawdown".
        counter: what the ordinal counts: "drawdown", "package", "tranche".
        condition: what the aid depends on or needs.
        needed: whether that condition must be met (True) or is said not to be needed (False).
        by: when a delivery is to be complete.
        per: "month", "year": the period of a rate (capacity).
        producers: companies that make the item (capacity).
        constraints: what limits production (capacity).
        participants: who meets (meeting).
        of: whose budget or revenue it is (budget).
        share_low: least share that the words allow ("nearly half": 0.4), 0..1 and above (ratio).
        share_high: most that they allow (0.5).
        speaker: who says it, as written.
        to: the outlet that was told.
        source: the outlet, agency or institute that the sentence credits.
        conditional: whether the sentence makes it conditional.
    """

    id: str
    page: str
    doc: str
    kind: Kind
    span: Span
    evidence: str
    rule: str
    amount: Amount | None = None
    donor: str | None = None
    recipient: str | None = None
    stage: Stage | None = None
    authority: Authority | None = None
    record: Record | None = None
    date: When | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    included: bool | None = None
    scope: str | None = None
    novelty: Novelty | None = None
    item: str | None = None
    quantity: float | None = None
    quantity_qualifier: Qualifier | None = None
    package_amount: float | None = None
    ordinal: int | None = None
    counter: str | None = None
    condition: str | None = None
    needed: bool | None = None
    by: When | None = None
    per: str | None = None
    producers: tuple[str, ...] = ()
    constraints: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    of: str | None = None
    share_low: float | None = None
    share_high: float | None = None
    speaker: str | None = None
    to: str | None = None
    source: str | None = None
    conditional: bool = False


def claim_id(page: str, kind: Kind, span: Span, mark: str, nth: int = 0) -> str:
    """The id of a claim: its page, kind, place, and `mark`, what tells claims of one place apart.

    Speaker, stage, authority and the like do not count: a better reading of the same words keeps the id, so
    that an analyst's decision still finds its claim.

    Args:
        page: id of the page.
        kind: kind of the claim.
        span: the evidence.
        mark: the sum as written, the item's name, the ordinal; empty where the kind has none.
        nth: 0 for the first claim with the same four parts, 1 for the second ("$400 million each, on 4 and
            10 November").
    """
    return content_id("claim", page, kind, span.start, span.end, mark, nth)
