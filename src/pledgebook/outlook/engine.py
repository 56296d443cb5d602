"""Which code works the months out: NumPy's reference, or the compiled kernel where there is much to do."""

from importlib.util import find_spec

from pledgebook.outlook import figures as kept
from pledgebook.outlook.drawn import Drawn
from pledgebook.outlook.figures import Figures
from pledgebook.outlook.reference import months

WORTHWHILE = 2_000_000
"""Item-months, draws counted, from which the kernel is used: the reference does some seven million a second.
It trades its time against the quarter of a minute that compiling takes when the kernel is first used on a
machine, and the half second of loading it afterwards."""

BLOCK = 256
"""Draws that the reference takes through the months together. Smaller blocks leave time to Python, larger
ones do not fit the processor's cache; re-measure with `make bench`."""


def figures(drawn: Drawn) -> Figures:
    """The figures of every draw."""
    if compiled() and drawn.months * drawn.stock.size >= WORTHWHILE:
        from pledgebook.outlook import kernel  # noqa: PLC0415 -- an extra, and slow to load

        return kernel.figures(drawn)
    return by_reference(drawn)


def compiled() -> bool:
    """Whether the extra that the kernel needs is installed."""
    return find_spec("numba") is not None


def by_reference(drawn: Drawn) -> Figures:
    """The figures of every draw, by NumPy alone."""
    blocks = [drawn.block(first, first + BLOCK) for first in range(0, drawn.draws, BLOCK)]
    return kept.joined([kept.figures(block, months(block)) for block in blocks])
