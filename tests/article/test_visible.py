from datetime import date

import pytest

from pledgebook.article.flatten import blocks
from pledgebook.article.look import Look, Piece
from pledgebook.article.visible import View, credits_of, said, said_by_address
from pledgebook.model import DropReason

LEAD = "Norland will send three ferries and $45 million to Tamura, its foreign minister said on Tuesday."


def view(*lines: tuple[DropReason | None, str]) -> View:
    text = "\n\n".join(line for _, line in lines)
    pieces = [Piece(span, Look.of(span.of(text))) for span in blocks(text)]
    return View(text, pieces, [reason for reason, _ in lines])


@pytest.mark.parametrize(
    "line",
    [
        "29.04.2022, 14:20",
        "Published Friday, 29 April 2022",
        "April 29, 2022, 01:40 GMT · Updated May 2, 2022",
    ],
)
def test_the_day_stands_above_the_article(line: str):
    assert said(view(("byline", line), (None, LEAD))).published == date(2022, 4, 29)


def test_a_dateline_with_its_year_is_the_day():
    assert said(view((None, f"SANDVIK, April 29, 2022 (NPA) - {LEAD}"))).published == date(2022, 4, 29)
    assert said(view((None, "Statement of April 29, 2022"), (None, LEAD))).published == date(2022, 4, 29)


@pytest.mark.parametrize(
    "lines",
    [
        [("byline", "Updated April 29, 2022"), (None, LEAD)],
        [("byline", "2 days ago"), (None, LEAD)],
        [("credit", "Photo: The quay on April 29, 2022. NPA"), (None, LEAD)],
        [
            ("other", "Ferries"),
            (None, "The letter of April 29, 2022, names three ferries and a crane for Tamura."),
        ],
        [(None, f"SANDVIK, April 29 (NPA) - {LEAD}")],
    ],
)
def test_a_page_that_states_no_day_has_none(lines: list[tuple[DropReason | None, str]]):
    assert said(view(*lines)).published is None


def test_the_address_may_state_the_day():
    assert said_by_address("https://harbour.example/world/2022/04/29/ferries").published == date(2022, 4, 29)
    assert said_by_address("https://harbour.example/ferries-2022-04-29/").published == date(2022, 4, 29)
    assert said_by_address("https://harbour.example/12345").published is None
    assert said_by_address(None).published is None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Ragna Holt", "Ragna Holt"),
        ("By Ragna Holt · 4 minute read", "Ragna Holt"),
        ("By Ragna Holt and Odd Berg | May 2, 2022", "Ragna Holt and Odd Berg"),
        ("Ragna Holt in Sandvik", "Ragna Holt"),
        ("Ragna Holt, Deputy Harbour Editor", "Ragna Holt"),
    ],
)
def test_the_writer_stands_below_the_headline(line: str, name: str):
    assert said(view(("headline", "Ferries for Tamura"), ("other", line), (None, LEAD))).byline == name


def test_the_headline_and_the_outlet():
    found = said(view(("other", "The Harbour Times"), ("headline", "Ferries\nfor Tamura"), (None, LEAD)))
    assert (found.title, found.outlet) == ("Ferries for Tamura", "The Harbour Times")
    assert (
        said(view((None, LEAD), ("legal", "© 2022 Harbour Times. All rights reserved"))).outlet
        == "Harbour Times"
    )
    assert said(view((None, f"SANDVIK (NPA) - {LEAD}"))).outlet == "NPA"


def test_credits_are_kept_as_printed():
    found = credits_of(
        view(
            (None, f"{LEAD} NPA first reported the decision."),
            (None, "(Reporting by Ragna Holt; Editing by Odd Berg)"),
            (None, "NPA's Ragna Holt contributed to this report."),
            ("related", "Source: Harbour Times"),
            (None, "A minister told Harbour Times that Norland contributed to the fund."),
        )
    )
    assert found == (
        "NPA first reported the decision.",
        "(Reporting by Ragna Holt; Editing by Odd Berg)",
        "NPA's Ragna Holt contributed to this report.",
        "Source: Harbour Times",
    )


def test_a_page_without_article_says_what_it_can():
    assert said(view()).published is None
    assert credits_of(view()) == ()
