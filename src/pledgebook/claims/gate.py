"""The gate: whether a page can hold a claim at all, told from its characters at the cost of reading it.

1. plain     the source in small letters, its markup taken out
2. marks     one scan for the literals of sums and of goods, which nine pages of ten pass over at once
3. near      only around the marks: a sum beside words of aid; a sum beside somebody who may be given to and
             words of giving; goods beside somebody abroad and verbs of giving

The words are data (`data/gate.toml`); the names are those that the claim stage knows (`data/actors.toml`).
What is refused and what that costs is measured in `docs/reading.md`; `python -m bench.gate` measures anew.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from html import unescape
from itertools import groupby

from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

from pledgebook.claims.grammar.actors import SHORTEST_HEADING
from pledgebook.claims.grammar.cues import load

SUM_REACH = 220
"""Bytes on each side of a sum in which words of aid, names and words of giving count.

It trades domestic pages that name a country somewhere against sums whose receiver stands two sentences off.
Measured on the White House documents: 150 lets 9.0 % through and refuses five more documents with sums given
abroad, some of them real aid; 250 lets 10.4 % through and refuses two fewer. Re-measure with
`python -m bench.gate`.
"""

GOODS_REACH = 100
"""Bytes on each side of goods in which somebody abroad must be named. Goods without a sum are told in one
breath with who gets them: 150 lets three more documents through, on one of which claims are made."""

VERB_REACH = 60
"""Bytes on each side of goods in which a verb of giving must stand: less than `GOODS_REACH`, since briefings
condemn, ban and count weapons, too. 100 lets twelve more documents through, three of them with claims."""

PHRASE = 40
"""Bytes that a phrase of aid takes at most beside the characters by which it is found; the longest in the
White House documents takes 33 in all. Longer costs time only."""

_WITHIN_WORDS = re.compile(
    rb"</?(?:a|abbr|b|big|em|font|i|mark|q|s|small|span|strong|sub|sup|u|wbr)\b[^<>]*>", re.IGNORECASE
)
_BETWEEN_WORDS = re.compile(
    rb"<(script|style)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)|</?[a-z!][^<>]*>", re.IGNORECASE | re.DOTALL
)
_ENTITY = re.compile(rb"&[#a-zA-Z]\w+;")


def may_hold_claim(source: str) -> bool:
    """Whether the page tells of a sum or of goods that are given to somebody abroad.

    Args:
        source: plain text, Markdown or HTML, as read.
    """
    written = _plain(source)
    text = _Text(written, written.lower())
    sums, goods = _marks(text.small)
    return any(_tells_of_aid(text, *near) for near in _stretches(sums, SUM_REACH)) or any(
        _tells_of_giving(text, place) for place in goods
    )


@dataclass(frozen=True, slots=True)
class _Text:
    """The page in UTF-8, as written and in small letters (those of ASCII, so that offsets agree)."""

    written: bytes
    small: bytes


def _plain(source: str) -> bytes:
    """The characters between the tags, in UTF-8."""
    text = source.encode("utf-8", "replace")
    if b"<" in text:
        text = _BETWEEN_WORDS.sub(b" ", _WITHIN_WORDS.sub(b"", text))
    if b"&" in text and _ENTITY.search(text):
        text = unescape(text.decode()).encode()
    return text


def _marks(text: bytes) -> tuple[list[int], list[int]]:
    """Where sums stand, and where goods stand, both in order."""
    words = _lexicon()
    sums, goods = [], []
    for number, start, end in words.marks.find_matches_as_indexes(text):
        kind = words.kinds[number]
        if kind == "goods":
            goods.append(start)
        elif kind == "currencies" or words.behind[kind].match(text, end):
            sums.append(start)
    return sums, goods


def _stretches(places: Iterable[int], reach: int) -> Iterator[tuple[int, int]]:
    """The text within `reach` of the places, half-open, overlapping stretches as one."""
    stretch: tuple[int, int] | None = None
    for place in places:
        if stretch is None:
            stretch = (max(place - reach, 0), place + reach)
        elif place - reach <= stretch[1]:
            stretch = (stretch[0], place + reach)
        else:
            yield stretch
            stretch = (place - reach, place + reach)
    if stretch is not None:
        yield stretch


def _tells_of_aid(text: _Text, start: int, end: int) -> bool:
    """Whether a stretch around sums says aid, or names a receiver with a word of giving near."""
    words = _lexicon()
    if _says_aid(text.small[start:end]):
        return True
    named = _named(words.receivers, text, start, end)
    return any(words.giving.search(text.small, max(at - SUM_REACH, 0), at + SUM_REACH) for at in named)


def _says_aid(text: bytes) -> bool:
    """Whether words of aid stand in the text; only the places of what each of them holds are looked at."""
    words = _lexicon()
    held = words.aid_holds.find_matches_as_indexes(text)
    return any(words.aid.search(text, max(start - PHRASE, 0), end + PHRASE) for _, start, end in held)


def _tells_of_giving(text: _Text, place: int) -> bool:
    """Whether goods at a place stand beside a verb of giving and somebody abroad."""
    words = _lexicon()
    if not words.handing.search(text.small, max(place - VERB_REACH, 0), place + VERB_REACH):
        return False
    return any(_named(words.abroad, text, max(place - GOODS_REACH, 0), place + GOODS_REACH))


def _named(names: re.Pattern[bytes], text: _Text, start: int, end: int) -> Iterator[int]:
    """Where the names end; longer names that mean somebody else are left out."""
    namesakes = _lexicon().namesakes
    for match in names.finditer(text.written, start, end):
        if b" ".join(match[0].split()) not in namesakes:
            yield match.end()


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """The words of the gate, compiled.

    Attributes:
        marks: all literals in one automaton: 60 searches one after the other take ten times as long.
        kinds: what each literal is a mark of.
        behind: what must follow a mark of this kind to make it a sum.
        aid_holds: characters of which every word of aid holds one.
        aid, giving, handing: words, as `data/gate.toml` explains them.
        receivers: names of those who may be given to, by whatever word of giving.
        abroad: names of all who may be given goods.
        namesakes: names, matched with the others, that mean somebody else.
    """

    marks: BytesAhoCorasick
    kinds: tuple[str, ...]
    behind: dict[str, re.Pattern[bytes]]
    aid_holds: BytesAhoCorasick
    aid: re.Pattern[bytes]
    giving: re.Pattern[bytes]
    handing: re.Pattern[bytes]
    receivers: re.Pattern[bytes]
    abroad: re.Pattern[bytes]
    namesakes: frozenset[bytes]


@cache
def _lexicon() -> _Lexicon:
    data, actors = load("gate"), load("actors")
    words, names = data["words"], data["names"]
    marks = [(kind, literal) for kind, literals in data["marks"].items() for literal in literals]
    namesakes = [*names["namesakes"], *(name for all_ in actors["namesakes"].values() for name in all_)]
    opposed = {*names["opposed"], *actors["opponents"]["codes"]}
    regions = [
        name for region, all_ in actors["regions"].items() if region not in names["rich"] for name in all_
    ]
    return _Lexicon(
        _automaton(literal for _, literal in marks),
        tuple(kind for kind, _ in marks),
        {kind: _pattern(words[f"after_{kind}"]) for kind in ("signs", "scales")},
        _automaton(words["aid_holds"]),
        _pattern(words["aid"], r"\b"),
        _pattern(words["giving"], r"\b"),
        _pattern(words["handing"], r"\b"),
        _names_pattern([*_governments(opposed | set(names["rich"])), *regions, *names["more"], *namesakes]),
        _names_pattern([*_governments(opposed), *namesakes]),
        frozenset(name.removesuffix("*").encode() for name in _spellings(namesakes)),
    )


def _automaton(literals: Iterable[str]) -> BytesAhoCorasick:
    return BytesAhoCorasick(
        [literal.encode() for literal in literals], MatchKind.LeftmostLongest, Implementation.DFA
    )


def _governments(without: set[str]) -> list[str]:
    return [
        name for code, names in load("actors")["governments"].items() if code not in without for name in names
    ]


def _pattern(phrases: Iterable[str], start: str = "") -> re.Pattern[bytes]:
    """One pattern for all phrases; a space in them is any white space, as lines may be cut there."""
    spaced = re.sub(r"(\[ -\])| (\?)?", _any_space, "|".join(phrases))
    return re.compile(f"{start}(?:{spaced})".encode())


def _any_space(space: re.Match[str]) -> str:
    return r"[\s-]+" if space[1] else r"\s?" if space[2] else r"\s+"


def _names_pattern(names: Iterable[str]) -> re.Pattern[bytes]:
    """One pattern for all names, the longest first, branching on the first letter.

    Nothing stands before the first letter: only so does `re` skip to the next one that begins any name.
    """
    spelled = sorted(_spellings(names), key=lambda name: (name[0], -len(name), name))
    branches = [
        f"{first}(?:{'|'.join(map(_rest, all_))})"
        for first, all_ in groupby(spelled, key=lambda name: name[0])
    ]
    return re.compile("|".join(branches).encode())


def _spellings(names: Iterable[str]) -> set[str]:
    """The names as written, and in the capitals of headings; abbreviations stand as they are."""
    return {
        spelling
        for name in names
        for spelling in (name, name.upper() if len(name) > SHORTEST_HEADING else name)
    }


def _rest(name: str) -> str:
    """All but the first letter of a name as a pattern; one that ends in * stands for all that begin so."""
    spelled = r"\s+".join(re.escape(word) for word in name.removesuffix("*").split())[1:]
    return spelled if name.endswith("*") else rf"{spelled}\b"
