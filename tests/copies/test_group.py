"""Articles into groups: who repeats whom."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from pledgebook.copies import CopySettings, group, regroup, together
from pledgebook.model import Article, CopyGroup
from tests.copies.making import BAKERY, HARBOUR, HARBOUR_RETOLD, article, warrant

STORY = [
    article("first", *HARBOUR, day="2023-04-13", outlet="Fjord News", title="Ferries for Tamura"),
    article(
        "verbatim", f"SANDVIK (Fjord News) - {HARBOUR[0]}", *HARBOUR[1:], day="2023-04-13", outlet="Echo"
    ),
    article("trimmed", *HARBOUR[:2], day="2023-04-14", credited=("Fjord News", "Staff"), outlet="Metro"),
    article(
        "updated",
        *HARBOUR,
        "This story has been updated. Pelu gets its wall.",
        day="2023-04-14",
        outlet="Post",
    ),
    article("retold", *HARBOUR_RETOLD, outlet="Globe Pulse"),
]
STRANGERS = [
    article("bakery", *BAKERY),
    article("warrant 1", *warrant("$40 million"), day="2023-03-16", url="https://gov.example/1"),
    article("warrant 2", *warrant("$40 million"), day="2023-04-13", url="https://gov.example/2"),
    article("warrant 3", *warrant("$90 million"), day="2023-04-13", url="https://gov.example/3"),
    article("empty"),
]


def docs(groups: list[CopyGroup]) -> list[list[str]]:
    return [[member.doc for member in each.members] for each in groups]


def test_a_story_is_one_group_and_acts_from_a_template_are_none():
    assert docs(group(STORY + STRANGERS)) == [["first", "retold", "trimmed", "updated", "verbatim"]]


def test_the_pages_of_a_group_without_what_each_is_to_the_others():
    [story] = group(STORY + STRANGERS)
    assert together(STORY + STRANGERS) == [tuple(sorted(member.page for member in story.members))]


def test_the_relations_of_its_members():
    (found,) = group(STORY)
    assert found.original == "first"
    assert found.why == "Other pages name Fjord News as their source."
    assert {member.doc: member.relation for member in found.members} == {
        "first": "original",
        "retold": "rewritten",
        "trimmed": "trimmed",
        "updated": "updated",
        "verbatim": "verbatim",
    }
    assert {member.doc: member.of for member in found.members if member.of != "first"} == {"first": None}


def test_the_share_of_each_member():
    (found,) = group(STORY)
    shares = {member.doc: member.shared for member in found.members}
    assert shares["first"] == shares["trimmed"] == 1
    assert shares["retold"] < 0.2
    assert 0.9 < shares["updated"] < 1


def test_credits_of_all_members_once_and_in_order():
    again = article("again", *HARBOUR, credited=("Staff", "Agency"))
    (found,) = group([*STORY, again])
    assert found.credits == ("Agency", "Fjord News", "Staff")


def test_copies_of_which_none_is_known_to_be_first_are_copies_of_each_other():
    (found,) = group([article("a", *HARBOUR), article("b", *HARBOUR)])
    assert found.original is None
    assert [(member.relation, member.of) for member in found.members] == [
        ("verbatim", "b"),
        ("verbatim", "a"),
    ]


@given(st.permutations(STORY + STRANGERS))
def test_the_order_of_the_articles_does_not_matter(shuffled: list[Article]):
    assert group(shuffled) == group(STORY + STRANGERS)


def test_a_group_may_be_larger_than_the_cap():
    copies = [article(f"copy {number:03}", *HARBOUR, f"Printed by press {number}.") for number in range(60)]
    (found,) = group([*copies, *STRANGERS], replace(CopySettings(), common=10))
    assert len(found.members) == 60


def test_a_publisher_that_printed_a_wire_story_twice_does_not_part_it():
    copies = [
        article(
            f"copy {number:03}",
            *HARBOUR[: 3 + number % 3],
            f"Printed by press {number}.",
            day=f"2023-04-{13 + number % 3}",
            outlet=f"Paper {number % 40}",
            url=f"https://paper-{number % 40}.example/{number}",
        )
        for number in range(80)
    ]
    largest = max(group(copies, replace(CopySettings(), common=10)), key=lambda found: len(found.members))
    assert len(largest.members) > 40


def test_no_articles_no_groups():
    assert group([]) == []


def test_what_is_left_of_a_group_is_judged_anew():
    (whole,) = group(STORY)
    articles = {each.source.page: each for each in STORY}
    pages = [each.source.page for each in STORY]
    assert list(regroup([whole], pages, articles.__getitem__)) == [whole]
    assert list(regroup([whole], pages[1:], articles.__getitem__)) == group(STORY[1:])
    assert list(regroup([whole], pages[:1], articles.__getitem__)) == []
