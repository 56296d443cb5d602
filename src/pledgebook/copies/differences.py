"""Where the sentences that two articles share differ."""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from difflib import SequenceMatcher
from typing import NamedTuple

from pledgebook.copies.notes import is_negation
from pledgebook.copies.rarity import weight
from pledgebook.copies.reading import Reading
from pledgebook.copies.wording import Token, sentence_tokens
from pledgebook.model import Article, Difference

Sentence = tuple[Token, ...]

SAME_SENTENCE = 0.5
"""Share of the words of two sentences that must be common (Dice) for them to be two versions of one. Higher,
a sentence with a long insertion is taken for another; lower, neighbours on one subject are taken for one.
Versions measure 0.7 and more in `copies-dev`, other sentences 0.4 and less."""

LEAST_WORDS = 6
"""Words that a sentence must have to be compared with another version. What is shorter is often left-over
furniture ("5 minutes to read"), whose figures differ from page to page. Higher, terse facts go unseen."""


_YEAR = re.compile(r"(?:19|20)\d\d")


class Exchange(NamedTuple):
    """Words of one article and those that stand for them in the other; one side may be empty.

    Attributes:
        left: the words of the one.
        right: those of the other.
        beside: the words before and after them in the one.
    """

    left: Sentence
    right: Sentence
    beside: Sentence = ()

    @property
    def figures(self) -> list[tuple[Token, Token]]:
        """The figures that stand for one another and are not the same."""
        left, right = ([token for token in side if token.is_figure] for side in self[:2])
        return [(one, other) for one, other in zip(left, right, strict=False) if one.key != other.key]

    @property
    def words(self) -> int:
        """How many words, figures aside, stand for others."""
        return min(sum(not token.is_figure for token in side) for side in self[:2])


def changed_figures(left: Article, right: Article) -> list[tuple[str, str]]:
    """Figures that the two give differently, as written: the left one's and the right one's.

    They are looked for in the sentences that both have. Where every sentence is reworded, a figure is
    changed when it is the only one of its unit that the other article does not have, and the other way round.
    """
    said, said_there = sentence_tokens(left.text), sentence_tokens(right.text)
    lone = _by_key(said), _by_key(said_there)
    changed = [
        (one.written, other.written)
        for exchange in exchanges(said, said_there)
        for one, other in exchange.figures
        if one.is_month == other.is_month and one.key not in lone[1] and other.key not in lone[0]
    ]
    return changed or _lone_of_their_unit(*lone)


def _lone_of_their_unit(left: Mapping[str, Token], right: Mapping[str, Token]) -> list[tuple[str, str]]:
    ours = [token for key, token in left.items() if token.unit and key not in right]
    theirs = [token for key, token in right.items() if token.unit and key not in left]
    units = sorted({token.unit for token in ours})
    pairs = [
        [[each.written for each in side if each.unit == unit] for side in (ours, theirs)] for unit in units
    ]
    return [(one[0], other[0]) for one, other in pairs if len(one) == len(other) == 1]


def _by_key(sentences: Sequence[Sentence]) -> dict[str, Token]:
    return {token.key: token for sentence in sentences for token in sentence}


def differences(left: Reading, right: Reading) -> list[Difference]:
    """What the left one says otherwise in sentences that both have, as written, each once, in its order.

    Where every sentence is reworded, only figures can be told, as by `changed_figures`.
    """
    told = [
        difference
        for exchange in changes(left.sentences, right.sentences)
        for difference in (*_of_figures(exchange), *_of_names(exchange), *_of_negations(exchange))
    ]
    if not told:
        lone = _by_key(left.sentences), _by_key(right.sentences)
        told = [Difference("figure", here, there) for here, there in _lone_of_their_unit(*lone)]
    return list(dict.fromkeys(told))


def _of_figures(exchange: Exchange) -> Iterator[Difference]:
    for one, other in exchange.figures:
        beside_month = any(token.is_month for token in exchange.beside)
        dated = one.is_month or (not one.unit and (beside_month or _is_year(one) and _is_year(other)))
        yield Difference("date" if dated else "figure", one.written, other.written)


def _is_year(token: Token) -> bool:
    return bool(_YEAR.fullmatch(token.written))


def _of_names(exchange: Exchange) -> Iterator[Difference]:
    here, there = (" ".join(_names(side)) for side in exchange[:2])
    if here and there and here != there:
        yield Difference("name", here, there)


def _names(words: Sentence) -> list[str]:
    return [
        token.written
        for token in words
        if not token.is_figure and token.written[0].isupper() and weight(token.key)
    ]


def _of_negations(exchange: Exchange) -> Iterator[Difference]:
    here, there = (
        " ".join(token.written for token in side if is_negation(token.written)) for side in exchange[:2]
    )
    if bool(here) != bool(there):
        yield Difference("negation", here, there)


def exchanges(left: Sequence[Sentence], right: Sequence[Sentence]) -> list[Exchange]:
    """Words that stand for other words in sentences that both articles have, in order.

    Sentences and words that only one of the two has are no exchange: datelines, cuts and additions.
    """
    return [change for change in changes(left, right) if change.left and change.right]


def changes(left: Sequence[Sentence], right: Sequence[Sentence]) -> list[Exchange]:
    """Words that stand for others, or for none, in sentences that both articles have, in order."""
    return [
        Exchange(one[i:j], other[k:end], one[max(i - 1, 0) : i] + one[j : j + 1])
        for one, other in _versions(left, right)
        for _, i, j, k, end in _changes(_keys(one), _keys(other))
    ]


def _versions(left: Sequence[Sentence], right: Sequence[Sentence]) -> Iterator[tuple[Sentence, Sentence]]:
    """Sentences that are not the same but versions of each other."""
    long = [[each for each in side if len(each) >= LEAST_WORDS] for side in (left, right)]
    ours, theirs = ([_keys(each) for each in side] for side in long)
    if set(ours) <= set(theirs) or set(theirs) <= set(ours):
        return
    for _, i, j, k, end in _changes(ours, theirs):
        free = {place: frozenset(theirs[place]) for place in range(k, end)}
        for place in range(i, j):
            nearest = _nearest(frozenset(ours[place]), free)
            if nearest is not None:
                del free[nearest]
                yield long[0][place], long[1][nearest]


def _nearest(said: AbstractSet[str], free: Mapping[int, AbstractSet[str]]) -> int | None:
    """The place of the sentence most like this one, the first of equals; None where no version of it is."""
    likeness = {place: _dice(said, other) for place, other in free.items()}
    nearest = max(likeness, key=lambda place: likeness[place], default=None)
    return nearest if nearest is not None and likeness[nearest] >= SAME_SENTENCE else None


def _changes(left: Sequence[object], right: Sequence[object]) -> Iterator[tuple[str, int, int, int, int]]:
    codes = SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
    return (code for code in codes if code[0] != "equal")


def _keys(sentence: Sentence) -> tuple[str, ...]:
    return tuple(token.key for token in sentence)


def _dice(one: AbstractSet[str], other: AbstractSet[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other))
