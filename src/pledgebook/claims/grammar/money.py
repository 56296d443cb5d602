"""Sums of money in folded text, each as an amount with the words that bend it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import product

from pledgebook.claims.grammar.currencies import Home, spellings
from pledgebook.claims.grammar.numbers import lowered, numerals
from pledgebook.claims.grammar.prices import Price, find_prices
from pledgebook.claims.grammar.qualifiers import bend
from pledgebook.model import Amount, Qualifier, Span

LEAST_BARE_SUM = Decimal(10**8)
"""Least worth of a sum without a currency. It trades bare millions of money against millions of people and
doses, which are written the same way. Of 206 bare sums in 2,500 White House documents about half are still
doses or people: callers must look at the words around. Re-measure by reading such a sample."""

_MILLION = Decimal(10**6)
_WIDEST_GAP = 16
_BIG = re.compile(r"(?:mi|bi|tri)llion|\b\d*(?:bn|bln|mln|mn)\b")
_BETWEEN = re.compile(r"\bbetween\s+\Z")
_OPENING = re.compile(r"\s*\\?[(\[]\s*(?:(?:or|equal to|equivalent to|the equivalent of|worth)\s+)?")
_THAT_IS = re.compile(r",? (?:i\.e\.,?|that is,?|equal to|equivalent to|the equivalent of|or) ?")
_CLOSING = re.compile(r"[^()\[\]\d]{0,25}[)\]]")
_OF_MONEY = r"of (?:[\w']+ ){0,3}(?:money|dollars|aid|assistance|funds|funding|cash)\b"
_BARE_SUM_ENDS = re.compile(
    r"\s*(?:\Z|[.,;:!?)\"']|-(?!\w)|(?:since|for|in|to|from|on|at|by|as|with|under|over|through|until|after|before"
    r"|between|than|will|would|is|was|has|had|that|which|and|or|but|if|when|while|this|last|per|a|each|so|already|alone|we|they|you|he|she|it|i|buys?|pays?|goes|went|comes|came"
    r"|worth)\b(?!-)"
    r"|more (?:in|for|to|from|than|on)\b|more[.,;]"
    r"|of (?:it|that|this|which|these)\b"
    rf"|{_OF_MONEY})"
)
_IS_OF_MONEY = re.compile(rf"\s*{_OF_MONEY}")
_SCALE = r"(?:million|billion|trillion)\b"
_LOST = re.compile(
    rf"(?<!in )(?<!\()(?<!us)(?:us)?[$€£] *{_SCALE}"  # "$ million"
    rf"|(?<!\w)(?<!\d[.,])(?:us)?[$€£]? ?0+ {_SCALE}"  # "0 million"
    rf"|(?<![\w.,$€£])(?<![$€£] )\.\d+ {_SCALE}"  # ".92 billion"
    r"|(?<!\ba )\b(?:up to|at least|(?:more|less|greater) than|over|about|nearly|almost|approximately)"
    rf" +{_SCALE}"  # "up to million"
    rf"|(?<=[a-z,])(?<!\ba) {{2,}}{_SCALE}"  # "package of  million"
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


def find_money(text: str, dollar: str = "USD", crown: str | None = None) -> list[Money]:
    """Sums with a currency, in order. A sum that its speaker takes back at once is left out.

    Args:
        text: folded text, a sentence or more.
        dollar: ISO 4217 code of a "$" or "dollar" with no country beside it.
        crown: the same of a "kr" or "kroner" where no country is named; None to leave those out.
    """
    found: list[Money] = []
    for price in find_prices(text, Home(dollar, crown)):
        found.append(_money(text, price, found[-1] if found else None))
    return found


def sum_literals() -> Iterator[str]:
    """Characters of which every sum holds some, in any case, and every sum that lost its digits."""
    yield from spellings()
    for large in ("illion", "bn", "bln", "mln", "mn"):
        yield from map("".join, product(*((letter, letter.upper()) for letter in large)))


def find_bare_sums(text: str, currency: str = "USD") -> list[Money]:
    """Sums of 100 million or more without a currency ("a cool billion"), in order; the currency is assumed.

    A number of something ("two billion people") is no sum: what follows must be a stop or a word that can
    follow a sum.
    """
    low = lowered(text)
    if not _BIG.search(low):
        return []
    priced = [price.span for price in find_prices(text, Home(crown=currency))]
    return [
        _money(text, Price(figure, currency, assumed=True), None)
        for figure in numerals(text)
        if figure.scale >= _MILLION
        and (not figure.vague or _IS_OF_MONEY.match(low, figure.span.end))
        and figure.value >= LEAST_BARE_SUM
        and low[figure.span.start] != "."
        and _BARE_SUM_ENDS.match(low, figure.span.end)
        and not any(figure.span.meets(span) for span in priced)
    ]


def find_lost_digits(text: str) -> list[Span]:
    """Places where a copy lost digits of a sum: "up to million", "more than .92 billion", "$0 million"."""
    low = lowered(text)
    places = [Span(*match.span()).trimmed(text) for match in _LOST.finditer(low)] if _BIG.search(low) else []
    if not places:
        return []
    whole = [figure.span for figure in numerals(text) if figure.value and low[figure.span.start] != "."]
    return [place for place in places if not any(place.meets(span) for span in whole)]


def _money(text: str, price: Price, before: Money | None) -> Money:
    """The price with its qualifier; `before` is the sum in front of it, which it may say once more."""
    qualifier, span = bend(text, _with_between(text, price), before.span.end if before else 0)
    if price.figure.vague and qualifier is None:
        qualifier = "more_than"
    if before is None or not _is_aside(text, before.span, span):
        return Money(span, _amount(price, qualifier, span.of(text)))
    if price.assumed and not before.amount.assumed and price.currency == before.amount.currency:
        price = replace(price, currency="USD")
    amount = _amount(price, qualifier, span.of(text))
    return Money(span, amount, converts=amount.currency != before.amount.currency)


def _with_between(text: str, price: Price) -> Span:
    """The span of the price, and of the "between" that opens a range."""
    start = price.span.start
    between = price.figure.value_high and _BETWEEN.search(lowered(text[max(0, start - _WIDEST_GAP) : start]))
    return Span(start - len(between[0]), price.span.end) if between else price.span


def _is_aside(text: str, first: Span, second: Span) -> bool:
    """Whether the second sum stands right behind the first, in brackets or as "that is"."""
    if _OPENING.fullmatch(text, first.end, second.start):
        return _CLOSING.match(text, second.end) is not None
    return _THAT_IS.fullmatch(text, first.end, second.start) is not None


def _amount(price: Price, qualifier: Qualifier | None, written: str) -> Amount:
    figure = price.figure
    if figure.value_high is None:
        amount = Amount.read(figure.value, figure.unit, price.currency, qualifier, written)
    else:
        amount = Amount.between(figure.value, figure.value_high, price.currency, qualifier, written)
    return replace(amount, assumed=price.assumed)
