"""Frame of meetings: meetings, calls and consultations about aid or what makes it."""

from collections.abc import Iterator

from pledgebook.claims.draft import draft
from pledgebook.claims.frames.candidates import statements
from pledgebook.claims.frames.roles import donor_of, recipient_of
from pledgebook.claims.reading import Reading, Sentence
from pledgebook.claims.speech.attribution import attribution_of
from pledgebook.claims.speech.people import people
from pledgebook.model import Claim, Span, When


def meeting_claims(reading: Reading) -> Iterator[Claim]:
    """The meetings that the document tells of, one claim a clause."""
    for sentence, part, rule in statements(reading, "meeting"):
        yield _meeting(reading, sentence, part, rule.name)


def _meeting(reading: Reading, sentence: Sentence, part: Span, rule: str) -> Claim:
    said = attribution_of(reading, sentence, part)
    return draft(
        reading,
        sentence,
        part,
        "meeting",
        f"meeting-{rule}",
        date=_date(sentence, part),
        donor=donor_of(reading, sentence, part),
        recipient=recipient_of(reading, sentence, part),
        participants=_participants(sentence, part),
        speaker=said.speaker,
        to=said.to,
    )


def _date(sentence: Sentence, part: Span) -> When | None:
    times = [time for time in sentence.times if time.when.known]
    inside = [time for time in times if part.holds(time.span)]
    return (inside or times)[0].when if times else None


def _participants(sentence: Sentence, part: Span) -> tuple[str, ...]:
    """The people, companies and organisations of the clause; its governments where it names none of these."""
    words = part.of(sentence.text)
    bodies = [a for a in sentence.actors if part.holds(a.span) and a.kind in ("company", "organisation")]
    names = {actor.span.of(sentence.text) for actor in bodies}
    named = [*(name for name in people(words) if name not in names), *(actor.code for actor in bodies)]
    states = [a.code for a in sentence.actors if part.holds(a.span) and a.kind == "government"]
    return tuple(dict.fromkeys(named or states))
