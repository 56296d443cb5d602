"""The chain ends at the words: the paragraph with the evidence marked in it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from pledgebook.faces.cli.chain import chain, passage
from pledgebook.faces.cli.lines import CONTEXT, Line
from pledgebook.model import Article, Block, Event, Goods, Ledger, Ordinal, Source, Span, When
from pledgebook.stores import Book
from tests.stores.making import a_page, a_total, an_article, an_entry, claims_of, dollars


def of_one_block(text: str) -> Article:
    return Article(Source("p", "doc"), text, (Block(Span(0, len(text)).trimmed(text)),))


def marked(line: Line) -> str:
    assert line.evidence
    return line.evidence.of(line.text)


def shown(text: str, evidence: str) -> Line:
    start = text.index(evidence)
    return passage(of_one_block(text), Span(start, start + len(evidence)))


def test_the_paragraph_is_shown_whole_with_the_evidence_marked():
    line = shown("He said\nthe senate  gave $5 million.", "gave $5 million")
    assert line.text == "He said the senate gave $5 million."
    assert marked(line) == "gave $5 million"


def test_only_the_paragraph_of_the_evidence_is_shown():
    page = a_page("first", "Rain fell.\n\nThe senate [[gave $5 million]] today.\n\nSnow fell.")
    article = an_article(page)
    start = page.source.index("gave")
    line = passage(article, Span(start, start + len("gave $5 million")))
    assert line.text == "The senate gave $5 million today."


def test_evidence_over_two_paragraphs_shows_both():
    page = a_page("first", "The senate gave $5 million.\n\nIt was new.")
    start = page.source.index("gave")
    line = passage(an_article(page), Span(start, page.source.index(" was new")))
    assert line.text == "The senate gave $5 million. It was new."
    assert marked(line) == "gave $5 million. It"


def test_a_page_without_paragraphs_is_cut_on_both_sides():
    line = shown("rain " * 500 + "gave $5 million" + " snow" * 500, "gave $5 million")
    assert line.text.startswith("… ")
    assert line.text.endswith(" …")
    assert marked(line) == "gave $5 million"
    assert 2 * CONTEXT < len(line.text) < 2 * CONTEXT + 30


@given(before=st.text(" a\n"), evidence=st.text("b \n", min_size=1), after=st.text(" c\n"))
def test_the_mark_is_always_on_the_evidence(before: str, evidence: str, after: str):
    evidence = f"b{evidence.strip()}b"
    article = of_one_block(before + evidence + after)
    line = passage(article, Span(len(before), len(before) + len(evidence)))
    assert marked(line) == " ".join(evidence.split())
    assert line.text.split() == (before + evidence + after).split()


def test_an_entry_is_told_with_its_history_and_every_claim(book: Path):
    with Book.open(book, create=True) as opened:
        (entry,) = opened.packages()
        texts = [line.text for line in chain(opened, entry)]
        claims = [opened.claim(key) for key in entry.claims]
    assert (
        texts[0] == f"Entry {entry.id}: $800 million · US → UA · package · drawdown · announced · 13 Apr 2030"
    )
    assert "Sources: John Kirby" in texts
    assert "Why: Both texts speak of the new package." in texts
    assert f"Step: announced · $800 million · claim {claims[0].id[:8]}" in texts
    for claim in claims:
        assert f"Claim {claim.id}: package · $800 million · US → UA · announced · 13 Apr 2030" in texts
    assert "Washington approved an $800 million package on Wednesday." in texts


def test_an_entry_is_told_with_goods_places_and_directives(book: Path):
    with Book.open(book, create=True) as opened:
        claim = next(opened.claims())
        entry = an_entry(
            claim,
            scope="military",
            ordinals=(Ordinal("drawdown", 7),),
            items=(Goods("Javelin", 10.0, "about", ()), Goods("radar", None, None, ())),
            draws_on=("d" * 16,),
            history=(Event("announced", dollars(800), When.day(date(2030, 4, 13), "stated"), claim.id),),
        )
        texts = [line.text for line in chain(opened, entry)]
    assert texts[1:8] == [
        "Scope: military",
        "Number 7 in the count of drawdown",
        "Goods: about 10 × Javelin",
        "Goods: radar",
        f"Step: announced · $800 million · 13 Apr 2030 · claim {claim.id[:8]}",
        f"Draws on entry {'d' * 16}",
        "Sources: John Kirby",
    ]


def test_a_total_is_told_with_its_verdict_and_what_was_added_up(book: Path):
    with Book.open(book, create=True) as opened:
        (total,) = opened.totals()
        texts = [line.text for line in chain(opened, opened.claim(total.claim))]
    assert texts[0] == f"Total {total.claim}: off"
    assert texts[1] == total.sentence
    assert texts[2].startswith("Counts entry ")
    assert texts[3].startswith(f"Claim {total.claim}: ")


def test_a_finding_is_told_with_its_sentence_and_entries(book: Path):
    with Book.open(book, create=True) as opened:
        (finding,) = opened.findings()
        lines = list(chain(opened, finding))
    assert lines[0].text == f"Finding {finding.id}: missing-entry"
    assert lines[1].text == finding.sentence
    assert lines[2].text.startswith("Entry ")
    assert sum(line.begins_claim for line in lines) == 2


def test_a_claim_is_told_with_its_document_speaker_and_rule(book: Path):
    page = a_page("third", "He said it [[gave $9 million]].", published=date(2030, 4, 14))
    (claim,) = claims_of(page, "[[gave $9 million]]", millions=9)
    claim = replace(claim, speaker="John Kirby", to="The Example", source="Reuters")
    with Book.open(book, create=True) as opened:
        opened.add_article(page, an_article(page))
        opened.add_claims(page.id, [claim])
        opened.set_ledger(Ledger((), (a_total(next(opened.claims())),), ()))
        texts = [line.text for line in chain(opened, claim)]
    assert texts == [
        f"Claim {claim.id}: package · $9 million · US → UA · announced · 13 Apr 2030",
        "From third · The Example · News third · published 14 Apr 2030 · https://news.example/third",
        "Said by John Kirby · to The Example · credited to Reuters",
        f"By rule gives-sum, characters {claim.span.start} to {claim.span.end} of the page",
        "He said it gave $9 million.",
    ]
