"""Whether two articles are copies, or two acts that look alike."""

from typing import NamedTuple

from pledgebook.copies.compare import contained, rare_in_common, reworded
from pledgebook.copies.differences import exchanges
from pledgebook.copies.publisher import are_own_pages, are_two_acts, days_apart, same_publisher
from pledgebook.copies.reading import Reading
from pledgebook.copies.settings import CopySettings


class Match(NamedTuple):
    """What was found about two articles that are alike.

    Attributes:
        are_copies: False where they are two acts: nothing may put them into one group.
        strength: above 1 for the same words, below for rewrites; the higher, the surer.
    """

    are_copies: bool
    strength: float


def judge(left: Reading, right: Reading, settings: CopySettings) -> Match | None:
    """Copies, look-alikes, or None where the two have nothing to do with each other."""
    more, less = sorted((contained(left, right), contained(right, left)), reverse=True)
    if more >= settings.contained and less >= settings.quoted:
        return Match(_are_one_act(left, right, settings), 1 + more)
    if _is_rewrite(left, right, settings):
        return Match(are_copies=True, strength=reworded(left, right))
    return None


def _are_one_act(left: Reading, right: Reading, settings: CopySettings) -> bool:
    """Whether articles in the same words say the same: a template says another thing each time.

    Other figures make another act, unless one of the two says that it is a new version. A publisher's own
    pages are acts of their own, unless they carry the whole text unchanged.
    """
    if are_two_acts(left.source, right.source, settings):
        return False
    exchanged = exchanges(left.sentences, right.sentences)
    if any(exchange.figures for exchange in exchanged) and not _is_revised(left, right):
        return False
    words = sum(exchange.words for exchange in exchanged)
    if are_own_pages(left.source, right.source):
        return not words and min(contained(left, right), contained(right, left)) >= settings.whole
    return words <= settings.exchanged * len(left.shingles & right.shingles)


def _is_rewrite(left: Reading, right: Reading, settings: CopySettings) -> bool:
    """Whether one retells the other in its own words.

    A publisher does not reword itself: its articles on one subject look alike and are news each time,
    unless one says that it is a new version; then the order of the facts may have changed too.
    """
    if days_apart(left.source, right.source) > settings.rewrite_days:
        return False
    if rare_in_common(left, right) < settings.evidence:
        return False
    if same_publisher(left.source, right.source):
        return _is_revised(left, right) and reworded(left, right) >= settings.reworded
    return reworded(left, right, settings.moved) >= settings.reworded


def _is_revised(left: Reading, right: Reading) -> bool:
    return left.is_revision or right.is_revision
