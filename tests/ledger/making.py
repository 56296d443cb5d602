"""Claims for tests: a page tells its sentences one after the other, each with the figures that it carries."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal

from pledgebook.ledger import keep
from pledgebook.model import (
    Amount,
    Claim,
    CopyGroup,
    Decision,
    Finding,
    Kind,
    Ledger,
    Member,
    Package,
    Qualifier,
    Relation,
    Reliance,
    Source,
    Span,
    Verb,
    When,
    claim_id,
    content_id,
)

MILLION = 10**6
BETWEEN = {"donor": "US", "recipient": "UA"}


def day(text: str) -> date:
    return date.fromisoformat(text)


def on(first: str, last: str | None = None) -> When:
    return When(day(first), day(last or first), "stated")


def millions(figure: float, qualifier: Qualifier | None = None, currency: str = "USD") -> Amount:
    """A sum as news writes it: billions with the decimals that they need, else whole millions."""
    value = Decimal(str(figure)) * MILLION
    scale = 1000 * MILLION if value >= 1000 * MILLION else MILLION
    decimals = min(int((value / scale).normalize().as_tuple().exponent), 0)
    return Amount.read(value, scale * Decimal(10) ** decimals, currency, qualifier, f"{figure} million")


def exactly(figure: float) -> Amount:
    """A sum of dollars that can only be what is written."""
    value = figure * MILLION
    return Amount(value, "USD", None, value, value, f"${figure} million")


@dataclass
class Page:
    """A page that tells claims, in order."""

    doc: str
    published: str | None = None
    url: str | None = None
    title: str | None = None
    outlet: str | None = None
    claims: list[Claim] = field(default_factory=list)
    length: int = 0

    @property
    def source(self) -> Source:
        return Source(f"page-{self.doc}", self.doc, self.url, self.outlet, self.title, self._day)

    @property
    def _day(self) -> date | None:
        return day(self.published) if self.published else None

    def tell(self, kind: Kind, words: str, **fields: object) -> Claim:
        """Add a claim between the US and Ukraine unless the fields say otherwise."""
        span = Span(self.length, self.length + len(words))
        self.length = span.end + 1
        page = self.source.page
        known: dict[str, object] = {
            **BETWEEN,
            **fields,
            "id": claim_id(page, kind, span, words),
            "page": page,
            "doc": self.doc,
            "kind": kind,
            "span": span,
            "evidence": words,
            "rule": fields.get("rule", "test"),
        }
        self.claims.append(Claim(**known))  # type: ignore[arg-type]
        return self.claims[-1]

    def package(self, words: str, amount: Amount, **fields: object) -> Claim:
        """Add a package claim: announced and the page's news unless the fields say otherwise."""
        usual: dict[str, object] = {"stage": "announced", "novelty": "new", "scope": "military"}
        return self.tell("package", words, amount=amount, **{**usual, **fields})

    def total(self, words: str, amount: Amount, since: str, **fields: object) -> Claim:
        """Add a quoted total of military aid."""
        window = {"since": day(since), "scope": "military"}
        return self.tell("total", words, amount=amount, **{**window, **fields})


def book(
    *pages: Page,
    copies: Iterable[CopyGroup] = (),
    decisions: Iterable[Decision] = (),
    relied: Iterable[Reliance] = (),
) -> Ledger:
    """The ledger of the pages."""
    sources = [page.source for page in pages]
    claims = [claim for page in pages for claim in page.claims]
    return keep(sources, claims, list(copies), list(decisions), reliances=relied)


def copies_of(original: Page, *others: Page, relation: Relation = "verbatim") -> CopyGroup:
    """A group in which the first page is the original."""
    members = [Member(original.source.page, original.doc, "original", None, 1.0)]
    members += [Member(page.source.page, page.doc, relation, original.doc, 0.9) for page in others]
    members.sort(key=lambda member: member.doc)
    key = content_id("copies", *sorted(member.page for member in members))
    return CopyGroup(key, original.doc, "it is the oldest", tuple(members))


def decided(
    verb: Verb, *claims: Claim, at: int = 1, name: str | None = None, value: str | None = None
) -> Decision:
    """A decision of the analyst Ada, made on day `at` of January 2023."""
    targets = tuple(claim.id for claim in claims)
    moment = datetime(2023, 1, at, tzinfo=UTC)
    key = content_id("decision", verb, *targets, at, name, value)
    return Decision(key, verb, targets, "Ada", "she read both pages", moment, name, value)


def sums(ledger: Ledger) -> list[float]:
    """The packages' figures in millions, in the order of the ledger."""
    return [package.amount.value / MILLION for package in ledger.packages]


def the(ledger: Ledger, figure: float) -> Package:
    """The only package of that many millions."""
    (found,) = [package for package in ledger.packages if package.amount.value == figure * MILLION]
    return found


def found(ledger: Ledger, code: str) -> list[Finding]:
    """The findings of a code, in order."""
    return [finding for finding in ledger.findings if finding.code == code]
