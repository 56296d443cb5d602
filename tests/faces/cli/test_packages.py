"""Entries added up, by what was asked, for people and for programs."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest

from pledgebook.model import By
from tests.faces.cli.conftest import Ran

Run = Callable[..., Ran]


def table(ran: Ran) -> list[str]:
    """The lines of a table, white space folded."""
    assert (ran.code, ran.err) == (0, "")
    return [" ".join(line.split()) for line in ran.out.splitlines()]


def test_by_donor_is_a_table(run: Run, book: Path):
    lines = table(run("packages", "--by", "donor", "--book", book))
    assert lines[0] == "Standing Record Donor Entries Sum"
    assert lines[2] == "firm package US 1 $799.5–800.5 million"


def test_by_month_runs_on(run: Run, book: Path):
    lines = table(run("packages", "--by", "month", "--book", book))
    assert lines[0] == "Standing Record Month Entries Sum Running total"
    assert lines[2] == "firm package 2030-04 1 $799.5–800.5 million $799.5–800.5 million"


@pytest.mark.parametrize("by", get_args(By))
def test_programs_get_one_tally_a_line_and_nothing_else(run: Run, book: Path, by: str):
    ran = run("packages", "--by", by, "--book", book, "--json")
    (row,) = map(json.loads, ran.out.splitlines())
    assert (ran.code, ran.err) == (0, "")
    assert (row["by"], row["record"], row["entries"]) == (by, "package", 1)


def test_an_unknown_way_to_add_is_a_wrong_command(run: Run, book: Path):
    assert run("packages", "--by", "colour", "--book", book).code == 2
