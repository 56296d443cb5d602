"""Which page of a group was first, and why."""

from pledgebook.copies.origin import origin
from tests.copies.making import BAKERY, HARBOUR, HARBOUR_RETOLD, reading


def test_the_page_whose_outlet_the_others_name():
    source = reading("b", *HARBOUR, outlet="Fjord News", day="2023-04-14")
    copy = reading("a", *HARBOUR, outlet="Daily Echo", day="2023-04-13", credited=("From Fjord News",))
    found = origin([copy, source])
    assert (found.page, found.why) == (source, "Other pages name Fjord News as their source.")


def test_an_outlet_is_named_in_whole_words():
    one, other = reading("a", *HARBOUR, outlet="Sand"), reading("b", *HARBOUR, outlet="Echo")
    assert not origin([one, other]).is_known


def test_the_earliest_where_each_page_is_dated():
    pages = [reading("a", *HARBOUR, day="2023-04-14"), reading("b", *HARBOUR, day="2023-04-13")]
    found = origin(pages)
    assert (found.page.source.doc, found.why) == ("b", "It is the earliest: it is dated 2023-04-13.")


def test_an_undated_page_may_be_earlier():
    assert not origin([reading("a", *HARBOUR, day="2023-04-14"), reading("b", *HARBOUR)]).is_known


def test_the_page_that_the_others_add_to_and_cut():
    longer = reading("a", *HARBOUR, *BAKERY)
    shorter = reading("b", *HARBOUR[:3])
    first = reading("c", *HARBOUR)
    retold = reading("d", *HARBOUR_RETOLD)
    found = origin([longer, shorter, first, retold])
    assert found.page is first
    assert found.why == "The others repeat it; it holds the most of them and the least of its own."


def test_the_official_text_among_equal_ones():
    release = reading("b", *HARBOUR, title="Statement by the Foreign Minister on Tamura")
    found = origin([reading("a", *HARBOUR, title="Ferries for Tamura"), release])
    assert (found.page, found.why) == (release, "It is headed as an official text is.")


def test_nothing_tells():
    found = origin([reading("a", *HARBOUR), reading("b", *HARBOUR)])
    assert not found.is_known
    assert found.why == "Nothing tells which of a and b was first."
