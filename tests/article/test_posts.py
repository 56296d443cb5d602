import pytest

from pledgebook.article.furniture import reasons_of
from pledgebook.article.posts import between_posts
from tests.article.viewing import pieces

POST = "The harbour of Pelu opens again on Friday, its master told a radio station in the capital."


def quiet(*lines: str) -> set[str]:
    page = pieces(*lines)
    return {lines[place] for place in between_posts(page.looks, reasons_of(page))}


@pytest.mark.parametrize(
    "times",
    [
        ("14:32", "13:05", "9:15"),
        ("14.32 GMT", "13.05 GMT", "9.15 GMT"),
        ("2:32 pm", "1:05 p.m.", "11 am"),
        ("Updated at 14:32", "Updated at 13:05", "Published at 9:15"),
        ("1", "2", "3"),
    ],
)
def test_times_and_numbers_above_prose_are_marks_of_posts(times: tuple[str, ...]):
    found = quiet("Menu", *(line for time in times for line in (time, "Ferries for Tamura", POST, "Share")))
    assert "Share" in found
    assert "Menu" not in found


@pytest.mark.parametrize(
    "times",
    [
        ("29 April 2022, 14:32", "29 April 2022, 13:05", "28 April 2022, 9:15"),
        ("2 hours ago", "3 hours ago", "a day ago"),
        ("14:32", "13:05"),
        ("Ferries for Tamura", "Goats eat posters", "Crane falls into harbour"),
    ],
)
def test_days_and_ages_are_not_nor_are_two_times(times: tuple[str, ...]):
    assert not quiet(*(line for time in times for line in (time, POST, "Share")))


def test_times_without_prose_below_are_not():
    assert not quiet("14:32", "Share", "Home", "World", "13:05", "Share", "Home", "World", "9:15", "Share")
