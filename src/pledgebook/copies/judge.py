"""Whether two articles are copies, two acts that look alike, or such that nobody can tell."""

from pledgebook.copies.compare import Extent, rare_in_common, reworded
from pledgebook.copies.differences import exchanges, versions
from pledgebook.copies.publisher import are_own_pages, are_two_acts, days_apart, same_publisher, why_two_acts
from pledgebook.copies.reading import Reading
from pledgebook.copies.settings import CopySettings
from pledgebook.model import Judgement, Likeness

Ruling = tuple[Judgement, str]


def likeness(first: Reading, second: Reading, settings: CopySettings) -> Likeness | None:
    """What is found about two pages, whichever comes first; None where they are strangers.

    Their texts are compared only where their dates and addresses do not settle it.
    """
    if are_two_acts(first.source, second.source, settings):
        why = why_two_acts(first.source, second.source)
        return _found(first, second, ("different", why), worded=True, score=0.0)
    return judge(first, second, settings)


def judge(left: Reading, right: Reading, settings: CopySettings) -> Likeness | None:
    """Copies, look-alikes, unsure, or None where the two have nothing to do with each other."""
    extent = Extent.of(left, right)
    if extent.of_shorter >= settings.contained and extent.of_longer >= settings.quoted:
        ruling = _same_words(left, right, extent, settings)
        return _found(left, right, ruling, worded=True, score=extent.of_shorter)
    return _retelling(left, right, settings)


def _found(left: Reading, right: Reading, ruling: Ruling, *, worded: bool, score: float) -> Likeness:
    one, other = left.source.page, right.source.page
    one, other = min(one, other), max(one, other)
    return Likeness(one, other, ruling[0], worded=worded, score=round(score, 4), why=ruling[1])


def _same_words(left: Reading, right: Reading, extent: Extent, settings: CopySettings) -> Ruling:
    """Whether articles in the same words say the same: a template says another thing each time.

    Other figures make another act, unless one of the two says that it is a new version. A publisher's own
    pages are acts of their own, unless they carry the whole text unchanged. Where nothing tells that one
    publisher issued both, other figures or words may as well be an error or an update: that is unsure.
    """
    settled = extent.of_shorter == 1 or not any(versions(left, right)) or _is_revised(left, right)
    exchanged = [] if settled else exchanges(left, right)
    figures = [pair for exchange in exchanged for pair in exchange.figures]
    words = sum(exchange.words for exchange in exchanged)
    is_own = are_own_pages(left.source, right.source)
    in_doubt: Judgement = "different" if same_publisher(left.source, right.source) else "unsure"
    if len(figures) + words <= settings.slips * extent.both:
        if is_own and extent.of_longer < settings.whole:
            return in_doubt, "One publisher gave each its own address, and one holds far more than the other."
    elif figures:
        one, other = figures[0]
        return in_doubt, f"They share their words and differ in figures: {one.written} and {other.written}."
    elif is_own or words > settings.exchanged * extent.both:
        return in_doubt, f"They share their words, but in the same sentences {words} words are others."
    return "same", f"{extent.of_shorter:.0%} of the shorter text stands word for word in the longer one."


def _retelling(left: Reading, right: Reading, settings: CopySettings) -> Likeness | None:
    """Whether one retells the other in its own words.

    A publisher does not reword itself: its articles on one subject look alike and are news each time,
    unless one says that it is a new version; then the order of the facts may have changed too.
    """
    if days_apart(left.source, right.source) > settings.rewrite_days:
        return None
    kept = rare_in_common(left, right)
    own = same_publisher(left.source, right.source)
    if kept < settings.evidence or (own and not _is_revised(left, right)):
        return None
    score = reworded(left, right) if own else reworded(left, right, settings.moved)
    if score < settings.doubtful:
        return None
    judgement: Judgement = "same" if score >= settings.reworded else "unsure"
    kept_in = "" if own else " in the same order"
    why = f"They share {kept} figures and rare words{kept_in}, but few runs of words."
    return _found(left, right, (judgement, why), worded=False, score=score)


def _is_revised(left: Reading, right: Reading) -> bool:
    return left.is_revision or right.is_revision
