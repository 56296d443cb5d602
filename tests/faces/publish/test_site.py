"""Every page of the site of the examples: figures, links, counts, bytes."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from pledgebook.errors import PledgebookError
from pledgebook.faces.publish import Settings, publish
from pledgebook.faces.publish.folder import FRONT, MARK
from pledgebook.model import Ledger, tallies
from pledgebook.stores import Book
from tests.faces.publish.pages import links, names, text, tree
from tests.stores.making import a_page, an_article, an_entry, claims_of, fill

KINDS = ("packages", "totals", "findings", "sources")
HOSTILE = '<script>alert("1")</script> & <b>bold</b>'


def digests(folder: Path) -> dict[str, str]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest() for file in files
    }


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.open(tmp_path / "aid.book", create=True) as opened:
        fill(opened)
        yield opened


def test_every_link_within_the_site_resolves(site: Path):
    @cache
    def anchors(name: str) -> set[str]:
        return set(tree(site, name).xpath("//@id"))

    for name in names(site):
        for target, fragment in links(site, name):
            assert (site / target).is_file(), (name, target)
            if fragment and "=" not in fragment:
                assert fragment in anchors(target), (name, target, fragment)


def test_every_figure_leads_to_a_claim(site: Path):
    """In one step, or through the page or part of a page that it names."""

    @cache
    def shows_claims(name: str) -> bool:
        return any(
            target.startswith("sources/") and fragment.startswith("c-")
            for target, fragment in links(site, name)
        )

    counted = 0
    for name in names(site):
        for target, fragment in links(site, name, "//a[contains(@class,'fig')]"):
            leads = fragment.startswith("c-") or shows_claims(target) or target == "packages.html"
            assert leads, (name, target, fragment)
            counted += 1
    assert counted > 500
    assert all(shows_claims(target) for target, _ in links(site, "packages.html", "//tbody//a"))


def test_no_sum_stands_outside_of_a_figure(site: Path):
    """Sentences and quotations aside, which stand beside the figures that they tell of."""
    sum_of_money = re.compile(r"[$€£]\s?\d|\b[A-Z]{3} \d[\d.,]* (?:million|billion)")
    for name in names(site):
        page = tree(site, name)
        for node in page.xpath("//td | //dd | //li[not(.//p)]"):
            if sum_of_money.search(text(node)) and not node.xpath(".//a"):
                assert node.xpath("ancestor::section[@aria-labelledby='why']") or _is_sentence(node), (
                    name,
                    text(node),
                )


def _is_sentence(node) -> bool:
    return text(node).endswith(".") or text(node).endswith("?")


@pytest.mark.parametrize("kind", KINDS)
def test_there_is_one_page_and_one_row_for_each(kind, site: Path, examples_book: Path):
    with Book.open(examples_book, create=False) as book:
        ids = {
            "packages": [entry.id for entry in book.packages()],
            "totals": [total.claim for total in book.totals()],
            "findings": [finding.id for finding in book.findings()],
            "sources": [source.page for source in book.sources()],
        }[kind]
    assert sorted(file.stem for file in (site / kind).rglob("*.html")) == sorted(ids)
    rows = [Path(target).stem for target, _ in links(site, f"{kind}.html", "//tbody//a")]
    assert sorted(set(rows)) == sorted(ids)
    assert len(tree(site, f"{kind}.html").xpath("//tbody/tr")) == len(ids)


def test_every_claim_stands_once_on_the_page_of_its_source(site: Path, examples_book: Path):
    with Book.open(examples_book, create=False) as book:
        claims = {claim.id: claim.page for claim in book.claims()}
    found = [
        (anchor.removeprefix("c-"), file.stem)
        for file in (site / "sources").rglob("*.html")
        for anchor in tree(site, file.relative_to(site).as_posix()).xpath("//*[starts-with(@id,'c-')]/@id")
    ]
    assert sorted(found) == sorted(claims.items())


def test_the_front_page_counts_what_the_book_counts(site: Path, examples_book: Path):
    with Book.open(examples_book, create=False) as book:
        counts, entries = book.counts(), list(book.packages())
    lead = text(tree(site, FRONT).xpath("//p[@class='lead']")[0])
    assert [int(each) for each in re.findall(r"\b(\d+) (?:entries|pages|totals|findings)", lead)] == [
        counts["packages"],
        counts["pages"],
        counts["totals"],
        counts["findings"],
    ]
    shown = {
        text(row.xpath("./th")[0]): int(text(row.xpath("./td")[1]))
        for row in tree(site, FRONT).xpath("//table[caption='By stage']/tbody/tr")
    }
    firm = [
        each
        for each in tallies(entries, "stage")
        if (each.record, each.standing, each.currency) == ("package", "firm", "USD")
    ]
    assert shown == {each.of: len(each.packages) for each in firm}


def test_a_sum_of_the_front_page_leads_to_just_the_entries_it_counts(site: Path):
    rows = tree(site, "packages.html").xpath("//tbody/tr")
    for row in tree(site, FRONT).xpath("//table[@class='bars']/tbody/tr"):
        href = row.xpath(".//a/@href")[0]
        wanted = dict(pair.split("=") for pair in href.partition("#")[2].replace("%20", " ").split("&"))
        fits = [
            each
            for each in rows
            if all((each.get(f"data-{key}") or "-") == value for key, value in wanted.items())
        ]
        assert len(fits) == int(text(row.xpath("./td")[1])), href


def test_the_front_page_is_small(site: Path):
    assert (site / FRONT).stat().st_size < 300_000


@pytest.mark.parametrize("kind", KINDS)
def test_headings_descend_one_by_one_and_begin_with_one(kind, site: Path):
    for name in (FRONT, f"{kind}.html", *[each for each in names(site) if each.startswith(f"{kind}/")]):
        levels = [int(node.tag[1]) for node in tree(site, name).xpath("//h1|//h2|//h3|//h4")]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_page_names_its_language_its_title_and_where_its_content_begins(site: Path):
    for name in names(site):
        page = tree(site, name)
        assert page.get("lang") == "en"
        assert page.xpath("string(//title)").strip()
        assert page.xpath("//a[@class='skip']/@href") == ["#main"]
        assert page.xpath("count(//main[@id='main'])") == 1


def test_evidence_is_quoted_by_the_sentence(site: Path, examples_book: Path):
    with Book.open(examples_book, create=False) as book:
        articles = {article.source.page: article.text for article in book.articles()}
    quoted = [
        (file.stem, text(quote))
        for file in (site / "sources").rglob("*.html")
        for quote in tree(site, file.relative_to(site).as_posix()).xpath("//blockquote")
    ]
    assert len(quoted) > 50
    assert all(quote in " ".join(articles[page].split()) for page, quote in quoted)
    assert max(len(quote) for _, quote in quoted) < 1_000


def test_the_same_book_gives_the_same_bytes_in_any_folder(site: Path, examples_book: Path, tmp_path: Path):
    with Book.open(examples_book, create=False) as book:
        assert publish(book, tmp_path / "again", Settings()) == len(digests(site))
    assert digests(tmp_path / "again") == digests(site)


def test_a_site_is_written_over_and_what_a_larger_one_left_goes(book: Book, tmp_path: Path):
    folder = tmp_path / "out"
    publish(book, folder, Settings())
    before = digests(folder)
    (folder / "packages" / "ab").mkdir(exist_ok=True)
    (folder / "packages" / "ab" / "abcdefabcdefabcd.html").write_text("old")
    (folder / "notes.txt").write_text("mine")
    publish(book, folder, Settings())
    assert digests(folder) == before | {"notes.txt": hashlib.sha256(b"mine").hexdigest()}


def test_a_folder_of_something_else_is_left_alone(book: Book, tmp_path: Path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "thesis.txt").write_text("mine")
    with pytest.raises(PledgebookError, match="holds other files and no site: name an empty or a new folder"):
        publish(book, tmp_path / "out", Settings())
    (tmp_path / "file").write_text("mine")
    with pytest.raises(PledgebookError, match="is a file: name a folder"):
        publish(book, tmp_path / "file", Settings())


def test_text_of_pages_stays_text_and_only_web_addresses_become_links(tmp_path: Path):
    marked = f"The senate [[approved $800 million {HOSTILE}]] on Wednesday."
    with Book.open(tmp_path / "aid.book", create=True) as book:
        page = a_page("first", marked)
        found = an_article(page)
        hostile = replace(found.source, title=HOSTILE, url="javascript:alert(1)", outlet=HOSTILE)
        book.add_article(page, replace(found, source=hostile))
        book.add_claims(page.id, claims_of(page, marked, speaker=HOSTILE, donor=HOSTILE))
        book.set_ledger(Ledger((an_entry(*book.claims(), donor=HOSTILE, speakers=(HOSTILE,)),)))
        publish(book, tmp_path / "out", Settings(title=HOSTILE))
    for name in names(tmp_path / "out"):
        assert tree(tmp_path / "out", name).xpath("//b | //script[not(@src)]") == [], name
        assert not [href for href in tree(tmp_path / "out", name).xpath("//@href") if "javascript" in href], (
            name
        )
    for script in (tmp_path / "out" / "search").glob("*.js"):
        assert "</script" not in script.read_text("utf-8")


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\ud800", "\ufffe"])
def test_what_neither_html_nor_xml_takes_is_replaced(character, tmp_path: Path):
    marked = f"The senate{character} [[approved $800 million]]."
    with Book.open(tmp_path / "aid.book", create=True) as book:
        page = a_page("first", marked)
        book.add_article(page, an_article(page))
        book.add_claims(page.id, claims_of(page, marked))
        book.set_ledger(Ledger((an_entry(*book.claims()),)))
        publish(book, tmp_path / "out", Settings())
    page_of = next((tmp_path / "out" / "sources").rglob("*.html"))
    assert "senate\ufffd" in page_of.read_text("utf-8")


def test_an_empty_book_has_a_site(tmp_path: Path):
    with Book.open(tmp_path / "aid.book", create=True) as book:
        publish(book, tmp_path / "out", Settings())
    front = (tmp_path / "out" / FRONT).read_text("utf-8")
    assert MARK in front
    assert "0 <a" in front


def test_long_lists_stand_in_parts(book: Book, tmp_path: Path, monkeypatch):
    monkeypatch.setattr("pledgebook.faces.publish.site.ROWS", 1)
    publish(book, tmp_path / "out", Settings())
    assert (tmp_path / "out" / "sources-2.html").is_file()
    assert ("sources-2.html", "") in set(links(tmp_path / "out", "sources.html"))
    assert len(tree(tmp_path / "out", "sources-2.html").xpath("//tbody/tr")) == 1
