"""What of an article is enough to find those it may share text with."""

from dataclasses import dataclass

from pledgebook.copies.join import joined
from pledgebook.copies.rarity import RAREST, weight
from pledgebook.copies.settings import CopySettings
from pledgebook.copies.wording import tokens
from pledgebook.model import Article
from pledgebook.text import fold, shingle_hashes, words

_HASHES = 2**64


@dataclass(frozen=True, slots=True)
class Sketch:
    """A sample of an article's shingles (FracMinHash), and its rare words.

    Attributes:
        shingles: hashes; all of a short article, the lowest part of the hash space of a long one, so that
            any two samples can be compared.
        rare: keys of the figures and of the words that few texts have.
    """

    shingles: frozenset[int]
    rare: frozenset[str]


def sketch(article: Article, settings: CopySettings) -> Sketch:
    """The sketch of the kept blocks; depends on this article alone."""
    rare = frozenset(token.key for token in tokens(article.text) if weight(token.key) == RAREST)
    return Sketch(_sample(shingles(article.text, settings), settings), rare)


def shingles(text: str, settings: CopySettings) -> frozenset[int]:
    """Hashes of all runs of `settings.shingle` words."""
    said = [word.text for word in words(fold(text))]
    return frozenset(shingle_hashes(said, settings.shingle))


def candidates(sketches: list[Sketch], settings: CopySettings) -> list[tuple[int, int]]:
    """Places of the sketches that share enough to be compared in full, in order, the lower place first."""
    texts = joined([each.shingles for each in sketches], settings)
    words_in_common = joined([each.rare for each in sketches], settings)
    return sorted(
        {pair for pair, shared in texts.items() if shared >= settings.least_shingles}
        | {pair for pair, shared in words_in_common.items() if shared >= settings.least_rare}
    )


def _sample(hashes: frozenset[int], settings: CopySettings) -> frozenset[int]:
    if len(hashes) <= settings.kept_whole:
        return hashes
    return frozenset(each for each in hashes if each < _HASHES // settings.sampled)
