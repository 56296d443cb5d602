import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.article.look import HEAD, Looks
from pledgebook.article.signs import Signs
from tests.article.viewing import LEAD, looks, pieces


def test_looks_are_columns_with_an_entry_for_each_block():
    page = looks("MOST READ", LEAD, "It provides:", "-")
    assert [page.keys[place] for place in (0, 2, 3)] == [" most read ", " it provides : ", " "]
    assert page.counts == [2, 16, 3, 0]
    assert page.prose == [False, True, False, False]
    assert page.announces == [False, False, True, False]
    assert page.capitals[:3] == [1.0, pytest.approx(4 / 16), pytest.approx(2 / 3)]
    assert page.numbered == [1]


def test_of_a_long_block_only_the_head_is_looked_at():
    page = looks("Norland sends ferries to Tamura. " * 9 + "Is it so?\u201d")
    assert page.lengths[0] > HEAD == len(page.texts[0])
    assert page.ends == [True]


def test_a_block_of_several_lines_is_read_as_one():
    assert looks("Three ferries\nfor Tamura").texts == ["Three ferries for Tamura"]


def test_names_and_addresses():
    page = looks(
        "Ragna Holt, Deputy Editor", "Ragna Holt spoke.", "We send you our news", "“We sail,” you say"
    )
    assert [page.is_name(place) for place in range(4)] == [True, False, False, False]
    assert [page.speaks_to_reader(place) for place in range(4)] == [False, False, True, False]


def test_signs_are_found_in_heads_and_in_whole_blocks():
    page = pieces("Menu", LEAD * 4 + " (sic)", "Ferries (3)")
    assert page.looks.holding(Signs("(")) == [2]
    assert page.holding(Signs("(", ")")) == [1, 2]


def test_a_page_without_blocks_has_empty_columns():
    assert looks().keys == []
    assert looks().capitals == []


@given(st.lists(st.text(max_size=2 * HEAD), max_size=4))
def test_blocks_look_alike_alone_and_together(texts: list[str]):
    together = Looks(texts)
    alone = [Looks([text]) for text in texts]
    assert together.keys == [page.keys[0] for page in alone]
    assert together.capitals == [page.capitals[0] for page in alone]
    assert all(0 <= share <= 1 for share in together.capitals)
    assert [len(text) for text in together.texts] == [min(len(text), HEAD) for text in texts]
