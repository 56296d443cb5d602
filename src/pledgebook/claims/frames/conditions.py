"""Frame of conditions: what aid depends on or needs, or is said not to need."""

from collections.abc import Iterator

from pledgebook.claims.draft import draft
from pledgebook.claims.frames import assertion
from pledgebook.claims.frames.candidates import statements
from pledgebook.claims.frames.packages import package_amount
from pledgebook.claims.frames.roles import donor_of, recipient_of
from pledgebook.claims.frames.templates import Rule
from pledgebook.claims.reading import Reading, Sentence
from pledgebook.claims.speech.attribution import attribution_of
from pledgebook.model import Claim, Span


def condition_claims(reading: Reading) -> Iterator[Claim]:
    """The conditions that the document names, one claim a clause."""
    for sentence, part, rule in statements(reading, "condition"):
        yield _condition(reading, sentence, part, rule)


def _condition(reading: Reading, sentence: Sentence, part: Span, rule: Rule) -> Claim:
    said = attribution_of(reading, sentence, part)
    return draft(
        reading,
        sentence,
        part,
        "condition",
        f"condition-{rule.name}",
        condition=str(rule.fields["says"]),
        needed=bool(rule.fields["needed"]),
        donor=donor_of(reading, sentence, part),
        recipient=recipient_of(reading, sentence, part),
        package_amount=package_amount(reading, sentence),
        conditional=assertion.is_conditional(part.of(sentence.text)),
        speaker=said.speaker,
        to=said.to,
    )
