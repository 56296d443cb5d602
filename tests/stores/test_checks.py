"""Each invariant: a book in which it holds, and a breach that exactly it reports."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from pledgebook.model import Block, Decision, Finding, Ledger, Span, Stated, When
from pledgebook.stores import CHECKS, Book, broken
from pledgebook.stores import checks as the
from pledgebook.stores.codec import packed
from tests.stores.making import FIRST, a_copy_group, a_finding, a_page, an_article, an_entry, claims_of

AT = dt.datetime(2030, 5, 1, tzinfo=dt.UTC)
DECISION = Decision.of("reject", ("a" * 16,), "Ada", "Not aid.", AT)
NOWHERE = "0" * 16


def with_claim(book: Book, **fields: object) -> None:
    """Put a changed claim in place of the one of the first document."""
    page = a_page("first", FIRST)
    book.add_claims(page.id, [replace(*claims_of(page, FIRST), **fields)])


def with_entry(book: Book, **fields: object) -> None:
    """Put a changed entry in place of all that the ledger holds."""
    entry = replace(an_entry(*book.claims()), **fields)  # type: ignore[arg-type]
    book.set_ledger(Ledger((entry,)))


def with_finding(book: Book, **fields: object) -> None:
    """Add a changed finding to the ledger."""
    finding = replace(a_finding(*book.claims()), **fields)  # type: ignore[arg-type]
    book.set_ledger(Ledger(tuple(book.packages()), findings=(finding,)))


def with_blocks(book: Book, *spans: Span) -> None:
    """Cut the first page into other blocks, all kept."""
    page = a_page("first", FIRST)
    blocks = tuple(Block(span) for span in spans)
    book.add_article(page, replace(an_article(page), blocks=blocks))


def with_statement(book: Book, stated: Stated) -> None:
    """Let the first page state something."""
    made = an_article(a_page("first", FIRST))
    source = replace(made.source, stated=(stated,))
    book.add_article(a_page("first", FIRST), replace(made, source=source))
    book.add_claims(CLAIM.page, [CLAIM])


def with_same_copies_twice(book: Book) -> None:
    (group,) = book.copies()
    book.set_copies([group, replace(group, id=NOWHERE)])


def with_edited_decision(book: Book) -> None:
    book.append_decision(replace(DECISION, why="Because."))


def with_renamed_page(book: Book) -> None:
    book.connection.execute("UPDATE pages SET sha256 = ? WHERE doc = 'first'", ("f" * 64,))


def with_claim_of_unknown_page(book: Book) -> None:
    (claim, _) = book.claims()
    book.connection.execute(
        "UPDATE claims SET noun = ? WHERE id = ?", (packed(replace(claim, doc="x")), claim.id)
    )


def with_copies_of_unknown_page(book: Book) -> None:
    unknown = a_page("unknown", "Never added.")
    book.set_copies([a_copy_group(unknown, a_page("first", FIRST))])


(CLAIM,) = claims_of(a_page("first", FIRST), FIRST)
BAD_MONEY = replace(an_entry(CLAIM).amount, low=9.0, high=3.0)
OUTSIDE = replace(an_entry(CLAIM).amount, value=5.0)
BACKWARDS = When(dt.date(2030, 4, 14), dt.date(2030, 4, 13), "stated")
DOUBLE: dict[str, str] = {"id": CLAIM.id}

BREACHES: list[tuple[Callable[[Book], None], the.Check, str]] = [
    (
        lambda book: with_blocks(book, Span(0, 22), Span(24, 60)),
        the.blocks_give_back_the_page,
        "The blocks of first do not give back its page text.",
    ),
    (
        lambda book: with_blocks(book, Span(0, 30), Span(24, 125)),
        the.blocks_give_back_the_page,
        "The blocks of first do not give back its page text.",
    ),
    (
        lambda book: with_statement(book, Stated("title", "Ferries", "text", "", Span(0, 4))),
        the.statements_stand_on_the_page,
        "What first states (title) does not stand where it says.",
    ),
    (
        lambda book: with_statement(book, Stated("published", "2030-04-13", "text", "", Span(900, 904))),
        the.statements_stand_on_the_page,
        "What first states (published) does not stand where it says.",
    ),
    (
        lambda book: with_claim(book, evidence="approved a $800 million package"),
        the.evidence_is_in_the_article,
        f"The words of claim {CLAIM.id} do not stand in first where it says.",
    ),
    (
        lambda book: with_claim(book, evidence="Home", span=Span(0, 4)),
        the.evidence_is_in_the_article,
        f"Claim {CLAIM.id} stands in a part of first that is not the article.",
    ),
    (
        lambda book: with_claim(book, evidence="", span=Span(30, 30)),
        the.evidence_is_in_the_article,
        f"The words of claim {CLAIM.id} do not stand in first where it says.",
    ),
    (
        with_claim_of_unknown_page,
        the.claims_belong_to_pages,
        f"Claim {CLAIM.id} is of page {CLAIM.page} named x, which the book does not have.",
    ),
    (
        with_copies_of_unknown_page,
        the.copies_are_of_pages,
        f"A copy group names page {a_page('unknown', 'Never added.').id}, which the book does not have.",
    ),
    (
        with_same_copies_twice,
        the.copies_are_of_pages,
        f"Page {CLAIM.page} is in 2 copy groups; it may be in one.",
    ),
    (
        lambda book: with_entry(book, id="e" * 16, claims=(NOWHERE,)),
        the.references_lead_somewhere,
        f"Entry eeeeeeeeeeeeeeee rests on claim {NOWHERE}, which does not exist.",
    ),
    (
        lambda book: with_entry(book, id="e" * 16, draws_on=(NOWHERE,)),
        the.references_lead_somewhere,
        f"Entry eeeeeeeeeeeeeeee names entry {NOWHERE}, which does not exist.",
    ),
    (
        lambda book: with_finding(book, id="e" * 16, packages=(NOWHERE,)),
        the.references_lead_somewhere,
        f"Finding eeeeeeeeeeeeeeee names entry {NOWHERE}, which does not exist.",
    ),
    (
        lambda book: with_finding(book, **DOUBLE),
        the.ids_are_unique,
        f"The id {CLAIM.id} is given 2 times.",
    ),
    (
        with_renamed_page,
        the.page_ids_recompute,
        f"The id {CLAIM.page} of page first does not follow from what it is made of.",
    ),
    (
        with_edited_decision,
        the.decision_ids_recompute,
        f"Decision {DECISION.id} by Ada was edited after it was made.",
    ),
    (
        lambda book: with_entry(book, id="e" * 16, amount=BAD_MONEY),
        the.amounts_are_intervals,
        "The sum of entry eeeeeeeeeeeeeeee runs from 9 down to 3.",
    ),
    (
        lambda book: with_claim(book, amount=OUTSIDE),
        the.amounts_are_intervals,
        f"The sum of claim {CLAIM.id}, 5, lies outside its own interval.",
    ),
    (
        lambda book: with_claim(book, by=BACKWARDS),
        the.days_are_intervals,
        f"The days of claim {CLAIM.id} run from 2030-04-14 back to 2030-04-13.",
    ),
    (
        lambda book: with_entry(book, id="e" * 16, announced=BACKWARDS),
        the.days_are_intervals,
        "The days of entry eeeeeeeeeeeeeeee run from 2030-04-14 back to 2030-04-13.",
    ),
]


def test_all_invariants_hold_in_a_good_book(filled: Book):
    assert not list(broken(filled))


def test_all_invariants_hold_in_an_empty_book(book: Book):
    assert not list(broken(book))


@pytest.mark.parametrize(("breach", "check", "sentence"), BREACHES)
def test_a_breach_is_told(filled: Book, breach: Callable[[Book], None], check: the.Check, sentence: str):
    breach(filled)
    assert sentence in list(check(filled))
    assert sentence in list(broken(filled))


def test_damage_of_the_file_is_told(filled: Book, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(filled, "whole", lambda: "row 3 missing from index claims_by_id")
    assert list(the.file_is_whole(filled)) == [
        "The file is damaged, says SQLite: row 3 missing from index claims_by_id."
    ]


def test_every_check_is_tested():
    assert {check for _, check, _ in BREACHES} | {the.file_is_whole} == set(CHECKS)


def test_evidence_may_run_over_two_paragraphs_of_the_article(filled: Book):
    text = a_page("first", FIRST).source
    span = Span(text.index("approved"), text.index("minister") + len("minister"))
    with_claim(filled, span=span, evidence=span.of(text))
    assert not list(the.evidence_is_in_the_article(filled))


def test_a_finding_without_claims_is_no_breach(filled: Book):
    finding = Finding(id="e" * 16, code="page-refused", sentence="A page was not kept.")
    filled.set_ledger(Ledger(findings=(finding,)))
    assert not list(broken(filled))
