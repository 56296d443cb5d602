"""What date, outlet and address say."""

import pytest

from pledgebook.copies.publisher import are_own_pages, are_two_acts, days_apart, same_publisher
from pledgebook.model import Source
from tests.copies.making import SETTINGS, article


def source(day: str | None = None, url: str | None = None, outlet: str | None = None) -> Source:
    return article("a", day=day, url=url, outlet=outlet).source


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (source(outlet="Fjord News"), source(outlet="fjord  news"), True),
        (source(url="https://www.gov.example/1"), source(url="https://gov.example/2"), True),
        (source(outlet="Fjord News"), source(outlet="Skerry Post"), False),
        (source(), source(), False),
    ],
)
def test_same_publisher(one: Source, other: Source, expected: bool):  # noqa: FBT001 -- the expected answer
    assert same_publisher(one, other) is expected


def test_days_apart():
    assert days_apart(source("2023-04-13"), source("2023-04-21")) == 8
    assert days_apart(source("2023-04-13"), source()) == 0


def test_own_pages_need_two_addresses():
    page = source(url="https://gov.example/1")
    assert are_own_pages(page, source(url="https://gov.example/2"))
    assert not are_own_pages(page, source(url="https://gov.example/1"))
    assert not are_own_pages(page, source(url="https://elsewhere.example/2"))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (source("2023-04-13", "https://gov.example/1"), source("2023-04-14", "https://gov.example/2"), True),
        (source("2023-04-13", "https://gov.example/1"), source("2023-04-13", "https://gov.example/2"), False),
        (source("2023-04-13", "https://gov.example/1"), source("2023-04-14", "https://gov.example/1"), False),
        (
            source("2023-04-13", "https://gov.example/1"),
            source("2023-04-14", "https://skerry.example/2"),
            False,
        ),
        (source("2023-04-13"), source("2023-04-21"), True),
        (source("2023-04-13"), source(), False),
    ],
)
def test_two_acts(one: Source, other: Source, expected: bool):  # noqa: FBT001 -- the expected answer
    assert are_two_acts(one, other, SETTINGS) is expected
