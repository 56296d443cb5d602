"""The chain from an entry or a finding through its claims to the words, as lines for people."""

from collections.abc import Container, Iterator

from pledgebook.faces.cli.group import group
from pledgebook.faces.cli.lines import CONTEXT, DETAIL, PASSAGE, Line, origin
from pledgebook.faces.phrasing import days, money, number, short, words
from pledgebook.faces.saying import about, described
from pledgebook.model import Article, Claim, CopyGroup, Event, Finding, Goods, Package, Span
from pledgebook.stores import Book


def chain(book: Book, entry: Claim | CopyGroup | Package | Finding) -> Iterator[Line]:
    """What the book knows about it, then every claim behind it with its document and passage."""
    claims: tuple[str, ...] = ()
    match entry:
        case CopyGroup():
            yield from group(book, entry)
        case Package():
            yield from _of_package(entry)
            claims = entry.claims
        case Finding():
            yield from _of_finding(book, entry)
            claims = entry.claims
        case Claim():
            yield from _verdict(book, entry)
            yield from _ratio(book, entry)
            claims = (entry.id,)
    for key in claims:
        yield from _of_claim(book, book.claim(key))


def passage(article: Article, evidence: Span) -> Line:
    """The paragraphs that hold the evidence, white space folded, the evidence marked."""
    held = [block.span for block in article.kept if block.span.meets(evidence)]
    around = held[0].to(held[-1]).to(evidence) if held else evidence
    start = max(around.start, evidence.start - CONTEXT)
    end = min(around.end, evidence.end + CONTEXT)
    text = article.page_text
    before = _folded(text[start : evidence.start], cut_before=start > around.start)
    words_ = _folded(text[evidence.start : evidence.end])
    after = _folded(text[evidence.end : end], cut_after=end < around.end)
    return Line(before + words_ + after, PASSAGE, Span(len(before), len(before) + len(words_)))


def _of_package(entry: Package) -> Iterator[Line]:
    yield Line(f"Entry {entry.id}: {described(entry)}")
    if entry.scope:
        yield Line(f"Scope: {entry.scope}", DETAIL)
    for place in entry.ordinals:
        yield Line(f"Number {place.number} in the count of {place.counter}", DETAIL)
    for goods in entry.items:
        yield Line(f"Goods: {_goods(goods)}", DETAIL)
    for event in entry.history:
        yield Line(f"Step: {_event(event)}", DETAIL)
    for key in entry.draws_on:
        yield Line(f"Draws on entry {key}", DETAIL)
    yield Line(f"Sources: {'; '.join(entry.speakers)}", DETAIL)
    for sentence in entry.why:
        yield Line(f"Why: {sentence}", DETAIL)


def _of_finding(book: Book, finding: Finding) -> Iterator[Line]:
    yield Line(f"Finding {finding.id}: {finding.code}")
    yield Line(finding.sentence, DETAIL)
    yield from _entries(book, "Entry", finding.packages)


def _verdict(book: Book, claim: Claim) -> Iterator[Line]:
    for total in book.totals():
        if total.claim == claim.id:
            yield Line(f"Total {total.claim}: {total.verdict}")
            yield Line(total.sentence, DETAIL)
            yield from _entries(book, "Counts entry", total.packages)


def _entries(book: Book, label: str, ids: Container[str]) -> Iterator[Line]:
    for entry in book.packages():
        if entry.id in ids:
            yield Line(f"{label} {short(entry.id)}: {described(entry)}", DETAIL)


def _ratio(book: Book, claim: Claim) -> Iterator[Line]:
    for tested in book.comparisons():
        if tested.claim == claim.id:
            yield Line(f"Ratio {tested.claim}: {tested.verdict}")
            yield Line(tested.sentence, DETAIL)


def _of_claim(book: Book, claim: Claim) -> Iterator[Line]:
    article = book.article(claim.page)
    yield Line(f"Claim {claim.id}: {words(claim.kind, about(claim))}", begins_claim=True)
    yield Line(f"From {origin(article.source)}", DETAIL)
    if claim.speaker or claim.source:
        yield Line(_said(claim), DETAIL)
    yield Line(f"By rule {claim.rule}, characters {claim.span.start} to {claim.span.end} of the page", DETAIL)
    yield passage(article, claim.span)


def _goods(goods: Goods) -> str:
    if goods.quantity is None:
        return goods.item
    qualifier = f"{goods.qualifier.replace('_', ' ')} " if goods.qualifier else ""
    return f"{qualifier}{number(goods.quantity)} × {goods.item}"


def _event(event: Event) -> str:
    date = days(event.date) if event.date else None
    return words(event.stage, money(event.amount), date, f"claim {short(event.claim)}")


def _said(claim: Claim) -> str:
    speaker = f"Said by {claim.speaker}" if claim.speaker else None
    told = f"to {claim.to}" if claim.to else None
    credit = f"credited to {claim.source}" if claim.source else None
    return words(speaker, told, credit)


def _folded(text: str, *, cut_before: bool = False, cut_after: bool = False) -> str:
    """The text with runs of white space as one space, and an ellipsis where it was cut."""
    folded = " ".join(text.split())
    start = " " if text[:1].isspace() else ""
    end = " " if text[-1:].isspace() and folded else ""
    return f"{'… ' if cut_before else start}{folded}{' …' if cut_after else end}"
