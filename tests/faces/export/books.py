"""Made-up books for property tests: entries of every record and stage, exact, bent and undated."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import get_args

from hypothesis import strategies as st

from pledgebook.model import (
    Amount,
    Article,
    Authority,
    Claim,
    Event,
    Goods,
    Ledger,
    Ordinal,
    Package,
    Page,
    Qualifier,
    Record,
    Source,
    Span,
    Stage,
    Total,
    When,
    claim_id,
    content_id,
)
from pledgebook.stores import Book

texts = st.text(
    st.characters(codec="utf-8", exclude_characters="\0") | st.sampled_from("=+-@\t\r\n'\";,\\|"), max_size=12
)
"""Texts as pages have them at their worst: formulas, quotes, separators, line ends, any letter."""

names = st.sampled_from(["US", "UA", "EU", "Global Fund", "sub-Saharan Africa", "=1+1", "Ärzte, e. V.", None])
days = st.dates(date(2020, 1, 1), date(2024, 12, 31))


@st.composite
def amounts(draw: st.DrawFn) -> Amount:
    millions = draw(st.integers(1, 5_000))
    qualifier = draw(st.none() | st.sampled_from(get_args(Qualifier)))
    currency = draw(st.sampled_from(["USD", "EUR"]))
    value, unit = Decimal(millions * 10**6), Decimal(10**6)
    if draw(st.booleans()):
        return Amount.read(value, unit, currency, qualifier, draw(texts) or "a sum")
    return Amount.between(
        value, value + 5 * unit, currency, qualifier, f"${millions} to {millions + 5} million"
    )


@st.composite
def times(draw: st.DrawFn) -> When | None:
    day = draw(days)
    return draw(
        st.sampled_from(
            [
                None,
                When(None, None, "unresolved", "then"),
                When.day(day, "stated"),
                When(day, day + timedelta(days=9), "context", "in spring"),
            ]
        )
    )


@st.composite
def entries(draw: st.DrawFn) -> tuple[Page, Source, list[Claim], Package]:
    """An entry with its page and one or two claims on it."""
    text = "A sum is given. Another is told of again."
    published, key = draw(st.none() | days), draw(st.integers(0, 10**9))
    page = Page.of(f"page {key} {draw(texts)}", text, published=published)
    source = Source(page.id, page.doc, draw(st.none() | st.just(f"https://news.example/{key}?a=1&b=2")))
    source = replace(source, title=draw(st.none() | texts), published=published)
    amount, stage = draw(amounts()), draw(st.sampled_from(get_args(Stage)))
    spans = [Span(0, 15), Span(16, 41)][: draw(st.integers(1, 2))]
    claims = [
        Claim(
            id=claim_id(page.id, "package", span, "sum"),
            page=page.id,
            doc=page.doc,
            kind="package",
            span=span,
            evidence=span.of(text),
            rule="made-up",
            amount=amount,
            included=draw(st.none() | st.booleans()),
            speaker=draw(st.none() | texts),
        )
        for span in spans
    ]
    when = draw(times())
    ids = tuple(sorted(claim.id for claim in claims))
    package = Package(
        id=content_id("package", *ids),
        record=draw(st.sampled_from(get_args(Record))),
        donor=draw(names),
        recipient=draw(names),
        amount=amount,
        authority=draw(st.none() | st.sampled_from(get_args(Authority))),
        scope=draw(st.sampled_from([None, "military", "humanitarian", "financial"])),
        stage=stage,
        announced=None if stage == "considered" else when,
        ordinals=tuple(draw(st.lists(st.builds(Ordinal, texts, st.integers(1, 50)), max_size=2))),
        items=tuple(
            Goods(draw(texts), draw(st.none() | st.integers(1, 9).map(float)), None, ids)
            for _ in range(draw(st.integers(0, 2)))
        ),
        claims=ids,
        docs=(page.doc,),
        speakers=tuple(draw(st.lists(texts, max_size=2))),
        history=tuple(Event(stage, amount, when, claim.id) for claim in claims),
        why=tuple(draw(st.lists(texts, max_size=2))),
    )
    return page, source, claims, package


drafts = st.lists(entries(), max_size=6, unique_by=lambda entry: entry[0].id)


@contextmanager
def book_of(made: Sequence[tuple[Page, Source, list[Claim], Package]]) -> Iterator[tuple[Book, Path]]:
    """An open book of the entries with totals that are quoted over them, and a folder to write into."""
    with TemporaryDirectory() as folder, Book.open(Path(folder) / "aid.book", create=True) as book:
        for page, source, claims, _ in made:
            book.add_article(page, Article(source, page.source, ()))
            book.add_claims(page.id, claims)
        packages = [package for *_, package in made]
        book.set_ledger(Ledger(tuple(packages), tuple(totals_of(made))))
        yield book, Path(folder)


def totals_of(made: Sequence[tuple[Page, Source, list[Claim], Package]]) -> Iterator[Total]:
    """For every entry a total over all entries of its currency up to it: every second one says too much."""
    for nth, (_, source, claims, package) in enumerate(made):
        counted = [each for *_, each in made[: nth + 1] if each.amount.currency == package.amount.currency]
        low, high = (sum(each.amount.counted[end] for each in counted) for end in (0, 1))
        quoted = Decimal(int(low + high)) * (1 + nth % 2) / 2
        amount = Amount.read(quoted, Decimal(1000), package.amount.currency, None, "a total")
        off = amount.low - 0.005 * amount.value > high or low > amount.high + 0.005 * amount.value
        yield Total(
            claim=claims[0].id,
            doc=source.doc,
            donor=package.donor,
            recipient=package.recipient,
            scope=None,
            since=date(2020, 1, 1),
            until=date(2025, 1, 1),
            amount=amount,
            verdict="off" if off else "holds",
            ledger_low=low,
            ledger_high=high,
            residual_low=amount.low - high,
            residual_high=amount.high - low,
            packages=tuple(each.id for each in counted),
            sentence="It was tested.",
        )
