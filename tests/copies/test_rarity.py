"""How much a word tells."""

from pledgebook.copies.rarity import RAREST, weigh, weight
from pledgebook.copies.wording import tokens


def keys(text: str) -> list[str]:
    return [token.key for token in tokens(text)]


def test_common_words_weigh_less_than_rare_ones():
    assert [weight(key) for key in keys("the island Aurelia 214")] == [0, 1, RAREST, RAREST]


def test_weights_add_up():
    assert weigh(keys("the Aurelia of Pelu")) == 2 * RAREST
