"""The documents that are measured on: the corpus, which of it passes the gate, and samples of those."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pledgebook import article, claims, read
from pledgebook.model import Article, Page

CORPUS = Path(__file__).parents[2] / "shared" / "corpus" / "whitehouse-2021-2022.jsonl.gz"

EVERY = 5
"""One document in so many that pass the gate is in a sample: each sample takes seconds, not a minute. Samples
with different starts share no document, so what one measurement left in a cache speeds up no other."""


@dataclass(frozen=True)
class Material:
    """All documents of the corpus, and those that pass the gate, in the corpus's order."""

    pages: list[Page]
    passed: list[Page]

    @classmethod
    def load(cls) -> "Material":
        """The corpus, read and put through the gate."""
        pages = list(documents())
        return cls(pages, [page for page in pages if claims.may_hold_claim(page.source)])

    def sample(self, start: int) -> list[Page]:
        """Every `EVERY`th document that passed, from the one at `start` on, which is below `EVERY`."""
        return self.passed[start::EVERY]


def documents() -> Iterator[Page]:
    """The documents of the corpus, one at a time."""
    return (page for page in read.pages([str(CORPUS)]) if isinstance(page, Page))


def articles(pages: list[Page]) -> list[Article]:
    """The pages' articles."""
    return [article.extract(page)[0] for page in pages]


def size(texts: list[str]) -> float:
    """Millions of characters."""
    return sum(map(len, texts)) / 1e6
