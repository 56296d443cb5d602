import pytest

from pledgebook.article import headline
from pledgebook.model import DropReason
from tests.article.viewing import looks, pieces

LEAD = "Norland will send three ferries and $45 million to Tamura, its foreign minister said on Tuesday."
TITLE = "Norland to send ferries and cranes to Tamura"


def named(*lines: tuple[DropReason | None, str]) -> str:
    reasons = headline.name(looks(*(line for _, line in lines)), [reason for reason, _ in lines])
    return lines[reasons.index("headline")][1]


def test_the_known_title_is_marked_with_or_without_the_outlet_behind_it():
    lines = pieces(f"{TITLE} | Harbour Times", TITLE, LEAD, "Norland to send word")
    assert headline.mark(lines, [None] * 4, TITLE) == ["headline", "headline", None, None]


def test_top_headings_are_headlines_and_short_titles_are_not_looked_for():
    assert headline.mark(pieces("Ferries", tag="h1"), [None], None) == ["headline"]
    assert headline.mark(pieces("Opinion"), ["nav"], "Opinion") == ["nav"]


@pytest.mark.parametrize(
    "above",
    [
        [("other", "The Harbour Times"), ("other", TITLE), ("byline", "By Ragna Holt")],
        [("other", "Harbour Times, the paper of the coast"), ("byline", "3 May 2022"), ("other", TITLE)],
        [
            ("other", TITLE),
            ("other", "Three ships and a crane are to leave the yard at Sandvik before the summer ends"),
        ],
        [
            ("other", TITLE),
            ("other", "Ragna Holt, Deputy Harbour Editor, Sandvik"),
            ("other", "Sandvik, May 3, 2022"),
        ],
    ],
)
def test_the_line_most_like_a_headline_is_named(above: list[tuple[DropReason, str]]):
    assert named(*above, (None, LEAD)) == TITLE


def test_a_line_that_stands_again_below_is_the_headline():
    notice = "There were 1,377 press releases posted in the last 24 hours on this site"
    assert named(("other", notice), ("other", TITLE), (None, LEAD), ("related", TITLE)) == TITLE


def test_an_article_may_begin_with_its_headline():
    assert named((None, TITLE), (None, LEAD)) == TITLE
    assert headline.name(looks(LEAD, LEAD), [None, None]) == [None, None]
    assert headline.name(looks(), []) == []
