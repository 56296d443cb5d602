from itertools import accumulate

from pledgebook.article import opinion
from pledgebook.article.look import Pieces
from pledgebook.model import DropReason, Span

LEAD = "Norland will send three ferries and $45 million to Tamura, its foreign minister said on Tuesday."
SECOND = "Two of the ferries leave the yard at Sandvik before 12 June, and the third follows in autumn."

Piece = tuple[str, str, DropReason | None, float]
"""Text, element, zone and share of links of a block."""

Judged = tuple[Piece, DropReason | None, float]


def piece(text: str, tag: str = "p", zone: DropReason | None = None, linked: float = 0.0) -> Piece:
    return text, tag, zone, linked


def merged(*blocks: Judged) -> list[DropReason | None]:
    pieces, reasons, shares = zip(*blocks, strict=True)
    texts, tags, zones, linked = zip(*pieces, strict=True)
    ends = list(accumulate(len(text) + 1 for text in texts))
    spans = [Span(end - len(text) - 1, end - 1) for text, end in zip(texts, ends, strict=True)]
    return opinion.merge(Pieces("\n".join(texts), spans, tags, linked, zones), reasons, shares)


def test_furniture_that_the_judge_kept_is_dropped():
    caption = piece("The quay at dawn", zone="credit")
    assert merged((piece(LEAD), None, 1.0), (piece("Advertisement"), "ad", 1.0), (caption, None, 1.0)) == [
        None,
        "ad",
        "credit",
    ]


def test_prose_and_headings_that_the_judge_lost_in_between_are_kept():
    blocks: list[Judged] = [
        (piece(LEAD), None, 1.0),
        (piece(SECOND), None, 0.0),
        (piece("Oslo", "h2"), None, 0.0),
        (piece(LEAD), None, 1.0),
    ]
    assert merged(*blocks) == [None] * 4


def test_what_lies_outside_or_leads_elsewhere_stays_dropped():
    teaser = piece(SECOND, linked=1.0)
    assert merged(
        (piece(SECOND), None, 0.0), (piece(LEAD), None, 1.0), (teaser, None, 0.0), (piece(LEAD), None, 1.0)
    ) == [
        "other",
        None,
        "other",
        None,
    ]


def test_the_items_of_an_announced_list_are_kept_to_its_end():
    blocks: list[Judged] = [
        (piece(LEAD), None, 1.0),
        (piece("It provides:"), None, 1.0),
        (piece("three ferries;", "li"), None, 0.0),
        (piece("a crane", "li"), None, 0.0),
        (piece("Goats eat the posters", "li"), "related", 0.0),
    ]
    assert merged(*blocks) == [None, None, None, None, "related"]


def test_lines_above_the_headline_and_by_lines_below_it_are_dropped():
    blocks: list[Judged] = [
        (piece("Three things to know about ferries"), None, 1.0),
        (piece("Ferries", "h1"), "headline", 1.0),
        (piece("Ragna Holt, Sandvik"), None, 1.0),
        (piece("Harbour desk, 17 November 2022"), None, 1.0),
        (piece(LEAD), None, 1.0),
    ]
    assert merged(*blocks) == ["other", "headline", "other", "other", None]


def test_our_rules_decide_alone_where_the_judge_keeps_nothing():
    assert merged((piece("Home"), "nav", 0.0), (piece(LEAD), None, 0.0)) == ["nav", None]
