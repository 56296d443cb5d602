"""A judged page for tests: its lines with the reason of each, None for the article's own."""

from itertools import accumulate

from pledgebook.article.look import Look, Piece
from pledgebook.article.view import View
from pledgebook.model import DropReason, Span

Line = tuple[DropReason | None, str]

LEAD = "Norland will send three ferries and $45 million to Tamura, its foreign minister said on Tuesday."


def view(*lines: Line) -> View:
    """The page of the lines, a block each."""
    text = "\n\n".join(line for _, line in lines)
    ends = accumulate(len(line) + 2 for _, line in lines)
    pieces = [
        Piece(Span(end - len(line) - 2, end - 2), Look.of(line))
        for (_, line), end in zip(lines, ends, strict=True)
    ]
    return View(text, pieces, [reason for reason, _ in lines])
