"""Drop what an article says twice: a teaser that repeats a paragraph, a second copy of the whole."""

from collections.abc import Iterator, Sequence

from pledgebook.article.look import Pieces
from pledgebook.article.region import Reasons
from pledgebook.model import DropReason
from pledgebook.text import fold

SHORTEST_REPEAT = 60
"""Characters from which a block that stands in the article again is a copy. Shorter ones ("Thank you very
much.") are said again in good earnest."""

_DOTS = ("...", "…", "[…]", "[...]")


def drop(pieces: Pieces, reasons: Reasons) -> list[DropReason | None]:
    """The reasons, with `repeat` for the second copy of a passage and for teasers and pull quotes."""
    judged = list(reasons)
    looks = pieces.looks
    long = [
        place
        for place, reason in enumerate(reasons)
        if not reason and looks.lengths[place] >= SHORTEST_REPEAT
    ]
    excerpts = [number for number, place in enumerate(long) if _may_be_excerpt(pieces, place)]
    if not excerpts and len({looks.keys[place] for place in long}) == len(long):
        return judged
    words = [_words(looks.written[place]) for place in long]
    for number in {*_copied(words), *_cut_out(words, excerpts)}:
        judged[long[number]] = "repeat"
    return judged


def _may_be_excerpt(pieces: Pieces, place: int) -> bool:
    """Whether a block breaks off with dots, as a teaser does, or is set apart as a quotation."""
    return pieces.looks.written[place].endswith(_DOTS) or pieces.tags[place] == "blockquote"


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


def _cut_out(words: Sequence[str], excerpts: Sequence[int]) -> Iterator[int]:
    """Numbers of those of the given blocks that another block holds in full."""
    whole = "\n".join(words)
    return (number for number in excerpts if whole.count(words[number]) > 1)


def _words(text: str) -> str:
    return " ".join(fold(text).split()).strip(".\"' ")
