"""A page about aid, and the place in a count that it gives a package."""

import pytest

from tests.claims.reading_of import only, told


@pytest.mark.parametrize(
    ("sentence", "ordinal", "counter", "since"),
    [
        ("It was the thirteenth drawdown for Ukraine since August 2021.", 13, "drawdown", "2021-08-01"),
        ("Weapons for Ukraine were drawn: number 51 since August of '21.", 51, "package", "2021-08-01"),
        ("It is the 26th such drawdown for Ukraine since August 2021.", 26, "drawdown", "2021-08-01"),
        ("The EU paid the third tranche of military aid to Ukraine.", 3, "tranche", "None"),
        (
            "The US gave Ukraine its thirtieth military aid package since the invasion.",
            30,
            "package",
            "2022-02-24",
        ),
        ("Biden used a drawdown for Ukraine, his tenth since August 2021.", 10, "drawdown", "2021-08-01"),
        ("The Pentagon made 26 drawdowns since August 2021 for Ukraine.", 26, "drawdown", "2021-08-01"),
        (
            "It is the seventh lot of weapons drawn for Ukraine and the eighth drawdown since August 2021.",
            8,
            "drawdown",
            "2021-08-01",
        ),
    ],
)
def test_the_place_what_is_counted_and_since_when(sentence, ordinal, counter, since):
    claim = only("ordinal", sentence)
    assert (claim.ordinal, claim.counter, str(claim.since)) == (ordinal, counter, since)


def test_the_window_belongs_to_the_evidence():
    claim = only("ordinal", "It was the ninth drawdown for Ukraine since August 2021, worth $400 million.")
    assert claim.evidence.endswith("since August 2021")
    assert claim.package_amount == 400e6


def test_a_window_behind_a_sum_is_not_the_ordinals():
    text = "The ninth drawdown for Ukraine brings it to $8 billion since the invasion."
    assert only("ordinal", text).since is None
    assert str(only("total", text).since) == "2022-02-24"


def test_who_gives_to_whom_and_by_which_power():
    claim = only("ordinal", "Washington announced the ninth drawdown for Ukraine since August 2021.")
    assert (claim.donor, claim.recipient, claim.authority) == ("US", "UA", "drawdown")


def test_on_a_page_about_aid_the_window_tells_that_a_package_is_counted():
    text = "Washington announced $800 million in military aid for Ukraine. It is the tenth since August 2021."
    claim = only("ordinal", text)
    assert (claim.ordinal, claim.counter, str(claim.since)) == (10, "package", "2021-08-01")


def test_who_says_it():
    text = "It is the ninth drawdown for Ukraine since August 2021, a spokesman said."
    assert only("ordinal", text).speaker == "a spokesman"


@pytest.mark.parametrize(
    "text",
    [
        "It is the first time that weapons go to Ukraine.",
        "The third package of biscuits was empty. The shop was closed. It rained.",
        "The fifth man told of weapons for Ukraine.",
    ],
)
def test_other_ordinals_count_no_aid(text):
    assert told("ordinal", text) == []
