"""Judge whether two acts are one: same, different or unsure, with a score and one sentence.

Two lists of small rules, each of which speaks or is silent. What parts two acts is asked first and wins;
what joins them is asked next; where no rule speaks, nobody knows. How alike two texts are counts nowhere.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from pledgebook.ledger.acts import Act
from pledgebook.ledger.sums import REVISION, is_rounding, is_slip, same_figure, same_sum, within
from pledgebook.ledger.words import days, sum_of
from pledgebook.model import Judgement

TIME_ZONE_DAYS = 1
"""Days by which two tellings of one act may differ: an evening in Washington is the next day in Kyiv. It
trades doubles against joining acts of two days; see the time-zone rows of `gold/hard-cases.csv`."""

RECENT_DAYS = 60
"""How far back "the 800 million package" may reach without a date while the latest of that sum is meant. It
trades undated mentions left alone against attaching them to a package that the reader no longer has in mind.
Re-measure on the briefings of `gold/excerpts-dev.jsonl`."""

_PER_DAY = 0.002
"""What a day of distance or vagueness takes off a score: only the order of scores counts."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """The judgement about two acts.

    Attributes:
        judgement: same, different or unsure.
        score: how strongly they seem one, 0..1; rulings are applied from the highest down.
        sentence: why.
    """

    judgement: Judgement
    score: float
    sentence: str


def judge(one: Act, other: Act) -> Ruling:
    """Whether the two acts are one."""
    if reason := parted(one, other):
        return Ruling("different", 0.0, reason)
    for rule in _JOINING:
        if ruling := rule(one, other) or rule(other, one):
            return ruling
    if same_sum(one.amount, other.amount):
        return Ruling("unsure", 0.3, f"Both speak of {sum_of(one.amount)}, but nothing tells whether of one.")
    return Ruling("unsure", 0.0, f"{sum_of(one.amount)} and {sum_of(other.amount)} may or may not be one.")


def parted(one: Act, other: Act) -> str:
    """Why the two acts cannot be one; empty where nothing forbids it."""
    return next((reason for rule in _PARTING if (reason := rule(one, other))), "")


def _other_ordinal(one: Act, other: Act) -> str:
    counted = {ordinal.counter: ordinal.number for ordinal in one.ordinals}
    for ordinal in sorted(other.ordinals, key=lambda place: (place.counter, place.number)):
        if (number := counted.get(ordinal.counter, ordinal.number)) != ordinal.number:
            return f"Numbers {number} and {ordinal.number} of one count ({ordinal.counter}) cannot be one."
    return ""


def _told_apart(one: Act, other: Act) -> str:
    """One document that tells of both as two: a new and an earlier one, two days, or two sums."""
    if one.claim.page != other.claim.page:
        return ""
    doc = one.claim.doc
    earlier = one if one.past else other
    if {one.claim.novelty, other.claim.novelty} == {"new", "earlier"} and not earlier.considered:
        return f"{doc} tells of a new package and of an earlier one of {sum_of(earlier.amount)}."
    if (
        not (one.considered or other.considered)
        and _both_dated(one, other)
        and one.window.gap(other.window) > 0
    ):
        return f"{doc} gives them two dates, {days(one.day)} and {days(other.day)}."
    if one.considered == other.considered and not _one_sum(one, other):
        return f"{doc} gives two sums, {sum_of(one.amount)} and {sum_of(other.amount)}."
    if one.claim.authority and other.claim.authority and one.claim.authority != other.claim.authority:
        return f"{doc} names two authorities, {one.claim.authority} and {other.claim.authority}."
    return ""


def _both_dated(one: Act, other: Act) -> bool:
    return all(act.claim.date is not None and act.claim.date.known for act in (one, other))


def _days_apart(one: Act, other: Act) -> str:
    apart = one.window.gap(other.window)
    if apart <= TIME_ZONE_DAYS:
        return ""
    return f"Their days are too far apart: {days(one.day)} and {days(other.day)}."


def _sums_apart(one: Act, other: Act) -> str:
    if _one_sum(one, other) or (
        (one.considered or other.considered) and within(one.amount, other.amount, REVISION)
    ):
        return ""
    if _changed_copy(one, other) or _changed_copy(other, one):
        return ""
    return f"{sum_of(one.amount)} and {sum_of(other.amount)} are two sums."


def _one_sum(one: Act, other: Act) -> bool:
    first, second = one.amount, other.amount
    return (
        same_sum(first, second)
        or is_rounding(first, second)
        or is_rounding(second, first)
        or is_slip(first, second)
    )


def _other_purpose(one: Act, other: Act) -> str:
    if one.scope and other.scope and one.scope != other.scope:
        return f"One is {one.scope} aid, the other {other.scope}."
    return ""


def _other_authority(one: Act, other: Act) -> str:
    """Two authorities part two acts unless the day is one: then a text may have named the wrong one."""
    first, second = one.claim.authority, other.claim.authority
    if not first or not second or first == second:
        return ""
    if one.window.closed and other.window.closed and one.window.width <= 1 and other.window.width <= 1:
        return ""
    return f"One is by {first}, the other by {second}."


def _same_ordinal(one: Act, other: Act) -> Ruling | None:
    if shared := sorted(f"{place.counter}, number {place.number}" for place in one.ordinals & other.ordinals):
        return Ruling("same", 1.0, f"Both have the same place in one count ({shared[0]}).")
    return None


def _same_day(one: Act, other: Act) -> Ruling | None:
    """One sum within windows that meet; the narrower the windows and the closer the figures, the surer."""
    if not (one.window.closed and other.window.closed and same_sum(one.amount, other.amount)):
        return None
    if one.considered and other.considered:
        return None
    vague = max(one.window.width, other.window.width) + max(one.window.gap(other.window), 0)
    score = 0.95 - _PER_DAY * min(vague, 100) - (0 if same_figure(one.amount, other.amount) else 0.1)
    if one.claim.authority != other.claim.authority:
        score -= 0.05
    dated = one if one.window.width <= other.window.width else other
    return Ruling("same", score, f"Both give {sum_of(dated.amount)} {days(dated.day)}.")


def _same_story(one: Act, other: Act) -> Ruling | None:
    if one.story != other.story or not (one.news and other.news) or one.considered != other.considered:
        return None
    if not same_sum(one.amount, other.amount):
        return None
    return Ruling("same", 0.85, f"Texts of one story both call the {sum_of(one.amount)} new.")


def _foreseen(report: Act, announcement: Act) -> Ruling | None:
    """A report of what may come, and the announcement that followed."""
    if not report.considered or announcement.considered:
        return None
    if not within(report.amount, announcement.amount, REVISION):
        return None
    told = f"{sum_of(report.amount)} under consideration became {sum_of(announcement.amount)}"
    if report.story == announcement.story and announcement.news and not report.past:
        return Ruling("same", 0.75, f"{told}: texts of one story both call it new.")
    if report.window.closed and announcement.window.closed:
        away = abs((announcement.window.latest - report.window.earliest).days)
        return Ruling("same", 0.7 - _PER_DAY * min(away, 100), f"{told}, announced {days(announcement.day)}.")
    return None


def _both_foreseen(one: Act, other: Act) -> Ruling | None:
    """Two reports of what may come, close in time."""
    if not (one.considered and other.considered and one.window.closed and other.window.closed):
        return None
    if not within(one.amount, other.amount, REVISION):
        return None
    away = abs((one.window.earliest - other.window.earliest).days)
    return Ruling(
        "same", 0.6 - _PER_DAY * away, f"Both report a coming package of about {sum_of(one.amount)}."
    )


def _rounded(coarse: Act, fine: Act) -> Ruling | None:
    if not is_rounding(coarse.amount, fine.amount) or not (coarse.window.closed and fine.window.closed):
        return None
    if coarse.claim.page == fine.claim.page or coarse.considered or fine.considered:
        return None
    return Ruling(
        "same", 0.6, f"{sum_of(coarse.amount)} is {sum_of(fine.amount)} in round figures {days(fine.day)}."
    )


def _slipped(one: Act, other: Act) -> Ruling | None:
    if not is_slip(one.amount, other.amount) or not (one.window.closed and other.window.closed):
        return None
    return Ruling(
        "same",
        0.58,
        f"{sum_of(one.amount)} and {sum_of(other.amount)} are one figure, a thousand times over.",
    )


def _changed_copy(one: Act, other: Act) -> Ruling | None:
    """Two copies of one article that give its news different sums."""
    if one.copies != other.copies or one.claim.page == other.claim.page or not (one.news and other.news):
        return None
    if one.claim.authority != other.claim.authority or one.considered or other.considered:
        return None
    if not one.window.closed or not other.window.closed:
        return None
    return Ruling(
        "same", 0.55, f"Copies of one article give {sum_of(one.amount)} and {sum_of(other.amount)}."
    )


def _latest_before(mention: Act, dated: Act) -> Ruling | None:
    """A sum spoken of without a date: the latest package of that sum is meant, if it is recent."""
    if mention.window.closed or not dated.window.closed or not same_sum(mention.amount, dated.amount):
        return None
    if mention.considered or dated.considered or mention.window.latest == date.max:
        return None
    back = max((mention.window.latest - dated.window.latest).days, 0)
    sentence = f"{sum_of(mention.amount)} without a date: the latest of that sum was {days(dated.day)}."
    exact = 0 if same_figure(mention.amount, dated.amount) else 0.05
    if back > RECENT_DAYS:
        return Ruling("unsure", max(0.35 - exact - back / 10_000, 0.0), sentence)
    return Ruling("same", 0.5 - exact - _PER_DAY * back / 2, sentence)


def _both_undated(one: Act, other: Act) -> Ruling | None:
    if one.window.closed or other.window.closed or not same_figure(one.amount, other.amount):
        return None
    if one.claim.page == other.claim.page or one.story == other.story:
        return Ruling("same", 0.45, f"One story speaks of {sum_of(one.amount)} more than once.")
    return None


_Parting = Callable[[Act, Act], str]
_Joining = Callable[[Act, Act], Ruling | None]

_PARTING: tuple[_Parting, ...] = (
    _other_ordinal,
    _told_apart,
    _days_apart,
    _other_purpose,
    _other_authority,
    _sums_apart,
)
_JOINING: tuple[_Joining, ...] = (
    _same_ordinal,
    _foreseen,
    _same_day,
    _same_story,
    _both_foreseen,
    _rounded,
    _slipped,
    _changed_copy,
    _latest_before,
    _both_undated,
)
