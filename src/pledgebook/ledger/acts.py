"""Act: a package claim together with what its page and its story add to it.

When the act can have happened is told by the first of these that speaks: the claim's own date; the page's
day, where the package is the page's news; the page's day as the last possible one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from pledgebook.ledger.pages import NEWS_DAYS, on_its_page
from pledgebook.ledger.stories import Setting
from pledgebook.ledger.sums import same_figure
from pledgebook.model import Amount, Authority, Claim, Ordinal, Record, Stage, When
from pledgebook.model.amount import FIGURE_TOLERANCE

ANTICIPATION_DAYS = 14
"""How many days ahead a report of a coming package may run. It trades missed histories against joining a
report to a later package; the reports of 2022 that were looked at ran 1 to 6 days ahead. Re-measure on
pairs of report and announcement."""

_OPEN_PAST, _OPEN_FUTURE = date.min, date.max
_MILITARY: frozenset[Authority | None] = frozenset({"drawdown", "procurement", "sale", "financing"})
_FINANCIAL: frozenset[Authority | None] = frozenset({"loan", "budget_support"})
_UNDER_WAY: frozenset[Stage | None] = frozenset({"delivering", "delivered"})


@dataclass(frozen=True, slots=True, order=True)
class Window:
    """The days on which an act can lie, both ends included; an open end is `date.min` or `date.max`."""

    earliest: date
    latest: date

    @property
    def closed(self) -> bool:
        """Whether both ends are known."""
        return self.earliest > _OPEN_PAST and self.latest < _OPEN_FUTURE

    @property
    def width(self) -> int:
        """Days between the ends: 0 for a single day."""
        return (self.latest - self.earliest).days

    def gap(self, other: "Window") -> int:
        """Days between the two windows; zero or less where they share a day."""
        return max((self.earliest - other.latest).days, (other.earliest - self.latest).days)


@dataclass(frozen=True, slots=True)
class Act:
    """One package claim, ready to be compared.

    Attributes:
        claim: the package claim.
        amount: its sum.
        donor: who gives; taken from the same sum on the same page where the claim does not say.
        recipient: likewise.
        record: in which kind of entry it belongs.
        window: when the act can have happened.
        day: when it was announced, as far as this claim tells; None where it does not.
        told: the page's day; None where unknown.
        story: the page's story.
        copies: the page's copy group.
        ordinals: places in counters that the page gives to this sum.
        own: whether the page is a release of the donor's own government.
        beside: figures of all packages that the page tells, in full units.
    """

    claim: Claim
    amount: Amount
    donor: str | None
    recipient: str | None
    record: Record
    window: Window
    day: When | None
    told: When | None
    story: str
    copies: str
    ordinals: frozenset[Ordinal] = frozenset()
    own: bool = False
    beside: frozenset[float] = frozenset()

    @property
    def considered(self) -> bool:
        """Whether the claim speaks of what may come."""
        return self.claim.stage == "considered"

    @property
    def news(self) -> bool:
        """Whether the package is what its page reports as new; what may come is, unless told as past."""
        return self.claim.novelty == "new" or (self.considered and not self.past)

    @property
    def past(self) -> bool:
        """Whether the page speaks of an earlier package."""
        return self.claim.novelty == "earlier"

    @property
    def scope(self) -> str | None:
        """What the aid is for: as the claim says, else by its authority."""
        return self.claim.scope or scope_of(self.claim.authority)

    @property
    def authority(self) -> Authority | None:
        """By which power or purse; None where the claim's own words on what the aid is for rule it out."""
        fits = self.claim.scope is None or scope_of(self.claim.authority) == self.claim.scope
        return self.claim.authority if fits else None


def scope_of(authority: Authority | None) -> str | None:
    """What an authority pays for: "military", "financial", "humanitarian"; None for none."""
    if authority in _MILITARY:
        return "military"
    return "financial" if authority in _FINANCIAL else authority


def acts(claims: Iterable[Claim], settings: Mapping[str, Setting]) -> list[Act]:
    """The package claims as acts, in the order given, with the ordinals that their pages tie to them."""
    by_page: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_page[claim.page].append(claim)
    return [act for page, found in by_page.items() for act in _acts_of_page(found, settings[page])]


def _acts_of_page(found: list[Claim], setting: Setting) -> Iterator[Act]:
    packages = [on_its_page(claim, setting) for claim in found if claim.kind == "package" and claim.amount]
    ordinals: dict[str, set[Ordinal]] = defaultdict(set)
    for claim in found:
        if claim.kind == "ordinal" and claim.ordinal and claim.package_amount is not None:
            counter = claim.counter or claim.authority or "package"
            name = f"{counter} since {claim.since}" if claim.since else counter
            for meant in meant_by(claim.package_amount, packages):
                ordinals[meant.id].add(Ordinal(name, claim.ordinal))
    for claim in packages:
        if claim.amount:
            yield _act(claim, claim.amount, packages, setting, frozenset(ordinals[claim.id]))


def meant_by(package_amount: float, packages: Iterable[Claim]) -> list[Claim]:
    """Which package claims of one page a statement about a package of that sum means.

    Where several packages of the page have the sum, the one that is its news is meant; where that does not
    settle it, none.
    """
    fitting = [
        claim
        for claim in packages
        if claim.amount and abs(claim.amount.value - package_amount) <= FIGURE_TOLERANCE * package_amount
    ]
    chosen = [claim for claim in fitting if claim.novelty == "new"] or fitting
    days = {claim.date for claim in chosen if claim.date and claim.date.known}
    return chosen if len({claim.donor for claim in chosen}) <= 1 and len(days) <= 1 else []


def _act(
    claim: Claim,
    amount: Amount,
    packages: list[Claim],
    setting: Setting,
    ordinals: frozenset[Ordinal],
) -> Act:
    twins = [other for other in packages if other.amount and same_figure(other.amount, amount)]
    twins.sort(key=lambda twin: (twin.span, twin.id))
    donor = claim.donor or _only({twin.donor for twin in twins})
    dated = _dated_by(claim, twins, setting.day)
    return Act(
        claim=claim,
        amount=amount,
        donor=donor,
        recipient=claim.recipient or _only({twin.recipient for twin in twins}),
        record=claim.record or "package",
        window=_window(dated, setting.day),
        day=_announced(dated, setting.day),
        told=setting.day,
        story=setting.story,
        copies=setting.copies,
        ordinals=ordinals,
        own=donor is not None and donor == setting.government,
        beside=frozenset(other.amount.value for other in packages if other.amount),
    )


_AGAIN = "package-again"
"""The rule that reads "it had been announced on 13 May" of a package told before."""


def _dated_by(claim: Claim, twins: Iterable[Claim], page_day: When | None) -> Claim:
    """The claim that tells when the act was: the claim itself, or the one that it repeats with another day.

    A page may give its news a further day: when it was first spoken of, signed, or made public.
    """
    before = [twin for twin in twins if twin.rule != _AGAIN and twin.span.start < claim.span.start]
    if claim.rule != _AGAIN or not before or before[-1].novelty != "new":
        return claim
    apart = _window(claim, page_day).gap(_window(before[-1], page_day)) > 0
    return before[-1] if apart else claim


def _only(values: set[str | None]) -> str | None:
    known = values - {None}
    return known.pop() if len(known) == 1 else None


def _announced(claim: Claim, page_day: When | None) -> When | None:
    if claim.stage in _UNDER_WAY:
        return None
    stated = claim.date if claim.date is not None and claim.date.known else None
    if claim.stage == "considered":
        return stated if _is_past(stated, page_day) else None
    return stated or (page_day if _is_act_of_page(claim) else None)


def _is_past(stated: When | None, page_day: When | None) -> bool:
    """Whether the day is when a package was proposed, and not when it is to come."""
    said = page_day.latest if page_day else None
    return bool(stated and stated.latest and said and stated.latest <= said)


def _is_act_of_page(claim: Claim) -> bool:
    """Whether the page itself reports, or is, the act: its news, or a directive."""
    return claim.novelty == "new" or (claim.record == "directive" and claim.novelty is None)


def _window(claim: Claim, page_day: When | None) -> Window:
    stated = claim.date
    first = (stated and stated.earliest) or _OPEN_PAST
    last = (stated and stated.latest) or _OPEN_FUTURE
    said = page_day.earliest if page_day else None
    if claim.stage == "considered":
        return _window_of_report(claim, said)
    if claim.stage in _UNDER_WAY:
        return Window(_OPEN_PAST, min(last, said or _OPEN_FUTURE))
    if said is None or (stated is not None and stated.known):
        return Window(first, last)
    if _is_act_of_page(claim):
        return Window(said - timedelta(days=NEWS_DAYS), said)
    return Window(_OPEN_PAST, said)


def _window_of_report(claim: Claim, said: date | None) -> Window:
    """When what is reported as coming can come: from the report on, or before it where it looks back."""
    start = said or (claim.date.earliest if claim.date else None)
    if start is None:
        return Window(_OPEN_PAST, _OPEN_FUTURE)
    reach = timedelta(days=ANTICIPATION_DAYS)
    if claim.novelty == "earlier":
        return Window(start - reach, start)
    return Window(start - timedelta(days=1), start + reach)
