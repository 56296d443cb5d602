"""A table of one-line cells is drawn in one go, and looks as if it were drawn row by row."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.faces.cli import listing
from pledgebook.faces.cli.listing import Column

COLUMNS = (Column("Id", style="bold"), Column("From → to"), Column("Sum", right=True))
cells = st.text("ab é漢–→$1 ", max_size=30)
tables = st.lists(st.tuples(cells, cells, cells), min_size=1, max_size=5)


def drawn(rows, width: int) -> str:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COLUMNS", str(width))
        console = listing.console()
    with console.capture() as captured:
        console.print(listing.table(COLUMNS, rows))
    return captured.get()


@given(tables, st.sampled_from([20, 40, 120]))
def test_rows_that_are_joined_look_the_same(rows: list[tuple[str, ...]], width: int):
    joined = listing.joined(COLUMNS, rows)
    assert len(joined) == 1
    assert drawn(joined, width) == drawn(rows, width)


def test_cells_that_wrap_or_have_lines_of_their_own_are_not_joined():
    rows = [("1", "a", "2"), ("3", "b", "4")]
    assert listing.joined((*COLUMNS[:2], Column("Why", share=1)), rows) == rows
    lines = [("1", "a\nb", "2"), ("3", "c", "4")]
    assert listing.joined(COLUMNS, lines) == lines
