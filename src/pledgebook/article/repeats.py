"""Drop what an article says twice: a teaser that repeats a paragraph, a second copy of the whole."""

from collections.abc import Sequence

from pledgebook.article.look import Piece
from pledgebook.article.region import Reasons
from pledgebook.model import DropReason
from pledgebook.text import fold

SHORTEST_REPEAT = 60
"""Characters from which a block that stands in the article again is a copy. Shorter ones ("Thank you very
much.") are said again in good earnest."""


def drop(text: str, pieces: Sequence[Piece], reasons: Reasons) -> list[DropReason | None]:
    """The reasons, with `repeat` for every later copy of a kept block and for cut-off beginnings of one."""
    judged = list(reasons)
    kept = [place for place, reason in enumerate(reasons) if not reason]
    words = {place: _words(pieces[place].span.of(text)) for place in kept if _is_long(pieces[place])}
    full: dict[str, int] = {}
    for place, said in words.items():
        if full.setdefault(said, place) != place:
            judged[place] = "repeat"
    for place, said in words.items():
        if _is_cut_off(pieces[place]) and any(other != said and other.startswith(said) for other in full):
            judged[place] = "repeat"
    return judged


def _is_long(piece: Piece) -> bool:
    return piece.look.length >= SHORTEST_REPEAT


def _is_cut_off(piece: Piece) -> bool:
    """Whether a block breaks off: with dots, or with no end of a sentence."""
    return not piece.look.ends or (
        piece.look.text.endswith((".", "..")) and piece.look.text.rstrip(".") + "." != piece.look.text
    )


def _words(text: str) -> str:
    return " ".join(fold(text).split()).rstrip(". ")
