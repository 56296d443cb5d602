"""Sums of money in folded text, each as an amount with the words that bend it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import zip_longest

from pledgebook.claims.currencies import Home, Mark, marks
from pledgebook.claims.numbers import Numeral, figures, join, lowered, numerals, scaled_behind
from pledgebook.claims.qualifiers import bend
from pledgebook.model import Amount, Qualifier, Span

LEAST_BARE_SUM = Decimal(10**8)
"""Least worth of a sum without a currency. It trades bare millions of money against millions of people and
doses, which are written the same way."""

_MILLION = Decimal(10**6)
_WIDEST_GAP = 16
_BIG = re.compile(r"(?:mi|bi|tri)llion|\b\d*(?:bn|bln|mln|mn)\b")
_GAP_BEFORE = re.compile(r" *\n? *\Z")
_GAP_BEHIND = re.compile(r"-|\.?(?: *\n? *(?:of )?)")
_FIGURE_FOLLOWS = re.compile(r" ?\d")
_DATES = re.compile(r"\b(?:in|constant|current|real) \Z")
_WEIGHT = re.compile(r"-| of\b(?! (?:military|aid|support|assistance|funding|help|loans?)\b)")
_BETWEEN = re.compile(r"\bbetween\s+\Z")
_OPENING = re.compile(r"\s*\\?[(\[]\s*(?:(?:or|equal to|equivalent to|the equivalent of|worth)\s+)?")
_CLOSING = re.compile(r"[^()\[\]\d]{0,25}[)\]]")
_APOLOGY = r"(?:sorry|pardon me|excuse me|i mean|correction|make that|i misspoke)"
_APOLOGY_BETWEEN = re.compile(rf"[^;?!]{{0,60}}\b{_APOLOGY}\b\W*(?:(?:it's|that's|the|about)\W+)*")
_APOLOGY_BEHIND = re.compile(rf"[\s,.-]*(?:i'm |i am )?{_APOLOGY}\b")
_PAUSE = re.compile(r"[^.;?!]{0,60}-\s*")
_BARE_SUM_ENDS = re.compile(
    r"\s*(?:\Z|[.,;:!?)\"'-]|(?:since|for|in|to|from|on|at|by|as|with|under|over|through|until|after|before"
    r"|between|than|will|would|is|was|has|had|that|which|and|or|but|if|when|while|this|last|per|a|each|so|already|alone"
    r"|worth)\b(?!-)"
    r"|more (?:in|for|to|from|than|on)\b|more[.,;]"
    r"|of (?:it|that|this|which|these)\b"
    r"|of (?:[\w']+ ){0,3}(?:money|dollars|aid|assistance|funds|funding|cash)\b)"
)
_SCALE = r"(?:million|billion|trillion)\b"
_LOST = re.compile(
    rf"(?<!in )(?<!\()(?:us)?[$€£] *{_SCALE}"  # "$ million"
    rf"|(?<!\w)(?<!\d[.,])(?:us)?[$€£]? ?0+ {_SCALE}"  # "0 million"
    rf"|(?<![\w.,$€£])(?<![$€£] )\.\d+ {_SCALE}"  # ".92 billion"
    r"|(?<!\ba )\b(?:up to|at least|(?:more|less|greater) than|over|about|nearly|almost|approximately)"
    rf" +{_SCALE}"  # "up to million"
    rf"|(?<=[a-z,]) {{2,}}{_SCALE}"  # "package of  million"
)


@dataclass(frozen=True, slots=True)
class Money:
    """A sum of money in a text.

    Attributes:
        span: the whole expression, currency and qualifier included.
        amount: what it says; `written` is as the folded text has it.
        converts: whether it repeats the sum right before it in another currency, in brackets.
    """

    span: Span
    amount: Amount
    converts: bool = False


@dataclass(frozen=True, slots=True)
class _Price:
    """A figure and its currency; the figure's span holds both."""

    figure: Numeral
    currency: str
    assumed: bool
    in_cents: bool = False

    @property
    def span(self) -> Span:
        return self.figure.span


def find_money(text: str, dollar: str = "USD", crown: str | None = None) -> list[Money]:
    """Sums with a currency, in order. A sum that its speaker takes back at once is left out.

    Args:
        text: folded text, a sentence or more.
        dollar: ISO 4217 code of a "$" or "dollar" with no country beside it.
        crown: the same of a "kr" or "kroner" where no country is named; None to leave those out.
    """
    found: list[Money] = []
    low = lowered(text)
    for price in _upheld(low, _joined(low, _prices(text, Home(dollar, crown)))):
        found.append(_money(text, low, price, found[-1] if found else None))
    return found


def find_bare_sums(text: str, currency: str = "USD") -> list[Money]:
    """Sums of 100 million or more without a currency ("a cool billion"), in order; the currency is assumed.

    A number of something ("two billion people") is no sum: what follows must be a stop or a word that can
    follow a sum.
    """
    low = lowered(text)
    if not _BIG.search(low):
        return []
    priced = [price.span for price in _prices(text, Home(crown=currency))]
    return [
        _money(text, low, _Price(figure, currency, assumed=True), None)
        for figure in numerals(text)
        if figure.scale >= _MILLION
        and figure.value >= LEAST_BARE_SUM
        and low[figure.span.start] != "."
        and _BARE_SUM_ENDS.match(low, figure.span.end)
        and not any(figure.span.meets(span) for span in priced)
    ]


def find_lost_digits(text: str) -> list[Span]:
    """Places where a copy lost digits of a sum: "up to million", "more than .92 billion", "$0 million"."""
    low = lowered(text)
    if not _BIG.search(low):
        return []
    whole = [figure.span for figure in numerals(text) if figure.value and low[figure.span.start] != "."]
    places = [Span(*match.span()).trimmed(text) for match in _LOST.finditer(low)]
    return [place for place in places if not any(place.meets(span) for span in whole)]


def _prices(text: str, home: Home) -> list[_Price]:
    """Figures that stand beside a currency mark, in order; a mark serves one figure. Nothing is no sum."""
    if not (found := marks(text)):
        return []
    begins = {mark.span.start: mark for mark in found}
    ends = {mark.span.end: mark for mark in found}
    prices: list[_Price] = []
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
    return mark if mark and mark.means.leads else None


def _mark_behind(text: str, figure: Numeral, begins: dict[int, Mark]) -> Mark | None:
    gap = _GAP_BEHIND.match(text, figure.span.end)
    mark = begins.get(gap.end()) if gap else None
    if mark is None or (mark.means.leads and _FIGURE_FOLLOWS.match(text, mark.span.end)):
        return None
    if mark.means.weighs and (figure.scale < _MILLION or _WEIGHT.match(text, mark.span.end)):
        return None
    return None if figure.looks_like_year and _dates_prices(text, figure, mark) else mark


def _dates_prices(text: str, year: Numeral, mark: Mark) -> bool:
    """Whether the year dates the currency ("in 2022 dollars", "Euro 2020") and is no sum."""
    names = not mark.means.leads
    return names and (text[mark.span.start].isupper() or bool(_DATES.search(text[: year.span.start])))


def _price(text: str, figure: Numeral, beside: tuple[Mark | None, Mark | None], home: Home) -> _Price | None:
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
    return _Price(figure.times(mark.means.worth), currency, assumed, in_cents=mark.means.worth < 1)


def _joined(low: str, prices: Iterable[_Price]) -> list[_Price]:
    """The prices, with neighbours joined that make one range, or that are dollars and their cents."""
    kept: list[_Price] = []
    for price in prices:
        last = kept[-1] if kept and kept[-1].currency == price.currency else None
        whole = last and (join(low, last.figure, price.figure) or _with_cents(low, last, price))
        if last and whole:
            kept[-1] = replace(last, figure=whole)
        else:
            kept.append(price)
    return kept


def _with_cents(low: str, whole: _Price, part: _Price) -> Numeral | None:
    """Both as one figure ("three dollars and fifty cents"); None where the second is none of its cents."""
    gap = low[whole.span.end : part.span.start].strip()
    if not part.in_cents or whole.in_cents or gap not in ("", "and") or whole.figure.scale > 1:
        return None
    both = whole.span.to(part.span)
    return replace(part.figure, span=both, value=whole.figure.value + part.figure.value)


def _upheld(low: str, prices: list[_Price]) -> Iterator[_Price]:
    """The prices less those that their speaker takes back at once: "$4 billion - $4 million, sorry"."""
    for price, following in zip_longest(prices, prices[1:]):
        if following is None or not _is_taken_back(low, price.span, following.span):
            yield price


def _is_taken_back(low: str, first: Span, second: Span) -> bool:
    if _APOLOGY_BETWEEN.fullmatch(low, first.end, second.start):
        return True
    return bool(_PAUSE.fullmatch(low, first.end, second.start) and _APOLOGY_BEHIND.match(low, second.end))


def _money(text: str, low: str, price: _Price, before: Money | None) -> Money:
    """The price with its qualifier; `before` is the sum in front of it, which it may say once more."""
    between = _BETWEEN.search(low, max(0, price.span.start - _WIDEST_GAP), price.span.start)
    core = Span(between.start(), price.span.end) if between and price.figure.value_high else price.span
    qualifier, span = bend(text, core)
    if price.figure.vague and qualifier is None:
        qualifier = "more_than"
    if before is None or not _is_aside(low, before.span, span):
        return Money(span, _amount(price, qualifier, span.of(text)))
    if price.assumed and not before.amount.assumed and price.currency == before.amount.currency:
        price = replace(price, currency="USD")
    amount = _amount(price, qualifier, span.of(text))
    return Money(span, amount, converts=amount.currency != before.amount.currency)


def _is_aside(low: str, first: Span, second: Span) -> bool:
    """Whether the second sum stands in brackets right behind the first."""
    return bool(_OPENING.fullmatch(low, first.end, second.start) and _CLOSING.match(low, second.end))


def _amount(price: _Price, qualifier: Qualifier | None, written: str) -> Amount:
    figure = price.figure
    if figure.value_high is None:
        amount = Amount.read(figure.value, figure.unit, price.currency, qualifier, written)
    else:
        amount = Amount.between(figure.value, figure.value_high, price.currency, qualifier, written)
    return replace(amount, assumed=price.assumed)
