"""Frames of ratios: "nearly half of that", "a third of its budget"."""

import re
from collections.abc import Iterator
from decimal import Decimal

from pledgebook.claims.draft import draft
from pledgebook.claims.grammar.qualifiers import bend
from pledgebook.claims.reading import Reading, Sentence
from pledgebook.model import Claim, Qualifier, Span

STEP = Decimal("0.1")
"""What one step of a spoken fraction is worth: "nearly half" is 0.4 to 0.5, "half" 0.45 to 0.55. It trades
loose talk let through against honest roundings called wrong; chosen, there are too few to measure."""

_FRACTIONS = {
    "half": Decimal("0.5"),
    "third": Decimal(1) / 3,
    "quarter": Decimal("0.25"),
    "fifth": Decimal("0.2"),
    "two-thirds": Decimal(2) / 3,
    "three-quarters": Decimal("0.75"),
}
_OF = r"(?=(?:that|this|the|its|their|all|\w+'s)\b)"
_SPANS = r"(?!(?:the|this) (?:year|month|day|hour|century|time|world|country)\b)"
_RATIO = re.compile(
    r"\b(?:a |one )?(?P<fraction>half|third|quarter|fifth|two[- ]thirds|three[- ]quarters) (?:of )?"
    rf"{_OF}{_SPANS}|\b(?P<percent>\d{{1,3}}(?:\.\d+)?) ?(?:%|per ?cent) of {_OF}",
    re.IGNORECASE,
)


def ratio_claims(reading: Reading) -> Iterator[Claim]:
    """Shares that a document about aid gives in words."""
    for sentence in reading.relevant:
        if reading.about_aid or sentence.speaks_of_aid:
            for match in _RATIO.finditer(sentence.text):
                yield _ratio(reading, sentence, match)


def _ratio(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Claim:
    qualifier, span = bend(sentence.text, Span(match.start(), match.end()))
    low, high = _share(match, qualifier)
    part = Span(min(span.start, match.start()), len(sentence.text))
    return draft(reading, sentence, part, "ratio", "share", share_low=float(low), share_high=float(high))


def _share(match: re.Match[str], qualifier: Qualifier | None) -> tuple[Decimal, Decimal]:
    """The interval of the words, in the manner of `model.amount.interval`."""
    if match["percent"]:
        value, step = Decimal(match["percent"]) / 100, Decimal("0.01")
    else:
        value, step = _FRACTIONS[match["fraction"].lower().replace(" ", "-")], STEP
    match qualifier:
        case "nearly" | "less_than":
            return value - step, value
        case "more_than" | "at_least":
            return value, value + step
        case "up_to":
            return Decimal(0), value
        case _:
            return value - step / 2, value + step / 2
