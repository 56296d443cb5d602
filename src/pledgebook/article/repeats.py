"""Drop what an article says twice: a teaser that repeats a paragraph, a second copy of the whole."""

from collections.abc import Iterator, Sequence

from pledgebook.article.look import Piece
from pledgebook.article.region import Reasons
from pledgebook.model import DropReason
from pledgebook.text import fold

SHORTEST_REPEAT = 60
"""Characters from which a block that stands in the article again is a copy. Shorter ones ("Thank you very
much.") are said again in good earnest."""


def drop(text: str, pieces: Sequence[Piece], reasons: Reasons) -> list[DropReason | None]:
    """The reasons, with `repeat` for the second copy of a passage and for teasers of a paragraph."""
    judged = list(reasons)
    long = [place for place, reason in enumerate(reasons) if not reason and pieces[place].look.length >= SHORTEST_REPEAT]
    words = [_words(pieces[place].span.of(text)) for place in long]
    for number in {*_copied(words), *_cut_off(words)}:
        judged[long[number]] = "repeat"
    return judged


def _copied(words: Sequence[str]) -> Iterator[int]:
    """Numbers of the blocks that repeat a passage, and of those that repeat the first block."""
    first: dict[str, int] = {}
    copy_of = [first.setdefault(said, number) for number, said in enumerate(words)]
    for number, original in enumerate(copy_of):
        if original == number:
            continue
        beside = copy_of[number - 1] == original - 1, copy_of[number + 1 : number + 2] == [original + 1]
        if original == 0 or any(beside):
            yield number


def _cut_off(words: Sequence[str]) -> Iterator[int]:
    """Numbers of the blocks that break off a block which stands in full elsewhere."""
    for number, said in enumerate(words):
        if any(len(full) > len(said) and full.startswith(said) for full in words):
            yield number


def _words(text: str) -> str:
    return " ".join(fold(text).split()).rstrip(". ")
