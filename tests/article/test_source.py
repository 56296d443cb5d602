from datetime import date

import pytest

from pledgebook.article.source import source
from pledgebook.model import Page, Source, Stated
from tests.article.viewing import LEAD, Line, view


def read(*said: Stated, lines: tuple[Line, ...] = ((None, LEAD),), **record: object) -> Source:
    return source(Page.of("page", LEAD, **record), said, view(*lines))  # type: ignore[arg-type]


def day(value: str, place: str = "json-ld", detail: str = "published", name: str = "") -> Stated:
    return Stated(detail, value, place, name)  # type: ignore[arg-type]


def test_the_record_knows_the_day_and_the_page_the_title():
    found = read(
        day("2022-04-30"), Stated("title", "Ferries", "meta"), title="f.html", published=date(2022, 4, 29)
    )
    assert (found.published, found.title) == (date(2022, 4, 29), "Ferries")
    assert [(each.value, each.place) for each in found.stated if each.detail == "published"] == [
        ("2022-04-29", "record"),
        ("2022-04-30", "json-ld"),
    ]
    assert found.disputed == ("title", "published")


@pytest.mark.parametrize(
    ("stated", "published"),
    [
        ([day("2022-04-30T01:50Z")], date(2022, 4, 30)),
        ([day("2022-04-30T01:50+02:00")], date(2022, 4, 30)),
        ([day("2022-04-30T01:50Z"), day("2022-04-29", "text")], date(2022, 4, 29)),
        ([day("2022-04-30T01:50Z"), day("2022-04-29", "address")], date(2022, 4, 29)),
        ([day("2022-04-30T01:50Z"), day("2022-04-29T22:16-04:00", "text", "updated")], date(2022, 4, 29)),
        ([day("2022-04-30T12:50Z"), day("2022-04-29", "text")], date(2022, 4, 30)),
        ([day("2022-04-30T01:50Z"), day("2022-04-29", "text", name="dateline")], date(2022, 4, 30)),
        ([day("2022-04-30T23:30Z"), day("2022-05-01T01:30+02:00", "html", name="time")], date(2022, 5, 1)),
        ([day("2022-05-02", "text", "updated")], date(2022, 5, 2)),
        ([], None),
    ],
)
def test_the_day_is_that_of_the_pages_own_zone(stated: list[Stated], published: date | None):
    assert read(*stated).published == published


def test_an_update_dates_a_page_only_where_nothing_else_does():
    assert read(lines=(("byline", "Updated 2 May 2022"), (None, LEAD))).published == date(2022, 5, 2)
    both: Line = ("byline", "Published 29 April 2022, updated 2 May 2022")
    assert read(lines=(both, (None, LEAD))).published == date(2022, 4, 29)


def test_the_words_tell_the_language_where_the_page_is_wrong():
    german = (
        "Norland wird drei Fähren und einen Kran nach Tamura schicken, sagte die Ministerin am Dienstag nach"
    )
    lines: tuple[Line, ...] = ((None, f"{german} einem Treffen mit dem Präsidenten der Insel im Norden."),)
    found = read(Stated("language", "en", "html", "lang"), lines=lines)
    assert (found.language, found.disputed) == ("de", ("language",))
    assert read(Stated("language", "fi", "html", "lang"), lines=((None, "Kolme lauttaa."),)).language == "fi"


def test_a_guess_counts_where_nothing_is_stated():
    lines: tuple[Line, ...] = (
        ("headline", "Ferries for Tamura"),
        ("other", "Ragna Holt, Sandvik"),
        (None, LEAD),
    )
    assert read(lines=lines).byline == "Ragna Holt"
    assert read(Stated("byline", "Odd Berg", "meta"), lines=lines).says("byline") == ("Odd Berg",)


def test_a_page_is_no_credit_to_itself():
    told: tuple[Line, ...] = (
        (None, "The minister told Harbour Times that three ferries leave soon for Tamura."),
    )
    assert len(read(lines=told).credits) == 1
    assert read(Stated("outlet", "Harbour Times", "meta"), lines=told).credits == ()
