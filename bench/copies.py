"""Finding copies beside two MinHash-LSH libraries, on the same made-up pages, each in a process of its own.

python -m bench.copies NAME COUNT      groups COUNT pages by NAME and prints as JSON what it took and found

The libraries get what they are made for: three-word shingles of the lower-cased text, 128 permutations in 64
bands of 2 rows, and of the pairs that the bands propose those whose estimated Jaccard similarity is at least
`SIMILAR`. Alone they compare no texts. `rensa, verified` looks besides at how many shingles the two pages of
each such pair share; it is what answers the question that ours answers, as far as MinHash can.

`ours` reads every proposed pair, tells copies from acts that look alike, and gives the pages of each group.
`ours, related` goes on to say which page was first, how each other came from it and what it says otherwise.
Every time begins with the texts as strings and ends with the groups, in seconds of the processor: a machine
that is busy with other work does not count.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

from bench.figure import Figure, timed
from bench.memory import STATUS, peak
from bench.stories import COPIES, Made, made
from pledgebook import copies
from pledgebook.model import Page
from pledgebook.stores import Book

COUNT = 100_000
GROWTH = (10_000, 300_000)
"""Pages: how time grows from few to many."""

ADDED = 25
"""Pages that join `COUNT` others one by one; the slowest and the middle one are reported."""

PERMUTATIONS, BANDS, SIMILAR = 128, 64, 0.2
"""Of the libraries, so that they find all that their method can. With the more usual 32 bands and 0.4 they
are a fifth faster and find a quarter of the extracts."""

CONTAINED = copies.CopySettings().contained
"""Share of the shorter page's shingles that the other one must have where pairs are verified, as in ours."""

Pairs = Iterable[tuple[int, int]]
Report = dict[str, float]


def measure() -> Iterator[Figure]:
    """Ours and the libraries on `COUNT` pages, how ours grows, and what one more page costs."""
    reports = {name: _alone(name, COUNT) for name in FINDERS if not left_out(name)}
    for name, report in reports.items():
        yield from _figures(name, report)
    few, many = (_alone("ours", count)["seconds"] for count in GROWTH)
    growth = many / few / (GROWTH[1] / GROWTH[0])
    yield Figure("copies, growth", growth, "ratio", f"time per page, {GROWTH[1]} to {GROWTH[0]} pages")
    middle, slowest = _joining()
    yield Figure("copies, one joins", middle, "ms", f"one page into a book of {COUNT}, the middle of {ADDED}")
    yield Figure("copies, one joins, slowest", slowest, "ms", "the slowest of them")


def left_out(name: str) -> str | None:
    """Why a library is not measured; None where it is installed."""
    library = name.partition(",")[0]
    if library == "ours" or find_spec(library):
        return None
    return f"{name} is left out: expected {library}, found none; `make bench` brings it"


def _figures(name: str, report: Report) -> Iterator[Figure]:
    what = f"{COUNT} made-up pages"
    yield Figure(f"copies, {name}", COUNT / report["seconds"], "documents/s", what)
    yield Figure(f"copies, {name}, memory", report["megabytes"], "MB", "peak above the pages themselves")
    yield Figure(f"copies, {name}, precision", report["precision"], "share", "of the pairs put together")
    for kind in COPIES:
        yield Figure(
            f"copies, {name}, {kind}", report[kind], "share", "of the copies put with their original"
        )


def _alone(name: str, count: int) -> Report:
    command = [sys.executable, "-m", "bench.copies", name, str(count)]
    report: Report = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)  # noqa: S603
    return report


def ours(pages: Sequence[Made]) -> Pairs:
    number = {page.article.source.page: nth for nth, page in enumerate(pages)}
    for group in copies.together(page.article for page in pages):
        yield from pairwise(number[page] for page in group)


def related(pages: Sequence[Made]) -> Pairs:
    number = {page.article.source.page: nth for nth, page in enumerate(pages)}
    for group in copies.group(page.article for page in pages):
        yield from pairwise(number[member.page] for member in group.members)


def rensa_verified(pages: Sequence[Made]) -> Pairs:
    shingles: list[frozenset[str]] = []
    found = _rensa(pages, lambda page: shingles.append(frozenset(page)))
    for one, other in found:
        here, there = shingles[one], shingles[other]
        if len(here & there) >= CONTAINED * min(len(here), len(there)):
            yield one, other


def rensa(pages: Sequence[Made]) -> Pairs:
    return _rensa(pages, lambda _page: None)


def _rensa(pages: Sequence[Made], keep: Callable[[list[str]], None]) -> Pairs:
    """The pairs that rensa proposes; each page's shingles are handed on before its pairs are."""
    from rensa import RMinHash, RMinHashLSH  # noqa: PLC0415 -- installed for the benchmark only

    lsh = RMinHashLSH(threshold=SIMILAR, num_perm=PERMUTATIONS, num_bands=BANDS)
    hashed: list[RMinHash] = []
    for number, page in enumerate(pages):
        one = RMinHash(num_perm=PERMUTATIONS, seed=1)
        shingles = _shingles(page)
        one.update(shingles)
        keep(shingles)
        near = [other for other in lsh.query(one) if one.jaccard(hashed[other]) >= SIMILAR]
        yield from ((number, other) for other in near)
        hashed.append(one)
        lsh.insert(number, one)


def datasketch(pages: Sequence[Made]) -> Pairs:
    from datasketch import MinHash, MinHashLSH  # noqa: PLC0415 -- installed for the benchmark only

    lsh = MinHashLSH(num_perm=PERMUTATIONS, params=(BANDS, PERMUTATIONS // BANDS))
    hashed: list[MinHash] = []
    for number, page in enumerate(pages):
        one = MinHash(num_perm=PERMUTATIONS)
        one.update_batch([shingle.encode() for shingle in _shingles(page)])
        near = [other for other in lsh.query(one) if one.jaccard(hashed[other]) >= SIMILAR]
        yield from ((number, other) for other in near)
        hashed.append(one)
        lsh.insert(number, one)


FINDERS: dict[str, Callable[[Sequence[Made]], Pairs]] = {
    "ours": ours,
    "ours, related": related,
    "rensa": rensa,
    "rensa, verified": rensa_verified,
    "datasketch": datasketch,
}


def _shingles(page: Made) -> list[str]:
    words = page.article.text.lower().split()
    return [" ".join(run) for run in zip(words, words[1:], words[2:], strict=False)]


def _report(name: str, count: int) -> Report:
    pages = made(count)
    before = peak() if STATUS.exists() else 0
    start = time.process_time()
    pairs = list(FINDERS[name](pages))
    seconds = time.process_time() - start
    memory = (peak() - before) / 2**20 if STATUS.exists() else float("nan")
    return {"seconds": seconds, "megabytes": memory, **_scores(pages, pairs)}


def _scores(pages: Sequence[Made], pairs: Pairs) -> Report:
    """The share of pairs of one group that are of one story, and of copies that are with their original."""
    group = _joined(len(pages), pairs)
    originals = {page.story: group[number] for number, page in enumerate(pages) if page.kind == "original"}
    found: dict[str, Counter[bool]] = defaultdict(Counter)
    stories: dict[int, Counter[int]] = defaultdict(Counter)
    for number, page in enumerate(pages):
        stories[group[number]][page.story] += 1
        if page.kind in COPIES:
            found[page.kind][group[number] == originals[page.story]] += 1
    together = sum(_pairs_of(told.total()) for told in stories.values())
    right = sum(_pairs_of(count) for told in stories.values() for count in told.values())
    return {
        "precision": right / max(1, together),
        **{kind: counted[True] / counted.total() for kind, counted in found.items()},
    }


def _pairs_of(count: int) -> int:
    return count * (count - 1) // 2


def _joined(count: int, pairs: Pairs) -> list[int]:
    """For each of so many pages the number of its group."""
    above = list(range(count))

    def root(page: int) -> int:
        while above[page] != page:
            above[page] = page = above[above[page]]
        return page

    for one, other in pairs:
        above[root(one)] = root(other)
    return [root(page) for page in range(count)]


def _joining() -> tuple[float, float]:
    """Milliseconds, the middle and the slowest, that one page takes to join a book of `COUNT`."""
    pages = made(COUNT + ADDED)
    with (
        tempfile.TemporaryDirectory() as folder,
        Book.open(Path(folder) / "bench.book", create=True) as book,
    ):
        _shelve(book, pages[:COUNT])
        copies.join(book)
        took = []
        for page in pages[COUNT:]:
            _shelve(book, [page])
            took.append(1000 * timed(lambda: copies.join(book)))
    return sorted(took)[len(took) // 2], max(took)


def _shelve(book: Book, pages: Iterable[Made]) -> None:
    for page in pages:
        found = page.article
        book.add_article(replace(Page.of(found.source.doc, found.page_text), id=found.source.page), found)


if __name__ == "__main__":
    print(json.dumps(_report(sys.argv[1], int(sys.argv[2]))))
