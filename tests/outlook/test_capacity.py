"""What a resource can do in each month."""

import numpy as np
import pytest

from pledgebook.outlook.capacity import Hands, Rise, by_hands, climbing


def rise(begins: float, added: float, climb: float = 0.0) -> Rise:
    return Rise(np.array([begins]), np.array([added]), np.array([climb]))


def climbed(*rises: Rise, base: float = 10.0, months: int = 12) -> np.ndarray:
    return climbing(rises, np.array([base]), months)[:, 0]


def test_without_a_climb_it_is_a_step():
    assert climbed(rise(3, 5), months=6).tolist() == [10, 10, 10, 15, 15, 15]


def test_of_the_month_in_which_it_begins_only_the_rest_counts():
    assert climbed(rise(2.25, 4), months=4).tolist() == [10, 10, 13, 14]


def test_what_was_there_before_the_start_is_there():
    assert climbed(rise(-30, 5), months=3).tolist() == [15, 15, 15]


def test_what_began_before_the_start_has_been_climbing():
    assert climbed(rise(-6, 5, climb=12)).tolist() == pytest.approx(
        climbed(rise(0, 5, climb=12), months=18)[6:].tolist()
    )


def test_a_climb_lasts_as_long_on_average_as_it_should():
    """The units that are missing beside a step are the addition times the mean climb."""
    assert (5.0 - (climbed(rise(0, 5, climb=9), months=400) - 10)).sum() == pytest.approx(5 * 9)


def test_several_additions_add_up():
    assert climbed(rise(1, 2), rise(2, 3), months=4).tolist() == [10, 12, 15, 15]


def hands(**more: float) -> Hands:
    values = {
        "experts": 100.0,
        "rookies": 0.0,
        "hires": 0.0,
        "leaving": 0.0,
        "learning": 10.0,
        "by_expert": 2.0,
        "by_rookie": 0.5,
        "supervision": 0.0,
        **more,
    }
    return Hands(**{name: np.array([value]) for name, value in values.items()})


def test_experts_make_what_they_make():
    assert by_hands(hands(), 3)[:, 0].tolist() == [200, 200, 200]


def test_rookies_make_little_and_take_experts_time():
    assert by_hands(hands(rookies=10.0, supervision=0.5), 1)[0, 0] == 95 * 2 + 10 * 0.5


def test_rookies_become_experts_and_nobody_is_lost():
    made = by_hands(hands(rookies=30.0, by_rookie=0.0), 300)[:, 0]
    assert made[0] == 200
    assert made[-1] == pytest.approx(260)


def test_hiring_pays_only_once_the_new_have_learnt():
    made = by_hands(hands(hires=10.0, supervision=0.3), 60)[:, 0]
    assert made[1] < made[0] < made[-1]


def test_without_hiring_a_workforce_shrinks():
    assert by_hands(hands(leaving=0.01), 13)[12, 0] == pytest.approx(200 * 0.99**12)
