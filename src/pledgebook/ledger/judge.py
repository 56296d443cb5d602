"""Judge whether two acts are one: same, different or unsure, with a score and one sentence.

What parts two acts is asked first and wins; what joins them is asked next; where no rule speaks, nobody
knows.
"""

from pledgebook.ledger.acts import Act
from pledgebook.ledger.joining import RECENT_DAYS, Ruling, days_between, joined
from pledgebook.ledger.parting import parted
from pledgebook.ledger.sums import REVISION, same_sum, within
from pledgebook.ledger.words import opening, sum_of


def judge(one: Act, other: Act) -> Ruling:
    """Whether the two acts are one."""
    if reason := parted(one, other):
        return Ruling("different", 0.0, reason)
    return joined(one, other) or _unsettled(one, other)


def _unsettled(one: Act, other: Act) -> Ruling:
    if one.considered != other.considered and within(one.amount, other.amount, REVISION):
        report, announcement = (one, other) if one.considered else (other, one)
        reported, announced = opening(sum_of(report.amount)), sum_of(announcement.amount)
        seen = 0.2 if announcement.news and not report.past else 0.0
        return Ruling(
            "unsure",
            seen,
            f"{reported} under consideration may have become {announced}, but nothing dates them.",
        )
    near = one.window.closed or other.window.closed or days_between(one, other) <= RECENT_DAYS
    seen = 0.3 if near and same_sum(one.amount, other.amount) else 0.0
    return Ruling("unsure", seen, f"Both speak of {sum_of(one.amount)}, but nothing tells whether of one.")
