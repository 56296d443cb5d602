import re
from datetime import date

import pytest

from pledgebook.article import extract
from pledgebook.article.liveblog import NOT_LIVE, dated
from pledgebook.model import Article, Block, Page, Source, Span

FERRIES = "Norland has published the list, with three ferries and a crane for the harbour of Tamura."
CRANE = "The chancellor told parliament that Norland will supply a crane that lifts 18 tonnes, too."
COUNCIL = "The council meets today to discuss the sum of $45 million, its chair said in the morning."
EVENING = '<time datetime="2022-06-01T20:41+01:00">20.41</time>'
DAY_BEFORE = '<time datetime="2022-05-31T15:07+01:00">15.07</time>'
LIVE = (
    '<script type="application/ld+json">{"@type": "LiveBlogPosting", "datePublished": "2022-06-01"}</script>'
)


def posted(source: str, title: str = "") -> list[tuple[str, str | None]]:
    form = "html" if "<" in source else "text"
    found = extract(Page.of("page", source, form=form, title=title or None, published=date(2022, 6, 1)))[0]  # type: ignore[arg-type]
    return [(block.span.of(found.page_text), block.posted) for block in found.kept]


def web(body: str, head: str = LIVE) -> str:
    return f"<html><head>{head}</head><body><h1>Ferries</h1><main>{body}</main></body></html>"


@pytest.mark.parametrize(
    "body",
    [
        f"<div>{EVENING}<p>{FERRIES}</p><p>{CRANE}</p></div><div>{DAY_BEFORE}<p>{COUNCIL}</p></div>",
        f"{EVENING}<p>{FERRIES}</p><p>{CRANE}</p>{DAY_BEFORE}<p>{COUNCIL}</p>",
    ],
)
def test_each_post_has_its_own_time(body: str):
    assert posted(web(body)) == [
        (FERRIES, "2022-06-01T20:41+01:00"),
        (CRANE, "2022-06-01T20:41+01:00"),
        (COUNCIL, "2022-05-31T15:07+01:00"),
    ]


def test_a_title_may_say_that_the_page_is_live():
    first = f"<div><time>1 June 2022, 20.41</time><p>{FERRIES}</p></div>"
    body = f"{first}<div><time>31 May 2022</time><p>{COUNCIL}</p></div>"
    live = posted(web(body, "<title>Ferries live: three ships for Tamura</title>"))
    assert [time for _, time in live] == ["2022-06-01T20:41", "2022-05-31"]
    assert {time for _, time in posted(web(body, "<title>Three ships</title>"))} == {None}


def test_json_ld_may_date_the_posts():
    told = (
        '<script type="application/ld+json">{"@type": "LiveBlogPosting", "liveBlogUpdate": [{"articleBody": "'
        f'{FERRIES} {CRANE}", "datePublished": "2022-06-01T20:41:00Z"}}]}}</script>'
    )
    found = posted(web(f"<p>{FERRIES}</p><p>{CRANE}</p><p>{COUNCIL}</p>", told))
    assert [time for _, time in found] == ["2022-06-01T20:41Z", "2022-06-01T20:41Z", None]


def test_times_of_machines_are_put_into_the_zone_of_the_page():
    posts = (
        f'<div><time datetime="2022-06-02T01:41:00Z">1</time><p>{FERRIES}</p></div>'
        f'<div><time datetime="2022-06-01T19:00:00Z">2</time><p>{CRANE}</p></div>'
    )
    told = '<meta property="article:published_time" content="2022-06-01T09:00:00-04:00">'
    assert [time for _, time in posted(web(posts, LIVE + told))] == [
        "2022-06-01T21:41-04:00",
        "2022-06-01T15:00-04:00",
    ]


def by_lines(*lines: str) -> list[str | None]:
    """The times of the paragraphs of a flattened live blog, other lines being times and days."""
    text = "\n".join(("Ferries live", *lines))
    blocks = [
        Block(span, reason=None if span.of(text) in (FERRIES, CRANE, COUNCIL) else "byline")
        for span in (Span(*line.span()) for line in re.finditer(".+", text))
    ]
    source = Source("id", "page", title="Ferries live", published=date(2022, 6, 1))
    return [block.posted for block in dated(blocks, text, NOT_LIVE, source) if not block.reason]


def test_lines_that_are_times_date_the_posts_below_them():
    lines = ("20.41 BST", FERRIES, "15.07 BST", CRANE, "Tuesday 31 May 2022", "09.30 BST", COUNCIL)
    assert by_lines(*lines) == ["2022-06-01T20:41+01:00", "2022-06-01T15:07+01:00", "2022-05-31T09:30+01:00"]
    assert by_lines("09:30", FERRIES, "3:07 p.m.", CRANE) == ["2022-06-01T09:30", "2022-06-01T15:07"]


def test_posts_over_midnight_have_no_sure_day():
    assert by_lines("00.41 BST", FERRIES, "23.07 BST", CRANE, "22.30 BST", COUNCIL) == [None] * 3


def test_one_time_is_that_of_the_page():
    assert by_lines("20.41 BST", FERRIES, CRANE) == [None] * 2


def test_a_dropped_block_has_no_time():
    first = f'<div><time datetime="2022-06-01T20:41">1</time><p>{FERRIES}</p></div>'
    body = f'{first}<div><time datetime="2022-06-01T19:00">2</time><p>{CRANE}</p></div>'
    found: Article = extract(Page.of("page", web(body), form="html"))[0]
    assert {block.posted for block in found.dropped} == {None}
