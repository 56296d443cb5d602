"""Where the sentences that two articles share differ."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from pledgebook.copies.digests import WORD_BYTES, words_of
from pledgebook.copies.notes import is_negation
from pledgebook.copies.rarity import weight
from pledgebook.copies.reading import Reading
from pledgebook.copies.wording import Token, figures, tokens
from pledgebook.model import Difference

Sentence = tuple[Token, ...]

SAME_SENTENCE = 0.5
"""Share of the words of two sentences that must be common (Dice) for them to be two versions of one. Higher,
a sentence with a long insertion is taken for another; lower, neighbours on one subject are taken for one.
Versions measure 0.7 and more in `copies-dev`, other sentences 0.4 and less."""

LEAST_WORDS = 6
"""Words that a sentence must have to be compared with another version. What is shorter is often left-over
furniture ("5 minutes to read"), whose figures differ from page to page. Higher, terse facts go unseen."""

SENTENCES_HELD = 4096
"""Sentences whose words are kept at hand: those of the pages that are compared with one another. Fewer cost
time, more cost memory (about 5 kB each)."""

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


def changes(left: Reading, right: Reading) -> list[Exchange]:
    """Words that stand for others, or for none, in sentences that both articles have, in order.

    Sentences that only one of the two has are no change: cuts and additions.
    """
    found = []
    for said, other in versions(left, right):
        one, two = _words(said), _words(other)
        found += [
            Exchange(one[i:j], two[k:end], one[max(i - 1, 0) : i] + one[j : j + 1])
            for i, j, k, end in _changed(_keys(one), _keys(two))
        ]
    return found


def exchanges(left: Reading, right: Reading) -> list[Exchange]:
    """Words that stand for other words in sentences that both articles have, in order.

    Words that only one of the two has are no exchange: datelines and insertions.
    """
    return [change for change in changes(left, right) if change.left and change.right]


def differences(changed: Iterable[Exchange]) -> list[Difference]:
    """What one article says otherwise than another, as written, each once, in its order.

    Args:
        changed: the `changes` of the two.
    """
    told = (
        difference
        for change in changed
        for difference in (*_of_figures(change), *_of_names(change), *_of_negations(change))
    )
    return list(dict.fromkeys(told))


def lone_figures(left: Reading, right: Reading) -> list[Difference]:
    """What differs where every sentence is reworded, so that only figures can be told.

    A figure differs when it is the only one of its unit that the other article does not have, and the other
    way round.
    """
    here, there = _figures(left), _figures(right)
    ours = [token for key, token in here.items() if token.unit and key not in there]
    theirs = [token for key, token in there.items() if token.unit and key not in here]
    found = []
    for unit in sorted({token.unit for token in ours}):
        one, other = ([token for token in side if token.unit == unit] for side in (ours, theirs))
        if len(one) == len(other) == 1:
            found.append(Difference("figure", one[0].written, other[0].written))
    return found


def _of_figures(change: Exchange) -> Iterator[Difference]:
    """Numbers beside a month are days of it and are told with it."""
    month = next((token.written for token in change.beside if token.is_month), "")
    for one, other in change.figures:
        here, there = one.written, other.written
        if month and not one.unit and not one.is_month:
            yield Difference("date", f"{month} {here}", f"{month} {there}")
        else:
            is_date = one.is_month or (_is_year(one) and _is_year(other))
            yield Difference("date" if is_date else "figure", here, there)


def _is_year(token: Token) -> bool:
    return bool(_YEAR.fullmatch(token.written))


def _of_names(change: Exchange) -> Iterator[Difference]:
    here, there = (" ".join(_names(side)) for side in (change.left, change.right))
    if here and there and here != there:
        yield Difference("name", here, there)


def _names(words: Sentence) -> list[str]:
    return [
        token.written
        for token in words
        if not token.is_figure and token.written[0].isupper() and weight(token.key)
    ]


def _of_negations(change: Exchange) -> Iterator[Difference]:
    here, there = (
        " ".join(token.written for token in side if is_negation(token.written))
        for side in (change.left, change.right)
    )
    if bool(here) != bool(there):
        yield Difference("negation", here, there)


def _figures(page: Reading) -> Mapping[str, Token]:
    return {token.key: token for token in figures(page.article.text)}


def versions(left: Reading, right: Reading) -> Iterator[tuple[str, str]]:
    """Sentences that are not the same but versions of each other, each with one other at most."""
    free = _lacking(right, left)
    for number, words in _lacking(left, right).items() if free else ():
        nearest = _nearest(words, free)
        if nearest is not None:
            del free[nearest]
            yield left.written(number), right.written(nearest)


def _lacking(page: Reading, other: Reading) -> dict[int, frozenset[int]]:
    """The words of the sentences of some length that the other page does not have, by number, in order."""
    return {
        number: words_of(piece)
        for piece, number in page.pieces.items()
        if len(piece) >= LEAST_WORDS * WORD_BYTES and piece not in other.pieces
    }


def _nearest(said: AbstractSet[int], free: Mapping[int, AbstractSet[int]]) -> int | None:
    """The number of the sentence most like this one, the first of equals; None where no version of it is."""
    likeness = {number: 2 * len(said & other) / (len(said) + len(other)) for number, other in free.items()}
    nearest = max(likeness, key=likeness.__getitem__, default=None)
    return nearest if nearest is not None and likeness[nearest] >= SAME_SENTENCE else None


def _changed(left: Sequence[str], right: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    codes = SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
    return (places for tag, *places in codes if tag != "equal")  # type: ignore[misc]


@lru_cache(maxsize=SENTENCES_HELD)
def _words(said: str) -> Sentence:
    return tuple(tokens(said))


def _keys(sentence: Sentence) -> tuple[str, ...]:
    return tuple(token.key for token in sentence)
