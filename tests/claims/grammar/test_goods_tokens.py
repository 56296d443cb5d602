import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.claims.grammar.goods_tokens import tokens_of


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("Anti-tank mines", ["anti", "tank", "mines"]),
        ("the T-72B, Mi-17s", ["the", "t72b", ",", "mi17s"]),
        ("AN/TPQ-36 radar", ["an/tpq36", "radar"]),
        ("18 155mm howitzers", ["18", "155mm", "howitzers"]),
        ("18,155mm howitzers", ["18", ",", "155mm", "howitzers"]),
        ("1,300 of 5.56 mm", ["1,300", "of", "5.56 mm"]),
        ("U.S. gave (NASAMS)", ["u.s.", "gave", "(nasams)"]),
        ("Kyiv's aid - now", ["kyiv's", "aid", "-", "now"]),
    ],
)
def test_tokens_have_one_form_for_all_spellings(text: str, normal: list[str]):
    assert [token.normal for token in tokens_of(text)] == normal


def test_a_hyphen_is_kept_as_glue():
    assert [token.glued for token in tokens_of("U.S.-made anti-tank mines")] == [
        False,
        True,
        False,
        True,
        False,
    ]


@given(st.text())
def test_tokens_are_in_order_and_leave_out_only_space_and_hyphens(text: str):
    end = 0
    for token in tokens_of(text):
        assert text[end : token.start].strip("-").isspace() or text[end : token.start].strip("-") == ""
        assert token.start < token.end
        end = token.end
    assert text[end:].strip() in ("", "-")
