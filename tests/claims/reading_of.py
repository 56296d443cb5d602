"""A page for tests, written as it would be printed, and what the claim stage reads in it.

Paragraphs are parted by a blank line; all of them are the article.
"""

import re
from dataclasses import fields
from datetime import date

from pledgebook.claims import read
from pledgebook.claims.reading import Reading, lay_out
from pledgebook.model import Amount, Article, Block, Claim, Kind, Problem, Source, Span, When

_PARAGRAPH = re.compile(r"\S(?:.*?\S)??(?=\s*\Z|\s*\n\s*\n)", re.DOTALL)


def article(
    text: str, *, published: str | None = None, url: str | None = None, title: str | None = None
) -> Article:
    """The text as a page whose every paragraph is kept; `published` is an ISO date."""
    blocks = tuple(Block(Span(*match.span())) for match in _PARAGRAPH.finditer(text))
    day = date.fromisoformat(published) if published else None
    return Article(Source("page", "doc", url, title=title, published=day), text, blocks)


def reading(text: str, **about: str | None) -> Reading:
    """The text laid out for the frames."""
    return lay_out(article(text, **about))


def claims(text: str, **about: str | None) -> list[Claim]:
    """Every claim of the text."""
    return read(article(text, **about))[0]


def problems(text: str, **about: str | None) -> list[Problem]:
    """What could not be read in the text."""
    return read(article(text, **about))[1]


def told(kind: Kind, text: str, **about: str | None) -> list[Claim]:
    """The text's claims of one kind, in order."""
    return [claim for claim in claims(text, **about) if claim.kind == kind]


def only(kind: Kind, text: str, **about: str | None) -> Claim:
    """The text's one claim of a kind."""
    [claim] = told(kind, text, **about)
    return claim
