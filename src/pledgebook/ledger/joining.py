"""What joins two acts: small rules, each of which gives a ruling or is silent. The first to speak counts."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from pledgebook.ledger.acts import Act
from pledgebook.ledger.parting import are_changed_copies, is_rounded_in_speech, new_and_earlier
from pledgebook.ledger.sums import REVISION, is_rounding, is_slip, one_sum, same_figure, same_sum, within
from pledgebook.ledger.words import days, opening, sum_of
from pledgebook.model import Judgement

RECENT_DAYS = 60
"""How far back "the 800 million package" may reach without a date while the latest of that sum is meant. It
trades undated mentions left alone against attaching them to a package that the reader no longer has in mind.
Re-measure on undated mentions in briefings, with an official record beside them."""

TALK_DAYS = 14
"""How far apart two pages may be that both speak of a sum without a date and mean one. It trades doubles
against joining two packages that no text dates. Chosen, not fitted; re-measure as for `RECENT_DAYS`."""

ROUND_DAYS = 7
"""How vaguely two sums may be dated of which one is the other in round figures. It trades missed doubles
against joining a package to another of its month: a round figure fits many. "Last week" still dates it.
Re-measure against an official record (doubles, recall)."""

_PER_DAY = 0.002
"""What a day of distance or vagueness takes off a score: only the order of scores counts."""

_COUNTED = 0.3
"""Score of one place in a count where the sums differ: lower than all others, so that what agrees in its sum
comes together first and is then joined as a whole."""


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


def joined(one: Act, other: Act) -> Ruling | None:
    """The ruling of the first rule that speaks, whichever of the two acts it is told first."""
    return next((ruling for rule in _RULES if (ruling := rule(one, other) or rule(other, one))), None)


def _same_ordinal(one: Act, other: Act) -> Ruling | None:
    if shared := sorted(f"{place.counter}, number {place.number}" for place in one.ordinals & other.ordinals):
        agreed = one_sum(one.amount, other.amount) or one.considered or other.considered
        score = 1.0 if agreed else _COUNTED
        return Ruling("same", score, f"Both have the same place in one count ({shared[0]}).")
    return None


def _same_day(one: Act, other: Act) -> Ruling | None:
    """One sum within windows that meet; the narrower the windows and the closer the figures, the surer."""
    if not (one.window.closed and other.window.closed and same_sum(one.amount, other.amount)):
        return None
    if one.considered and other.considered:
        return None
    vague = max(one.window.width, other.window.width) + max(one.window.gap(other.window), 0)
    score = 0.95 - _PER_DAY * min(vague, 100) - (0 if same_figure(one.amount, other.amount) else 0.1)
    if one.authority != other.authority:
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
    told = f"{opening(sum_of(report.amount))} under consideration became {sum_of(announcement.amount)}"
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
    if max(coarse.window.width, fine.window.width) > ROUND_DAYS:
        return None
    if not is_rounding(coarse.amount, fine.amount):
        return None
    if coarse.considered or fine.considered:
        return None
    if coarse.claim.page == fine.claim.page and not is_rounded_in_speech(coarse, fine):
        return None
    return Ruling(
        "same",
        0.6,
        f"{opening(sum_of(coarse.amount))} is {sum_of(fine.amount)} in round figures {days(fine.day)}.",
    )


def _slipped(one: Act, other: Act) -> Ruling | None:
    if not is_slip(one.amount, other.amount) or not (one.window.closed and other.window.closed):
        return None
    return Ruling(
        "same",
        0.58,
        f"{opening(sum_of(one.amount))} and {sum_of(other.amount)} are one figure, a thousand times over.",
    )


def _changed_copy(one: Act, other: Act) -> Ruling | None:
    if not are_changed_copies(one, other):
        return None
    sentence = f"Copies of one article give {sum_of(one.amount)} and {sum_of(other.amount)}."
    return Ruling("same", 0.55, sentence)


def _latest_before(mention: Act, dated: Act) -> Ruling | None:
    """A sum spoken of without a date: the latest package of that sum is meant, if it is recent."""
    if mention.window.closed or not dated.window.closed or not same_sum(mention.amount, dated.amount):
        return None
    if mention.considered or dated.considered or mention.window.latest == date.max:
        return None
    back = max((mention.window.latest - dated.window.latest).days, 0)
    sentence = (
        f"{opening(sum_of(mention.amount))} without a date: the latest of that sum was {days(dated.day)}."
    )
    exact = 0 if same_figure(mention.amount, dated.amount) else 0.05
    if back > RECENT_DAYS:
        return Ruling("unsure", max(0.35 - exact - back / 10_000, 0.0), sentence)
    return Ruling("same", 0.5 - exact - _PER_DAY * back / 2, sentence)


def _both_undated(one: Act, other: Act) -> Ruling | None:
    """One figure without a date in one story, or on pages of the same days."""
    if one.window.closed or other.window.closed or not same_figure(one.amount, other.amount):
        return None
    if new_and_earlier(one, other):
        return None
    if one.story == other.story:
        return Ruling("same", 0.45, f"One story speaks of {sum_of(one.amount)} more than once.")
    if one.window.latest < date.max and days_between(one, other) <= TALK_DAYS:
        return Ruling("same", 0.4, f"Pages of the same days speak of {sum_of(one.amount)} without a date.")
    return None


def days_between(one: Act, other: Act) -> int:
    """Days between the last possible days of two acts; very many where one has none."""
    return abs((one.window.latest - other.window.latest).days)


_RULES: tuple[Callable[[Act, Act], Ruling | None], ...] = (
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
