"""The programme says which totals give way; spans say what is missing between any two days of the rest."""

from hypothesis import given
from hypothesis import strategies as st

from pledgebook.ledger.bounds import Bound
from pledgebook.ledger.programme import misses
from pledgebook.ledger.shelf import Basis, Shelf
from pledgebook.ledger.spans import Spans, spans
from tests.ledger.making import MILLION, day

NOTHING = Shelf(())
WAR, END = "2022-02-23", "2022-12-31"


def bound(until: str, low: float, high: float, after: str = WAR, authority=None) -> Bound:
    """A total of military aid, in millions."""
    basis = Basis("military", authority)
    start, sums = day(after), (low * MILLION, high * MILLION, high * MILLION)
    return Bound(basis, start, start, day(until), *sums, (f"to {until}",))


def missed(*bounds: Bound) -> list[float]:
    return [round(miss / MILLION, 3) for miss in misses(bounds, NOTHING, "military")]


def between(bounds: list[Bound]) -> Spans:
    return spans(bounds, 0.0, NOTHING.stack(Basis("military")))


def test_totals_that_hold_together_give_nothing_way():
    assert missed(bound("2022-04-01", 800, 900), bound("2022-05-01", 850, 1200)) == [0, 0]


def test_what_was_given_is_never_taken_back():
    assert missed(bound("2022-04-01", 900, 1000), bound("2022-05-01", 700, 800)) == [0, -100]


def test_the_coarser_of_two_gives_way():
    assert missed(bound("2022-04-01", 900, 1900), bound("2022-05-01", 700, 701)) == [199, 0]


def test_an_authority_is_no_more_than_all_of_them():
    assert missed(bound("2022-05-01", 800, 810), bound("2022-05-01", 950, 1000, authority="drawdown")) == [
        0,
        140,
    ]


def test_windows_of_different_starts_bound_one_another():
    wide, narrow = bound("2022-05-01", 2000, 2100, after="2021-01-19"), bound("2022-05-01", 800, 900)
    found = between([wide, narrow])
    assert found.days == [day("2021-01-19"), day(WAR), day("2022-05-01")]
    assert (found.least[0, 1] / MILLION, found.most(0, 1) / MILLION) == (1100, 1300)
    assert found.behind(0, 1) == [wide, narrow] or found.behind(0, 1) == [narrow, wide]


DAYS = st.dates(day(WAR), day(END)).map(str)


@given(st.lists(st.tuples(DAYS, st.integers(1, 400)), min_size=1, max_size=8))
def test_totals_of_one_true_ledger_never_contradict_and_their_spans_hold_the_truth(given_out):
    """Each total is the true sum up to its day, rounded to a hundred."""
    days = sorted({when for when, _ in given_out} | {END})
    sums = [sum(size for when, size in given_out if when <= until) for until in days]
    bounds = [
        bound(until, total - total % 100, total - total % 100 + 100)
        for until, total in zip(days, sums, strict=True)
    ]
    assert missed(*bounds) == [0] * len(bounds)
    found = between(bounds)
    truth = [0, *sums] if day(WAR) not in {one.until for one in bounds} else sums
    for last, until in enumerate(truth):
        for first, since in enumerate(truth[:last]):
            assert found.least[first, last] <= (until - since) * MILLION + 1
            assert found.most(first, last) >= (until - since) * MILLION - 1
