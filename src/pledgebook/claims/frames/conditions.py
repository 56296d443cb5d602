"""Frame of conditions: what aid depends on or needs, or is said not to need."""

from collections.abc import Iterator

from pledgebook.claims.draft import draft
from pledgebook.claims.frames import assertion
from pledgebook.claims.frames.packages import package_amount
from pledgebook.claims.frames.pieces import Rule, candidates, clauses, first_rule, pattern, stated
from pledgebook.claims.frames.roles import donor_of, recipient_of
from pledgebook.claims.reading import Reading, Sentence
from pledgebook.claims.speech.attribution import attribution_of
from pledgebook.model import Claim, Span


def condition_claims(reading: Reading) -> Iterator[Claim]:
    """The conditions that the document names, one claim a clause."""
    for sentence, lower in candidates(reading, "condition"):
        for clause in clauses(sentence.text):
            found = first_rule("condition", lower, clause)
            if found and not pattern("condition", "never").search(lower, clause.start, clause.end):
                rule, cue = found
                yield _condition(reading, sentence, stated(sentence.text, clause, cue), rule)


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
