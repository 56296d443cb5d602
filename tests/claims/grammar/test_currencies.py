import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.claims.grammar.currencies import Home, dollar_of, marks


@pytest.mark.parametrize(
    ("text", "written", "currency"),
    [
        ("US$5", "US$", "USD"),
        ("$US5", "$US", "USD"),
        ("C$ 5", "C$", "CAD"),
        ("C $ 5", "C $", "CAD"),
        ("AUD $5", "AUD $", "AUD"),
        ("USD5", "USD", "USD"),
        ("5 usd", "usd", "USD"),
        ("5 U.S. dollars", "U.S. dollars", "USD"),
        ("5 CANADIAN DOLLARS", "CANADIAN DOLLARS", "CAD"),
        ("5 Euros", "Euros", "EUR"),
        ("5 złotych", "złotych", "PLN"),
        ("5 Norwegian kroner", "Norwegian kroner", "NOK"),
        ("5 pounds sterling", "pounds sterling", "GBP"),
        ("5 Kč", "Kč", "CZK"),
        ("₴5", "₴", "UAH"),
    ],
)
def test_a_mark_is_known_in_full(text: str, written: str, currency: str):
    [mark] = marks(text)
    assert mark.span.of(text) == written
    assert mark.means.currency == currency


@pytest.mark.parametrize("text", ["PLUSD", "europe", "try 5", "KRona", "dollarise"])
def test_part_of_a_word_is_no_mark(text: str):
    assert marks(text) == []


def test_a_capital_a_at_the_start_is_no_australian_dollar():
    [mark] = marks("A $100 million package")
    assert mark.means.currency == "dollar"


def test_a_million_may_be_glued_to_a_code():
    [mark] = marks("MSEK 300")
    assert mark.means.currency == "SEK"
    assert mark.means.worth == 10**6


@pytest.mark.parametrize(
    ("text", "home", "expected"),
    [
        ("$5", Home(), ("USD", True)),
        ("$5", Home(dollar="CAD"), ("CAD", True)),
        ("US$5", Home(dollar="CAD"), ("USD", False)),
        ("Norway, unlike Denmark before it, gives 5 kroner", Home(), ("DKK", False)),
        ("Denmark gave more than Norway's 5 kroner", Home(), ("NOK", False)),
        ("It gives 5 kroner", Home(), (None, True)),
        ("It gives 5 kroner", Home(crown="DKK"), ("DKK", True)),
        ("Czech crowns", Home(), ("CZK", False)),
    ],
)
def test_a_shared_mark_takes_the_nearest_nation_or_the_home(
    text: str, home: Home, expected: tuple[str | None, bool]
):
    [mark] = marks(text)
    assert home.currency(text, mark) == expected


@given(st.text(alphabet="US$€ C.dolarseurk"))
def test_marks_stand_in_order_inside_the_text(text: str):
    ends = [0, *(mark.span.end for mark in marks(text))]
    assert all(end <= mark.span.start < mark.span.end for end, mark in zip(ends, marks(text), strict=False))


@pytest.mark.parametrize(
    ("url", "text", "dollar"),
    [
        ("https://news.example.ca/1", "It costs $5.", "CAD"),
        (None, "Ottawa gave $5 million, Canadians heard. Shares cost US$ 9.", "CAD"),
        (None, "Ottawa gave $5 million, Canadians heard.", "USD"),
        (None, "It costs $5 and not US$ 4.", "USD"),
    ],
)
def test_a_page_that_marks_us_dollars_means_others_by_the_bare_sign(url: str | None, text: str, dollar: str):
    assert dollar_of(url, text) == dollar
