"""Figures of a text joined with the currency beside them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import zip_longest

from pledgebook.claims.grammar.currencies import Home, Mark, marks
from pledgebook.claims.grammar.numbers import Numeral, figures, join, lowered, scaled_behind
from pledgebook.model import Span

_MILLION = Decimal(10**6)
_WIDEST_GAP = 16
_GAP_BEFORE = re.compile(r" *\n? *\Z")
_GAP_BEHIND = re.compile(r"-|\.?(?: *\n? *(?:of )?)")
_FIGURE_FOLLOWS = re.compile(r" ?\d(?:(?<= \d)[\d,.]*(?P<own> ))?")
_DATES = re.compile(r"\b(?:in|constant|current|real) \Z")
_WEIGHT = re.compile(
    r"-| of\b(?! (?:it|that|this|which|military|aid|support|assistance|funding|help|loans?)\b)"
)
_APOLOGY = r"(?:sorry|pardon me|excuse me|i mean|correction|make that|i misspoke)"
_APOLOGY_BETWEEN = re.compile(rf"[^;?!]{{0,60}}\b{_APOLOGY}\b\W*(?:(?:it's|that's|the|about)\W+)*")
_APOLOGY_BEHIND = re.compile(rf"[\s,.-]*(?:i'm |i am )?{_APOLOGY}\b")
_DASH = re.compile(r"\s*-\s*")
_PAUSE = re.compile(r"[^.;?!]{0,60}-\s*")


@dataclass(frozen=True, slots=True)
class Price:
    """A figure and its currency.

    Attributes:
        figure: what is written, in units of the currency; its span holds figure and currency.
        currency: ISO 4217 code.
        assumed: whether the currency was assumed, not written.
        in_cents: whether it was written in hundredths.
    """

    figure: Numeral
    currency: str
    assumed: bool
    in_cents: bool = False

    @property
    def span(self) -> Span:
        """The characters of the figure and its currency."""
        return self.figure.span


def find_prices(text: str, home: Home) -> list[Price]:
    """Figures with their currency in folded text, in order; neighbours that make one range are one.

    A sum that its speaker takes back at once is left out, and so is a sum of nothing.
    """
    if not (found := marks(text)):
        return []
    low = lowered(text)
    return list(_upheld(low, _joined(low, _prices(text, found, home))))


def _prices(text: str, found: list[Mark], home: Home) -> list[Price]:
    """Figures that stand beside a currency mark; a mark serves one figure."""
    begins = {mark.span.start: mark for mark in found}
    ends = {mark.span.end: mark for mark in found}
    prices: list[Price] = []
    for figure in figures(text):
        before = _mark_before(text, figure, ends)
        if before and prices and before.span.meets(prices[-1].span):
            before = None
        price = _price(text, figure, (before, _mark_behind(text, figure, begins)), home)
        if price and price.figure.value:
            prices.append(price)
    return prices


def _mark_before(text: str, figure: Numeral, ends: dict[int, Mark]) -> Mark | None:
    gap = _GAP_BEFORE.search(text, max(0, figure.span.start - _WIDEST_GAP), figure.span.start)
    mark = ends.get(gap.start()) if gap else None
    return mark if mark and (mark.means.leads or _names_large_sum(text, mark, figure)) else None


def _names_large_sum(text: str, mark: Mark, figure: Numeral) -> bool:
    """Whether a currency's name, in the singular, stands before millions: "euro 500 million"."""
    means = mark.means
    unit = means.worth == 1 and not means.weighs and text[mark.span.end - 1] not in "sS"
    return unit and figure.scale >= _MILLION


def _mark_behind(text: str, figure: Numeral, begins: dict[int, Mark]) -> Mark | None:
    gap = _GAP_BEHIND.match(text, figure.span.end)
    mark = begins.get(gap.end()) if gap else None
    if mark is None or (mark.means.leads and _belongs_ahead(text, mark, begins)):
        return None
    if mark.means.weighs and (figure.scale < _MILLION or _WEIGHT.match(text, mark.span.end)):
        return None
    return None if figure.looks_like_year and _dates_prices(text, figure, mark) else mark


def _belongs_ahead(text: str, mark: Mark, begins: dict[int, Mark]) -> bool:
    """Whether a figure follows to which the mark belongs: one apart that has its own behind it is none."""
    following = _FIGURE_FOLLOWS.match(text, mark.span.end)
    return following is not None and not (following["own"] and following.end() in begins)


def _dates_prices(text: str, year: Numeral, mark: Mark) -> bool:
    """Whether the year dates the currency ("in 2022 dollars", "Euro 2020") and is no sum."""
    names, start = not mark.means.leads, year.span.start
    return names and (
        text[mark.span.start].isupper() or bool(_DATES.search(text[max(0, start - _WIDEST_GAP) : start]))
    )


def _price(text: str, figure: Numeral, beside: tuple[Mark | None, Mark | None], home: Home) -> Price | None:
    """The figure with the currency of the marks before and behind it; the more specific one decides."""
    before, behind = beside
    if before and behind and not before.agrees(behind):
        behind = None
    mark = behind if behind and (before is None or before.is_shared) else before
    if mark is None:
        return None
    currency, assumed = home.currency(text, mark)
    if currency is None:
        return None
    if before:
        figure = replace(figure, span=before.span.to(figure.span))
    if behind:
        figure = scaled_behind(text, replace(figure, span=figure.span.to(behind.span)))
    return Price(figure.times(mark.means.worth), currency, assumed, in_cents=mark.means.worth < 1)


def _joined(low: str, prices: Iterable[Price]) -> list[Price]:
    """The prices, with neighbours joined that make one range, or that are dollars and their cents."""
    kept: list[Price] = []
    for price in prices:
        last = kept[-1] if kept and kept[-1].currency == price.currency else None
        whole = last and (join(low, last.figure, price.figure) or _with_cents(low, last, price))
        if last and whole:
            kept[-1] = replace(last, figure=whole)
        else:
            kept.append(price)
    return kept


def _with_cents(low: str, whole: Price, part: Price) -> Numeral | None:
    """Both as one figure ("three dollars and fifty cents"); None where the second is none of its cents."""
    gap = low[whole.span.end : part.span.start].strip()
    if not part.in_cents or whole.in_cents or gap not in ("", "and") or whole.figure.scale > 1:
        return None
    both = whole.span.to(part.span)
    return replace(part.figure, span=both, value=whole.figure.value + part.figure.value)


def _upheld(low: str, prices: list[Price]) -> Iterator[Price]:
    """The prices less those that their speaker takes back at once: "$4 billion - $4 million, sorry".

    A figure said twice ("$45 billion - $45 billion", "$800 billion - $800 million") is one price of both.
    """
    start = None
    for price, following in zip_longest(prices, prices[1:]):
        if following and _is_said_again(low, price, following):
            start = price.span if start is None else start
        elif following is None or not _is_taken_back(low, price.span, following.span):
            yield price if start is None else _from(start, price)
            start = None


def _from(start: Span, price: Price) -> Price:
    """The price with its words from an earlier place on."""
    return replace(price, figure=replace(price.figure, span=start.to(price.span)))


def _is_said_again(low: str, price: Price, following: Price) -> bool:
    again = _DASH.fullmatch(low, price.span.end, following.span.start)
    return again is not None and _digits(price) == _digits(following)


def _is_taken_back(low: str, first: Span, second: Span) -> bool:
    if _APOLOGY_BETWEEN.fullmatch(low, first.end, second.start):
        return True
    return bool(_PAUSE.fullmatch(low, first.end, second.start) and _APOLOGY_BEHIND.match(low, second.end))


def _digits(price: Price) -> tuple[int, ...]:
    """The figure without its unit: the same of "$800 billion - $800 million"."""
    return price.figure.value.normalize().as_tuple().digits
