"""Texts cut into spellings, what stands between spaces, dashes and strokes: many texts at once, as bytes."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from pledgebook.text.shingle import Hashes

Numbers = NDArray[np.int64]
Marks = NDArray[np.bool_]
Bytes = NDArray[np.uint8]

_BEYOND_ASCII = "\x85\u00a0\u1680\u2028\u2029\u202f\u205f\u3000−" + "".join(
    map(chr, [*range(0x2000, 0x200B), *range(0x2010, 0x2016)])
)
"""Spaces and dashes of two and three bytes."""

_TWO_BYTES, _THREE_BYTES = (
    np.array([int.from_bytes(raw) for raw in map(str.encode, _BEYOND_ASCII) if len(raw) == size])
    for size in (2, 3)
)

_WIDTH = 8
"""Bytes of a spelling that are read at a time."""

_KEPT = np.array([(1 << 8 * count) - 1 for count in range(_WIDTH + 1)], np.uint64)
_FACTOR, _SHIFT = np.uint64(0x9E3779B97F4A7C15), np.uint64(29)


def _marks(characters: Iterable[int]) -> Marks:
    """For each byte whether it is one of these."""
    found = np.zeros(256, np.bool_)
    found[list(characters)] = True
    return found


_LEAST_BEYOND_ASCII, _LEAST_LEAD = 0x80, 0xC2
"""The least byte of a character beyond ASCII, and the least that such a character begins with."""

_BLANK = _marks(b"\t\n\v\f\r\x1c\x1d\x1e\x1f ")
_PARTS = _BLANK | _marks(b"-/")
_SPACE = _BLANK | _marks(range(_LEAST_LEAD, 256))
_STOP, _CLOSING, _OPENING = _marks(b".!?"), _marks(b"\"')"), _marks(b"\"'([")
_CAPITAL = _marks(
    [*range(ord("0"), ord("9") + 1), *range(ord("A"), ord("Z") + 1), *range(_LEAST_BEYOND_ASCII, 256)]
)
"""What a sentence begins with: of letters beyond ASCII any."""


class Spellings(NamedTuple):
    """What stands between spaces, dashes and strokes, text after text.

    Attributes:
        raw: the texts as UTF-8, one after the other, with room behind the last.
        starts: the byte at which each begins.
        lengths: how many bytes it has.
        offsets: the byte at which each text begins, and a next one would.
        bounds: for each text the number of its first one, and how many there are of all.
    """

    raw: bytes
    starts: Numbers
    lengths: Numbers
    offsets: Numbers
    bounds: Numbers

    def written(self, number: int) -> str:
        """As it stands in the text."""
        start = int(self.starts[number])
        return self.raw[start : start + int(self.lengths[number])].decode("utf-8", "surrogatepass")

    @property
    def keys(self) -> Hashes:
        """A 64-bit hash of each."""
        windows = np.ndarray(len(self.raw) - _WIDTH + 1, "<u8", self.raw, strides=(1,))
        keys = (windows[self.starts] & _KEPT[np.minimum(self.lengths, _WIDTH)]) * _FACTOR
        read, longer = _WIDTH, np.flatnonzero(self.lengths > _WIDTH)
        while len(longer):
            rest = (
                windows[self.starts[longer] + read] & _KEPT[np.minimum(self.lengths[longer] - read, _WIDTH)]
            )
            keys[longer] = (keys[longer] ^ keys[longer] >> _SHIFT ^ rest) * _FACTOR
            read, longer = read + _WIDTH, longer[self.lengths[longer] > read + _WIDTH]
        return (keys ^ keys >> _SHIFT) * _FACTOR

    @property
    def opens(self) -> Marks:
        """Whether a sentence may begin with it: the first of a text or paragraph, a capital behind a stop.

        Enough to find the sentences that two articles share; one with an abbreviation in it may be in two.
        """
        read = np.frombuffer(self.raw, np.uint8)
        ends = self.starts + self.lengths
        opens = np.zeros(len(ends), np.bool_)
        opens[1:] = (_stopped(read, ends)[:-1] & _capital(read, self.starts)[1:]) | self._is_parted(read)[1:]
        opens[self.bounds[:-1][np.diff(self.bounds) > 0]] = True
        return opens

    def _is_parted(self, read: Bytes) -> Marks:
        """Whether a blank line stands before it."""
        breaks = np.searchsorted(self.starts, np.flatnonzero(read == ord("\n")))
        parted: Marks = np.bincount(breaks, minlength=len(self.starts) + 1)[:-1] > 1
        return parted


def spellings(texts: Sequence[str]) -> Spellings:
    """Those of all texts, in order."""
    encoded = [text.encode("utf-8", "surrogatepass") for text in texts]
    raw = b"\n".join([*encoded, b" " * _WIDTH])
    parts = np.concatenate(([True], _parts(np.frombuffer(raw, np.uint8))))
    edges = np.flatnonzero(parts[1:] != parts[:-1])
    starts, ends = edges[::2], edges[1::2]
    offsets = np.cumsum([0, *(len(each) + 1 for each in encoded)])
    return Spellings(raw, starts, ends - starts, offsets, np.searchsorted(starts, offsets))


def _parts(read: Bytes) -> Marks:
    """Whether a byte belongs to a space, dash or stroke."""
    parts = _PARTS[read]
    leads = np.flatnonzero(read >= _LEAST_LEAD)
    if len(leads):
        two = read[leads].astype(np.int64) << 8 | read[leads + 1]
        is_two, is_three = np.isin(two, _TWO_BYTES), np.isin(two << 8 | read[leads + 2], _THREE_BYTES)
        parts[leads[is_two | is_three]] = parts[leads[is_two | is_three] + 1] = True
        parts[leads[is_three] + 2] = True
    return parts


def _stopped(read: Bytes, ends: Numbers) -> Marks:
    """Whether what ends there has a stop before a space; a quote or bracket may follow the stop."""
    last = ends - 1
    curly = read[last] >= _LEAST_BEYOND_ASCII  # ’ and ” take three bytes
    stop = np.maximum(last - _CLOSING[read[last]] - 3 * curly, 0)
    stopped: Marks = _STOP[read[stop]] & _SPACE[read[ends]]
    return stopped


def _capital(read: Bytes, starts: Numbers) -> Marks:
    """Whether what begins there does so with a capital or digit, two quotes or brackets before it or none."""
    first = starts + _OPENING[read[starts]]
    first += _OPENING[read[first]]
    return _CAPITAL[read[first]]
