"""Pure string tools: fold, segment, shingle. Every one keeps or gives exact offsets."""

from pledgebook.text.fold import fold
from pledgebook.text.segment import sentences
from pledgebook.text.shingle import Hashes, Word, shingle_hashes, words

__all__ = ["Hashes", "Word", "fold", "sentences", "shingle_hashes", "words"]
