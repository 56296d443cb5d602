"""Two articles side by side."""

from hypothesis import given
from hypothesis import strategies as st

from pledgebook.copies import passages
from tests.copies.making import BAKERY, HARBOUR, article

FIRST, SECOND, THIRD = (
    "Two of the ferries leave the yard at Sandvik before 12 June.",
    "Tamura had asked for 60 million in all to mend its harbour.",
    "The opposition wants a tenth of the sum to go to Pelu.",
)


def side_by_side(here: list[str], there: list[str]) -> list[tuple[str, str, str]]:
    found = passages(article("a", *here), article("b", *there))
    return [(each.kind, each.here, each.there) for each in found]


def test_what_both_have_and_what_only_one_has():
    assert side_by_side([FIRST, SECOND], [SECOND, THIRD]) == [
        ("here", FIRST, ""),
        ("shared", SECOND, ""),
        ("there", "", THIRD),
    ]


def test_neighbours_are_one_passage():
    assert side_by_side([FIRST, SECOND], [f"{FIRST} {SECOND}"]) == [("shared", f"{FIRST} {SECOND}", "")]


def test_a_changed_sentence_stands_beside_its_version():
    changed = SECOND.replace("60", "70")
    assert side_by_side([FIRST, changed], [FIRST, SECOND]) == [
        ("shared", FIRST, ""),
        ("changed", changed, SECOND),
    ]


@given(st.lists(st.sampled_from(HARBOUR + BAKERY), unique=True), st.lists(st.sampled_from(HARBOUR + BAKERY)))
def test_no_sentence_of_the_page_is_left_out(here: list[str], there: list[str]):
    told = " ".join(each.here for each in passages(article("a", *here), article("b", *there)) if each.here)
    assert told == " ".join(here)
