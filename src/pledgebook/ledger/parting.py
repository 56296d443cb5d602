"""What parts two acts: small rules, each of which gives a reason or is silent.

How alike two texts are counts nowhere: official releases of different packages are nearly the same text.
"""

from collections.abc import Callable

from pledgebook.ledger.acts import Act
from pledgebook.ledger.pages import TIME_ZONE_DAYS
from pledgebook.ledger.sums import REVISION, is_rounding, is_slip, one_sum, same_sum, within
from pledgebook.ledger.words import days, opening, sum_of

AUTHORITY_DAYS = 7
"""How vaguely acts may be dated that are one in spite of two authorities: a text names the wrong one more
often than a donor gives one sum twice in a week by two. In the US record of 2021-2022 the nearest such pair
lies six days apart. It trades doubles against joining such pairs; re-measure there."""


def parted(one: Act, other: Act, *, counted_as_one: bool = False) -> str:
    """Why the two acts cannot be one; empty where nothing forbids it.

    Args:
        one: an act.
        other: another.
        counted_as_one: whether texts give what the two belong to one place in one count. Then, as where the
            acts themselves have one place, a difference of their sums is a text's error and parts nothing.
    """
    one_place = counted_as_one or one.ordinals & other.ordinals
    for rule in _RULES:
        if reason := rule(one, other):
            return reason
    return "" if one_place else _sums_apart(one, other)


def are_changed_copies(one: Act, other: Act) -> bool:
    """Whether two copies of one article give its news in the same terms, so that the sums may differ.

    A copy that tells the sum of the other has not changed it but tells of two.
    """
    if one.amount.value in other.beside or other.amount.value in one.beside:
        return False
    if one.copies != other.copies or one.claim.page == other.claim.page:
        return False
    if one.authority != other.authority or one.considered or other.considered:
        return False
    return one.news and other.news and one.window.closed and other.window.closed


def new_and_earlier(one: Act, other: Act) -> bool:
    """Whether one is news of its page and the other an earlier package of its page."""
    return (one.news and other.past) or (one.past and other.news)


def _other_ordinal(one: Act, other: Act) -> str:
    if not (one.ordinals and other.ordinals):
        return ""
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
    if new_and_earlier(one, other) and not earlier.considered:
        return f"{doc} tells of a new package and of an earlier one of {sum_of(earlier.amount)}."
    if (
        not (one.considered or other.considered)
        and _both_dated(one, other)
        and one.window.gap(other.window) > 0
    ):
        return f"{doc} gives them two dates, {days(one.day)} and {days(other.day)}."
    written_alike = same_sum(one.amount, other.amount) or is_slip(one.amount, other.amount)
    if one.considered == other.considered and not (written_alike or is_rounded_in_speech(one, other)):
        return f"{doc} gives two sums, {sum_of(one.amount)} and {sum_of(other.amount)}."
    if one.authority and other.authority and one.authority != other.authority:
        return f"{doc} names two authorities, {one.authority} and {other.authority}."
    return ""


def is_rounded_in_speech(one: Act, other: Act) -> bool:
    """Whether somebody on one page says a sum exactly and then in round figures; what is written does not."""
    first, second = one.amount, other.amount
    spoken = one.claim.speaker is not None and other.claim.speaker is not None
    return spoken and one.news and other.news and (is_rounding(first, second) or is_rounding(second, first))


def _both_dated(one: Act, other: Act) -> bool:
    return all(act.claim.date is not None and act.claim.date.known for act in (one, other))


def _days_apart(one: Act, other: Act) -> str:
    apart = one.window.gap(other.window)
    if apart <= TIME_ZONE_DAYS:
        return ""
    return f"Their days are too far apart: {days(one.day)} and {days(other.day)}."


def _sums_apart(one: Act, other: Act) -> str:
    if one_sum(one.amount, other.amount) or (
        (one.considered or other.considered) and within(one.amount, other.amount, REVISION)
    ):
        return ""
    if are_changed_copies(one, other):
        return ""
    return f"{opening(sum_of(one.amount))} and {sum_of(other.amount)} are two sums."


def _other_purpose(one: Act, other: Act) -> str:
    if one.scope and other.scope and one.scope != other.scope:
        return f"One is {one.scope} aid, the other {other.scope}."
    return ""


def _other_authority(one: Act, other: Act) -> str:
    """Two authorities part two acts unless both are of one week: then a text may have named the wrong one."""
    first, second = one.authority, other.authority
    if not first or not second or first == second:
        return ""
    if max(one.window.width, other.window.width) <= AUTHORITY_DAYS:
        return ""
    return f"One is by {first}, the other by {second}."


_RULES: tuple[Callable[[Act, Act], str], ...] = (
    _other_ordinal,
    _told_apart,
    _days_apart,
    _other_purpose,
    _other_authority,
)
