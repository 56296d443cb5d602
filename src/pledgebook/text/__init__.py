"""Pure string tools: fold, segment, shingle, spacing. Every one keeps or gives exact offsets."""

from pledgebook.text.fold import fold
from pledgebook.text.segment import sentences
from pledgebook.text.shingle import Hashes, Word, shingle_hashes, words
from pledgebook.text.spacing import single_spaced

__all__ = ["Hashes", "Word", "fold", "sentences", "shingle_hashes", "single_spaced", "words"]
