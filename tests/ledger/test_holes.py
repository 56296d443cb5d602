"""A hole is said once, however many windows show it."""

from dataclasses import replace

from pledgebook.ledger.holes import Hole, once
from pledgebook.ledger.shelf import Basis
from tests.ledger.making import day

WIDE = Hole(
    ("US", "UA", "USD"),
    Basis("military"),
    day("2021-01-20"),
    900.0,
    1100.0,
    5000.0,
    day("2021-01-20"),
    day("2022-06-01"),
    ("wide",),
    (),
)
NARROW = replace(
    WIDE, since=day("2022-02-24"), low=350.0, high=400.0, earliest=day("2022-02-24"), claims=("narrow",)
)


def test_what_the_narrower_window_shows_is_taken_from_the_wider():
    before, since = once([WIDE, NARROW])
    assert since == NARROW
    assert (before.low, before.high) == (500.0, 750.0)
    assert (before.earliest, before.latest) == (day("2021-01-20"), day("2022-02-24"))


def test_a_hole_that_holds_nothing_else_is_not_said_again():
    assert once([replace(WIDE, low=340.0, high=420.0), NARROW]) == [NARROW]


def test_holes_of_other_money_stay():
    other = replace(NARROW, purse=("GB", "UA", "GBP"))
    assert len(once([WIDE, other])) == 2


def test_holes_of_other_days_stay():
    later = replace(NARROW, earliest=day("2022-07-01"), latest=day("2022-08-01"))
    assert set(once([NARROW, later])) == {NARROW, later}
