import pytest

from pledgebook.article.head import stated
from pledgebook.article.html import parse
from pledgebook.model import Detail, Stated

FULL = """
<html lang="en-GB"><head><title>Ferries for Tamura | Harbour Times</title>
<link rel="canonical" href="https://harbour.example/ferries">
<script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle",
 "headline": "Ferries  for Tamura", "datePublished": "2022-03-04T23:10:00+01:00",
 "author": [{"name": "Ragna Holt"}, {"name": "Odd Berg"}], "publisher": {"name": "Harbour Times"}}]}</script>
</head><body><h1>Other</h1></body></html>
"""


def all_of(page: str, detail: Detail) -> list[Stated]:
    return [each for each in stated(parse(page)) if each.detail == detail]


def first(page: str, detail: Detail) -> str | None:
    return next((each.value for each in all_of(page, detail)), None)


def test_json_ld_is_believed_first():
    assert first(FULL, "title") == "Ferries for Tamura"
    assert first(FULL, "published") == "2022-03-04T23:10+01:00"
    assert first(FULL, "byline") == "Ragna Holt and Odd Berg"
    assert first(FULL, "outlet") == "Harbour Times"
    assert first(FULL, "url") == "https://harbour.example/ferries"
    assert first(FULL, "language") == "en"


def test_every_place_is_named():
    assert [(each.value, each.place, each.name) for each in all_of(FULL, "title")] == [
        ("Ferries for Tamura", "json-ld", "headline"),
        ("Ferries for Tamura", "html", "title"),
        ("Other", "html", "h1"),
    ]


@pytest.mark.parametrize(
    ("head", "written"),
    [
        ('<meta property="article:published_time" content="2022-03-04T10:00:00Z">', "2022-03-04T10:00Z"),
        ('<meta name="pubdate" content="2022-03-04">', "2022-03-04"),
        ('<meta name="date" content="20220304">', "2022-03-04"),
        ('<meta name="date" content="20220304T101500Z">', "2022-03-04"),
        ('<time datetime="2022-03-04T10:00">10.00</time>', "2022-03-04T10:00"),
        ("<time>4 Mar 2022</time>", "2022-03-04"),
        ("<time>Published: <b>4 Mar 2022, 6:18 p.m.</b></time>", "2022-03-04T18:18"),
        (
            '<time class="updated" datetime="2022-03-09">9</time><time datetime="2022-03-04">4</time>',
            "2022-03-04",
        ),
    ],
)
def test_the_day_stands_in_meta_elements_and_times_too(head: str, written: str):
    assert first(f"<html><head></head><body>{head}</body></html>", "published") == written


def test_an_update_is_told_from_the_publication():
    page = "<time>Updated on: March 9, 2022 / 10:07 AM</time>"
    assert first(page, "published") is None
    assert first(page, "updated") == "2022-03-09T10:07"


def test_titles_without_json_ld():
    assert first('<meta property="og:title" content="Ferries"><title>X</title>', "title") == "Ferries"
    assert first("<title>Ferries for Tamura - Harbour Times</title>", "title") == "Ferries for Tamura"
    suffixed = '<meta property="og:title" content="Ferries | HT"><meta property="og:site_name" content="HT">'
    assert first(suffixed, "title") == "Ferries"
    assert first("<title>Ferries for Tamura - Harbour Times</title>", "outlet") == "Harbour Times"
    assert first("<h1> Ferries\n now </h1>", "title") == "Ferries now"


def test_of_several_top_headings_the_one_that_is_repeated_is_the_headline():
    headings = "<h1>The Harbour Times</h1><h1>'Ferries' for Tamura</h1>"
    page = f"<title>‘Ferries’ for Tamura | HT</title>{headings}"
    assert first(page, "title") == "'Ferries' for Tamura"


def test_the_headline_that_a_reader_sees_goes_before_that_of_search_engines():
    page = (
        "<title>Tamura harbour: ferries to come</title>"
        '<meta property="og:title" content="Three ferries at last">'
        "<h1>Three ferries at last</h1>"
    )
    assert [each.value for each in all_of(page, "title")] == [
        "Three ferries at last",
        "Three ferries at last",
        "Tamura harbour: ferries to come",
    ]


def test_the_kind_of_text_is_no_part_of_its_title():
    assert (
        first('<meta property="og:title" content="Opinion | Ferries for all">', "title") == "Ferries for all"
    )


def test_an_address_is_no_writer():
    assert first('<meta name="author" content="https://social.example/harbour">', "byline") is None


@pytest.mark.parametrize(
    "written", ["{", "[]", "3", '{"headline": 3, "datePublished": null, "author": 7}', "[" * 100_000]
)
def test_broken_json_ld_says_nothing(written: str):
    assert stated(parse(f'<script type="application/ld+json">{written}</script><p>Text')) == []


def test_a_page_may_say_nothing():
    assert stated(parse("<p>Three ferries.")) == []
