"""Finding copies beside two MinHash-LSH libraries, on the same made-up pages, each in a process of its own.

python -m bench.copies NAME COUNT      groups COUNT pages by NAME and prints what it took and found, as JSON

The libraries get what they are made for: three-word shingles of the lower-cased text, 128 permutations in 32
bands of 4 rows, and pairs that the bands propose and whose estimated Jaccard similarity is at least
`SIMILAR`. Ours is timed twice: until it knows which pages belong together, as the libraries do, and until it
also says which was first, how each came from it and what it says otherwise.
"""

from collections.abc import Callable, Iterable, Sequence

from bench.stories import Made
from pledgebook import copies

COUNT = 100_000
GROWTH = (10_000, 100_000, 300_000)
"""Pages: how time grows from the first to the last."""

PERMUTATIONS, BANDS, SIMILAR = 128, 32, 0.4
"""Of the libraries. At 0.5 they lose every trimmed page, at 0.3 they take twice the time."""

KINDS = ("verbatim", "trimmed", "updated", "extract", "rewritten")

Pairs = Iterable[tuple[int, int]]
Finder = Callable[[Sequence[Made]], Pairs]


def ours(pages: Sequence[Made]) -> Pairs:
    """Ours, without naming what is what."""
    number = {page.article.source.page: nth for nth, page in enumerate(pages)}
    found = copies.alike(page.article for page in pages)
    return [
        (number[one], number[other]) for group in found for one, other in zip(group, group[1:], strict=False)
    ]


def rensa(pages: Sequence[Made]) -> Pairs:
    from rensa import RMinHash, RMinHashLSH  # noqa: PLC0415 -- installed for the benchmark only

    lsh = RMinHashLSH(threshold=SIMILAR, num_perm=PERMUTATIONS, num_bands=BANDS)
    hashed = []
    for number, page in enumerate(pages):
        one = RMinHash(num_perm=PERMUTATIONS, seed=1)
        one.update(_shingles(page))
        hashed.append(one)
        for other in lsh.query(one):
            if one.jaccard(hashed[other]) >= SIMILAR:
                yield number, other
        lsh.insert(number, one)


def datasketch(pages: Sequence[Made]) -> Pairs:
    from datasketch import MinHash, MinHashLSH  # noqa: PLC0415 -- installed for the benchmark only

    lsh = MinHashLSH(num_perm=PERMUTATIONS, params=(BANDS, PERMUTATIONS // BANDS))
    hashed = []
    for number, page in enumerate(pages):
        one = MinHash(num_perm=PERMUTATIONS)
        one.update_batch([shingle.encode() for shingle in _shingles(page)])
        hashed.append(one)
        for other in lsh.query(one):
            if one.jaccard(hashed[other]) >= SIMILAR:
                yield number, other
        lsh.insert(number, one)


def _shingles(page: Made) -> list[str]:
    words = page.article.text.lower().split()
    return [" ".join(run) for run in zip(words, words[1:], words[2:], strict=False)]
