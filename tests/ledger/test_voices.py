"""Sources are speakers, not addresses, and copies count once."""

from pledgebook.model import Reliance, Relying
from tests.ledger.making import Page, book, copies_of, millions, the


def page(doc: str, **fields) -> Page:
    made = Page(doc, "2022-05-10")
    made.package(f"{doc} tells of it", fields.pop("amount", millions(400)), **fields)
    return made


def test_the_credited_outlet_speaks_else_the_speaker_else_the_document():
    ledger = book(
        page("a", source="Reuters", speaker="an official"), page("b", speaker="the minister"), page("c")
    )
    assert the(ledger, 400).speakers == ("Reuters", "c", "the minister")


def test_copies_speak_with_the_voice_of_the_original():
    first, copy = page("z", speaker="two officials"), page("a", speaker="two officers")
    ledger = book(first, copy, copies=[copies_of(first, copy, relation="rewritten")])
    assert the(ledger, 400).speakers == ("two officials",)


def test_one_speaker_written_two_ways_is_one():
    ledger = book(
        page("a", speaker="The Pentagon"), page("b", speaker="the pentagon"), page("c", speaker="Pentagon")
    )
    assert the(ledger, 400).speakers == ("Pentagon",)


def test_many_copies_do_not_outvote_two_sources():
    first = page("z", amount=millions(600))
    copies = [page(f"copy{nth}", amount=millions(600)) for nth in range(5)]
    others = [page("one", amount=millions(625)), page("two", amount=millions(625))]
    ledger = book(first, *copies, *others, copies=[copies_of(first, *copies)])
    assert the(ledger, 625).speakers == ("one", "two", "z")


def relying(page: Page, on: str, how: Relying = "first-reported") -> Reliance:
    return Reliance(page.source.page, page.doc, on, how, f"{on} had it first.")


def test_pages_that_have_their_news_from_one_outlet_are_one_origin():
    pages = [page(doc) for doc in "abc"]
    relied = [relying(pages[0], "the Fjord News"), relying(pages[1], "Fjord News", "agency")]
    assert the(book(*pages, relied=relied), 400).speakers == ("Fjord News", "c")


def test_the_outlet_itself_is_the_origin_of_those_that_credit_it():
    first, other = page("a"), page("b")
    first.outlet = "Fjord News"
    assert the(book(first, other, relied=[relying(other, "Fjord News")]), 400).speakers == ("Fjord News",)


def test_a_speaker_goes_before_the_outlet_of_the_page():
    told = page("a", speaker="the minister")
    assert the(book(told, relied=[relying(told, "Fjord News")]), 400).speakers == ("the minister",)


def test_an_outlet_that_was_told_something_is_not_the_origin_of_all():
    told = page("a")
    assert the(book(told, relied=[relying(told, "Fjord News", "told")]), 400).speakers == ("a",)


def test_a_page_with_two_origins_speaks_for_itself():
    told = page("a")
    relied = [relying(told, "Fjord News"), relying(told, "Skerry Post")]
    assert the(book(told, relied=relied), 400).speakers == ("a",)
