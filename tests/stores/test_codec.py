"""What is packed comes back the same: every noun, every text."""

import datetime as dt
from dataclasses import is_dataclass
from types import UnionType
from typing import Any, Union, cast, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.model import (
    Block,
    Claim,
    CopyGroup,
    Decision,
    Finding,
    Package,
    Source,
    Total,
)
from pledgebook.stores.codec import packed, squeezed, unpacked, unsqueezed


def drawn(hint: Any) -> st.SearchStrategy[Any]:
    """Values of a type as the nouns use it: floats are finite, times are UTC."""
    if hint is float:
        return st.floats(allow_nan=False, allow_infinity=False)
    if hint is dt.datetime:
        return st.datetimes(timezones=st.just(dt.UTC))
    if is_dataclass(hint):
        fields = {name: drawn(part) for name, part in get_type_hints(hint).items()}
        return st.builds(cast("type", hint), **fields)
    if get_origin(hint) in (Union, UnionType):
        return st.one_of(*map(drawn, get_args(hint)))
    if get_origin(hint) is tuple:
        return st.lists(drawn(get_args(hint)[0]), max_size=3).map(tuple)
    return st.from_type(hint)


@pytest.mark.parametrize("kind", [Source, Block, Claim, CopyGroup, Decision, Package, Total, Finding])
@given(data=st.data())
def test_a_noun_comes_back_the_same(kind: type, data: st.DataObject):
    noun = data.draw(drawn(kind))
    assert unpacked(packed(noun), kind) == noun


@given(blocks=drawn(tuple[Block, ...]))
def test_the_blocks_of_an_article_come_back_in_order(blocks: tuple[Block, ...]):
    assert unpacked(packed(blocks), tuple[Block, ...]) == blocks


@given(text=st.text(st.characters(codec="utf-8") | st.sampled_from("\ud800\udfff\0")))
def test_a_text_comes_back_the_same(text: str):
    assert unsqueezed(squeezed(text)) == text


def test_a_news_page_shrinks():
    page = "The minister approved a package of aid and thanked the senate for its support. " * 50
    assert len(squeezed(page)) < len(page) / 3
