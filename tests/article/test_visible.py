import pytest

from pledgebook.article.visible import stated, stated_by_address, year_of
from pledgebook.model import Detail
from tests.article.viewing import LEAD, Line, view


def first(detail: Detail, *lines: Line) -> str | None:
    return next((each.value for each in stated(view(*lines), None) if each.detail == detail), None)


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://harbour.example/world/2022/04/29/ferries", "2022-04-29"),
        ("https://harbour.example/ferries-2022-04-29/", "2022-04-29"),
        ("https://harbour.example/world/2022/apr/29/ferries", "2022-04-29"),
        ("https://harbour.example/20220429-ferries", "2022-04-29"),
        ("https://harbour.example/2022042912", None),
        ("https://harbour.example/12345", None),
        (None, None),
    ],
)
def test_the_address_may_state_the_day(address: str | None, day: str | None):
    assert next((each.value for each in stated_by_address(address)), None) == day


def test_the_address_may_know_the_year():
    assert year_of("https://harbour.example/2022/05/ferries") == 2022
    assert year_of("https://harbour.example/ferries") is None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Ragna Holt", "Ragna Holt"),
        ("By Ragna Holt · 4 minute read", "Ragna Holt"),
        ("By Ragna Holt and Odd Berg | May 2, 2022", "Ragna Holt and Odd Berg"),
        ("Von Ragna Holt", "Ragna Holt"),
        ("Ragna Holt in Sandvik", "Ragna Holt"),
        ("Ragna Holt, Deputy Harbour Editor", "Ragna Holt"),
    ],
)
def test_the_writer_stands_below_the_headline(line: str, name: str):
    assert first("byline", ("headline", "Ferries for Tamura"), ("other", line), (None, LEAD)) == name


def test_a_sentence_is_no_writer():
    signed: Line = ("other", "On Monday, November 22, 2021, the minister signed:")
    assert first("byline", ("headline", "Ferries"), signed, (None, LEAD)) is None


def test_the_headline_and_the_outlet():
    lines: tuple[Line, ...] = (
        ("other", "The Harbour Times"),
        ("headline", "Ferries\nfor Tamura"),
        (None, LEAD),
    )
    assert first("title", *lines) == "Ferries for Tamura"
    assert first("outlet", *lines) == "The Harbour Times"
    legal: Line = ("legal", "© 2022 Harbour Times. All rights reserved")
    assert first("outlet", (None, LEAD), legal) == "Harbour Times"
    assert first("outlet", (None, f"SANDVIK (NPA) - {LEAD}")) == "NPA"


def test_a_name_before_a_day_and_a_masthead_of_a_paper_are_the_outlet():
    kicker: Line = ("other", "GUEST COLUMN")
    dated: Line = ("byline", "Tamura Ledger-Star, Sunday, May 8, 2022")
    assert first("outlet", kicker, ("headline", "Ferries"), dated, (None, LEAD)) == "Tamura Ledger-Star"
    assert first("outlet", ("byline", "SANDVIK, May 8, 2022"), (None, LEAD)) is None
    paper: Line = ("other", "The Harbour Times")
    assert first("outlet", paper, (None, f"SANDVIK (NPA) - {LEAD}")) == "The Harbour Times"
    assert first("outlet", ("other", "Harbour Life"), (None, f"SANDVIK (NPA) - {LEAD}")) == "NPA"


def test_each_statement_has_its_characters():
    page = view(("headline", "Ferries  for Tamura"), ("byline", "By Ragna Holt · 2 May 2022"), (None, LEAD))
    assert [(each.detail, each.span and each.span.of(page.pieces.text)) for each in stated(page, None)] == [
        ("title", "Ferries  for Tamura"),
        ("published", "2 May 2022"),
        ("byline", "Ragna Holt"),
    ]


def test_a_page_without_article_says_what_it_can():
    assert stated(view(), None) == []
