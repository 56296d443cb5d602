import pytest

from pledgebook.article.stamps import parts, stated
from pledgebook.model import Detail
from tests.article.viewing import LEAD, Line, view


def first(detail: Detail, *lines: Line, year: int | None = None) -> str | None:
    return next((each.value for each in stated(view(*lines), year) if each.detail == detail), None)


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        ("29.04.2022, 14:20", "2022-04-29T14:20", None),
        ("Published Friday, 29 April 2022", "2022-04-29", None),
        ("April 29, 2022, 01:40 GMT · Updated May 2, 2022", "2022-04-29T01:40+00:00", "2022-05-02"),
        ("Updated May 2, 2022 · Published April 29, 2022", "2022-04-29", "2022-05-02"),
        ("Apr 29, 2022 Updated 2 hrs ago", "2022-04-29", None),
        ("Updated April 29, 2022", None, "2022-04-29"),
        ("Aktualisiert am 29.04.2022, 14:20 Uhr", None, "2022-04-29T14:20"),
        ("2 days ago", None, None),
    ],
)
def test_a_line_above_dates_publication_and_update(line: str, published: str | None, updated: str | None):
    assert first("published", ("byline", line), (None, LEAD)) == published
    assert first("updated", ("byline", line), (None, LEAD)) == updated


def test_words_part_a_line():
    line = "Published: Nov. 19 Updated: Nov. 20"
    assert [(detail, span.of(line), sure) for detail, span, sure in parts(line)] == [
        ("published", "", False),
        ("published", "Published: Nov. 19 ", True),
        ("updated", "Updated: Nov. 20", True),
    ]


def test_the_day_of_the_masthead_may_be_that_of_the_visit():
    lines: tuple[Line, ...] = (
        ("other", "Sunday, May 8, 2022"),
        ("headline", "Ferries for Tamura"),
        ("byline", "April 29, 2022"),
        (None, LEAD),
    )
    found = [(each.value, each.name) for each in stated(view(*lines), None)]
    assert found == [("2022-04-29", ""), ("2022-05-08", "masthead")]


def test_a_dateline_with_its_year_is_the_day():
    assert first("published", (None, f"SANDVIK, April 29, 2022 (NPA) - {LEAD}")) == "2022-04-29"
    assert first("published", (None, "Statement of April 29, 2022"), (None, LEAD)) == "2022-04-29"


@pytest.mark.parametrize(
    "dateline", ["SANDVIK, April 29 (NPA) -", "Sandvik, 29 April -", "Sandvik, 29 April (NPA)"]
)
def test_a_dateline_without_its_year_takes_that_of_the_address_or_the_copyright(dateline: str):
    opening: Line = (None, f"{dateline} {LEAD}")
    assert first("published", opening) is None
    assert first("published", opening, year=2022) == "2022-04-29"
    assert first("published", opening, ("legal", "© 2022 Harbour Times")) == "2022-04-29"
    assert first("published", opening, ("legal", "© 2022 Times"), ("legal", "© 2023 Media")) is None
    assert first("published", opening, (None, "It began in 2021."), ("legal", "© 2024 Times")) is None
    assert first("published", opening, (None, "It began in 2022."), ("legal", "© 2022 Times")) == "2022-04-29"


def test_notes_in_and_behind_the_article_may_date_it():
    note: Line = (None, "This article was amended on 3 May 2022.")
    assert first("updated", (None, LEAD), note) == "2022-05-03"
    assert first("published", (None, LEAD), ("byline", "Published 29 April 2022")) == "2022-04-29"
    assert first("published", (None, LEAD), ("related", "29 April 2022")) is None


@pytest.mark.parametrize(
    "lines",
    [
        [("credit", "Photo: The quay on April 29, 2022. NPA"), (None, LEAD)],
        [
            ("other", "Ferries"),
            (None, "The letter of April 29, 2022, names three ferries and a crane for Tamura."),
        ],
    ],
)
def test_a_page_that_states_no_day_has_none(lines: list[Line]):
    assert first("published", *lines) is None
