import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pledgebook.article import extract
from pledgebook.model import Article, Form, Page

LEAD = (
    "Norland will send three ferries and $45 million to Tamura, its foreign minister said on Tuesday, so that"
    " the island can rebuild the harbour that the cyclone of January wrecked."
)
SECOND = (
    "Two of the ferries leave the yard at Sandvik before 12 June, and the third follows in autumn, when its"
    " pumps and a crane that can lift 18 tonnes have been fitted; the crews, most of them from Tamura, are to"
    " be trained there from March on."
)
FLAT = f"""\
Menu
Search
Harbour Times
Norland to send ferries to Tamura
By Ragna Holt
29.04.2022, 14:20
Photo: Two men on the quay, February 2022. NPA
{LEAD}
ADVERTISEMENT
RELATED POSTS
Goats eat $40 million worth of posters
{SECOND}
{LEAD[:60]}...
Source: NPA
Comments (1)
odd_b: so three ferries are not enough?
Most read
Crane falls into harbour
© 2022 Harbour Times
"""
WEB = f"""\
<html lang="en"><head><title>Norland to send ferries to Tamura | Harbour Times</title>
<meta property="article:published_time" content="2022-04-29T14:20:00Z"></head><body>
<nav><a href="/w">World</a><a href="/s">Sport</a></nav>
<article><h1>Norland to send ferries to Tamura</h1><p>Ragna Holt, Sandvik</p>
<figure><figcaption>The quay. NPA</figcaption></figure>
<p>{LEAD}</p><div class="ad">Advertisement</div>
<p>It also provides:</p><ul><li>a crane;</li><li>pumps.</li></ul><p>{SECOND}</p>
<div class="inline-related"><a href="/g">Goats eat $40 million worth of posters</a></div></article>
<footer><p>Harbour Times. Reprint only with an active link.</p></footer></body></html>
"""


def article(source: str, form: Form = "text", title: str | None = None) -> Article:
    return extract(Page.of("page", source, form=form, title=title))[0]


def test_a_flattened_page():
    found = article(FLAT)
    assert found.text == f"{LEAD}\n\n{SECOND}"
    assert found.page_text == FLAT
    assert [block.reason for block in found.blocks] == [
        *("nav", "nav", "other", "headline", "byline", "byline", "credit", None),
        *("ad", "related", "related", None, "repeat", "related"),
        *("comment", "comment", "related", "related", "legal"),
    ]
    assert found.source.title == "Norland to send ferries to Tamura"
    assert found.source.published == date(2022, 4, 29)
    assert found.source.byline == "Ragna Holt"
    assert found.source.outlet == "Harbour Times"
    assert found.source.credits == ("Source: NPA",)


def test_an_html_page():
    found = article(WEB, "html")
    assert found.text == f"{LEAD}\n\nIt also provides:\n\na crane;\n\npumps.\n\n{SECOND}"
    assert {block.reason for block in found.dropped} == {
        "nav",
        "headline",
        "other",
        "credit",
        "ad",
        "related",
        "legal",
    }
    assert found.source.title == "Norland to send ferries to Tamura"
    assert found.source.published == date(2022, 4, 29)
    assert found.source.outlet == "Harbour Times"


def test_a_markdown_page():
    source = f"---\ntitle: Ferries\ndate: 2022-04-29\n---\n# Ferries\n\n{LEAD}\n\n## More\n{SECOND}\n"
    found = article(source, "markdown")
    assert found.text == f"{LEAD}\n\n## More\n{SECOND}"
    assert (found.source.title, found.source.published) == ("Ferries", date(2022, 4, 29))


def test_a_text_with_front_matter_is_read_as_markdown():
    source = f"---\ntitle: Ferries for all\ndate: 2022-04-29\n---\n\n# Ferries for all\n\n{LEAD}\n"
    found = article(source, "text")
    assert (found.text, found.source.published) == (LEAD, date(2022, 4, 29))


def test_a_page_behind_a_paywall_is_said_to_be_cut():
    page = f"""<h1>Ferries for Tamura</h1><article><p>{LEAD}</p></article>
    <div class="paywall"><p>Subscribe to continue reading</p></div>"""
    found, problems = extract(Page.of("page", page, form="html"))
    assert found.source.cut
    assert [(problem.place, problem.code) for problem in problems] == [("page", "cut-short")]
    assert "found its beginning and a paywall" in problems[0].sentence


def test_the_record_knows_the_day_and_a_page_the_better_title():
    page = Page.of("page", WEB, form="html", title="ferries_final.html", published=date(2022, 4, 30))
    source = extract(page)[0].source
    assert (source.published, source.title) == (date(2022, 4, 30), "Norland to send ferries to Tamura")
    assert article(LEAD, title="Ferries").source.title == "Ferries"


def test_a_page_of_one_line_is_one_block_less_what_is_glued_on():
    found = article(f"{LEAD} {SECOND} Sign up for our newsletter.")
    assert [(block.reason, block.span.of(found.page_text)) for block in found.blocks] == [
        (None, f"{LEAD} {SECOND}"),
        ("prompt", "Sign up for our newsletter."),
    ]


def test_a_transcript_is_kept_with_its_speakers():
    source = f"MS. HOLT:  {LEAD}\n\nQ    And the third —\n\nMS. HOLT:  Yes.  In —\n\nQ    In autumn?\n\n###\n"
    found = article(source, title="Briefing by Ragna Holt")
    assert [block.span.of(source) for block in found.dropped] == ["###"]
    labels = [block.label.of(source) for block in found.kept if block.label]
    assert labels == ["MS. HOLT:", "Q", "MS. HOLT:", "Q"]


def test_the_room_of_a_briefing_is_no_outlet():
    turn = "The first three ferries left the harbour on Monday with grain for Tamura."
    turns = [
        f"MS. HOLT:  {turn}",
        f"Q    And the crane?  {turn}",
        f"MS. HOLT:  {turn}",
        f"Q    When?  {turn}",
    ]
    assert article("\n\n".join(["Harbour Briefing Room", "4:27 P.M. EST", *turns])).source.outlet is None
    report = [
        "Harbour Briefing",
        "World in brief",
        "2 May 2022",
        f"{turn} {turn}",
        f"Officials said so. {turn}",
    ]
    assert article("\n\n".join(report)).source.outlet == "Harbour Briefing"


@pytest.mark.parametrize(
    ("source", "form"),
    [
        ("", "text"),
        ("Home\nWorld\n", "text"),
        ("", "html"),
        ("<script>a()</script>", "html"),
        ("---\na: b\n---\n", "markdown"),
    ],
)
def test_a_page_without_an_article_says_so(source: str, form: Form):
    found, problems = extract(Page.of("empty", source, form=form))
    assert not found.kept
    assert [(problem.place, problem.code) for problem in problems] == [("empty", "no-article")]
    assert problems[0].sentence == (
        "Expected an article, found only menus and notices; look at the page, remove it if it has none."
    )


def test_a_judge_that_fails_is_named_and_our_rules_decide(monkeypatch: pytest.MonkeyPatch):
    def fail(*_: object, **__: object) -> None:
        raise RecursionError

    monkeypatch.setattr("trafilatura.extract", fail)
    found, problems = extract(Page.of("page", WEB, form="html"))
    assert LEAD in found.text
    assert [problem.code for problem in problems] == ["judge-failed"]
    assert "found RecursionError" in problems[0].sentence


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 10_000 + LEAD,
        f"<p>{LEAD}" * 500,
        f"<b>{LEAD}" * 3_000,
        "<ul><li>" * 3_000,
        f"<div><p>{LEAD}" * 300,
        f"<script>{'a();' * 10_000}",
        f"<meta charset=utf-16><p>{LEAD}\ud83d \ufffd\0",
        f"<table><tr><td>{LEAD}<table><td>{LEAD}",
        f"</p></div></body>{LEAD}</html><p>{SECOND}",
        "<html><head></head><body></body></html>",
        "<p" * 5_000,
        "<!--" + LEAD,
    ],
)
def test_malformed_pages_are_read(source: str):
    found, _ = extract(Page.of("page", source, form="html"))
    assert all(block.span.of(found.page_text) for block in found.blocks)


def test_a_page_as_long_as_books_is_cut_short_and_says_so(monkeypatch: pytest.MonkeyPatch):
    for form in ("html", "flatten"):
        monkeypatch.setattr(f"pledgebook.article.{form}.MOST_BLOCKS", 3)
    web, troubles = extract(Page.of("web", f"<p>{LEAD}</p>" * 9, form="html"))
    assert (len(web.blocks), [problem.code for problem in troubles]) == (4, ["page-too-long"])
    flat, troubles = extract(Page.of("flat", f"{LEAD}\n" * 9))
    assert (flat.blocks[-1].reason, [problem.code for problem in troubles]) == ("other", ["page-too-long"])
    assert flat.page_text == f"{LEAD}\n" * 9
    assert troubles[0].sentence == (
        "Expected a page, found a text as long as books; only its beginning was read, split it."
    )


def test_the_judge_is_not_asked_about_dumps(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("pledgebook.article.extraction.LONGEST_JUDGED", 100)
    monkeypatch.setattr("trafilatura.extract", lambda *_, **__: pytest.fail("was asked"))
    found, problems = extract(Page.of("page", WEB, form="html"))
    assert LEAD in found.text
    assert not problems


LIVE = "\n".join(
    line
    for clock, post in (("14:32", LEAD), ("13:05", SECOND), ("9:15", LEAD.replace("ferries", "cranes")))
    for line in (clock, "Ferries for Tamura", post, "Share")
)


def test_all_posts_of_a_live_blog_are_kept():
    found = article(f"Home\nLive: Norland helps Tamura\nBy Ragna Holt\n{LIVE}\nMost read\nGoats eat posters")
    assert found.text.count("its foreign minister said on Tuesday") == 2
    assert SECOND in found.text
    assert "Goats" not in found.text


def test_an_article_that_comes_twice_is_kept_once():
    third = "Tamura had asked for 60 million, because its fishing fleet lost more than half of its boats."
    found = article(f"Menu\n{LEAD}\n{SECOND}\n{third}\n{LEAD}\n{SECOND}\n{third}\nMost read")
    assert found.text == f"{LEAD}\n\n{SECOND}\n\n{third}"


def test_headlines_with_sums_between_paragraphs_are_not_the_article():
    page = [
        "Menu",
        LEAD,
        "Read more:",
        "Pelu pays $12 million for a crane",
        "Goats eat $40 million",
        SECOND,
        LEAD,
    ]
    assert article("\n".join([*page[:-1], "Most read", "Yard wins order of $90 million"])).text == (
        f"{LEAD}\n\n{SECOND}"
    )


def test_the_cells_of_a_row_and_the_quotations_of_a_page_are_kept():
    table = "<table><tr><th>Item</th><th>Number</th></tr><tr><td>ferries</td><td>3</td></tr></table>"
    quotation = (
        "<blockquote><p>We asked for sixty million and we were given forty-five of them.</p></blockquote>"
    )
    body = f"<h1>Ferries</h1><p>{LEAD}</p>{table}{quotation}<p>{SECOND}</p><p>{SECOND[:90]}.</p>"
    found = article(f"<html><body><article>{body}</article></body></html>", "html")
    assert "ferries 3" in found.text
    assert "sixty million" in found.text


MARKUP = st.lists(
    st.sampled_from(
        [
            *FLAT.splitlines(),
            LEAD,
            SECOND,
            "<p>",
            "</p>",
            "<div class=related>",
            "<a>",
            "<h1>",
            "<br>",
            "\n",
            "\n\n",
            "&nbsp;",
        ]
    ),
    max_size=25,
).map("".join)


@settings(max_examples=60)
@given(source=st.one_of(MARKUP, st.text(max_size=200)), form=st.sampled_from(("text", "html", "markdown")))
def test_blocks_stand_in_order_with_only_white_space_between(source: str, form: Form):
    found = article(source, form)
    assert form == "html" or found.page_text == source
    end = 0
    for block in found.blocks:
        assert end <= block.span.start < block.span.end
        assert not found.page_text[end : block.span.start].strip()
        end = block.span.end
    assert not found.page_text[end:].strip()


def test_the_seeds_give_exactly_their_articles(shared: Path):
    for line in (shared / "gold" / "seeds.jsonl").read_text("utf-8").splitlines():
        gold = json.loads(line)
        found = article((shared / "seeds" / f"{gold['doc']}.txt").read_text("utf-8"))
        words = " ".join(found.text.split())
        assert words.startswith(gold["main_text_starts"])
        assert words.endswith(gold["main_text_ends"])
        assert found.source.published is None
        passages = [block.span.of(found.page_text) for block in found.kept]
        assert all(any(claim["evidence"] in passage for passage in passages) for claim in gold["claims"])
