"""Parquet: one file a table, typed, each column with its meaning and unit, for data frames and databases."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from pledgebook.errors import needed
from pledgebook.faces.export.cited import Cited
from pledgebook.faces.export.columns import Column
from pledgebook.faces.export.remainder import Remainder
from pledgebook.faces.export.tables import Row, Table, pour

if TYPE_CHECKING:
    import pyarrow as pa
    from pyarrow.parquet import ParquetWriter

BATCH = 4_096
"""Rows held before they are written as one group. It trades memory (60 columns of some twenty bytes each:
5 MB) against the size of the file; 100,000 claims are 2 % larger than in groups of 65,536. Re-measure with
`python -m bench.export`."""


LACKING = (
    "The format parquet needs the package pyarrow, which is not installed: "
    "run `pip install 'pledgebook[export]'`."
)


def write(cited: Cited, folder: Path, _: Remainder) -> dict[str, int]:
    """Every table of the book as a file of the folder; nothing is left out."""
    arrow, files = needed("pyarrow", LACKING), needed("pyarrow.parquet", LACKING)

    @contextmanager
    def lines(table: Table) -> Iterator[_Groups]:
        schema = _schema(arrow, table)
        with files.ParquetWriter(folder / f"{table.name}.parquet", schema) as writer:
            groups = _Groups(arrow, schema, writer)
            yield groups
            groups.flush()

    return pour(cited, lines)


class _Groups:
    """A file of one table, written group by group."""

    def __init__(self, arrow: ModuleType, schema: "pa.Schema", writer: "ParquetWriter") -> None:
        self._arrow, self._schema, self._writer = arrow, schema, writer
        self._rows: list[Row] = []

    def add(self, row: Row) -> None:
        """Keep a row; a full group is written."""
        self._rows.append(row)
        if len(self._rows) == BATCH:
            self.flush()

    def flush(self) -> None:
        """Write what is kept."""
        if self._rows:
            cells = zip(*self._rows, strict=True)
            columns = [
                self._arrow.array(column, type=field.type)
                for column, field in zip(cells, self._schema, strict=True)
            ]
            self._writer.write_batch(self._arrow.record_batch(columns, schema=self._schema))
            self._rows.clear()


def _schema(arrow: ModuleType, table: Table) -> "pa.Schema":
    fields = [
        arrow.field(column.name, _type(arrow, column), metadata=_meaning(column)) for column in table.columns
    ]
    return arrow.schema(fields, metadata={"about": table.about})


def _meaning(column: Column) -> dict[str, str]:
    told = {"about": column.about, "unit": column.unit, "codes": "; ".join(column.codes)}
    return {name: text for name, text in told.items() if text}


def _type(arrow: ModuleType, column: Column) -> "pa.DataType":
    types = {
        "text": arrow.string(),
        "list": arrow.list_(arrow.string()),
        "whole": arrow.int64(),
        "number": arrow.float64(),
        "flag": arrow.bool_(),
        "day": arrow.date32(),
        "time": arrow.timestamp("us", tz="UTC"),
    }
    return types[column.kind]
