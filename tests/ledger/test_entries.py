"""An entry has the best-supported sum, the furthest stage, the surest day, its places and its history."""

import pytest

from pledgebook.model import Ordinal, When, content_id
from tests.ledger.making import Page, book, day, millions, on, the


def page(doc: str, published: str | None = "2022-10-04", figure: float = 625, **fields) -> Page:
    made = Page(doc, published)
    made.package(f"{doc} tells of it", fields.pop("amount", millions(figure)), **fields)
    return made


def test_a_voice_for_a_round_figure_is_one_for_the_exact_sum():
    assert the(book(page("a", figure=600), page("b", figure=600), page("c", figure=625)), 625).docs == (
        "a",
        "b",
        "c",
    )


def test_a_plain_sum_goes_before_a_ceiling():
    ledger = book(page("a", amount=millions(625, "up_to")), page("b", amount=millions(625)))
    assert the(ledger, 625).amount.qualifier is None


@pytest.mark.parametrize(
    ("stages", "furthest"),
    [
        (("considered", "announced"), "announced"),
        (("announced", "delivering"), "delivering"),
        (("announced", None), "announced"),
        (("announced", "delivering", "cancelled"), "cancelled"),
    ],
)
def test_the_furthest_stage_counts(stages, furthest):
    pages = [page(f"page{nth}", stage=stage) for nth, stage in enumerate(stages)]
    assert the(book(*pages), 625).stage == furthest


def test_what_was_said_to_be_withheld_by_the_hundred_millions_cancels_no_package_of_one():
    pages = [page("a", amount=millions(100)), page("b", amount=millions(100, "more_than"), stage="cancelled")]
    assert the(book(*pages), 100).stage == "announced"


def test_a_delivery_carries_its_package_further():
    made = page("a")
    made.tell("delivery", "is being shipped", stage="delivering", package_amount=625e6)
    package = the(book(made), 625)
    assert package.stage == "delivering"
    assert [event.stage for event in package.history] == ["announced", "delivering"]
    assert len(package.claims) == 1


@pytest.mark.parametrize(
    ("others", "announced"),
    [
        ([], When.day(day("2022-10-04"), "published")),
        ([page("b", "2022-10-20", novelty="earlier", date=on("2022-10-04"))], on("2022-10-04")),
        (
            [page("b", "2022-10-20", novelty="earlier", date=on("2022-10-01", "2022-10-10"))],
            on("2022-10-01", "2022-10-10"),
        ),
    ],
)
def test_a_stated_day_goes_before_the_day_of_the_page(others, announced):
    assert the(book(page("a"), *others), 625).announced == announced


def test_the_day_of_the_donors_own_release_goes_before_a_week_and_after_a_day():
    release = page("a")
    release.url = "https://www.office.example.gov/releases/1"
    week = page("b", "2022-10-20", novelty="earlier", date=on("2022-10-01", "2022-10-07"))
    assert the(book(release, week), 625).announced == When.day(day("2022-10-04"), "published")
    exact = page("c", "2022-10-20", novelty="earlier", date=on("2022-10-03"))
    assert the(book(release, week, exact), 625).announced == on("2022-10-03")


def test_the_narrower_of_two_stated_days_counts():
    month = page("b", "2022-11-20", novelty="earlier", date=on("2022-10-01", "2022-10-31"))
    exact = page("c", "2022-11-20", novelty="earlier", date=on("2022-10-04"))
    assert the(book(month, exact), 625).announced == on("2022-10-04")


def test_what_is_only_considered_is_not_announced():
    package = the(book(page("a", stage="considered")), 625)
    assert (package.stage, package.announced) == ("considered", None)


def test_places_in_counts_are_kept_and_what_repeats_is_one_step():
    made = page("a")
    made.tell("ordinal", "22nd drawdown", ordinal=22, counter="drawdown", package_amount=625e6)
    package = the(book(made, page("b")), 625)
    assert package.ordinals == (Ordinal("drawdown", 22),)
    assert len(package.history) == 1


def test_a_step_told_on_one_day_in_two_ways_is_one_step():
    package = the(book(page("a"), page("b", date=on("2022-10-04"))), 625)
    assert [str(event.date and event.date.earliest) for event in package.history] == ["2022-10-04"]


def test_the_id_counts_the_claims():
    pages = [page("a"), page("b")]
    package = the(book(*pages), 625)
    ids = sorted(claim.id for made in pages for claim in made.claims)
    assert package.claims == tuple(ids)
    assert package.id == content_id("package", *ids)


def test_the_authority_that_most_voices_name():
    pages = [
        page("a", authority="drawdown"),
        page("b", authority="drawdown"),
        page("c", authority="procurement"),
    ]
    for made in pages:
        made.claims[0] = made.package(
            "on that day", millions(625), date=on("2022-10-04"), authority=made.claims[0].authority
        )
    assert the(book(*pages), 625).authority == "drawdown"


def test_who_gives_the_very_sum_is_believed_about_the_authority():
    pages = [page(f"talk{nth}", figure=600, authority="drawdown") for nth in range(2)]
    pages.append(page("release", figure=625, authority="procurement"))
    assert the(book(*pages), 625).authority == "procurement"
    assert the(book(*pages[:2]), 600).authority == "drawdown"
