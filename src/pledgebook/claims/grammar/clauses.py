"""Which part of a sentence belongs to one of several sums or things in it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from pledgebook.claims.grammar.cues import cue
from pledgebook.model import Span

_BREAK = re.compile(
    r";\s*| - |,(?=\s)|(?<=\w): "
    r"|,? (?:while|whereas|of which|including|bringing|and) |, (?:which|and|as|with|the|or|but) "
    r"| (?<!would )(?<!will )(?=(?:would |will )?(?:brings?|bringing|lifts?|takes?|taking|raises?|raising)\b)"
)
"""Places where one statement of a sentence may end and the next begin."""

_ATTRIBUTION = re.compile(
    rf",\s*(?:according to [^,]+|(?:[\w.'\"-]+ ){{1,9}}?{cue('saying', 'verbs').small.pattern}[^,]*)\.?$",
    re.IGNORECASE,
)
"""A tail that says who said it."""


def shares(text: str, spans: Sequence[Span]) -> list[Span]:
    """For each span (ordered, apart) the part of the text that is about it.

    Between two neighbours the text is cut at the last break before the second; where there is no break, both
    have the words between. The tail that names a speaker is left out.
    """
    end = tail.start() if (tail := _ATTRIBUTION.search(text)) and tail.start() >= spans[-1].end else len(text)
    starts, ends = [0], []
    for left, right in pairwise(spans):
        breaks = list(_BREAK.finditer(text, left.end, right.start))
        starts.append(breaks[-1].start() if breaks else left.end)
        ends.append(breaks[-1].start() if breaks else right.start)
    return [Span(a, b).trimmed(text, " ,;:-\n") for a, b in zip(starts, [*ends, end], strict=True)]
