"""Nouns for tests: a document is one short text in which [[double brackets]] mark the evidence of claims."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

from pledgebook.model import (
    Amount,
    Article,
    Block,
    Claim,
    CopyGroup,
    Detail,
    Event,
    Finding,
    Ledger,
    Member,
    Package,
    Page,
    Place,
    Source,
    Span,
    Stated,
    Total,
    When,
    claim_id,
    content_id,
)
from pledgebook.stores import Book

MARKED = re.compile(r"\[\[(.*?)\]\]")
MILLION = 10**6
MENU = "Home | World | Sign up"


def a_page(doc: str, marked: str, *, published: date | None = None) -> Page:
    """A page of a menu and the paragraphs of the marked text."""
    paragraphs = MARKED.sub(r"\1", marked)
    text = f"{MENU}\n\n{paragraphs}\n"
    return Page.of(doc, text, url=f"https://news.example/{doc}", published=published)


def an_article(page: Page) -> Article:
    """The page with its menu dropped and every other paragraph kept."""
    runs = [Span(run.start(), run.end()) for run in re.finditer(r"\S.*", page.source)]
    blocks = tuple(Block(run, "", "nav" if run.of(page.source) == MENU else None) for run in runs)
    source = Source(page.id, page.doc, page.url, "The Example", f"News {page.doc}", page.published)
    return Article(source, page.source, blocks)


def an_article_with_statements(page: Page) -> Article:
    """The page's article, its first paragraph a post, its second a turn, with all that a page may state."""
    made = an_article(page)
    menu, post, turn, *rest = made.blocks
    words: tuple[tuple[Detail, str, Place, str, Span | None], ...] = (
        ("published", "2030-04-13T01:30Z", "json-ld", "datePublished", None),
        ("published", "2030-04-11", "text", "", Span(0, 4)),
        ("updated", "2030-04-14", "meta", "og:updated_time", None),
        ("agency", "NPA", "meta", "source_organization", None),
        ("contributor", "Ida Lund", "json-ld", "editor", None),
        ("note", "It was corrected.", "json-ld", "correction", None),
    )
    source = replace(made.source, cut=True, stated=tuple(Stated(*each) for each in words))
    blocks = (
        menu,
        replace(post, posted="2030-04-13T20:41"),
        replace(turn, label=Span(turn.span.start, turn.span.start + len("The minister"))),
        *rest,
    )
    return Article(source, made.page_text, blocks)


def dollars(millions: int) -> Amount:
    return Amount.read(Decimal(millions * MILLION), Decimal(MILLION), "USD", None, f"${millions} million")


def claims_of(page: Page, marked: str, *, millions: int = 800, **fields: object) -> list[Claim]:
    """A package claim for each marked run, of the given sum."""
    return [_claim(page, evidence, millions, **fields) for evidence in MARKED.findall(marked)]


def _claim(page: Page, evidence: str, millions: int, **fields: object) -> Claim:
    start = page.source.index(evidence)
    span = Span(start, start + len(evidence))
    known: dict[str, object] = {
        "id": claim_id(page.id, "package", span, f"${millions} million"),
        "page": page.id,
        "doc": page.doc,
        "kind": "package",
        "span": span,
        "evidence": evidence,
        "rule": "gives-sum",
        "amount": dollars(millions),
        "donor": "US",
        "recipient": "UA",
        "stage": "announced",
        "date": When.day(date(2030, 4, 13), "stated", "13 April 2030"),
    }
    return Claim(**(known | fields))  # type: ignore[arg-type]


def an_entry(*claims: Claim, millions: int = 800, **fields: object) -> Package:
    """The entry that rests on the claims."""
    ids = tuple(sorted(claim.id for claim in claims))
    known: dict[str, object] = {
        "id": content_id("package", *ids),
        "record": "package",
        "donor": "US",
        "recipient": "UA",
        "amount": dollars(millions),
        "authority": "drawdown",
        "scope": None,
        "stage": "announced",
        "announced": When.day(date(2030, 4, 13), "stated"),
        "claims": ids,
        "docs": tuple(sorted({claim.doc for claim in claims})),
        "speakers": ("John Kirby",),
        "history": tuple(Event("announced", dollars(millions), None, claim.id) for claim in claims),
        "why": ("Both texts speak of the new package.",),
    }
    return Package(**(known | fields))  # type: ignore[arg-type]


def a_total(claim: Claim, *packages: Package) -> Total:
    """The verdict on a quoted total of $2.4 billion that the entries do not reach."""
    return Total(
        claim=claim.id,
        doc=claim.doc,
        donor="US",
        recipient="UA",
        scope=None,
        since=date(2030, 2, 24),
        until=None,
        amount=dollars(2400),
        verdict="off",
        ledger_low=799.5 * MILLION,
        ledger_high=800.5 * MILLION,
        residual_low=1500 * MILLION,
        residual_high=1700 * MILLION,
        packages=tuple(package.id for package in packages),
        sentence="The entries since 24 February 2030 add up to 800 million, 1.6 billion less than quoted.",
    )


def a_finding(*claims: Claim, packages: tuple[Package, ...] = ()) -> Finding:
    """A missing entry of 1.6 billion."""
    ids = tuple(claim.id for claim in claims)
    return Finding(
        id=content_id("finding", "missing-entry", *ids),
        code="missing-entry",
        sentence="About 1.6 billion that the texts count is in no entry.",
        at_stake=1600.0 * MILLION,
        claims=ids,
        packages=tuple(package.id for package in packages),
        low=1500.0 * MILLION,
        high=1700.0 * MILLION,
    )


def a_copy_group(original: Page, copy: Page) -> CopyGroup:
    members = (
        Member(original.id, original.doc, "original", None, 1.0),
        Member(copy.id, copy.doc, "verbatim", original.doc, 1.0),
    )
    key = content_id("copies", *sorted((original.id, copy.id)))
    return CopyGroup(key, original.doc, "It is dated first.", members, ("Reuters",))


FIRST = """Washington [[approved an $800 million package]] on Wednesday.

The minister thanked the senate — at last."""
SECOND = "A spokesman said [[another $800 million]] would follow, £5 included."


def fill(book: Book) -> None:
    """Two documents, an entry that rests on both, a quoted total, a finding, a group of copies."""
    pages = {text: a_page(doc, text) for doc, text in (("first", FIRST), ("second", SECOND))}
    for text, page in pages.items():
        book.add_article(page, an_article(page))
        book.add_claims(page.id, claims_of(page, text))
    claims = list(book.claims())
    entry = an_entry(*claims)
    book.set_copies([a_copy_group(pages[FIRST], pages[SECOND])])
    total, finding = a_total(claims[0], entry), a_finding(*claims, packages=(entry,))
    book.set_ledger(Ledger((entry,), (total,), findings=(finding,)))
