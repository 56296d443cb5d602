"""Numerals of running text: figures, number words, multipliers and ranges, with their places.

Two readings of the same grammar. `numerals` reads numbers that count things and so leaves alone what only
looks like one (155mm, Mi-17, 30-day, 13th, 25 percent). `figures` reads numbers that may stand beside a
currency, where "m", "b", "k" are multipliers and a letter may touch a digit (USD115, $350m).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from math import prod

from pledgebook.model import Span
from pledgebook.model.amount import unit_of_last_nonzero_digit

RANGE_RATIO = 20
"""How many times the low end the high end of "X to Y" may be. It trades wide ranges ("$1 million to $50
million" stays two sums) against one range read out of "$50 to 3 million families". "Between X and Y" is not
bound. The 29 ranges in a third of the White House corpus stay the same from 10 to 50; re-measure so."""

_ONES = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SPELLED = {word: Decimal(value) for value, word in enumerate(_ONES + _TEENS, start=1)} | {
    word: Decimal(10 * value) for value, word in enumerate(_TENS, start=2)
}
_SCALES = {
    "dozen": Decimal(12),
    "hundred": Decimal(100),
    "thousand": Decimal(1000),
    "lakh": Decimal(100_000),
    **dict.fromkeys(("million", "mln", "mio", "mn"), Decimal(10**6)),
    "crore": Decimal(10**7),
    **dict.fromkeys(("billion", "bln", "bn", "milliard"), Decimal(10**9)),
    **dict.fromkeys(("trillion", "trln", "trn", "tn"), Decimal(10**12)),
}
_LETTERS = {"k": Decimal(1000), "m": Decimal(10**6), "b": Decimal(10**9), "t": Decimal(10**12)}
_PLURALS = {"tens": Decimal(10)} | {f"{word}s": worth for word, worth in _SCALES.items()}
_WORTH = _SCALES | _LETTERS | _PLURALS
_SHARES = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "three-quarters": Decimal("0.75")}

_CALIBRES = (
    "20 23 25 30 35 37 40 57 60 73 76 81 82 84 90 100 105 106 115 120 122 125 127 130 152 155 160 175 180 203"
    " 220 240 300".split()
)
"""Calibres of guns, mortars and rockets: between a comma and "mm" they are no thousands."""


def _any(words: Iterable[str]) -> str:
    return "(?:" + "|".join(sorted(words, key=lambda word: (-len(word), word))) + ")"


_GAP = r"[ ]*\n?[ ]*"
_SPACE = r"(?:[ ]*\n[ ]*|[ ]+)"
_JOINT = rf"(?:-|{_SPACE})"
_MILLIMETRES = r"[ -]?(?:mm|millimet(?:er|re)s?)\b"
_PERCENT = r"[ ]?(?:%|percent|per[ ]cent|pct)"
_SCALE = rf"{_any(_SCALES)}\b"
_SMALL = rf"(?:{_any(_TENS)}(?:[ -]{_any(_ONES)})?|{_any(_ONES + _TEENS)})\b"
_FIGURE = rf"""
    \d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?                       # 1,300 and 20,000.50
  | \d{{1,2}}(?:,\d{{2}})+,\d{{3}}(?:\.\d+)?               # 12,34,567 as in India
  | \d{{1,3}}(?:\.\d{{3}}){{2,}}                           # 1.500.000
  | \d{{1,3}}(?:[ ]\d{{3}})+                              # 17 000
  | \d+,\d{{1,2}}(?={_GAP}(?:{_SCALE}|€|[kmb]\b))         # 2,7 bln: a decimal comma
  | \d{{1,15}}(?:\.\d{{1,9}}|[½¼¾])?
  | \.\d{{1,9}}
"""
_VAGUE = rf"""
    (?:{_any(_PLURALS)}{_SPACE}of{_SPACE})*{_any(_PLURALS)}
  | (?:several|many|multiple|a[ ]few|a[ ]couple(?:[ ]of)?)(?:{_JOINT}{_SCALE})+
"""
_ONCE = (
    r"(?:(?:the|that|this)[ ](?=(?:million|billion)\b)|(?=(?:million|billion)-(?:dollar|euro|pound))"
    r"|an?[ ](?:(?:round|cool|full|whole|mere|further|additional|extra)[ ])?|another[ ])"
)
_WORDS = rf"""
    (?:{_ONCE}|{_SMALL}{_JOINT}){_SCALE}(?:{_JOINT}{_SCALE})*
    (?:(?:(?:(?<=hundred)|(?<=thousand))(?:{_JOINT}|[ ]and[ ]){_SMALL}|{_JOINT}{_SMALL}(?={_JOINT}{_SCALE}))
       (?:{_JOINT}{_SCALE})*)*
  | {_SMALL}
"""
_EDITED = (
    rf"(?:(?:[ ]?<s>\w+</s>)?[ ]?\\?\[|{_JOINT}{_SCALE}[ ]-+[ ])(?P<edited>{_SCALE})"
    r"(?:\\?\]|(?=,?[ ](?:i'm[ ]|i[ ]am[ ])?(?:sorry|pardon|excuse[ ]me|correction)))"
)
"""A multiplier put right, by an editor or the speaker: "650 <s>billion</s> [million]", "53 billion - million,
pardon me"."""

_PART = r"(?:(?:an?|one)[ -])?(?P<{}>half|quarter|three[ -]quarters)"
_SHARE = rf"{_PART.format('share')}(?:[ ]of)?(?:[ -]an?)?(?={_JOINT}{_SCALE})"
_MORE = rf"[ -]and[ -]{_PART.format('more')}(?={_JOINT}{_SCALE})"
_REST = rf"[ -]and[ -]{_PART.format('rest')}"


def _grammar(left: str, letters: str, right: str) -> re.Pattern[str]:
    """The grammar of one numeral; `left` and `right` say what may not touch it."""
    return re.compile(
        rf"""
        {left}(?:
            (?P<fused>\d{{1,3}})(?=,{_any(_CALIBRES)}{_MILLIMETRES})
          | (?:
                (?P<vague>{_VAGUE})
              | {_SHARE}
              | (?:(?P<figure>{_FIGURE})|(?P<words>{_WORDS}))(?:{_MORE})?
            )
            (?:{_EDITED}|(?P<scales>(?:{_JOINT}?{_SCALE})*{letters}))
            (?:{_REST})?
            {right}
        )
        """,
        re.VERBOSE,
    )


_COUNT = _grammar(
    left=r"(?<![\w/#:])(?<![a-z]-)(?<!\d[.,])",
    letters=r"(?:(?<=\d)k)?",
    right=rf"(?!\w|-(?!plus|odd|strong)[a-z]|[.,:/]\d|{_MILLIMETRES}|{_PERCENT})",
)
_PRICE = _grammar(
    left=r"(?<!\d)(?<!\d[.,])(?:(?=[\d.])|(?<![a-z]))",
    letters=r"(?:[kmbt](?!\w)|[ ][kmb](?![\w-]))?",
    right=rf"(?!\d|[.,]\d|{_PERCENT})",
)
_SCALE_BEHIND = re.compile(rf"{_GAP}({_any(_SCALES)})\b")
_TO = re.compile(rf"{_GAP}(?:-|to){_GAP}")
_AND = re.compile(rf"{_GAP}and{_GAP}")
_BETWEEN = re.compile(r"\bbetween\W{1,3}(?:\w{1,3}\W{0,2})?\Z")
_CHANGE = re.compile(
    r"\b(?:by|(?:up|down|rais\w+|ris\w+|rose|grow\w*|grew|increas\w+|lift\w*|boost\w*|jump\w*|climb\w*|went|cut"
    r"|expand\w*|f[ae]ll\w*|reduc\w+|low\w+|doubl\w+)\b[^.;]{0,40}\bfrom)\b\W{0,2}(?:\w{1,3}\W{0,2})?\Z"
)
_LOOK_BACK = 80
_YEAR = re.compile(r"(?:19|20)\d\d")
_DECIMAL_COMMA = re.compile(r"\d+,\d{1,2}")
_WORD = re.compile(r"[a-z]+")
_GLYPHS = str.maketrans({"½": ".5", "¼": ".25", "¾": ".75"})
_ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written.

    Attributes:
        span: its characters, multiplier included; of a range both ends and what joins them.
        value: what it is worth; of a range the low end; of a vague one ("hundreds of millions") the least.
        unit: what one step of its last written digit is worth: 100_000_000 for 2.4 billion.
        scale: what its multiplier is worth: 1_000_000 for "36 million"; 1 where none is written.
        value_high: the high end of a range; None otherwise.
        vague: whether only an order of magnitude is written: "dozens", "several hundred".
        looks_like_year: whether it can be a year: four plain digits that begin with 19 or 20.
        fused: whether a calibre was run into it: "18,155mm howitzers" are 18; the span ends before the comma.
    """

    span: Span
    value: Decimal
    unit: Decimal
    scale: Decimal = Decimal(1)
    value_high: Decimal | None = None
    vague: bool = False
    looks_like_year: bool = False
    fused: bool = False

    def times(self, worth: Decimal) -> "Numeral":
        """The numeral in a unit of which each is worth so much."""
        high = None if self.value_high is None else self.value_high * worth
        return replace(self, value=self.value * worth, unit=self.unit * worth, value_high=high)


def lowered(text: str) -> str:
    """The text in lower case, each character at its old offset."""
    return text.replace("İ", "i").lower()


def numerals(text: str) -> list[Numeral]:
    """Numbers that count things, in order; days and years are among them, for callers to tell apart.

    Percentages, calibres, ordinals and the numbers of type names (Mi-17, M113) are not.
    """
    return _read(lowered(text), _COUNT)


def figures(text: str) -> list[Numeral]:
    """Numbers that may be sums, in order: beside a currency "m" is a million and letters may touch digits."""
    return _read(lowered(text), _PRICE)


def join(low: str, first: Numeral, second: Numeral) -> Numeral | None:
    """The range that two neighbours make in the lowered text ("400-500 million"); None where they make none.

    Ends that a change joins ("raised from 1 to 2 billion", "by 1 million to 2 million") make none.
    """
    if first.vague or second.vague or first.value_high or second.value_high:
        return None
    gap, start = low[first.span.end : second.span.start], first.span.start
    back = max(0, start - _LOOK_BACK)
    between = bool(_BETWEEN.search(low, back, start)) and bool(_AND.fullmatch(gap))
    if not between and (not _TO.fullmatch(gap) or _CHANGE.search(low, back, start)):
        return None
    shares_scale = first.scale == 1 < second.scale and first.value * second.scale < second.value
    times = second.scale if shares_scale else Decimal(1)
    bottom, top = first.value * times, second.value
    if bottom >= top or not (between or top <= RANGE_RATIO * bottom):
        return None
    unit = min(first.unit * times, second.unit)
    year = first.looks_like_year and second.looks_like_year
    return Numeral(first.span.to(second.span), bottom, unit, second.scale, top, looks_like_year=year)


def scaled_behind(text: str, numeral: Numeral) -> Numeral:
    """The numeral with a multiplier that something parted from it, if one follows: "75 USD million"."""
    following = _SCALE_BEHIND.match(lowered(text[numeral.span.end : numeral.span.end + _LOOK_BACK]))
    if numeral.scale > 1 or following is None:
        return numeral
    scale = _SCALES[following[1]]
    span = Span(numeral.span.start, numeral.span.end + following.end())
    return replace(numeral.times(scale), span=span, scale=scale)


def _read(low: str, grammar: re.Pattern[str]) -> list[Numeral]:
    found: list[Numeral] = []
    for match in grammar.finditer(low):
        numeral = _numeral(match)
        last = found[-1] if found else None
        if last and (whole := join(low, last, numeral) or _added(low, last, numeral)):
            found[-1] = whole
        else:
            found.append(numeral)
    return found


def _added(low: str, first: Numeral, second: Numeral) -> Numeral | None:
    """The sum of two neighbours that are read in one breath ("1 trillion 400 billion"); None for others."""
    apart = low[first.span.end : second.span.start].strip(" ")
    if apart or first.vague or second.vague or not 1 < second.scale <= second.value < first.scale:
        return None
    both = first.span.to(second.span)
    return replace(second, span=both, value=first.value + second.value, scale=first.scale)


def _numeral(match: re.Match[str]) -> Numeral:
    span = Span(*match.span())
    if fused := match["fused"]:
        return Numeral(span, Decimal(fused), _ONE, fused=True)
    if match["vague"]:
        worth = prod(_scales(match[0]), start=_ONE)
        return Numeral(span, worth, worth, worth, vague=True)
    return _exact(match, span)


def _exact(match: re.Match[str], span: Span) -> Numeral:
    """The numeral as (base + more) * multipliers + rest, as in "two and a half billion"."""
    figure = match["figure"]
    base = _figure(figure) if figure else _spelled(match["words"] or "") + _share(match["share"])
    multiplier = prod(_scales(match["edited"] or match["scales"]), start=_ONE)
    written = _scales(match["edited"] or match[0])
    more, rest = _share(match["more"]), _share(match["rest"]) * (written[-1] if written else 1)
    value = (base + more) * multiplier + rest
    unit = _step(base) * multiplier if figure and not (more or rest) else unit_of_last_nonzero_digit(value)
    is_year = bool(_YEAR.fullmatch(match[0]))
    return Numeral(span, value, unit, max([*written, multiplier]), looks_like_year=is_year)


def _figure(written: str) -> Decimal:
    """What digits are worth; the decimals stay in the exponent, so "2.40" is told from "2.4"."""
    plain = written.replace(" ", "").translate(_GLYPHS)
    if _DECIMAL_COMMA.fullmatch(plain):
        return Decimal(plain.replace(",", "."))
    return Decimal(plain.replace(",", "").replace(".", "" if plain.count(".") > 1 else "."))


def _step(figure: Decimal) -> Decimal:
    """What one step of the last written digit is worth."""
    return _ONE.scaleb(int(figure.as_tuple().exponent))


def _spelled(words: str) -> Decimal:
    """What number words are worth: below a thousand they add up, then their multiplier takes them."""
    total = run = Decimal(0)
    for word in _WORD.findall(words):
        if word in _SPELLED:
            run += _SPELLED[word]
        elif word == "hundred":
            run = (run or _ONE) * 100
        elif word in _SCALES and total and not run:
            total *= _SCALES[word]
        elif word in _SCALES:
            total, run = total + (run or _ONE) * _SCALES[word], Decimal(0)
    return total + run


def _scales(words: str) -> list[Decimal]:
    return [_WORTH[word] for word in _WORD.findall(words) if word in _WORTH]


def _share(words: str | None) -> Decimal:
    return _SHARES[words.replace(" ", "-")] if words else Decimal(0)
