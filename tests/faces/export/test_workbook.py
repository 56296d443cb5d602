"""Workbooks: any text and number comes back from a reader, and the file is whole."""

import datetime as dt
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import openpyxl
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape

from pledgebook.faces.export.workbook import Value, _letters, workbook
from tests.faces.export.books import texts

SHOWN = dt.datetime(2022, 4, 13, 10, 30)  # noqa: DTZ001 -- workbooks know no zones


def read_back(values: list[Value]) -> list[Any]:
    """The cells of a row of the values, as a reader gives them."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "row.xlsx"
        with workbook(path) as made:
            made.sheet("row & head", ["column"] * len(values)).add(values, [False] * len(values))
        return [cell.value for cell in list(openpyxl.load_workbook(path)["row & head"].iter_rows())[1]]


@given(
    st.lists(texts | st.sampled_from(["<r>1</r>", "_x000D_", "a & b < c", "\x07"]), min_size=1, max_size=4)
)
def test_any_text_comes_back(values: list[str]):
    cells = read_back([*values, "last"])
    assert [unescape(cell or "") for cell in cells] == [*values, "last"]


@given(st.lists(st.floats(allow_nan=False, allow_infinity=False) | st.integers(-(2**53), 2**53), min_size=1))
def test_any_number_comes_back(values: list[float]):
    assert read_back([*values]) == values


def test_days_times_and_flags_are_what_they_are():
    day = dt.date(2022, 4, 13)
    row: list[Value] = [day, SHOWN.replace(tzinfo=dt.UTC), True, False, dt.date(1853, 7, 8), None, "end"]
    midnight = dt.datetime.combine(day, dt.time())
    assert read_back(row) == [midnight, SHOWN, True, False, "1853-07-08", None, "end"]


def test_columns_are_named_as_in_a_spreadsheet():
    names = [_letters(nth) for nth in (0, 25, 26, 51, 52, 701, 702)]
    assert names == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]
