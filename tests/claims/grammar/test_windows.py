"""A sentence, the page's date, and the window that its words count over."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.claims.grammar.times import Clock
from pledgebook.claims.grammar.windows import Window, certain_year, document_clock, find_windows
from pledgebook.text import fold

NOVEMBER = date(2022, 11, 23)
DATED = Clock(NOVEMBER)
INVASION = "2022-02-24.."
BIDEN = "2021-01-20.."

WORDS = (
    "since|the invasion|Russia invaded|on Feb. 24|2014|last August|taking office|so far|to date|over|"
    "the past year|in|2021|alone|as of|this year|under this administration|before the war|"
    "fiscal year 2022|from|to|March|the start of"
).split("|")
PROSE = st.lists(st.sampled_from(WORDS) | st.text(max_size=5), max_size=12).map(" ".join)
CLOCKS = st.builds(Clock, st.none() | st.dates(date(1900, 1, 1), date(2199, 12, 31)))


def windows(text: str, clock: Clock = DATED) -> list[str]:
    """Each window of the text as SINCE..UNTIL, either end left out where the words tell none."""
    return [_ends(window) for window in find_windows(fold(text), clock)]


def _ends(window: Window) -> str:
    return f"{window.since or ''}..{window.until or ''}"


@pytest.mark.parametrize(
    "text",
    [
        "since the invasion",
        "since the start of the invasion",
        "since the beginning of the full-scale invasion",
        "since the very beginning of this war",
        "since the outbreak of war",
        "since the war erupted",
        "since war broke out",
        "since this terrible conflict started",
        "since the warfare commenced",
        "since Russia invaded",
        "since Russia invaded Ukraine on Feb. 24",
        "since Russia launched its full-scale invasion",
        "since Moscow unleashed its unprovoked war",
        "since Russian forces crossed the border",
        "since Russia's unprovoked and unjustified attack on Ukraine",
        "since Russia's February 24th invasion",
        "since the February 2022 invasion",
        "since the war in Ukraine began in late February",
        "since the invasion in February",
        "since February 24",
        "since 24 February",
        "just since February 24th, 2022",
        "from the start of the war",
        "in the nine months since Putin attacked Ukraine",
        "since the onset of\nthe conflict in Ukraine",
    ],
)
def test_the_invasion_in_its_wordings(text: str):
    assert windows(f"They gave $2 billion {text}.") == [INVASION]


@pytest.mark.parametrize(
    "text",
    [
        "since the beginning of the Biden administration",
        "since the beginning of administration of Biden",
        "since the start of the Biden-Harris Administration",
        "since the beginning of this Administration",
        "since the administration began",
        "since this administration came to office",
        "since President Biden took office",
        "since Mr Biden took office",
        "since Joe Biden's inauguration",
        "since the President took office",
        "since he took the oath",
        "since I came into office",
        "since we've taken office",
        "since taking office",
        "since day one",
    ],
)
def test_the_administration_in_its_wordings(text: str):
    assert windows(f"They gave $2 billion {text}.") == [BIDEN]


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2017-05-01", "2017-01-20.."),
        ("2021-03-01", BIDEN),
        ("2025-05-01", "2025-01-20.."),
        ("2005-05-01", ".."),
    ],
)
def test_whose_administration_is_meant_depends_on_the_day(published: str, expected: str):
    clock = Clock(date.fromisoformat(published))
    assert windows("more than $2 billion since he took office", clock) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("since August 2021", "2021-08-01.."),
        ("since last August", "2021-08-01.."),
        ("since February", "2022-02-01.."),
        ("since about mid-March", "2022-03-11.."),
        ("since 2014", "2014-01-01.."),
        ("since the start of 2022", "2022-01-01.."),
        ("since the end of 2021", "2021-12-31.."),
        ("since Russia invaded Crimea in 2014", "2014-01-01.."),
        ("since the January 6th attack", "2022-01-06.."),
        ("this year alone", "2022-01-01.."),
        ("so far this year", "2022-01-01.."),
        ("this year's", "2022-01-01.."),
        ("over 2021", "2021-01-01..2021-12-31"),
        ("in 2021 alone", "2021-01-01..2021-12-31"),
        ("for fiscal year 2022", "2021-10-01..2022-09-30"),
        ("from January 24 to August 3", "2022-01-24..2022-08-03"),
        ("over just the last two weeks", "2022-11-09..2022-11-23"),
        ("in the last three months", "2022-08-23..2022-11-23"),
        ("over the past year", "2021-11-23..2022-11-23"),
        ("in just the last year", "2021-11-23..2022-11-23"),
        ("this past year", ".."),
        ("in the past few weeks", ".."),
        ("to date", "..2022-11-23"),
        ("so far", "..2022-11-23"),
        ("as of now", "..2022-11-23"),
        ("as of 4 November 2022", "..2022-11-04"),
        ("before the war", "..2022-02-23"),
        ("under this administration", BIDEN),
        ("under President Trump", "2017-01-20..2021-01-19"),
    ],
)
def test_other_windows(text: str, expected: str):
    assert windows(f"They gave $2 billion {text}.") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "since the Second World War",
        "since the war in Iraq",
        "since the civil war",
        "since then",
        "since it is late",
        "earlier this year",
        "last week",
        "over the weekend",
        "over the next five years",
        "during the July talks",
        "up to date",
        "so far as we know",
        "under President Biden's infrastructure law",
    ],
)
def test_no_windows(text: str):
    assert windows(f"They gave $2 billion {text}.") == []


def test_a_window_names_its_event_and_covers_its_words():
    text = "of which $19 billion came since Russia invaded on February 24, they said"
    (window,) = find_windows(text, DATED)
    assert window.event == "invasion of Ukraine, 2022"
    assert window.written == window.span.of(text) == "since Russia invaded on February 24"


def test_a_war_that_has_not_begun_is_another_one():
    assert windows("$2 billion since the war began", Clock(date(2021, 12, 1))) == [".."]
    assert windows("$2 billion since February 24", Clock(date(2021, 12, 1))) == ["2021-02-24.."]


def test_several_windows_stand_apart():
    text = "$19 billion since the invasion and $21 billion since 2014, as of now"
    assert windows(text) == [INVASION, "2014-01-01..", "..2022-11-23"]


class TestAnUndatedDocument:
    def test_is_of_the_year_of_the_event_that_it_counts_from(self):
        text = "The army was given $2 billion since the war erupted. More came on 16 March."
        assert certain_year(text, None) == 2022
        assert document_clock(text, None) == Clock(None, 2022, date(2022, 2, 24))

    def test_is_of_no_certain_year_where_it_tells_of_a_later_one(self):
        text = "They gave $2 billion since the war erupted. The plant opened in May 2023."
        assert certain_year(text, None) is None
        assert document_clock(text, None) == Clock()

    def test_may_speak_of_later_years_to_come(self):
        text = "They gave $2 billion since the war erupted. The plant will open in May 2023."
        assert certain_year(text, None) == 2022

    def test_is_of_no_certain_year_for_another_window(self):
        assert document_clock("They gave $2 billion since August 2021.", None) == Clock()

    def test_has_the_date_of_its_dateline(self):
        assert document_clock("OSLO, May 3, 2022 (NWS) - They met today.", None) == Clock(date(2022, 5, 3))
        assert document_clock("Statement of May 3, 2022\nThey met today.", None) == Clock(date(2022, 5, 3))


class TestADatedDocument:
    def test_counts_from_its_date(self):
        assert certain_year("$2 billion since the war erupted", NOVEMBER) is None
        assert document_clock("$2 billion since the war erupted", NOVEMBER) == DATED

    def test_counts_from_its_dateline_where_that_is_a_little_older(self):
        assert document_clock("OSLO, Nov 22, 2022 - They met today.", NOVEMBER) == Clock(date(2022, 11, 22))
        assert document_clock("OSLO, Nov 2, 2022 - They met today.", NOVEMBER) == DATED

    def test_does_not_take_a_date_of_the_story_for_its_own(self):
        assert document_clock("On November 22, 2022, they met.", NOVEMBER) == DATED


@given(PROSE, CLOCKS)
def test_no_text_raises_and_every_window_is_sound(text: str, clock: Clock):
    folded = fold(text)
    end = 0
    for window in find_windows(folded, clock):
        assert end <= window.span.start < window.span.end <= len(folded)
        end = window.span.end
        assert window.written == window.span.of(folded)
        if window.since and window.until:
            assert window.since <= window.until


@given(PROSE, st.none() | st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_every_document_has_a_clock(text: str, published: date | None):
    clock = document_clock(fold(text), published)
    assert (clock.year is None) or (clock.published is None and clock.not_before is not None)
