import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.article.markdown import front_matter, pieces, stated

PAGE = """\
---
title: "Ferries for Tamura"
date: 2022-03-04
Author: Ragna Holt
---

# Ferries for Tamura

Norland will send three ferries
to the island republic.

## What is in it
- three ferries
- a crane
"""


def test_blocks_keep_their_marks():
    page = pieces(PAGE)
    assert list(zip(page.tags, page.looks.written, strict=True))[1:] == [
        ("h1", "# Ferries for Tamura"),
        ("p", "Norland will send three ferries\nto the island republic."),
        ("h2", "## What is in it"),
        ("p", "- three ferries"),
        ("p", "- a crane"),
    ]


def test_front_matter_is_a_block_and_is_read():
    assert pieces(PAGE).zones[0] == "other"
    assert {name: value for name, (_, value) in front_matter(PAGE).items()} == {
        "title": "Ferries for Tamura",
        "date": "2022-03-04",
        "author": "Ragna Holt",
    }
    assert front_matter("Three ferries\n---\ntitle: none\n---\n") == {}


def test_front_matter_states_what_it_knows_with_its_line():
    assert [(each.detail, each.value, each.span and each.span.of(PAGE)) for each in stated(PAGE)] == [
        ("title", "Ferries for Tamura", 'title: "Ferries for Tamura"'),
        ("published", "2022-03-04", "date: 2022-03-04"),
        ("byline", "Ragna Holt", "Author: Ragna Holt"),
    ]


@pytest.mark.parametrize(
    "authors", ["[Ragna Holt, 'Odd Berg']", "\n  - Ragna Holt\n  - Odd Berg", '\n- "Ragna Holt"\n- Odd Berg']
)
def test_lists_in_the_front_matter(authors: str):
    page = f"---\nauthors: {authors}\nlang: de-CH\nlastmod: 5 March 2022, 10:00\ndraft: false\n---\nText"
    assert [(each.detail, each.value) for each in stated(page)] == [
        ("byline", "Ragna Holt and Odd Berg"),
        ("language", "de"),
        ("updated", "2022-03-05T10:00"),
    ]


@given(st.text(alphabet="-# a:\n\r*>1.", max_size=200))
def test_only_white_space_lies_outside_the_blocks(text: str):
    end = 0
    for span in pieces(text).spans:
        assert not text[end : span.start].strip()
        assert len(span)
        end = span.end
    assert not text[end:].strip()


def test_front_matter_in_toml():
    page = '+++\ntitle = "Ferries"\ndate = 2022-03-04T10:00:00Z\n+++\nText'
    assert [(each.detail, each.value) for each in stated(page)] == [
        ("title", "Ferries"),
        ("published", "2022-03-04T10:00Z"),
    ]
