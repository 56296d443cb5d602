"""A share given in words, and the interval that the words allow."""

import pytest

from tests.claims.reading_of import only, told

LEAD = "Washington announced $800 million in military aid for Ukraine. "


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("half of its defence budget", 0.45, 0.55),
        ("about half of its defence budget", 0.45, 0.55),
        ("nearly half of its defence budget", 0.4, 0.5),
        ("more than half of its defence budget", 0.5, 0.6),
        ("less than half of its defence budget", 0.4, 0.5),
        ("up to half of its defence budget", 0, 0.5),
        ("at least half of its defence budget", 0.5, 0.6),
        ("a quarter of that", 0.2, 0.3),
        ("one fifth of this", 0.15, 0.25),
        ("a third of all aid", 1 / 3 - 0.05, 1 / 3 + 0.05),
        ("two-thirds of the money", 2 / 3 - 0.05, 2 / 3 + 0.05),
        ("three quarters of their stock", 0.7, 0.8),
        ("40% of the money", 0.395, 0.405),
        ("40 percent of the money", 0.395, 0.405),
        ("12.5 per cent of the money", 0.12, 0.13),
        ("over 40 percent of the money", 0.4, 0.41),
        ("Germany's share and half Germany's stock", 0.45, 0.55),
    ],
)
def test_the_words_allow_an_interval(words, low, high):
    claim = only("ratio", f"{LEAD}That is {words}.")
    assert claim.share_low == pytest.approx(low)
    assert claim.share_high == pytest.approx(high)
    assert words.split()[-1] in claim.evidence


def test_the_qualifier_belongs_to_the_evidence():
    claim = only("ratio", f"{LEAD}That is nearly half of its defence budget.")
    assert claim.evidence.startswith("nearly half")


@pytest.mark.parametrize(
    "sentence",
    [
        "He stayed for half of the year.",
        "The talks took half an hour.",
        "The third drawdown is under way.",
        "The fourth quarter was weak.",
        "Prices rose by 8 percent.",
    ],
)
def test_other_words_give_no_share(sentence):
    assert told("ratio", LEAD + sentence) == []


def test_a_page_that_is_not_about_aid_gives_no_share():
    assert told("ratio", "The chef used half of the butter. A third of the flour was left.") == []


def test_two_shares_of_one_sentence_are_two_claims():
    shares = told("ratio", f"{LEAD}Half of the money is a loan and a quarter of the money a grant.")
    assert [share.share_high for share in shares] == [pytest.approx(0.55), pytest.approx(0.3)]
