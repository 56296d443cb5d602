from hypothesis import given
from hypothesis import strategies as st

from pledgebook.article.signs import Signs


def test_places_of_blocks_that_hold_a_sign_come_in_order_and_once():
    assert Signs(" | ", "©").places("a\n© ©\nb | c", [0, 2, 6]) == [1, 2]


@given(st.lists(st.text(alphabet="aé€ 🚢", max_size=6)))
def test_every_block_that_holds_a_sign_is_found(blocks: list[str]):
    starts = [sum(len(block) + 1 for block in blocks[:place]) for place in range(len(blocks))]
    found = Signs("a", "é€", "€ ").places("\n".join(blocks), starts)
    assert found == [
        place for place, block in enumerate(blocks) if any(sign in block for sign in ("a", "é€", "€ "))
    ]
