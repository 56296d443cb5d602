import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.model import Page, Problem
from pledgebook.read.record import day_of, read_record

WORDS = "Latvia sent four field kitchens."
PLACE = "june.jsonl:7"


def read(**fields: object) -> list[Page | Problem]:
    return list(read_record(json.dumps(fields).encode(), PLACE))


def page(found: list[Page | Problem]) -> Page:
    (one,) = found
    assert isinstance(one, Page)
    return one


def bad_record(reason: str) -> list[Problem]:
    sentence = (
        f'Expected a JSON object with "id" and "text" or "html", found something else ({reason});'
        " correct the line or leave it out."
    )
    return [Problem(PLACE, "bad-record", sentence)]


def test_a_record_gives_its_page_what_it_knows():
    found = read(
        id="k-4",
        url="https://example.org/k",
        published="2022-06-01",
        title="Kitchens",
        text=WORDS,
        section="news",
    )
    assert found == [
        Page.of("k-4", WORDS, url="https://example.org/k", title="Kitchens", published=date(2022, 6, 1))
    ]


def test_html_is_read_where_there_is_no_text():
    assert page(read(id="a", html="<p>Aid</p>")) == Page.of("a", "<p>Aid</p>", form="html")
    assert page(read(id="a", text="", html="<p>Aid</p>")).form == "html"
    assert page(read(id="a", text=WORDS, html="<p>Aid</p>")).form == "text"


def test_empty_fields_are_unknown():
    found = page(read(id="a", url="", title="", published="", text=WORDS))
    assert (found.url, found.title, found.published) == (None, None, None)


def test_a_number_is_a_name_too():
    assert page(read(id=12, text=WORDS)).doc == "12"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{broken", "Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"),
        (b'{"id": "a"', "Expecting ',' delimiter: line 1 column 11 (char 10)"),
        (b'{"text": "words"}', "Object missing required field `id`"),
        (b'{"id": "a"}', "Object has neither `text` nor `html`"),
        (b'{"id": "a", "text": null}', "Object has neither `text` nor `html`"),
        (b'{"id": " ", "text": "words"}', "`id` is empty"),
        (b'{"id": "a", "text": 5}', "Expected `str | null`, got `int` - at `$.text`"),
        (b'["a", "words"]', "Expected `object`, got `array`"),
    ],
)
def test_a_line_that_is_no_record_says_why(line: bytes, reason: str):
    assert list(read_record(line, PLACE)) == bad_record(reason)


@pytest.mark.parametrize("line", [b'{"id": ' + b"[" * 200_000, b"9" * 5000, b'{"id": 1e999}', b"nul"])
def test_hostile_json_is_a_bad_record(line: bytes):
    (found,) = read_record(line, PLACE)
    assert isinstance(found, Problem)
    assert found.code == "bad-record"


def test_a_record_of_white_space_is_empty():
    assert read(id="a", text=" \n\u00a0") == [
        Problem(
            PLACE,
            "empty",
            'Expected words in "text" or "html", found none; fetch the page again or leave the record out.',
        )
    ]


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("1 June 2022", '"1 June 2022"'),
        ("2022-06", '"2022-06"'),
        ("2022-06-31", '"2022-06-31"'),
        ("two\nlines", r'"two\nlines"'),
        (1654041600, "no string"),
    ],
)
def test_a_page_without_a_readable_date_is_read_without_one(written: object, found: str):
    problem, read_page = read(id="a", published=written, text=WORDS)
    assert problem == Problem(
        PLACE,
        "bad-date",
        f'Expected "published" as YYYY-MM-DD, found {found}; the page was read without a date,'
        " so correct it.",
    )
    assert read_page == Page.of("a", WORDS)


@pytest.mark.parametrize(
    "written",
    [
        "2022-06-01",
        " 2022-06-01 ",
        "2022-06-01T23:30:00-04:00",
        "2022-06-01T00:30:00+03:00",
        "2022-06-01T12:00:00.123456789Z",
        "2022-06-01 12:00:00 UTC",
        "20220601T120000Z",
    ],
)
def test_a_time_counts_as_the_day_of_its_own_zone(written: str):
    assert day_of(written) == date(2022, 6, 1)


@given(st.dates(), st.times())
def test_every_iso_day_is_read_back(day: date, time: object):
    assert day_of(day.isoformat()) == day
    assert day_of(f"{day}T{time}") == day


@pytest.mark.parametrize("written", [None, ""])
def test_no_date_is_none(written: object):
    assert day_of(written) is None


def test_another_encoding_is_read():
    line = '{"id": "a", "text": "“Aid” worth £5m"}'.encode("cp1252")
    found = page(list(read_record(line, PLACE)))
    assert (found.source, found.encoding) == ("“Aid” worth £5m", "cp1252")


def test_raw_control_characters_inside_strings_are_read():
    assert page(list(read_record(b'{"id": "a", "text": "one\ttwo"}', PLACE))).source == "one\ttwo"


def test_lone_surrogates_are_replaced_and_named():
    problem, found = read_record(rb'{"id": "a\ud800", "text": "Aid \udc9d sent \ud83d\ude9a"}', PLACE)
    assert problem == Problem(
        PLACE,
        "characters-lost",
        "Expected whole characters in utf-8, found broken ones; the page was read with U+FFFD in their place,"
        " so save it again as UTF-8 to have them back.",
    )
    assert isinstance(found, Page)
    assert (found.doc, found.source) == ("a\ufffd", "Aid \ufffd sent \U0001f69a")


@given(st.text(min_size=1).filter(str.strip), st.text(min_size=1).filter(str.strip))
def test_any_characters_are_read_back(doc: str, text: str):
    found = page(read(id=doc, text=text))
    assert (found.doc, found.source) == (doc, text)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(exclude_categories=[])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)


@given(st.dictionaries(st.sampled_from(["id", "url", "title", "published", "text", "html"]), JSON))
def test_any_json_gives_a_page_or_a_problem_that_can_be_written(fields: dict[str, object]):
    found = list(read_record(json.dumps(fields).encode(), PLACE))
    assert found
    for one in found:
        words = one.source if isinstance(one, Page) else str(one)
        assert words.encode()
