"""A page for tests, written as it would be printed, and what the claim stage reads in it.

Paragraphs are parted by a blank line; all of them are the article.
"""

import re
from datetime import date

from pledgebook.claims import read
from pledgebook.claims.reading import Reading, lay_out
from pledgebook.model import Article, Block, Claim, Kind, Problem, Source, Span

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


TELLING = (
    "The White House is weighing another $750 million in military aid for Ukraine.",
    "If approved, the package of about $700 million would send artillery to Kyiv.",
    "The Pentagon announced on Thursday a further $800 million in security assistance for Ukraine.",
    "Biden used the Presidential Drawdown Authority to send Ukraine $800 million in weapons.",
    "The army awarded a contract worth $309 million for Javelin missiles for Ukraine.",
    "Britain will give Ukraine £1.3 billion in military support.",
    "Norway pledged 400 million kroner in humanitarian aid to Moldova.",
    "The EU agreed a seventh tranche of €500 million for Ukraine under the European Peace Facility.",
    "Germany gives Ukraine a loan of 150 million euros as budget support. Berlin announced it on 13 May.",
    "Washington gave Ukraine military aid of $400 million each on 4 and 10 November 2022.",
    "The drawdown for Ukraine is the thirteenth since August 2021, and worth $1 billion.",
    "The new package lifts US military aid to Ukraine to more than $3 billion since the invasion.",
    "The military aid of $3 billion comes to nearly half of its defence budget of $6 billion.",
    "The package, worth $800 million, includes 72 howitzers, 144,000 artillery rounds and body armour.",
    "Military aid worth $800 million was announced. Britain approved a drawdown of up to million dollars.",
    '"We will send Ukraine $800 million in arms," the minister told Reuters.',
)
"""Pages of a line or two that tell of aid, each with a sum and at least one claim."""
