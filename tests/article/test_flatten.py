import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.article.flatten import blocks, goes_on, pieces, starts_alone
from pledgebook.model import Span

WIRE = """\
Norland readies ferries and cranes for island republic of Tamura, sources say

SANDVIK, March 3, 2021 (NPA) - Norland has told parliament that
it will send the island republic of Tamura three ferries and a
crane worth $45 million, according to a letter seen by NPA on
Tuesday evening.

"The yard is ready," a minister
said.
"""


def written(text: str) -> list[str]:
    return [span.of(text) for span in blocks(text)]


def test_lines_are_blocks():
    assert written("Menu\n\n  Search \nNorland sends ferries.") == [
        "Menu",
        "Search",
        "Norland sends ferries.",
    ]


def test_hard_wrapped_paragraphs_are_one_block_each_holding_their_newlines():
    headline, lead, quote = written(WIRE)
    assert headline.startswith("Norland readies")
    assert lead.startswith("SANDVIK")
    assert lead.endswith("Tuesday evening.")
    assert lead.count("\n") == 3
    assert quote == '"The yard is ready," a minister\nsaid.'


def test_headlines_of_like_length_are_not_glued_together():
    headlines = [
        "Goats eat the posters of a candidate",
        "Swim coach banned for life",
        "Fog grounds all flights",
    ]
    assert written("\n".join(headlines)) == headlines


def test_items_of_a_wrapped_page_stay_apart():
    text = WIRE + "\n- repair of the two slipways in the harbour of Sandvik, and pumps;\n- three ferries."
    assert written(text)[-2:] == [
        "- repair of the two slipways in the harbour of Sandvik, and pumps;",
        "- three ferries.",
    ]


def test_a_sentence_broken_around_the_words_of_a_link_is_one_block():
    sentence = (
        "The yard at Sandvik has launched the second of the\nferries\nfor the republic\n, its owner said."
    )
    assert written(f"{sentence}\nIt is late.") == [sentence, "It is late."]


@pytest.mark.parametrize(
    ("before", "line", "joined"),
    [
        ("The ferry was built by", "Sandvik Yards", True),
        ("The ferry was built", "in Sandvik.", True),
        ("The ferry was built in Sandvik.", "It is late.", False),
        ("The list holds:", "three ferries;", False),
        ("Goats eat the posters", "- three ferries", False),
        ("Comments (2)", "ragna_h: so three ferries are not enough?", False),
        ("Norland readies ferries", "by admin", False),
    ],
)
def test_what_goes_on(before: str, line: str, *, joined: bool):
    assert goes_on(before, line) is joined


def test_a_capitalised_line_is_the_words_of_a_link_where_the_next_line_goes_on():
    before = "Three ferries and a crane are to be built for Norland at the yard of"
    assert goes_on(before.removesuffix(" of"), "Sandvik Yards", "on the southern coast")
    assert not goes_on(before.removesuffix(" of"), "Sandvik Yards", "Goats eat posters")


def test_a_sentence_broken_around_the_words_of_two_links_is_one_block():
    sentence = (
        "The second ferry was built by the two yards that the republic had asked for first,\nSandvik\nand"
        "\nPelu\nYards and Docks, which are owned by one family, the minister said."
    )
    assert written(f"{sentence}\nIt is late.") == [sentence, "It is late."]


def test_a_paragraph_does_not_go_on_from_a_link_in_brackets():
    related = "Norland readies ferries and cranes for the island republic of Tamura\n]"
    paragraph = "The yard at Sandvik has launched the second of the ferries."
    assert written(f"{related}\n{paragraph}") == [related, paragraph]


def test_a_sentence_that_opens_with_the_words_of_a_link_is_one_block():
    sentence = "The most recent\nSandvik Yards\nferry was launched in autumn, with pumps and a crane."
    assert written(f"It is late.\n{sentence}\nIt is late.") == ["It is late.", sentence, "It is late."]


@pytest.mark.parametrize("dateline", ["WASHINGTON (TAP) —", "KYIV, Ukraine (TAP) -", "LONDON --"])
def test_a_dateline_starts_a_block(dateline: str):
    text = f"a_gunner   Moderator   12,904 posts and counting\nshared from elsewhere\n{dateline} Rain fell."
    assert [text[span.start : span.end] for span in blocks(text)][-1] == f"{dateline} Rain fell."


def test_an_abbreviation_before_a_dash_is_no_dateline():
    assert not starts_alone("NATO - an alliance")


def test_a_dateline_of_its_own_line_goes_on_behind_a_dash():
    assert written("PELU, Tamura (NPA)\n— Two ferries sank in the harbour.") == [
        "PELU, Tamura (NPA)\n— Two ferries sank in the harbour."
    ]
    assert written("Ferries (3)\n— Two ferries") == ["Ferries (3)", "— Two ferries"]


def test_what_is_beyond_the_longest_page_is_one_block_of_no_article(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("pledgebook.article.flatten.MOST_BLOCKS", 2)
    found = pieces("Home\nWorld\nSport\n\nNorland sends ferries.\n")
    assert list(zip(found.spans, found.zones, strict=True)) == [
        (Span(0, 4), None),
        (Span(5, 10), None),
        (Span(11, 40), "other"),
    ]


def test_no_more_characters_are_cut_than_the_longest_page_has(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("pledgebook.article.flatten.LONGEST_PAGE", 7)
    found = pieces("Home\nWorld")
    assert list(zip(found.spans, found.zones, strict=True)) == [
        (Span(0, 4), None),
        (Span(5, 7), None),
        (Span(7, 10), "other"),
    ]


def test_a_page_of_one_line_is_cut_into_sentences():
    assert written("Norland sends ferries. Sign up for our newsletter.") == [
        "Norland sends ferries.",
        "Sign up for our newsletter.",
    ]


@given(st.text(alphabet="ab .\n\r\u2028\u00a0•-,A1:", max_size=300))
def test_only_white_space_lies_outside_the_blocks(text: str):
    end = 0
    for span in blocks(text):
        assert span.start >= end
        assert not text[end : span.start].strip()
        assert span.of(text) == span.of(text).strip() != ""
        end = span.end
    assert not text[end:].strip()
