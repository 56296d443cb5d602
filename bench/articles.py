"""How well and how fast articles are told from their pages, beside trafilatura alone on the same pages.

The pages are those of `bench/articles` beside the corpus: HTML, and the same flattened two ways. Developed
pages were looked at while the rules were written. Blind ones, those whose SHA-256 of the name is 0 modulo
`BLIND`, were not: the distance between the two says how well the rules do on pages of others.
"""

import gzip
import hashlib
import json
import re
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import trafilatura

from bench.figure import Figure
from bench.material import CORPUS
from pledgebook import article, read
from pledgebook.model import Page

ARTICLES = CORPUS.parents[1] / "bench" / "articles"

BLIND = 4
"""One page in so many is blind."""

RUN = 4
"""Words in a row that two texts must share, as in the scorer beside the pages."""

WARM = 10
"""Pages that go through before the clock starts: patterns are compiled on the first."""

MALFORMED: Mapping[str, str] = {
    "10,000 nested tags": "<div>" * 10_000 + "Norland sends ferries.",
    "no closing tags": "<div><p>Norland sends three ferries to the island of Tamura." * 1_000,
    "script only": f"<script>{'a();' * 100_000}</script>",
    "empty body": "<html><body></body></html>",
    "wrong charset": "<meta charset=utf-16><p>Norland sends three ferries \ufffd\udcff to Tamura.",
    "20 MB in one tag": f"<p>{'Norland sends three ferries to Tamura. ' * 540_000}",
    "20 MB of tags": "<p>Norland sends three ferries to Tamura.</p>" * 480_000,
    "20 MB of lines": "Norland sends three ferries to Tamura.\n" * 540_000,
    "20 MB in one line": "Norland sends three ferries to Tamura. " * 540_000,
}
"""Pages as nobody should write them, by what is wrong with them; invented."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found on a page.

    Attributes:
        page: the page.
        text: the article.
        took: milliseconds of processor time, which hold on a busy machine.
    """

    page: Page
    text: str
    took: float


@dataclass(frozen=True, slots=True)
class Score:
    """How near a found article is to the true one.

    Attributes:
        precision: share of its runs of words that are true.
        recall: share of the true runs that it holds.
        exact: whether it has the same words.
    """

    precision: float
    recall: float
    exact: bool


Extract = Callable[[Page], str]


def measure() -> Iterator[Figure]:
    """F1, exact and time of each set; the time of trafilatura; then how long malformed pages take."""
    gold = dict(_rows("gold.jsonl.gz"))
    web = _html()
    ours, theirs = _through(_ours, web), _through(_theirs, web)
    for name, found in (
        ("HTML", ours),
        ("trafilatura", theirs),
        ("soup", _through(_ours, _flat("soup"))),
        ("resiliparse", _through(_ours, _flat("resiliparse"))),
    ):
        yield from _scored(name, found, gold)
        yield Figure(f"{name}, time", _mean(found), "ms/page", "each page for the first time")
    yield Figure("HTML / trafilatura", _mean(ours) / _mean(theirs), "ratio", "time of ours to its time alone")
    yield from _malformed(median(each.took for each in ours))


def _malformed(usual: float) -> Iterator[Figure]:
    for name, source in MALFORMED.items():
        page = Page.of(name, source, form="html" if source.startswith("<") else "text")
        took = _timed(_ours, page).took
        yield Figure(name, took / usual, "ratio", "time of a malformed page to the median HTML page")


def _through(extract: Extract, pages: list[Page]) -> list[Found]:
    for page in pages[:WARM]:
        extract(page)
    return [_timed(extract, page) for page in pages]


def _timed(extract: Extract, page: Page) -> Found:
    start = time.process_time()
    text = extract(page)
    return Found(page, text, 1000 * (time.process_time() - start))


def _mean(found: list[Found]) -> float:
    return sum(each.took for each in found) / len(found)


def _scored(name: str, found: list[Found], gold: Mapping[str, str]) -> Iterator[Figure]:
    for part, blind in (("developed", False), ("blind", True), ("all", None)):
        scores = [
            score(gold[each.page.doc], each.text)
            for each in found
            if blind is None or is_blind(each.page.doc) == blind
        ]
        yield Figure(f"{name}, {part}, F1", f1(scores), "share", f"{len(scores)} pages")
        exact = sum(each.exact for each in scores) / len(scores)
        yield Figure(f"{name}, {part}, exact", exact, "share", "pages whose words are all right")


def is_blind(doc: str) -> bool:
    """Whether a page must not be looked at."""
    return int(hashlib.sha256(doc.encode()).hexdigest(), 16) % BLIND == 0


def score(true: str, found: str) -> Score:
    """A found article beside the true one."""
    wanted, said = _runs(true), _runs(found)
    both = (wanted & said).total()
    precision = both / said.total() if said else float(not wanted)
    recall = both / wanted.total() if wanted else 1.0
    return Score(precision, recall, _words(true) == _words(found))


def f1(scores: list[Score]) -> float:
    """Of the mean precision and the mean recall, as the scorer beside the pages has it."""
    precision = sum(each.precision for each in scores) / len(scores)
    recall = sum(each.recall for each in scores) / len(scores)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _runs(text: str) -> Counter[tuple[str, ...]]:
    words = _words(text)
    return Counter(tuple(words[at : at + RUN]) for at in range(max(len(words) - RUN + 1, 1 if words else 0)))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def _html() -> list[Page]:
    """The HTML pages, unpacked into a folder and read as any folder is."""
    with tempfile.TemporaryDirectory() as folder:
        for packed in (ARTICLES / "html").glob("*.html.gz"):
            (Path(folder) / packed.stem).write_bytes(gzip.decompress(packed.read_bytes()))
        return [page for page in read.pages([folder]) if isinstance(page, Page)]


def _flat(way: str) -> list[Page]:
    return [Page.of(doc, text) for doc, text in _rows(f"flat-{way}.jsonl.gz")]


def _rows(name: str) -> Iterator[tuple[str, str]]:
    """Names and texts of a file of records."""
    with gzip.open(ARTICLES / name, "rt", encoding="utf-8") as lines:
        yield from ((row["doc"], row["text"]) for row in map(json.loads, lines))


def _ours(page: Page) -> str:
    return article.extract(page)[0].text


def _theirs(page: Page) -> str:
    return trafilatura.extract(page.source, include_comments=False) or ""
