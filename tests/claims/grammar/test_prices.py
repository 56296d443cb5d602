import pytest

from pledgebook.claims.grammar.currencies import Home
from pledgebook.claims.grammar.prices import Price, find_prices


def said(text: str, found: list[Price]) -> list[tuple[str, float, str]]:
    return [(price.span.of(text), float(price.figure.value), price.currency) for price in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They gave 775 million of dollars.", [("775 million of dollars", 775e6, "USD")]),
        ("They gave $500 million CAD.", [("$500 million CAD", 500e6, "CAD")]),
        ("They gave 75 EUR million.", [("75 EUR million", 75e6, "EUR")]),
        ("They gave MSEK 300.", [("MSEK 300", 300e6, "SEK")]),
        ("It costs three dollars and fifty cents.", [("three dollars and fifty cents", 3.5, "USD")]),
        ("In 2022 $350 million followed.", [("$350 million", 350e6, "USD")]),
        (
            "It gave $3.5 billion and $2.9 billion.",
            [("$3.5 billion", 3.5e9, "USD"), ("$2.9 billion", 2.9e9, "USD")],
        ),
        ("They gave euro 500 million.", [("euro 500 million", 500e6, "EUR")]),
        ("It costs 10 rmb 20 usd.", [("10 rmb", 10, "CNY"), ("20 usd", 20, "USD")]),
        ("It costs 10 $ 30 $.", [("10 $", 10, "USD"), ("30 $", 30, "USD")]),
        ("It costs ரூ 100.", [("ரூ 100", 100, "INR")]),
        ("It gave 5 euros 6 dollars.", [("5 euros", 5, "EUR"), ("6 dollars", 6, "USD")]),
        ("It needs $5 to $6 billion.", [("$5 to $6 billion", 5e9, "USD")]),
    ],
)
def test_a_figure_takes_the_currency_beside_it(text: str, expected: list[tuple[str, float, str]]):
    assert said(text, find_prices(text, Home())) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It is worth more in 2022 dollars.",
        "They met at Euro 2020 Euro.",
        "A 2,000-pound bomb weighs 2,000 pounds.",
        "They sent 3 million pounds of flour.",
        "It costs $0.",
        "They counted the dollars a thousand times.",
        "It grew by 5 per cent.",
    ],
)
def test_what_is_no_sum_is_left_alone(text: str):
    assert find_prices(text, Home()) == []


def test_pounds_are_money_where_nothing_is_weighed():
    text = "London gives 250 million pounds of military aid and 5 million pounds to charities."
    assert [price.figure.value for price in find_prices(text, Home())] == [250e6, 5e6]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("It was $4 billion, I believe - $4 million, sorry - in all.", ["$4 million"]),
        ("We gave $600 million, pardon me, $625 million.", ["$625 million"]),
        ("We gave $600 million - I'm sorry, the $625 million.", ["$625 million"]),
        (
            "We gave $600 million and, I am sorry to say, only $25 million came.",
            ["$600 million", "$25 million"],
        ),
    ],
)
def test_a_sum_taken_back_at_once_is_left_out(text: str, kept: list[str]):
    assert [price.span.of(text) for price in find_prices(text, Home())] == kept


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Another $800 billion - $800 million is coming.", 800e6),
        ("It holds $45 billion - $45 billion for arms.", 45e9),
    ],
)
def test_a_figure_said_twice_is_one_price_of_the_last_unit(text: str, value: float):
    [price] = find_prices(text, Home())
    assert price.figure.value == value
    assert price.span.of(text).count("$") == 2


def test_a_figure_said_again_in_other_words_is_two_prices():
    assert len(find_prices("It costs $400 million - which is more than $40 million.", Home())) == 2
