"""An article read for a full comparison."""

from collections.abc import Mapping
from dataclasses import dataclass

from pledgebook.copies.notes import is_revision
from pledgebook.copies.rarity import weight
from pledgebook.copies.settings import CopySettings
from pledgebook.copies.wording import Token, sentence_tokens
from pledgebook.model import Article, Source


@dataclass(frozen=True, slots=True)
class Reading:
    """What two articles are compared by.

    Attributes:
        article: the article itself.
        shingles: all its runs of `CopySettings.shingle` words.
        sentences: its sentences as words.
        telling: each word that tells the story apart, with the place where it first stands, 0 to 1.
        is_revision: whether the text says of itself that it is a new version.
    """

    article: Article
    shingles: frozenset[tuple[str, ...]]
    sentences: tuple[tuple[Token, ...], ...]
    telling: Mapping[str, float]
    is_revision: bool

    @classmethod
    def of(cls, article: Article, settings: CopySettings) -> "Reading":
        """The reading of the kept blocks."""
        said = sentence_tokens(article.text)
        keys = [token.key for sentence in said for token in sentence]
        return cls(
            article,
            _shingles(keys, settings.shingle),
            tuple(said),
            _telling(keys),
            is_revision(article.source.title or "", article.text),
        )

    @property
    def source(self) -> Source:
        """What the page says about itself."""
        return self.article.source


def _shingles(keys: list[str], length: int) -> frozenset[tuple[str, ...]]:
    return frozenset(zip(*(keys[start:] for start in range(length)), strict=False))


def _telling(keys: list[str]) -> dict[str, float]:
    places: dict[str, float] = {}
    for place, key in enumerate(keys):
        if weight(key):
            places.setdefault(key, place / len(keys))
    return places
