"""What one ledger has otherwise than another, and which claims and decisions made it so."""

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from pledgebook.ledger import differences
from pledgebook.model import Amount, Change, Decision, When
from tests.ledger.making import Page, book, decided, millions, on

REPORT = Page("report", "2022-04-12")
WEIGHED = REPORT.package("weighs $750 million", millions(750), stage="considered", authority=None)
RELEASE = Page("release", "2022-04-13")
GIVEN = RELEASE.package("approved $800 million", millions(800), date=on("2022-04-13"), authority="drawdown")
HERALD = Page("herald", "2022-04-14")
RETOLD = HERALD.package("gave $800 million", millions(800), date=on("2022-04-13"), authority="drawdown")


def diff(
    before: Iterable[Page],
    after: Iterable[Page],
    old: Iterable[Decision] = (),
    new: Iterable[Decision] = (),
) -> list[Change]:
    before, after, old, new = list(before), list(after), list(old), list(new)
    claims = [claim for page in (*before, *after) for claim in page.claims]
    one, other = book(*before, decisions=old), book(*after, decisions=new)
    return differences(one.packages, other.packages, claims, [*old, *new])


def shown(change: Change) -> dict[str, tuple[object, object, tuple[str, ...]]]:
    """For each field that is altered what it was and is, and the claims behind it."""
    return {
        field.field: (_shown(field.before), _shown(field.after), field.claims) for field in change.altered
    }


def _shown(value: Amount | When | str | None) -> object:
    match value:
        case Amount():
            return value.value / 1e6
        case When():
            return str(value.earliest)
        case _:
            return value


def test_an_entry_appears_with_the_page_that_tells_of_it():
    (change,) = diff([], [RELEASE])
    assert (change.kind, change.before, change.came, change.went) == ("appeared", None, (GIVEN.id,), ())
    assert change.why == "New in the book: 1 claim of release."


def test_an_entry_vanishes_with_the_page_that_told_of_it():
    (change,) = diff([RELEASE], [])
    assert (change.kind, change.after, change.came, change.went) == ("vanished", None, (), (GIVEN.id,))
    assert change.why == "No longer in the book: 1 claim of release."


def test_what_was_weighed_is_announced_with_another_sum():
    (change,) = diff([REPORT], [REPORT, RELEASE])
    assert change.kind == "changed"
    assert shown(change) == {
        "amount": (750, 800, (GIVEN.id,)),
        "authority": (None, "drawdown", (GIVEN.id,)),
        "stage": ("considered", "announced", (GIVEN.id,)),
        "announced": (None, "2022-04-13", (GIVEN.id,)),
    }
    assert change.why == "1 claim of release came."


def test_the_claim_that_went_made_the_difference_where_none_came():
    (change,) = diff([REPORT, RELEASE], [REPORT])
    assert shown(change)["stage"] == ("announced", "considered", (GIVEN.id,))
    assert change.why == "1 claim of release went."


def test_another_page_that_tells_the_same_changes_nothing():
    assert diff([RELEASE], [RELEASE, HERALD]) == []


def test_a_delivery_that_other_texts_tell_of_changes_the_stage():
    later = Page("later", "2022-05-01")
    later.package("of the $800 million", millions(800), novelty="earlier", date=on("2022-04-13"))
    told = later.tell("delivery", "all has come", stage="delivered", package_amount=800e6)
    (change,) = diff([RELEASE], [RELEASE, later])
    assert shown(change) == {"stage": ("announced", "delivered", (told.id,))}


def test_a_correction_is_the_reason_where_the_claims_are_the_same():
    fix = decided("correct", GIVEN, name="authority", value="procurement")
    (change,) = diff([RELEASE], [RELEASE], [], [fix])
    assert shown(change) == {"authority": ("drawdown", "procurement", ())}
    assert change.decisions == (fix.id,)
    assert change.why == (
        "The same claims tell of it; Ada set authority to 'procurement': she read both pages."
    )


def test_a_rejected_entry_vanishes_by_decision():
    (change,) = diff([RELEASE], [RELEASE], [], [decided("reject", GIVEN)])
    assert change.kind == "vanished"
    assert change.why.endswith("; Ada rejected 1 claim: she read both pages.")


def test_an_entry_that_is_parted_says_of_what_it_was_part():
    apart = decided("different", GIVEN, RETOLD)
    (whole,) = book(RELEASE, HERALD).packages
    (change,) = diff([RELEASE, HERALD], [RELEASE, HERALD], [], [apart])
    assert change.kind == "appeared"
    assert change.why == (
        f"It was part of entry {whole.id[:8]}, USD 800 million; Ada judged different: she read both pages."
    )
    (back,) = diff([RELEASE, HERALD], [RELEASE, HERALD], [apart], [])
    assert back.kind == "vanished"
    assert back.why.startswith(f"It is part of entry {whole.id[:8]}, USD 800 million now; ")


def test_the_same_entry_on_other_pages_has_not_changed():
    assert diff([RELEASE], [HERALD]) == []


def test_many_documents_are_counted():
    pages = [Page(f"page {nth}", "2022-04-13") for nth in range(5)]
    for page in pages:
        page.package("approved $800 million", millions(800), date=on("2022-04-13"))
    (change,) = diff([], pages)
    assert change.why == "New in the book: 5 claims of page 0 and page 1 and page 2 and 2 other documents."


told = st.tuples(st.sampled_from([100.0, 400.0, 800.0]), st.sampled_from(["2022-04-13", "2022-04-14", None]))


def _pages(book_told) -> list[Page]:
    pages = [Page(f"page{nth}", day) for nth, (_, day) in enumerate(book_told)]
    for page, (figure, _) in zip(pages, book_told, strict=True):
        page.package("another", millions(figure))
    return pages


@given(st.lists(told, max_size=5), st.lists(told, max_size=5))
def test_there_and_back_are_mirrors(one, other):
    before, after = _pages(one), _pages(other)
    mirrored = {"appeared": "vanished", "vanished": "appeared", "changed": "changed"}
    there = sorted((mirrored[change.kind], change.came, change.went) for change in diff(before, after))
    back = sorted((change.kind, change.went, change.came) for change in diff(after, before))
    assert there == back
    assert diff(before, before) == []
