import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.model import content_id

PARTS = st.lists(st.none() | st.booleans() | st.integers() | st.text(), max_size=4)


def test_the_same_parts_have_the_same_id_on_every_machine():
    assert content_id("page", "june", 1, None) == "ba1b7c5f2481d71f"


@given(PARTS)
def test_an_id_is_sixteen_hexadecimal_digits(parts: list[str | int | None]):
    found = content_id("page", *parts)
    assert len(found) == 16
    assert set(found) <= set("0123456789abcdef")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("a.b", "c"), ("a", "b.c")),
        (('a","b',), ("a", "b")),
        (("1",), (1,)),
        ((None,), ("null",)),
        ((None,), ()),
        ((True,), (1,)),
        (("",), ()),
    ],
)
def test_other_parts_have_another_id(one: tuple[str, ...], other: tuple[str, ...]):
    assert content_id("page", *one) != content_id("page", *other)


def test_the_kind_is_a_part_of_the_id():
    assert content_id("page", "june") != content_id("claim", "june")


@given(PARTS, PARTS)
def test_ids_differ_where_the_parts_differ(one: list[str | int | None], other: list[str | int | None]):
    same = list(map(repr, one)) == list(map(repr, other))
    assert (content_id("page", *one) == content_id("page", *other)) == same


def test_a_number_that_is_none_has_no_id():
    with pytest.raises(ValueError, match="not JSON compliant"):
        content_id("page", float("nan"))
