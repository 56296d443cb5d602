"""Pages for tests: blocks, and a judged page as a view."""

from itertools import accumulate

from pledgebook.article.look import Looks, Pieces
from pledgebook.article.view import View
from pledgebook.model import DropReason, Span

Line = tuple[DropReason | None, str]

LEAD = "Norland will send three ferries and $45 million to Tamura, its foreign minister said on Tuesday."


def pieces(*lines: str, tag: str = "") -> Pieces:
    """A page of the lines, a block each."""
    ends = accumulate(len(line) + 2 for line in lines)
    spans = [Span(end - len(line) - 2, end - 2) for line, end in zip(lines, ends, strict=True)]
    return Pieces.of_text("\n\n".join(lines), spans, [tag] * len(lines))


def looks(*lines: str) -> Looks:
    """The looks of the lines."""
    return pieces(*lines).looks


def view(*lines: Line) -> View:
    """The page of the lines, a block each, with the reason of each; None for the article's own."""
    return View(pieces(*(line for _, line in lines)), [reason for reason, _ in lines])
