"""One line of JSONL to a page: `{"id", "url", "published", "title", "text" | "html"}`."""

import codecs
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import msgspec

from pledgebook.model import Page, Problem
from pledgebook.read.decode import UTF_8, decode, is_binary, without_surrogates
from pledgebook.read.whole import characters_lost, is_blank

SHOWN = 40
"""Characters of a wrong value that a sentence repeats: enough to find it, short enough to read."""


class Record(msgspec.Struct, frozen=True):
    """A line as it comes. Fields of other names are passed over; of text and HTML, text is taken first."""

    id: str | int
    url: str | None = None
    title: str | None = None
    published: object = None
    text: str | None = None
    html: str | None = None


@dataclass(frozen=True, slots=True)
class _Line:
    record: Record
    encoding: str = UTF_8
    lost: bool = False


_parse = msgspec.json.Decoder(Record).decode


def read_record(line: bytes, place: str) -> Iterator[Page | Problem]:
    """The page of a record; before it, or instead of it, what is wrong.

    Args:
        line: one JSON object in UTF-8. What is nearly that is read too: another encoding, lone surrogates,
            control characters inside strings.
        place: what Problems call the line.
    """
    try:
        parsed = _parsed(line)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        yield _not_text(place) if is_binary(line) else _bad_record(place, error)
        return
    record = parsed.record
    source = record.text or record.html or ""
    if is_blank(source):
        yield _empty(place)
        return
    if parsed.lost:
        yield characters_lost(place, parsed.encoding)
    published = None
    try:
        published = day_of(record.published)
    except ValueError:
        yield _bad_date(place, record.published)
    yield Page.of(
        str(record.id),
        source,
        form="text" if record.text else "html",
        encoding=parsed.encoding,
        url=record.url or None,
        title=record.title or None,
        published=published,
    )


def day_of(published: object) -> date | None:
    """The day of an ISO 8601 date or time, in the zone it is written in; None for null or an empty string.

    Raises:
        ValueError: it is anything else.
    """
    if published in (None, ""):
        return None
    if not isinstance(published, str):
        raise ValueError(published)  # noqa: TRY004 -- a value of a record, not an argument of a programmer
    return date.fromisoformat(published.strip().replace("T", " ").partition(" ")[0])


def _parsed(line: bytes) -> _Line:
    try:
        parsed = _Line(_parse(line))
    except msgspec.ValidationError:
        raise
    except (msgspec.DecodeError, UnicodeDecodeError):
        parsed = _mended(line)
    if is_blank(str(parsed.record.id)):
        raise ValueError("`id` is empty")
    if parsed.record.text is None and parsed.record.html is None:
        raise ValueError("Object has neither `text` nor `html`")
    return parsed


def _mended(line: bytes) -> _Line:
    decoded = decode(line.removeprefix(codecs.BOM_UTF8))
    fields = msgspec.structs.asdict(msgspec.convert(json.loads(decoded.text, strict=False), Record))
    whole = {
        name: without_surrogates(value) if isinstance(value, str) else value for name, value in fields.items()
    }
    return _Line(Record(**whole), decoded.encoding, decoded.lost or whole != fields)


def _bad_record(place: str, error: Exception) -> Problem:
    sentence = (
        f'Expected a JSON object with "id" and "text" or "html", found something else ({error});'
        " correct the line or leave it out."
    )
    return Problem(place, "bad-record", sentence)


def _not_text(place: str) -> Problem:
    sentence = (
        "Expected a JSON object in UTF-8, found binary data; fetch the file again or leave the line out."
    )
    return Problem(place, "not-text", sentence)


def _empty(place: str) -> Problem:
    sentence = 'Expected words in "text" or "html", found none; fetch the page again or leave the record out.'
    return Problem(place, "empty", sentence)


def _bad_date(place: str, published: object) -> Problem:
    found = json.dumps(published[:SHOWN]) if isinstance(published, str) else "no string"
    sentence = (
        f'Expected "published" as YYYY-MM-DD, found {found}; the page was read without a date, so correct it.'
    )
    return Problem(place, "bad-date", sentence)
