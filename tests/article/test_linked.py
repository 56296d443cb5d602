import json

import pytest

from pledgebook.article.html import parse
from pledgebook.article.linked import Post, is_live, posts, stated
from pledgebook.model import Stated


def page(*nodes: object) -> str:
    scripts = (f'<script type="application/ld+json">{json.dumps(node)}</script>' for node in nodes)
    return f"<html><head>{''.join(scripts)}</head><body></body></html>"


def test_articles_are_believed_before_the_pages_around_them():
    around = {"@type": "WebPage", "datePublished": "2022-03-01"}
    text = {"@type": ["NewsArticle"], "datePublished": "2022-03-04"}
    found = [(each.value, each.name) for each in stated(parse(page(around, {"@graph": [text]})))]
    assert found == [("2022-03-04", "datePublished"), ("2022-03-01", "datePublished")]


def test_other_articles_say_nothing_of_the_page():
    nodes = [{"@type": "NewsArticle", "headline": title} for title in ("Ferries", "Goats", "Ferries")]
    assert [each.value for each in stated(parse(page(nodes)))] == ["Ferries", "Ferries"]


@pytest.mark.parametrize(
    ("field", "value", "detail", "written"),
    [
        ("dateModified", "2022-03-05T10:00:00Z", "updated", "2022-03-05T10:00Z"),
        ("author", [{"name": "Ragna Holt"}, "Odd Berg"], "byline", "Ragna Holt and Odd Berg"),
        ("contributor", {"name": "Ida Lund"}, "contributor", "Ida Lund"),
        ("sourceOrganization", {"name": "NPA"}, "agency", "NPA"),
        ("correction", "There are three.", "note", "There are three."),
        ("inLanguage", "en-GB", "language", "en"),
        ("mainEntityOfPage", {"@id": "https://harbour.example/f"}, "url", "https://harbour.example/f"),
        ("isAccessibleForFree", "False", "access", "false"),
        ("wordCount", 450, "access", "450"),
    ],
)
def test_what_is_read(field: str, value: object, detail: str, written: str):
    found = list(stated(parse(page({"@type": "Article", "headline": "Ferries &amp; cranes", field: value}))))
    assert found[0] == Stated("title", "Ferries & cranes", "json-ld", "headline")
    assert [(each.detail, each.value) for each in found[1:]] == [(detail, written)]


@pytest.mark.parametrize("value", [None, 7, [], {}, {"name": 3}, "", [None], {"@id": "#page"}])
def test_what_makes_no_sense_states_nothing(value: object):
    names = "headline datePublished author inLanguage mainEntityOfPage isAccessibleForFree wordCount".split()
    found = stated(parse(page({"@type": value, **dict.fromkeys(names, value)})))
    assert [each.detail for each in found] == (["access"] if value == 7 else [])


def test_the_posts_of_a_live_blog():
    blog = {
        "@type": "LiveBlogPosting",
        "liveBlogUpdate": [
            {
                "headline": "Ferries",
                "articleBody": "They  left.",
                "datePublished": "2022-03-04T10:00:00+01:00",
            },
            {"headline": "No day"},
            "none",
        ],
    }
    tree = parse(page(blog))
    assert is_live(tree)
    assert posts(tree) == [Post("Ferries They left.", "2022-03-04T10:00+01:00")]
    assert not is_live(parse(page({"@type": "NewsArticle"})))
