"""Sets that grow together."""

from hypothesis import given
from hypothesis import strategies as st

from pledgebook.ledger.partition import Partition

pairs = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)))


@given(pairs)
def test_what_was_joined_has_one_root_and_nothing_else_has(joins):
    partition: Partition[int] = Partition()
    reach = {thing: {thing} for thing in range(10)}
    for one, other in joins:
        partition.join(one, other)
        both = reach[one] | reach[other]
        for thing in both:
            reach[thing] = both
    for one in range(10):
        for other in range(10):
            assert (partition.root(one) == partition.root(other)) == (other in reach[one])


def test_the_root_of_what_is_kept_stands_for_both():
    partition: Partition[str] = Partition()
    partition.join("a", "b")
    partition.join("c", "a")
    assert partition.sets(["a", "b", "c", "d"]) == {"c": ["a", "b", "c"], "d": ["d"]}
