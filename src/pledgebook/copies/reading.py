"""Articles read for a full comparison."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from pledgebook.copies.digests import Said, rare, said, weights
from pledgebook.copies.notes import is_revision
from pledgebook.copies.settings import CopySettings
from pledgebook.model import Article, Source
from pledgebook.text.shingle import Hashes, shingle_hashes

READINGS_HELD = 4096
"""Readings kept at hand while pairs are compared, of about 15 kB each. Fewer cost time, more cost memory."""

ArticleOf = Callable[[str], Article]
"""Gives the article of the page with this id."""


@dataclass(frozen=True, slots=True)
class Telling:
    """The words that tell an article's story apart, each once, in the order of their digests.

    Attributes:
        words: their digests.
        places: where each first stands, 0 to 1.
        weights: how much each tells.
    """

    words: Hashes
    places: NDArray[np.float64]
    weights: NDArray[np.int64]

    @property
    def weight(self) -> int:
        """Of all of them together."""
        return int(self.weights.sum())


@dataclass(eq=False)
class Reading:
    """What two articles are compared by. What not every comparison needs is worked out when it is asked for.

    `said` may be set beforehand, as `Readings.together` does.

    Attributes:
        article: the article itself.
        settings: with which it is read.
    """

    article: Article
    settings: CopySettings

    @property
    def source(self) -> Source:
        """What the page says about itself."""
        return self.article.source

    @cached_property
    def said(self) -> Said:
        """Its words."""
        return said([self.article.text])[0]

    @cached_property
    def shingles(self) -> Hashes:
        """All its runs of `CopySettings.shingle` words, as hashes, ascending."""
        return _distinct(shingle_hashes(self.said.words, self.settings.shingle))

    @cached_property
    def rare(self) -> Hashes:
        """Its figures and the words that few texts have, as digests, ascending."""
        return _distinct(rare(self.said.words))

    @cached_property
    def telling(self) -> Telling:
        """The words that tell its story apart."""
        words, places = np.unique(self.said.words, return_index=True)
        weighs = weights(words).astype(np.int64)
        tells = weighs > 0
        return Telling(words[tells], places[tells] / max(1, len(self.said.words)), weighs[tells])

    @cached_property
    def pieces(self) -> dict[bytes, int]:
        """The numbers of its sentences, by their words; one with an abbreviation in it may be in two."""
        return {piece: number for number, piece in enumerate(self.said.pieces)}

    def written(self, number: int) -> str:
        """A sentence as it stands in the text."""
        raw = self.article.text.encode("utf-8", "surrogatepass")
        start, end = (*self.said.places, len(raw))[number : number + 2]
        return raw[start:end].decode("utf-8", "surrogatepass").rstrip()

    @cached_property
    def is_revision(self) -> bool:
        """Whether the text says of itself that it is a new version."""
        return is_revision(self.source.title or "", self.article.text)


class Readings:
    """The readings of pages, the last ones at hand."""

    def __init__(self, article: ArticleOf, settings: CopySettings) -> None:
        self._article = article
        self._settings = settings
        self._held: dict[str, Reading] = {}

    def __call__(self, page: str) -> Reading:
        """The reading of a page."""
        if page not in self._held:
            self._held[page] = Reading(self._article(page), self._settings)
        return self._held[page]

    def together(self, pages: Iterable[str]) -> list[Reading]:
        """The readings of some pages, whose words are found all at once, in a third of the time."""
        if len(self._held) > READINGS_HELD:
            self._held.clear()
        found = [self(page) for page in pages]
        lacking = [reading for reading in found if "said" not in vars(reading)]
        for reading, words in zip(lacking, said([each.article.text for each in lacking]), strict=True):
            reading.said = words
        return found


def _distinct(hashes: Hashes) -> Hashes:
    """Each once, ascending."""
    found = np.sort(hashes)
    kept: NDArray[np.bool_] = np.append(True, found[1:] != found[:-1])[: len(found)]
    return found[kept]
