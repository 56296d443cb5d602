"""The nouns: frozen, slotted dataclasses on the standard library alone, one file a family."""

from pledgebook.model.amount import Amount, Qualifier, interval
from pledgebook.model.article import Article, Block, DropReason, Source
from pledgebook.model.change import Altered, Change, Changed, Field
from pledgebook.model.claim import (
    STAGES,
    Authority,
    Claim,
    Kind,
    Novelty,
    Record,
    Stage,
    claim_id,
)
from pledgebook.model.copies import (
    CopyGroup,
    Difference,
    Differing,
    Joining,
    Likeness,
    Member,
    Passage,
    Relation,
    Reliance,
    Relying,
    Sample,
    Sketch,
)
from pledgebook.model.decision import Decision, Verb
from pledgebook.model.gleaned import Found, Gleaned
from pledgebook.model.ids import content_id
from pledgebook.model.ledger import (
    Comparison,
    Event,
    Finding,
    FindingCode,
    Goods,
    Judgement,
    Ledger,
    Ordinal,
    Package,
    Total,
    Verdict,
)
from pledgebook.model.page import Form, Page, page_id
from pledgebook.model.problem import Problem
from pledgebook.model.span import Span
from pledgebook.model.stated import Detail, Place, Stated, disagree
from pledgebook.model.tally import By, Standing, Tally, tallies
from pledgebook.model.when import How, When

__all__ = [
    "STAGES",
    "Altered",
    "Amount",
    "Article",
    "Authority",
    "Block",
    "By",
    "Change",
    "Changed",
    "Claim",
    "Comparison",
    "CopyGroup",
    "Decision",
    "Detail",
    "Difference",
    "Differing",
    "DropReason",
    "Event",
    "Field",
    "Finding",
    "FindingCode",
    "Form",
    "Found",
    "Gleaned",
    "Goods",
    "How",
    "Joining",
    "Judgement",
    "Kind",
    "Ledger",
    "Likeness",
    "Member",
    "Novelty",
    "Ordinal",
    "Package",
    "Page",
    "Passage",
    "Place",
    "Problem",
    "Qualifier",
    "Record",
    "Relation",
    "Reliance",
    "Relying",
    "Sample",
    "Sketch",
    "Source",
    "Span",
    "Stage",
    "Standing",
    "Stated",
    "Tally",
    "Total",
    "Verb",
    "Verdict",
    "When",
    "claim_id",
    "content_id",
    "disagree",
    "interval",
    "page_id",
    "tallies",
]
