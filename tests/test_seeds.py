"""The first acceptance: three real pages, of which two carry one article and one retells a report."""

import json
from collections.abc import Iterator, Sequence
from itertools import permutations
from pathlib import Path

import pytest

from pledgebook import flow, read
from pledgebook.model import Claim, Finding, Package, Total
from pledgebook.stores import Book, contract

SUMS_SINCE_INVASION = {2.4e9, 2.5e9}


@pytest.fixture(scope="module")
def seeds(shared: Path) -> list[str]:
    return sorted(map(str, (shared / "seeds").glob("*.txt")))


@pytest.fixture(scope="module")
def book(seeds: list[str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    path = tmp_path_factory.mktemp("seeds") / "seeds.book"
    with Book.open(path, create=True) as opened:
        flow.build(read.pages(seeds), opened)
        yield opened


def packages(book: Book) -> dict[tuple[float, str | None], Package]:
    return {(package.amount.value, package.authority): package for package in book.packages()}


def findings(book: Book, code: str) -> list[Finding]:
    return [finding for finding in book.findings() if finding.code == code]


def totals(book: Book) -> dict[float, Total]:
    return {total.amount.value: total for total in book.totals()}


def claims(book: Book, kind: str) -> list[Claim]:
    return [claim for claim in book.claims() if claim.kind == kind]


def test_the_two_copies_are_one_group_and_one_source(book):
    [group] = book.copies()
    assert {member.doc[:3] for member in group.members} == {"000", "001"}
    new = next(package for package in book.packages() if package.announced is None)
    assert sum(doc[:3] in ("000", "001") for doc in new.docs) == 2
    assert len(new.speakers) == 2  # the president in the copied article, the outlet that the third credits


@pytest.mark.parametrize("words", ["Sign up", "Market Data", "Menu", "Belarus", "Brazil", "Pixabay"])
def test_nothing_of_the_furniture_is_in_an_article_or_a_claim(book, words):
    assert not any(words in article.text for article in book.articles())
    assert not any(words in claim.evidence for claim in book.claims())


def test_four_packages_none_double(book):
    assert len(list(book.packages())) == 4
    entries = packages(book)
    march = entries[8e8, "drawdown"].announced
    april = entries[1e8, "drawdown"].announced
    procured = entries[3e8, "procurement"].announced
    assert march
    assert (str(march.earliest), str(march.latest)) == ("2022-03-11", "2022-03-20")
    assert april
    assert (str(april.earliest), str(april.latest)) == ("2022-04-01", "2022-04-10")
    assert procured
    assert str(procured.earliest) == str(procured.latest) == "2022-04-01"
    assert all((entry.donor, entry.recipient) == ("US", "UA") for entry in entries.values())


def test_the_new_package_is_linked_from_700_to_800_with_its_reason(book):
    new = packages(book)[8e8, None]
    first = new.history[0]
    assert (first.stage, first.amount.value) == ("considered", 7e8)
    assert {event.amount.value for event in new.history} == {7e8, 8e8}
    [revised] = findings(book, "amount-revised")
    assert revised.packages == (new.id,)
    assert any("700 million" in sentence and "800 million" in sentence for sentence in new.why)


def test_each_total_has_its_window_and_verdict(book):
    quoted = totals(book)
    assert {value: str(total.since) for value, total in quoted.items()} == {
        2.4e9: "2022-02-24",
        2.5e9: "2022-02-24",
        3e9: "2021-01-20",
    }
    assert all(total.verdict == "off" and total.sentence for total in quoted.values())


def test_the_totals_since_the_invasion_exceed_what_is_known(book):
    [hole] = [item for item in findings(book, "missing-entry") if str(item.earliest) == "2022-02-24"]
    assert hole.low == pytest.approx(0.35e9, abs=0.01e9)
    assert hole.high == pytest.approx(0.5e9, abs=0.06e9)


def test_the_defence_budget_is_a_budget_and_the_ratio_is_tested(book):
    [budget] = claims(book, "budget")
    assert budget.amount
    assert budget.amount.value == 6e9
    [tested] = book.comparisons()
    assert tested.verdict == "holds"
    assert tested.whole == budget.id


def test_evidence_is_the_page_text_at_its_place(book):
    texts = {article.source.page: article.page_text for article in book.articles()}
    found = list(book.claims())
    assert found
    assert all(claim.span.of(texts[claim.page]) == claim.evidence for claim in found)


def listed(book: Book) -> str:
    """Everything the book answers with `--json`, as one text."""
    rows = [
        *map(contract.article, book.articles_by_name()),
        *map(contract.copies, book.copies()),
        *map(contract.claim, book.claims()),
        *map(contract.package, book.packages()),
        *map(contract.total, book.totals()),
        *map(contract.finding, book.findings()),
    ]
    return "\n".join(json.dumps(row, default=str) for row in rows)


def test_the_book_is_the_same_in_any_order_twice_and_one_at_a_time(book, seeds, tmp_path):
    builds: list[Sequence[Sequence[str]]] = [
        *([list(order)] for order in permutations(seeds)),
        [[*seeds, *seeds]],
        [[seed] for seed in reversed(seeds)],
    ]
    expected = listed(book)
    for number, build in enumerate(builds):
        with Book.open(tmp_path / f"{number}.book", create=True) as opened:
            for sources in build:
                flow.build(read.pages(sources), opened)
            assert listed(opened) == expected
