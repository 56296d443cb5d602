"""A phrase, and the place in a count that it names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.claims.grammar.ordinals import NUMBER_OF, find_places
from pledgebook.text import fold


def places(text: str) -> list[tuple[int, str | None]]:
    return [(place.number, place.counter) for place in find_places(fold(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the seventh drawdown", [(7, "drawdown")]),
        ("its twenty-first draw-down", [(21, "drawdown")]),
        ("the 33rd drawdown", [(33, "drawdown")]),
        ("the thirtieth package", [(30, "package")]),
        ("a third tranche", [(3, "tranche")]),
        ("the tenth such package", [(10, "package")]),
        ("the ninth presidential drawdown", [(9, "drawdown")]),
        ("the eleventh security assistance package", [(11, "package")]),
        ("the sixth withdrawal", [(6, "drawdown")]),
        ("the eighth to be drawn from American inventories", [(8, "drawdown")]),
        ("the twelfth since last August", [(12, None)]),
        ("the 22nd utilization of presidential drawdown authority", [(22, "drawdown")]),
        ("number 51 since August", [(51, None)]),
        ("drawdown No. 14", [(14, "drawdown")]),
        ("the 41st to come out of U.S. stockpiles", [(41, "drawdown")]),
        ("another package, its 17th, went", [(17, "package")]),
        ("It is Oslo's ninth.", [(9, None)]),
        ("dipped into its stocks for the eighth time", [(8, "drawdown")]),
        ("the 18th time he has tapped the authority", [(18, "drawdown")]),
        ("twenty-six drawdowns since May", [(26, "drawdown")]),
        ("the number of drawdowns to 37", [(37, "drawdown")]),
        ("the 46th such, he said", [(46, None)]),
        ("the sixth and by far the largest package", [(6, "package")]),
        ("the ninth round of military aid", [(9, "package")]),
        ("26 drawdowns since August 2021", [(26, "drawdown")]),
        ("14 packages since the invasion", [(14, "package")]),
        ("the second package and the third drawdown", [(2, "package"), (3, "drawdown")]),
    ],
)
def test_an_ordinal_and_what_it_counts(text, expected):
    assert places(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "the first time since the war",
        "for the first time",
        "the second floor",
        "the 17th time we ask",
        "the 17th time that the group has met since May",
        "the first of them",
        "the 50th anniversary of the package",
        "the 21st century arms package",
        "It was the 17th.",
        "26 packages of biscuits",
        "not a second package",
        "a package on the fifth of May",
        "the package",
        "",
    ],
)
def test_other_words_name_no_place(text):
    assert places(text) == []


@pytest.mark.parametrize(
    ("text", "is_count"),
    [("26 drawdowns since August 2021", True), ("the 26th drawdown since August 2021", False)],
)
def test_a_count_of_all_is_told_from_a_place_in_it(text, is_count):
    [place] = find_places(text)
    assert place.is_count is is_count


@given(st.sampled_from(sorted(NUMBER_OF)))
def test_every_ordinal_word_is_read(word):
    assert places(f"the {word} drawdown") == [(NUMBER_OF[word], "drawdown")]


@given(st.integers(1, 999))
def test_a_number_written_in_figures_is_read(number):
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10 if number // 10 % 10 != 1 else 0, "th")
    assert places(f"the {number}{ending} tranche") == [(number, "tranche")]


def test_the_words_for_1_to_99_are_all_there():
    assert set(NUMBER_OF.values()) == set(range(1, 100))


@given(st.text(alphabet="first hundredtwnyackgo sinc0123456789-.", max_size=60))
def test_places_stand_in_order_inside_the_text(text):
    found = find_places(text)
    assert [place.span for place in found] == sorted(place.span for place in found)
    assert all(0 <= place.span.start < place.span.end <= len(text) for place in found)


@pytest.mark.parametrize(
    "text", ["It is the fourth tranche of sanctions.", "The Third Energy Package was adopted in 2009."]
)
def test_other_things_come_in_tranches_and_packages_too(text):
    assert find_places(text) == []
