from datetime import date

import pytest

from pledgebook.article.head import said
from pledgebook.article.html import parse

FULL = """
<html lang="en-GB"><head><title>Ferries for Tamura | Harbour Times</title>
<link rel="canonical" href="https://harbour.example/ferries">
<script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle",
 "headline": "Ferries  for Tamura", "datePublished": "2022-03-04T23:10:00+01:00",
 "author": [{"name": "Ragna Holt"}, {"name": "Odd Berg"}], "publisher": {"name": "Harbour Times"}}]}</script>
</head><body><h1>Other</h1></body></html>
"""


def test_json_ld_is_believed_first():
    found = said(parse(FULL))
    assert found.title == "Ferries for Tamura"
    assert found.published == date(2022, 3, 4)
    assert found.byline == "Ragna Holt and Odd Berg"
    assert found.outlet == "Harbour Times"
    assert found.url == "https://harbour.example/ferries"
    assert found.language == "en"


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2022-03-04T10:00:00Z">',
        '<meta name="pubdate" content="2022-03-04">',
        '<time datetime="2022-03-04T10:00">10.00</time>',
        "<time>4 Mar 2022</time>",
        '<time class="updated" datetime="2022-03-09">later</time><time datetime="2022-03-04">4 March</time>',
    ],
)
def test_the_day_stands_in_meta_elements_and_times_too(head: str):
    assert said(parse(f"<html><head></head><body>{head}</body></html>")).published == date(2022, 3, 4)


def test_titles_without_json_ld():
    assert said(parse('<meta property="og:title" content="Ferries"><title>X</title>')).title == "Ferries"
    assert said(parse("<title>Ferries for Tamura - Harbour Times</title>")).title == "Ferries for Tamura"
    suffixed = '<meta property="og:title" content="Ferries | HT"><meta property="og:site_name" content="HT">'
    assert said(parse(suffixed)).title == "Ferries"
    assert said(parse("<title>Ferries for Tamura - Harbour Times</title>")).outlet == "Harbour Times"
    assert said(parse("<h1> Ferries\n now </h1>")).title == "Ferries now"


@pytest.mark.parametrize(
    "written", ["{", "[]", "3", '{"headline": 3, "datePublished": null, "author": 7}', "[" * 100_000]
)
def test_broken_json_ld_says_nothing(written: str):
    found = said(parse(f'<script type="application/ld+json">{written}</script><p>Text'))
    assert (found.title, found.published, found.byline) == (None, None, None)


def test_a_page_may_say_nothing():
    found = said(parse("<p>Three ferries."))
    assert {found.title, found.published, found.outlet, found.byline, found.url, found.language} == {None}
