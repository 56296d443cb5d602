"""Claims as pages tell them: who says what, where, in which words of which sentence."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from operator import attrgetter

from pledgebook.faces.publish import links
from pledgebook.faces.publish.quoting import Piece, around, pieces
from pledgebook.faces.publish.relations import Named, Relations
from pledgebook.model import Claim, Span, Verdict
from pledgebook.stores import Book

HELD = 64
"""Articles and claims kept unpacked. Those of one entry or finding often share a page; more would only hold
memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A claim with what stands around it.

    Attributes:
        claim: the claim.
        page: the page that holds it.
        quote: its sentence, the evidence marked.
        span: characters of that sentence, half-open.
        entry: id of the entry that rests on it.
        verdict: of the total that it quotes.
        findings: ids of the findings that rest on it.
    """

    claim: Claim
    page: Named
    quote: list[Piece]
    span: Span
    entry: str | None
    verdict: Verdict | None
    findings: list[str]

    @property
    def who(self) -> str | None:
        """Who says it: the speaker, else whom the sentence credits."""
        return self.claim.speaker or self.claim.source


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a page with all claims that it holds.

    Attributes:
        quote: the sentence, all evidence marked.
        claims: the claims, in the order of the text.
    """

    quote: list[Piece]
    claims: list[Told]


class Teller:
    """Tells claims of a book."""

    def __init__(self, book: Book, relations: Relations) -> None:
        self._book = book
        self._relations = relations
        self._article = lru_cache(maxsize=HELD)(book.article)
        self._claim = lru_cache(maxsize=HELD)(book.claim)

    def claims(self, ids: Iterable[str]) -> Iterator[Told]:
        """The claims with these ids, in that order."""
        return (self.tell(self._claim(key)) for key in ids)

    def href(self, key: str) -> str:
        """The address of the claim with this id."""
        return links.claim(self._claim(key).page, key)

    def of_page(self, page: str) -> list[Passage]:
        """The claims of a page, in the order of its text, those of one sentence together."""
        told = map(self.tell, self._book.claims_of(page))
        return [self._passage(span, list(each)) for span, each in groupby(told, key=attrgetter("span"))]

    def tell(self, claim: Claim) -> Told:
        """The claim with what stands around it."""
        relations, article = self._relations, self._article(claim.page)
        span = around(article, claim.span)
        return Told(
            claim=claim,
            page=relations.pages[claim.page],
            quote=list(pieces(article, span, [claim.span])),
            span=span,
            entry=relations.entry_of.get(claim.id),
            verdict=relations.verdicts.get(claim.id),
            findings=relations.told.get(claim.id, []),
        )

    def _passage(self, span: Span, claims: list[Told]) -> Passage:
        article = self._article(claims[0].claim.page)
        return Passage(list(pieces(article, span, [told.claim.span for told in claims])), claims)
