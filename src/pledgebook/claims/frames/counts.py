"""Frames of ordinals: claims that a package has a place in a count."""

from collections.abc import Iterator

from pledgebook.claims.draft import draft
from pledgebook.claims.frames import assertion
from pledgebook.claims.frames.packages import package_amount
from pledgebook.claims.frames.roles import donor_of, recipient_of
from pledgebook.claims.frames.sums import WINDOW_REACH
from pledgebook.claims.grammar.ordinals import Place, find_places
from pledgebook.claims.grammar.windows import Window
from pledgebook.claims.reading import Reading, Sentence
from pledgebook.claims.scan import PLACE
from pledgebook.claims.speech.attribution import attribution_of
from pledgebook.model import Claim


def ordinal_claims(reading: Reading) -> Iterator[Claim]:
    """Places in a count, with the window that the count runs over."""
    for sentence in reading.relevant:
        for place in find_places(sentence.text) if PLACE in sentence.marks else ():
            window = _window(sentence, place)
            if reading.about_aid or sentence.speaks_of_aid or window or place.counter == "drawdown":
                yield _ordinal(reading, sentence, place, window)


def _ordinal(reading: Reading, sentence: Sentence, place: Place, window: Window | None) -> Claim:
    part = place.span.to(window.span) if window else place.span
    authority = assertion.authority_of(sentence.text)
    return draft(
        reading,
        sentence,
        part,
        "ordinal",
        "place-in-count",
        ordinal=place.number,
        counter=place.counter or authority or "package",
        since=window.since if window else None,
        authority=authority,
        donor=donor_of(reading, sentence, place.span),
        recipient=recipient_of(reading, sentence, place.span),
        package_amount=package_amount(reading, sentence),
        speaker=attribution_of(reading, sentence).speaker,
    )


def _window(sentence: Sentence, place: Place) -> Window | None:
    """The window right behind the ordinal, with no sum between."""
    for window in sentence.windows:
        gap = window.span.start - place.span.end
        between = any(place.span.end <= money.span.start < window.span.start for money in sentence.money)
        if -1 <= gap <= WINDOW_REACH and not between:
            return window
    return None
