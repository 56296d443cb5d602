from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pledgebook.claims.grammar.numbers import Numeral, figures, lowered, numerals

SCALES = {"": 1, " thousand": 10**3, " million": 10**6, " bln": 10**9, "-billion": 10**9, " trillion": 10**12}


def values(found: list[Numeral]) -> list[Decimal]:
    return [numeral.value for numeral in found]


@pytest.mark.parametrize(
    ("written", "value", "unit"),
    [
        ("1,300", 1300, 1),
        ("1 204", 1204, 1),
        ("17 000", 17_000, 1),
        ("1.500.000", 1_500_000, 1),
        ("12,34,567", 1_234_567, 1),
        ("36 thousand", 36_000, 1000),
        ("1.5 thousand", 1500, 100),
        ("2.4 billion", 2_400_000_000, 100_000_000),
        ("2.40 billion", 2_400_000_000, 10_000_000),
        ("2,7 bln", 2_700_000_000, 100_000_000),
        ("13.6-billion", 13_600_000_000, 100_000_000),
        ("2½ million", 2_500_000, 100_000),
        ("3 thousand million", 3_000_000_000, 1_000_000_000),
        ("1 trillion 400 billion", 1_400_000_000_000, 1_000_000_000),
        ("half a billion", 500_000_000, 100_000_000),
        ("half-a-million", 500_000, 100_000),
        ("three-quarters of a billion", 750_000_000, 10_000_000),
        ("a quarter of a million", 250_000, 10_000),
        ("two and a half billion", 2_500_000_000, 100_000_000),
        ("a billion and a half", 1_500_000_000, 100_000_000),
        ("a billion", 1_000_000_000, 1_000_000_000),
        ("another million", 1_000_000, 1_000_000),
        ("six hundred million", 600_000_000, 100_000_000),
        ("seven hundred and fifty billion", 750_000_000_000, 10_000_000_000),
        ("two million three hundred thousand", 2_300_000, 100_000),
        ("Twenty-eight", 28, 1),
        ("a dozen", 12, 1),
        ("half a dozen", 6, 1),
        ("two dozen", 24, 1),
    ],
)
def test_a_number_is_read_however_it_is_written(written: str, value: int, unit: int):
    text = f"They sent {written} in spring."
    [numeral] = numerals(text)
    assert numeral.span.of(text) == written
    assert numeral.value == value
    assert numeral.unit == unit


@pytest.mark.parametrize(
    ("written", "least"),
    [
        ("dozens", 12),
        ("hundreds", 100),
        ("tens of thousands", 10_000),
        ("hundreds of millions", 100_000_000),
        ("several hundred", 100),
        ("a few million", 1_000_000),
    ],
)
def test_an_order_of_magnitude_is_vague(written: str, least: int):
    [numeral] = numerals(f"They sent {written} of them.")
    assert numeral.vague
    assert numeral.value == least


@pytest.mark.parametrize(
    ("sentence", "low", "high"),
    [
        ("It needs 400-500 million.", 400_000_000, 500_000_000),
        ("It needs 1.5 to 2 billion.", 1_500_000_000, 2_000_000_000),
        ("It needs between five and six billion.", 5_000_000_000, 6_000_000_000),
        ("It needs between 1 million and 90 million.", 1_000_000, 90_000_000),
        ("Crews of 20 to 30 train there.", 20, 30),
    ],
)
def test_two_ends_make_a_range(sentence: str, low: int, high: int):
    [numeral] = numerals(sentence)
    assert numeral.value == low
    assert numeral.value_high == high


@pytest.mark.parametrize(
    "sentence",
    [
        "Output was raised from 20 to 30 a month.",
        "Output rose by 20 to 30 a month.",
        "They gave 30 to 20 crews.",
        "They gave 5 to 600 crews.",
        "They gave five and six crews.",
    ],
)
def test_a_change_or_a_list_is_no_range(sentence: str):
    assert [numeral.value_high for numeral in numerals(sentence)] == [None, None]


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("18 155mm howitzers", [18]),
        ("18 155 mm howitzers", [18]),
        ("36,000 105mm rounds", [36_000]),
        ("two 60-mm mortars", [2]),
        ("40 Mi-17s, T-72B tanks, M113 carriers and S-300 missiles", [40]),
        ("7,62mm rounds", []),
        ("25 percent, 30% and 4 per cent", []),
        ("the 13th and the twenty-eighth package", []),
        ("a 30-day supply for a five-year plan", []),
        ("under section 506(a) at 10:30 or 24/7", [506]),
        ("5,000-plus rounds", [5000]),
    ],
)
def test_what_only_looks_like_a_count_is_left_alone(sentence: str, counts: list[int]):
    assert values(numerals(sentence)) == counts


@pytest.mark.parametrize(
    ("sentence", "count"), [("4,155mm howitzers", 4), ("18,155 mm howitzers", 18), ("10,60mm mortars", 10)]
)
def test_a_calibre_run_into_a_count_is_parted_from_it(sentence: str, count: int):
    [numeral] = numerals(sentence)
    assert numeral.fused
    assert numeral.value == count
    assert numeral.span.of(sentence) == str(count)


def test_thousands_are_not_taken_for_a_calibre():
    [numeral] = numerals("18,155 shells")
    assert not numeral.fused
    assert numeral.value == 18_155


def test_years_are_marked_for_callers_to_tell_apart():
    found = numerals("In 2022 they sent 2,022 drones and 2.0 tons.")
    assert [numeral.looks_like_year for numeral in found] == [True, False, False]


def test_letters_multiply_beside_a_currency_only():
    assert values(figures("$350m, 1bn, 64.4B and 400 m")) == [350e6, 1e9, Decimal("64.4") * 10**9, 400e6]
    assert values(numerals("a 400 m range")) == [400]


@given(
    st.decimals(min_value="0.1", max_value="999.99", places=2),
    st.sampled_from(sorted(SCALES)),
    st.sampled_from(["{}", "nearly {}", "in 2021, {}."]),
)
def test_what_is_written_is_read_back(number: Decimal, scale: str, sentence: str):
    found = numerals(sentence.format(f"{number}{scale}"))
    assert found[-1].value == number * SCALES[scale]
    assert found[-1].unit == Decimal("0.01") * SCALES[scale]


@given(st.integers(min_value=1000, max_value=10**12), st.sampled_from([",", " "]))
def test_thousands_are_read_with_either_separator(number: int, separator: str):
    assert values(numerals(f"{number:,}".replace(",", separator))) == [number]


@given(
    st.text()
    | st.lists(st.sampled_from("a half million of and 1 , . - 2,5 155mm between hundred".split())).map(
        " ".join
    )
)
@example("İ 5 million")
def test_numerals_stand_in_order_inside_any_text(text: str):
    for found in (numerals(text), figures(text)):
        ends = [0, *(numeral.span.end for numeral in found)]
        assert all(end <= numeral.span.start for end, numeral in zip(ends, found, strict=False))
        assert all(numeral.span.start < numeral.span.end <= len(text) for numeral in found)
        assert all(numeral.value <= (numeral.value_high or numeral.value) for numeral in found)


@given(st.text())
@example("İİ")
def test_lowering_keeps_every_offset(text: str):
    assert len(lowered(text)) == len(text)
