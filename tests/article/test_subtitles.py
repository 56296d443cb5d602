import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.article import extract
from pledgebook.article.subtitles import are_subtitles, pieces
from pledgebook.model import Article, Page

WEB = """WEBVTT - Briefing on ferries, 3 May 2022

NOTE made by a machine

intro
00:01.000 --> 00:04.500 align:start
<v Ragna Holt>Norland will send three ferries
worth $45 million to Tamura.

00:00:05.000 --> 00:00:06.000
<v Odd Berg>Next.

00:00:07.000 --> 00:00:09.000
<v Ragna Holt>They leave in June.
"""
RIP = "\r\n".join(
    [
        *("1", "00:00:01,000 --> 00:00:04,500", "Norland sends ferries.", ""),
        *("2", "00:00:05,000 --> 00:00:06,000", "Menu", ""),
    ]
)


def article(text: str) -> Article:
    return extract(Page.of("briefing", text))[0]


def test_cues_are_the_article_and_numbers_times_and_notes_are_not():
    found = article(WEB)
    assert [block.span.of(found.page_text) for block in found.kept] == [
        "<v Ragna Holt>Norland will send three ferries\nworth $45 million to Tamura.",
        "<v Odd Berg>Next.",
        "<v Ragna Holt>They leave in June.",
    ]
    assert {block.reason for block in found.dropped} == {"other"}
    assert article(RIP).text == "Norland sends ferries.\n\nMenu"


def test_who_speaks_is_kept_as_a_label():
    found = article(WEB)
    labels = [block.label and block.label.of(found.page_text) for block in found.kept]
    assert labels == ["Ragna Holt", "Odd Berg", "Ragna Holt"]


def test_the_day_above_the_first_cue_dates_the_page():
    assert str(article(WEB).source.published) == "2022-05-03"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (WEB, True),
        ("\ufeffWEBVTT", True),
        (RIP, True),
        ("WEBVTTX", False),
        ("1\nNorland", False),
        ("A note: 00:01.000 --> 00:04.500", False),
    ],
)
def test_subtitles_are_told_by_how_they_begin(text: str, *, expected: bool):
    assert are_subtitles(text) is expected


@given(st.lists(st.sampled_from(["WEBVTT", "1", "00:01.000 --> 00:04.500", "words", "", " ", "\u2028"])))
def test_only_white_space_lies_outside_the_blocks(lines: list[str]):
    text = "\n".join(lines)
    end = 0
    for span in pieces(text).spans:
        assert not text[end : span.start].strip()
        assert len(span)
        end = span.end
    assert not text[end:].strip()
