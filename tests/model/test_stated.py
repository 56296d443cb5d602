from datetime import date

import pytest

from pledgebook.model import Detail, Source, Stated, disagree


def are_at_odds(detail: Detail, one: str, other: str) -> bool:
    return disagree(Stated(detail, one, "meta"), Stated(detail, other, "text"))


@pytest.mark.parametrize(
    ("one", "other", "odd"),
    [
        ("2022-04-12", "2022-04-12T20:41Z", False),
        ("2022-04-12", "2022-04-13", True),
        ("2022-04-13T01:41Z", "2022-04-12", False),
        ("2022-04-13T12:41Z", "2022-04-12", True),
        ("2022-04-13T12:41Z", "2022-04-14", False),
        ("2022-04-13T01:41+00:00", "2022-04-12T21:41-04:00", False),
        ("2022-04-13T00:53", "2022-04-12T19:53-05:00", False),
        ("2022-04-13T04:31-06:00", "2022-04-12T22:31-06:00", True),
    ],
)
def test_days_and_times(one: str, other: str, *, odd: bool):
    assert are_at_odds("published", one, other) is odd
    assert are_at_odds("published", other, one) is odd


@pytest.mark.parametrize(
    ("detail", "one", "other", "odd"),
    [
        ("title", "Ferries for Tamura", "FERRIES, for Tamura | Harbour Times", False),
        ("title", "Ferries for Tamura", "Three ships for Tamura", True),
        ("title", "Ferries", "Ferriest", True),
        ("byline", "Ragna Holt", "By Ragna Holt, Staff writer", False),
        ("url", "https://www.harbour.example/a/", "http://harbour.example/a?from=feed", False),
        ("url", "https://harbour.example/a", "https://harbour.example/b", True),
        ("language", "en", "de", True),
    ],
)
def test_words_and_addresses(detail: Detail, one: str, other: str, *, odd: bool):
    assert are_at_odds(detail, one, other) is odd
    assert are_at_odds(detail, other, one) is odd


def test_a_time_of_machines_may_be_of_two_days():
    assert Stated("published", "2022-04-13T01:41Z", "meta").days == {date(2022, 4, 12), date(2022, 4, 13)}
    assert Stated("published", "2022-04-13T01:41+02:00", "meta").days == {date(2022, 4, 13)}


@pytest.mark.parametrize(
    ("stated", "told"),
    [
        (["2022-04-12", "2022-04-12T20:41Z"], "2022-04-12T20:41Z"),
        (["2022-04-13T01:41Z", "2022-04-12T19:41"], "2022-04-13T01:41Z"),
        (["2022-04-14T12:41Z"], "2022-04-12"),
        ([], "2022-04-12"),
    ],
)
def test_the_time_of_publication_is_of_its_day(stated: list[str], told: str):
    statements = tuple(Stated("published", value, "meta") for value in stated)
    assert Source("id", "doc", published=date(2022, 4, 12), stated=statements).published_time == told
    assert Source("id", "doc", stated=statements).published_time is None


def test_a_source_says_each_wording_once_and_names_its_rivals():
    titles = [("Ferries", "html"), ("Ferries", "meta"), ("Three ships", "text"), ("Ferries | HT", "meta")]
    found = Source("id", "doc", stated=tuple(Stated("title", value, place) for value, place in titles))  # type: ignore[arg-type]
    assert found.says("title") == ("Ferries", "Three ships", "Ferries | HT")
    assert found.disputed == ("title",)
    assert [each.value for each in found.rivals("title")] == ["Ferries", "Three ships"]
    assert Source("id", "doc").disputed == ()
