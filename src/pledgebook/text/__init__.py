"""Pure string tools: fold, segment, shingle, spacing. Every one keeps or gives exact offsets.

Runs of words are hashed with NumPy, which those who need none of it should not wait for: `text.shingle`.
"""

from pledgebook.text.fold import fold
from pledgebook.text.segment import sentences
from pledgebook.text.spacing import single_spaced

__all__ = ["fold", "sentences", "single_spaced"]
