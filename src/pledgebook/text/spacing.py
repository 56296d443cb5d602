"""Runs of spaces, as indented lines leave them behind, made single with a way back."""

from collections.abc import Callable

from pledgebook.model import Span


def single_spaced(text: str) -> tuple[str, Callable[[Span], Span]]:
    """The text with every run of spaces as one, and what finds the place of a span of it in the text itself.

    Spans are half-open, in code points; one that begins or ends in a run begins or ends with its first space.
    """
    if "  " not in text:
        return text, lambda span: span
    kept = [place for place, letter in enumerate(text) if letter != " " or text[place - 1 : place] != " "]
    ends = [*kept, len(text)]

    def back(span: Span) -> Span:
        return Span(ends[span.start], kept[span.end - 1] + 1) if len(span) else Span(*[ends[span.start]] * 2)

    return "".join(text[place] for place in kept), back
