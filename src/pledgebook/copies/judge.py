"""Whether two articles are copies, or two acts that look alike."""

from typing import NamedTuple
from urllib.parse import urlsplit

from pledgebook.copies.compare import contained, rare_in_common, reworded
from pledgebook.copies.differences import exchanges
from pledgebook.copies.reading import Reading
from pledgebook.copies.settings import CopySettings
from pledgebook.model import Source


class Judgement(NamedTuple):
    """What was found about two articles.

    Attributes:
        are_copies: False where they look alike and are two acts: nothing may put them into one group.
        strength: above 1 for copies word for word, below for rewrites; the higher, the surer.
    """

    are_copies: bool
    strength: float


def judge(left: Reading, right: Reading, settings: CopySettings) -> Judgement | None:
    """Copies, look-alikes, or None where the two have nothing to do with each other."""
    more, less = sorted((contained(left, right), contained(right, left)), reverse=True)
    if more >= settings.contained and less >= settings.quoted:
        return Judgement(_is_one_act(left, right, settings), 1 + more)
    if is_rewrite(left, right, settings):
        return Judgement(are_copies=True, strength=reworded(left, right))
    return None


def is_rewrite(left: Reading, right: Reading, settings: CopySettings) -> bool:
    """Whether one retells the other in its own words.

    A publisher does not reword itself: its articles on one subject look alike and are news each time,
    unless one says that it is a new version; then the order of the facts may have changed too.
    """
    if _days_apart(left.source, right.source) > settings.rewrite_days:
        return False
    if rare_in_common(left, right) < settings.evidence:
        return False
    if same_publisher(left.source, right.source):
        return _declares_revision(left, right) and reworded(left, right) >= settings.reworded
    return reworded(left, right, settings.moved) >= settings.reworded


def are_two_acts(left: Source, right: Source, settings: CopySettings) -> bool:
    """Whether dates and addresses alone say that a publisher issued the same words twice."""
    apart = _days_apart(left, right)
    return apart > settings.days or (
        apart > 0 and same_publisher(left, right) and _own_addresses(left, right)
    )


def _is_one_act(left: Reading, right: Reading, settings: CopySettings) -> bool:
    """Whether articles in the same words say the same: a template says another thing each time."""
    if are_two_acts(left.source, right.source, settings):
        return False
    exchanged = exchanges(left.sentences, right.sentences)
    if any(exchange.figures for exchange in exchanged) and not _declares_revision(left, right):
        return False
    words = sum(exchange.words for exchange in exchanged)
    if same_publisher(left.source, right.source) and _own_addresses(left.source, right.source):
        return not words and min(contained(left, right), contained(right, left)) >= settings.whole
    return words <= settings.exchanged * len(left.shingles & right.shingles)


def _declares_revision(left: Reading, right: Reading) -> bool:
    return left.is_revision or right.is_revision


def _days_apart(left: Source, right: Source) -> int:
    """Days between the dates of publication; 0 where one is not known."""
    if left.published is None or right.published is None:
        return 0
    return abs((left.published - right.published).days)


def same_publisher(left: Source, right: Source) -> bool:
    """Whether the two name one outlet or stand on one host."""
    same_outlet = bool(left.outlet and right.outlet) and _folded(left.outlet) == _folded(right.outlet)
    return same_outlet or (_host(left) is not None and _host(left) == _host(right))


def _own_addresses(left: Source, right: Source) -> bool:
    return bool(left.url and right.url) and left.url != right.url


def _host(source: Source) -> str | None:
    host = urlsplit(source.url).hostname if source.url else None
    return host.removeprefix("www.") if host else None


def _folded(name: str | None) -> str:
    return " ".join((name or "").casefold().split())
