"""Decisions out of the text file in which people keep them, as `pledgebook decisions --json` prints them."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import msgspec

from pledgebook.errors import PledgebookError
from pledgebook.model import Decision, Problem

_parse = msgspec.json.Decoder(Decision).decode


def decisions_of(file: Path) -> Iterator[Decision | Problem]:
    """A decision for each line that has anything on it, or what is wrong with the line.

    A line is taken only if its id follows from its other fields: a slip of the hand is told and not applied.

    Raises:
        PledgebookError: the file cannot be opened.
    """
    try:
        lines = file.read_bytes().splitlines()
    except OSError as error:
        raise PledgebookError(
            f"Expected decisions in the file {file}, found that it cannot be opened "
            f"({error.strerror}); name a file printed by `pledgebook decisions --json`."
        ) from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _decision(line, f"{file.as_posix()}:{number}")


def _decision(line: bytes, place: str) -> Decision | Problem:
    try:
        made = _parse(line)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        return _refused(
            place,
            f"Expected a decision as `pledgebook decisions --json` prints it, found no such line ({error})",
        )
    if made.at.utcoffset() != timedelta(0):
        return _refused(place, f"Expected a time in UTC, found {made.at.isoformat()}")
    anew = Decision.of(
        made.verb, made.targets, made.by, made.why, made.at, field=made.field, value=made.value
    )
    if made.id != anew.id:
        return _refused(
            place, f"Expected the id {anew.id}, which follows from the other fields, found {made.id}"
        )
    return made


def _refused(place: str, met: str) -> Problem:
    return Problem(place, "bad-decision", f"{met}; restore the line or leave it out.")
