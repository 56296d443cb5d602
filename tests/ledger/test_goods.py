"""Goods are gathered from all texts, each with its best-supported number."""

from pledgebook.model import Goods
from tests.ledger.making import Page, book, copies_of, millions, the


def page(doc: str, *numbers: float | None, item: str = "howitzer", qualifier=None) -> Page:
    made = Page(doc, "2022-05-10")
    made.package(f"{doc} tells of $400 million", millions(400))
    for number in numbers:
        made.tell(
            "item",
            f"{number} {item}",
            item=item,
            quantity=number,
            quantity_qualifier=qualifier,
            package_amount=400e6,
        )
    return made


def test_the_number_of_most_sources_counts_and_copies_count_once():
    first, copy = page("a", 90), page("b", 90)
    ledger = book(first, copy, page("c", 72), page("d", 72), copies=[copies_of(first, copy)])
    (howitzers,) = the(ledger, 400).items
    assert (howitzers.item, howitzers.quantity, len(howitzers.claims)) == ("howitzer", 72, 4)


def test_a_plain_number_goes_before_a_rounded_one():
    ledger = book(page("a", 100, qualifier="more_than"), page("b", 108))
    assert the(ledger, 400).items[0].quantity == 108


def test_an_item_without_a_number_is_kept():
    made = page("a", None, item="helicopter")
    claim = made.claims[-1].id
    assert the(book(made), 400).items == (Goods("helicopter", None, None, (claim,)),)


def test_names_that_differ_in_case_are_one_and_the_rest_is_sorted():
    ledger = book(page("a", 5, item="Radar"), page("b", 5, item="radar"), page("c", 1, item="drone"))
    assert [goods.item for goods in the(ledger, 400).items] == ["drone", "Radar"]


def test_an_item_of_no_known_package_is_in_none():
    made = page("a")
    made.tell("item", "5 radars", item="radar", quantity=5, package_amount=999e6)
    made.tell("item", "7 drones", item="drone", quantity=7)
    assert the(book(made), 400).items == ()
