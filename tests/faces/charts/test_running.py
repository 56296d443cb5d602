from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook import flow, read
from pledgebook.faces.charts import Purse, Running, running
from pledgebook.stores import Book
from tests.conftest import ROOT
from tests.faces.charts.making import gave, quoted, saying
from tests.stores.making import MILLION

START = "2030-02-24"
OFTEN = [quoted(900, START, f"2030-05-0{day}") for day in (1, 2, 3)]


def of(packages, totals=OFTEN) -> Running:
    return running(packages, totals, saying)[0]


def sums(packages, day: str) -> tuple[float, float]:
    low, high = of(packages).lines[0].at(date.fromisoformat(day))
    return low / MILLION, high / MILLION


def test_an_entry_counts_from_its_day_on():
    entries = [gave(300, "2030-03-01"), gave(500, "2030-04-01")]
    assert sums(entries, "2030-02-28") == (0, 0)
    assert sums(entries, "2030-03-31") == (299.5, 300.5)
    assert sums(entries, "2030-04-01") == (799, 801)


def test_an_entry_between_two_days_widens_the_band_until_the_last():
    entry = [gave(300, "2030-03-01", "2030-03-20")]
    assert sums(entry, "2030-03-05") == (0, 300.5)
    assert sums(entry, "2030-03-20") == (299.5, 300.5)


def test_an_entry_that_may_be_older_than_the_window_counts_only_perhaps():
    assert sums([gave(300, "2030-02-20", "2030-02-27"), gave(100, "2030-03-01")], "2030-03-01") == (99.5, 401)


@pytest.mark.parametrize(
    "left_out",
    [
        {"record": "contract"},
        {"record": "request"},
        {"stage": "considered"},
        {"stage": "cancelled"},
        {"scope": "humanitarian"},
        {"donor": "CA"},
        {"announced": None},
    ],
)
def test_what_the_line_leaves_out(left_out):
    assert sums([gave(300, "2030-03-01"), gave(500, "2030-03-02", **left_out)], "2030-05-01") == (
        299.5,
        300.5,
    )


def test_a_directive_counts_where_no_package_draws_on_it():
    directive = gave(500, "2030-03-02", record="directive")
    drawing = gave(450, "2030-03-03", draws_on=(directive.id,))
    assert sums([directive], "2030-05-01") == (499.5, 500.5)
    assert sums([directive, drawing], "2030-05-01") == (449.5, 450.5)


def test_other_aid_counts_perhaps_towards_totals_of_all_aid():
    totals = [quoted(900, START, f"2030-05-0{day}", scope=None) for day in (1, 2, 3)]
    entries = [gave(300, "2030-03-01"), gave(100, "2030-03-02", scope="humanitarian")]
    assert of(entries, totals).lines[0].at(date(2030, 5, 1)) == (299.5 * MILLION, 401 * MILLION)


def test_windows_that_are_seldom_quoted_have_no_line():
    totals = [*OFTEN, quoted(900, "2029-01-20", "2030-05-01"), quoted(900, "2029-01-20", "2030-05-02")]
    assert [line.since for line in of([gave(300, "2030-03-01")], totals).lines] == [date(2030, 2, 24)]


def test_the_most_quoted_purse_comes_first():
    one = quoted(1, START, "2030-05-01", donor="CA")
    undated = [quoted(2, START, None, donor="EU", verdict="untestable")] * 9
    found = running([gave(300, "2030-03-01")], [one, *undated, *OFTEN], saying)
    assert [each.purse.name for each in found] == ["us-ua-usd-military", "ca-ua-usd-military"]


def test_totals_without_a_day_are_kept_and_not_drawn():
    found = of([gave(300, "2030-03-01")], [*OFTEN, quoted(950, None, None)])
    assert (len(found.quotes), len(found.drawn)) == (4, 3)
    assert found.quotes[-1].day is None


def test_a_total_out_of_all_proportion_does_not_stretch_the_chart():
    slip = quoted(900_000, START, "2030-05-04", verdict="off")
    assert of([gave(900, "2030-03-01")], [*OFTEN, slip]).top < 2_000 * MILLION


def test_names_of_lines_stand_apart():
    other = [quoted(905, "2030-01-01", f"2030-05-0{day}") for day in (1, 2, 3)]
    found = of([gave(5, "2030-01-02"), gave(900, "2030-03-01")], [*OFTEN, *other])
    (_, lower), (_, upper) = found.names
    assert upper - lower > 0.04 * found.top


def test_a_purse_is_named_in_letters_that_any_file_system_takes():
    assert Purse("US", "Côte d'Ivoire/2", "USD", "").name == "us-côte-d-ivoire-2-usd-all"


@given(
    st.lists(st.tuples(st.integers(1, 900), st.dates(date(2030, 1, 1), date(2030, 6, 1)), st.integers(0, 40)))
)
def test_lines_rise_and_their_bands_hold(drawn):
    entries = [
        gave(millions, first.isoformat(), date.fromordinal(first.toordinal() + width).isoformat())
        for millions, first, width in drawn
    ]
    for line in of(entries).lines:
        assert all(step.low <= step.high for step in line.steps)
        lows, highs, days = zip(*((step.low, step.high, step.day) for step in line.steps), strict=True)
        assert list(days) == sorted(set(days))
        assert list(lows) == sorted(lows)
        assert list(highs) == sorted(highs)


def test_the_line_is_what_the_ledger_added_up(tmp_path: Path):
    with Book.open(tmp_path / "demo.book", create=True) as book:
        flow.build(read.pages([str(ROOT / "examples" / "pages")]), book)
        found = running(book.packages(), book.totals(), book.claim)[0]
        tested = {total.claim: total for total in book.totals()}
        whole = [quote for quote in found.drawn if not book.claim(quote.claim).authority]
    lines = {line.since: line for line in found.lines}
    compared = [
        (lines[quote.since].at(quote.day), tested[quote.claim])
        for quote in whole
        if quote.day and quote.since in lines
    ]
    assert len(compared) > 20
    for (low, high), total in compared:
        assert total.ledger_low is not None
        assert total.ledger_high is not None
        assert low <= total.ledger_high
        assert total.ledger_low <= high
