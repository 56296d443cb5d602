"""Decisions come back from their text file as they were printed, and a line that was touched is refused."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.errors import PledgebookError
from pledgebook.model import Decision, Problem
from pledgebook.stores import contract, decisions_of

NOON = dt.datetime(2030, 4, 13, 12, tzinfo=dt.UTC)
REJECT = Decision.of("reject", ("c" * 16,), "Ada", "Not aid.", NOON)

words = st.text(st.characters(codec="utf-8"), max_size=20)
decisions = st.builds(
    Decision.of,
    st.sampled_from(["same", "different", "reject", "correct"]),
    st.lists(words, max_size=3).map(tuple),
    words,
    words,
    st.datetimes(timezones=st.just(dt.UTC)),
    field=st.none() | words,
    value=st.none() | words,
)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("kept") / "decisions.jsonl"


def printed(*made: Decision) -> bytes:
    return b"".join(contract.line(contract.decision(decision)) for decision in made)


@given(made=st.lists(decisions, max_size=4))
def test_what_was_printed_is_read_back(file: Path, made: list[Decision]):
    file.write_bytes(printed(*made))
    assert list(decisions_of(file)) == made


def test_blank_lines_and_windows_line_ends_are_no_decisions(file: Path):
    file.write_bytes(b"\n" + printed(REJECT).replace(b"\n", b"\r\n") + b"  \r\n")
    assert list(decisions_of(file)) == [REJECT]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            printed(REJECT).replace(b"Not aid", b"No aid"),
            f"follows from the other fields, found {REJECT.id};",
        ),
        (printed(REJECT).replace(b'"reject"', b'"maybe"'), "Invalid enum value 'maybe' - at `$.verb`"),
        (
            printed(REJECT).replace(b"12:00:00Z", b"12:00:00"),
            "Expected a time in UTC, found 2030-04-13T12:00",
        ),
        (printed(REJECT).replace(b"12:00:00Z", b"12:00:00+02:00"), "Expected a time in UTC"),
        (b'{"id": "cut off', "found no such line (Input data was truncated)"),
        (b'{"id": "x"}', "Object missing required field `verb`"),
        (b"\xff\xfe", "found no such line"),
    ],
)
def test_a_line_that_is_no_decision_is_named_and_the_others_are_read(file: Path, line: bytes, sentence: str):
    file.write_bytes(printed(REJECT) + line.strip() + b"\n" + printed(REJECT))
    first, refused, last = decisions_of(file)
    assert first == last == REJECT
    assert isinstance(refused, Problem)
    assert (refused.place, refused.code) == (f"{file.as_posix()}:2", "bad-decision")
    assert sentence in refused.sentence
    assert refused.sentence.endswith("; restore the line or leave it out.")


def test_a_file_that_cannot_be_opened_stops_the_command(tmp_path: Path):
    with pytest.raises(PledgebookError, match=r"Expected decisions in the file .*none\.jsonl, found that it"):
        list(decisions_of(tmp_path / "none.jsonl"))
