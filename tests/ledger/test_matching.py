"""Which entry of one ledger is which of another."""

import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from pledgebook.ledger.matching import matched
from pledgebook.model import Event, Package
from tests.ledger.making import millions, on


def entry(key: str, figure: float, date: str | None = "2022-04-13", claims: str = "", **fields) -> Package:
    known: dict[str, object] = {
        "id": key,
        "record": "package",
        "donor": "US",
        "recipient": "UA",
        "amount": millions(figure),
        "authority": None,
        "scope": None,
        "stage": "announced",
        "announced": on(date) if date else None,
        "claims": tuple(claims),
    }
    return Package(**(known | fields))  # type: ignore[arg-type]


def pairs(before: list[Package], after: list[Package]) -> set[tuple[str, str]]:
    return {(one.id, other.id) for one, other in matched(before, after)}


def test_entries_that_share_claims_are_one_whatever_they_say():
    assert pairs([entry("a", 800, claims="xy")], [entry("b", 100, None, claims="yz", donor="GB")]) == {
        ("a", "b")
    }


def test_an_entry_that_was_parted_is_the_part_with_the_most_claims():
    whole = entry("a", 800, claims="uvwxy")
    assert pairs([whole], [entry("b", 800, claims="uv"), entry("c", 800, claims="wxy")]) == {("a", "c")}


def test_entries_of_different_pages_are_one_by_giver_receiver_kind_figure_and_day():
    one = entry("a", 800, claims="x")
    assert pairs([one], [entry("b", 800, "2022-04-14", claims="y")]) == {("a", "b")}
    for other in (
        entry("b", 750),
        entry("b", 800, "2022-04-15"),
        entry("b", 800, None),
        entry("b", 800, donor="GB"),
        entry("b", 800, recipient="PL"),
        entry("b", 800, record="directive"),
        entry("b", 800, amount=millions(800, currency="CAD")),
    ):
        assert pairs([one], [other]) == set()


def test_the_nearest_day_is_taken_and_each_entry_once():
    one = [entry("a", 800, "2022-04-13"), entry("b", 800, "2022-04-14")]
    assert pairs(one, [entry("c", 800, "2022-04-14"), entry("d", 800, "2022-04-15")]) == {("b", "c")}


def test_what_was_weighed_is_what_was_announced_that_day():
    told = Event("considered", millions(800), on("2022-04-13"), "x")
    weighed = entry("a", 800, None, stage="considered", history=(told,))
    assert pairs([weighed], [entry("b", 800)]) == {("a", "b")}


entries = st.lists(
    st.builds(
        entry,
        st.integers(0, 99).map(str),
        st.sampled_from([100, 800]),
        st.sampled_from([None, "2022-04-13", "2022-04-14"]),
    ),
    unique_by=lambda package: package.id,
    max_size=8,
)


@given(entries, entries, st.randoms())
def test_no_entry_is_in_two_pairs_and_order_changes_nothing(one, other, chance: random.Random):
    found = matched(one, other)
    assert len({pair[0].id for pair in found}) == len({pair[1].id for pair in found}) == len(found)
    shuffled = matched(chance.sample(one, len(one)), chance.sample(other, len(other)))
    assert sorted(map(repr, shuffled)) == sorted(map(repr, found))


@given(entries)
def test_every_entry_is_itself(book):
    told = [replace(package, claims=(f"claim {package.id}",)) for package in book]
    assert pairs(told, told) == {(package.id, package.id) for package in told}
