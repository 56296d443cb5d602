"""Every invariant of a book, each a small function that yields a sentence for each breach."""

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise

from pledgebook.model import Amount, Article, Claim, Decision, Stated, When, page_id
from pledgebook.stores.reading import Reading

Check = Callable[[Reading], Iterator[str]]


def broken(book: Reading) -> Iterator[str]:
    """A sentence for every broken invariant, in the order of `CHECKS`; nothing where all hold."""
    for check in CHECKS:
        yield from check(book)


def file_is_whole(book: Reading) -> Iterator[str]:
    """SQLite finds no damage in the file."""
    if (answer := book.whole()) != "ok":
        yield f"The file is damaged, says SQLite: {answer}."


def blocks_give_back_the_page(book: Reading) -> Iterator[str]:
    """Blocks stand in order, apart, and with white space between them make up the page text."""
    for article in book.articles_by_name():
        if not _tiled(article):
            yield f"The blocks of {article.source.doc} do not give back its page text."


def statements_stand_on_the_page(book: Reading) -> Iterator[str]:
    """What a page says of itself in its text stands at its place; of days and times the words differ."""
    for article in book.articles_by_name():
        for each in article.source.stated:
            if each.span and not _stands(each, article.page_text):
                yield f"What {article.source.doc} states ({each.detail}) does not stand where it says."


def evidence_is_in_the_article(book: Reading) -> Iterator[str]:
    """The words of every claim stand at its place, and that place is in kept blocks."""
    for article, claim in _claims_with_articles(book):
        if not claim.evidence or claim.span.of(article.page_text) != claim.evidence:
            yield f"The words of claim {claim.id} do not stand in {claim.doc} where it says."
        elif not _kept(claim, article):
            yield f"Claim {claim.id} stands in a part of {claim.doc} that is not the article."


def claims_belong_to_pages(book: Reading) -> Iterator[str]:
    """Every claim is of a page of the book and has its name."""
    names = {source.page: source.doc for source in book.sources()}
    for claim in book.claims():
        if names.get(claim.page) != claim.doc:
            yield f"Claim {claim.id} is of page {claim.page} named {claim.doc}, which the book does not have."


def copies_are_of_pages(book: Reading) -> Iterator[str]:
    """Every member of a copy group is a page of the book and in no other group."""
    pages = {source.page for source in book.sources()}
    members = Counter(member.page for group in book.copies() for member in group.members)
    for page, groups in sorted(members.items()):
        if page not in pages:
            yield f"A copy group names page {page}, which the book does not have."
        if groups > 1:
            yield f"Page {page} is in {groups} copy groups; it may be in one."


def references_lead_somewhere(book: Reading) -> Iterator[str]:
    """Every claim and entry that the ledger names is in the book."""
    claims = {claim.id for claim in book.claims()}
    packages = {package.id for package in book.packages()}
    for owner, named in _claims_named(book):
        yield from (
            f"{owner} rests on claim {key}, which does not exist." for key in named if key not in claims
        )
    for owner, named in _packages_named(book):
        yield from (
            f"{owner} names entry {key}, which does not exist." for key in named if key not in packages
        )


def ids_are_unique(book: Reading) -> Iterator[str]:
    """No two claims, entries or findings share an id."""
    ids = Counter(claim.id for claim in book.claims())
    ids.update(package.id for package in book.packages())
    ids.update(finding.id for finding in book.findings())
    yield from (f"The id {key} is given {count} times." for key, count in sorted(ids.items()) if count > 1)


def page_ids_recompute(book: Reading) -> Iterator[str]:
    """The id of every page follows from its name, address, day, form and digest."""
    for page in book.origins():
        if page.id != page_id(page.doc, page.url, page.published, page.form, page.sha256):
            yield f"The id {page.id} of page {page.doc} does not follow from what it is made of."


def decision_ids_recompute(book: Reading) -> Iterator[str]:
    """The id of every decision follows from its other fields: none was edited."""
    for made in book.decisions():
        anew = Decision.of(
            made.verb, made.targets, made.by, made.why, made.at, field=made.field, value=made.value
        )
        if made.id != anew.id:
            yield f"Decision {made.id} by {made.by} was edited after it was made."


def amounts_are_intervals(book: Reading) -> Iterator[str]:
    """No sum has a low end above its high end, and none leaves out what was written."""
    for owner, amount in _amounts(book):
        if not amount.low <= amount.high:
            yield f"The sum of {owner} runs from {amount.low:,.0f} down to {amount.high:,.0f}."
        elif not amount.low <= amount.value <= amount.high:
            yield f"The sum of {owner}, {amount.value:,.0f}, lies outside its own interval."


def days_are_intervals(book: Reading) -> Iterator[str]:
    """No span of days ends before it begins."""
    for owner, when in _days(book):
        if when and when.earliest and when.latest and when.earliest > when.latest:
            yield f"The days of {owner} run from {when.earliest} back to {when.latest}."


CHECKS: tuple[Check, ...] = (
    file_is_whole,
    blocks_give_back_the_page,
    statements_stand_on_the_page,
    evidence_is_in_the_article,
    claims_belong_to_pages,
    copies_are_of_pages,
    references_lead_somewhere,
    ids_are_unique,
    page_ids_recompute,
    decision_ids_recompute,
    amounts_are_intervals,
    days_are_intervals,
)
"""All invariants, cheapest cause first: a damaged file explains whatever follows it."""


def _tiled(article: Article) -> bool:
    """Whether the blocks tile the page text with nothing but white space between, before and after."""
    text = article.page_text
    ends = [0, *(end for block in article.blocks for end in (block.span.start, block.span.end)), len(text)]
    gaps = zip(ends[::2], ends[1::2], strict=True)
    in_order = all(before <= after for before, after in pairwise(ends))
    return in_order and not any(text[start:end].strip() for start, end in gaps)


def _claims_with_articles(book: Reading) -> Iterator[tuple[Article, Claim]]:
    for article in book.articles_by_name():
        for claim in book.claims_of(article.source.page):
            yield article, claim


def _kept(claim: Claim, article: Article) -> bool:
    """Whether the claim starts and ends in kept blocks and meets no dropped one."""
    kept = [block.span for block in article.kept if block.span.meets(claim.span)]
    ends_in_kept = bool(kept) and kept[0].to(kept[-1]).holds(claim.span)
    return ends_in_kept and not any(block.span.meets(claim.span) for block in article.dropped)


def _claims_named(book: Reading) -> Iterator[tuple[str, tuple[str, ...]]]:
    for package in book.packages():
        yield f"Entry {package.id}", package.claims
        yield f"The history of entry {package.id}", tuple(event.claim for event in package.history)
        yield f"An item of entry {package.id}", tuple(key for goods in package.items for key in goods.claims)
    for total in book.totals():
        yield "A total", (total.claim,)
    for finding in book.findings():
        yield f"Finding {finding.id}", finding.claims


def _packages_named(book: Reading) -> Iterator[tuple[str, tuple[str, ...]]]:
    for package in book.packages():
        yield f"Entry {package.id}", package.draws_on
    for total in book.totals():
        yield f"The total of claim {total.claim}", total.packages
    for finding in book.findings():
        yield f"Finding {finding.id}", finding.packages


def _amounts(book: Reading) -> Iterator[tuple[str, Amount]]:
    yield from ((f"claim {claim.id}", claim.amount) for claim in book.claims() if claim.amount)
    yield from ((f"entry {package.id}", package.amount) for package in book.packages())


def _days(book: Reading) -> Iterator[tuple[str, When | None]]:
    for claim in book.claims():
        yield f"claim {claim.id}", claim.date
        yield f"claim {claim.id}", claim.by
    yield from ((f"entry {package.id}", package.announced) for package in book.packages())


def _stands(each: Stated, page_text: str) -> bool:
    words = " ".join(each.span.of(page_text).split()) if each.span else ""
    is_as_printed = each.place == "text" and each.detail not in ("published", "updated")
    return words == each.value if is_as_printed else bool(words)
