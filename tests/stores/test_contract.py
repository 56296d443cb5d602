"""What other programs read: field by field as the contract says."""

import datetime as dt
import json
from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from pledgebook.model import (
    Altered,
    Amount,
    Change,
    Decision,
    Difference,
    Event,
    Goods,
    Likeness,
    Ordinal,
    Problem,
    Reliance,
    When,
    tallies,
)
from pledgebook.stores import Refused, contract
from tests.stores.making import (
    FIRST,
    SECOND,
    a_copy_group,
    a_finding,
    a_page,
    a_total,
    an_article,
    an_article_with_statements,
    an_entry,
    claims_of,
    dollars,
)

DAY = dt.date(2030, 4, 13)
PAGE = a_page("first", FIRST, published=DAY)
(CLAIM,) = claims_of(PAGE, FIRST)
MONEY = {
    "value": 800_000_000,
    "currency": "USD",
    "qualifier": None,
    "low": 799_500_000,
    "high": 800_500_000,
    "written": "$800 million",
    "assumed": False,
}


def read_back(row: contract.Json) -> dict[str, object]:
    """The object as another program reads it."""
    back: dict[str, object] = json.loads(contract.line(row))
    return back


def test_an_article_has_its_text_and_what_was_dropped():
    assert read_back(contract.article(an_article(PAGE))) == {
        "doc": "first",
        "page": PAGE.id,
        "url": "https://news.example/first",
        "outlet": "The Example",
        "title": "News first",
        "published": "2030-04-13",
        "byline": None,
        "credits": [],
        "language": "en",
        "text": "Washington approved an $800 million package on Wednesday.\n\n"
        "The minister thanked the senate — at last.",
        "dropped": [{"reason": "nav", "text": "Home | World | Sign up"}],
        "published_time": "2030-04-13",
        "updated": None,
        "agency": None,
        "contributors": [],
        "notes": [],
        "cut": False,
        "disputed": [],
        "stated": [],
        "posts": [],
        "labels": [],
    }


def test_an_article_has_all_that_its_page_says():
    told = an_article_with_statements(PAGE)
    row = read_back(contract.article(told))
    assert row["published_time"] == "2030-04-13T01:30Z"
    assert (row["updated"], row["agency"], row["contributors"]) == ("2030-04-14", "NPA", ["Ida Lund"])
    assert (row["notes"], row["cut"], row["disputed"]) == (["It was corrected."], True, ["published"])
    assert row["posts"] == [{"posted": "2030-04-13T20:41", "start": 24, "end": 81}]
    assert row["labels"] == ["The minister"]
    assert isinstance(row["stated"], list)
    assert row["stated"][1] == {
        "detail": "published",
        "value": "2030-04-11",
        "place": "text",
        "name": "",
        "start": 0,
        "end": 4,
    }


def test_copies_name_each_member_and_what_it_copies():
    group = a_copy_group(PAGE, a_page("second", SECOND))
    row = read_back(contract.copies(group))
    assert (row["group"], row["original"], row["credits"]) == (group.id, "first", ["Reuters"])
    assert row["members"] == [
        {"doc": "first", "page": PAGE.id, "relation": "original", "of": None, "shared": 1, "differences": []},
        {
            "doc": "second",
            "page": group.members[1].page,
            "relation": "verbatim",
            "of": "first",
            "shared": 1,
            "differences": [],
        },
    ]
    assert (row["unsure"], row["relies"]) == ([], [])


def test_copies_show_what_differs_whom_they_rely_on_and_their_doubts():
    group = a_copy_group(PAGE, a_page("second", SECOND))
    changed = replace(group.members[1], differences=(Difference("figure", "$9", "$5"),))
    relied = [
        Reliance(PAGE.id, "first", "Reuters", "told", "He told Reuters."),
        Reliance("x", "x", "AP", "told", ""),
    ]
    doubt = Likeness(PAGE.id, "x", "unsure", worded=False, score=0.17, why="Few words.")
    pairs = [contract.likeness(doubt, {PAGE.id: "first", "x": "third"})]
    row = contract.copies(replace(group, members=(group.members[0], changed)), pairs, relied)
    _, member = json.loads(contract.line(row))["members"]
    assert member["differences"] == [{"kind": "figure", "here": "$9", "there": "$5"}]
    assert row["relies"] == [
        {"doc": "first", "page": PAGE.id, "on": "Reuters", "how": "told", "evidence": "He told Reuters."}
    ]
    assert row["unsure"] == [
        {
            "one": "first",
            "other": "third",
            "pages": [PAGE.id, "x"],
            "judgement": "unsure",
            "worded": False,
            "score": 0.17,
            "why": "Few words.",
        }
    ]


def test_a_claim_has_its_evidence_and_the_fields_that_are_settled():
    assert read_back(contract.claim(CLAIM)) == {
        "id": CLAIM.id,
        "doc": "first",
        "page": PAGE.id,
        "kind": "package",
        "evidence": "approved an $800 million package",
        "start": 35,
        "end": 67,
        "amount": MONEY,
        "donor": "US",
        "recipient": "UA",
        "stage": "announced",
        "date": {
            "earliest": "2030-04-13",
            "latest": "2030-04-13",
            "how": "stated",
            "written": "13 April 2030",
        },
        "rule": "gives-sum",
        "in_article": True,
    }


def test_false_is_printed_where_it_is_an_answer():
    row = read_back(contract.claim(replace(CLAIM, included=False, needed=False, conditional=False)))
    assert (row["included"], row["needed"]) == (False, False)
    assert "conditional" not in row
    assert read_back(contract.claim(replace(CLAIM, conditional=True)))["conditional"] is True


def test_every_field_of_the_guide_is_printed_under_its_name():
    full = replace(
        CLAIM,
        since=dt.date(2030, 2, 24),
        until=DAY,
        item="Javelin",
        quantity=5000.0,
        quantity_qualifier="more_than",
        package_amount=100e6,
        ordinal=13,
        speaker="John Kirby",
        to="Financial Times",
        source="Reuters",
        by=When(None, DAY, "stated", "by 13 April"),
        producers=("Raytheon",),
    )
    row = read_back(contract.claim(full))
    expected = {
        "since": "2030-02-24",
        "until": "2030-04-13",
        "item": "Javelin",
        "quantity": 5000,
        "quantity_qualifier": "more_than",
        "package_amount": 100_000_000,
        "ordinal": 13,
        "speaker": "John Kirby",
        "to": "Financial Times",
        "source": "Reuters",
        "by": {"latest": "2030-04-13", "how": "stated", "written": "by 13 April"},
        "producers": ["Raytheon"],
    }
    assert {name: row.get(name) for name in expected} == expected


def test_days_that_could_not_be_told_are_not_printed():
    unresolved = When(None, None, "unresolved", "on Wednesday")
    assert "date" not in contract.claim(replace(CLAIM, date=unresolved))
    assert contract.package(an_entry(CLAIM, announced=unresolved))["announced"] is None


def test_a_range_has_its_high_end():
    amount = Amount.between(Decimal(400), Decimal(500), "EUR", None, "400-500 euros")
    row = read_back(contract.claim(replace(CLAIM, amount=amount)))
    assert row["amount"] == {
        "value": 400,
        "value_high": 500,
        "currency": "EUR",
        "qualifier": None,
        "low": 400,
        "high": 500,
        "written": "400-500 euros",
        "assumed": False,
    }


def test_an_entry_has_its_history_goods_and_places():
    entry = an_entry(
        CLAIM,
        ordinals=(Ordinal("drawdown since 2029-08-01", 7),),
        items=(Goods("Javelin", 10.0, None, (CLAIM.id,)),),
        history=(Event("announced", dollars(800), CLAIM.date, CLAIM.id),),
    )
    row = read_back(contract.package(entry))
    assert list(row) == [
        *("id", "record", "donor", "recipient", "amount", "authority", "scope", "stage", "announced"),
        *("ordinals", "items", "draws_on", "claims", "docs", "speakers", "history", "why"),
    ]
    assert row["amount"] == MONEY
    assert row["announced"] == {
        "earliest": "2030-04-13",
        "latest": "2030-04-13",
        "how": "stated",
        "written": "",
    }
    assert row["ordinals"] == [{"counter": "drawdown since 2029-08-01", "number": 7}]
    assert row["items"] == [{"item": "Javelin", "quantity": 10, "qualifier": None, "claims": [CLAIM.id]}]
    assert row["history"] == [
        {"stage": "announced", "amount": MONEY, "date": contract_date(), "claim": CLAIM.id}
    ]


def contract_date() -> dict[str, str]:
    return {"earliest": "2030-04-13", "latest": "2030-04-13", "how": "stated", "written": "13 April 2030"}


def test_a_total_has_the_ledger_and_the_middle_of_what_is_missing():
    entry = an_entry(CLAIM)
    row = read_back(contract.total(a_total(CLAIM, entry)))
    assert row["claim"] == CLAIM.id
    assert (row["since"], row["until"], row["verdict"]) == ("2030-02-24", None, "off")
    assert row["ledger"] == {"low": 799_500_000, "high": 800_500_000}
    assert (row["residual"], row["residual_low"], row["residual_high"]) == (
        1_600_000_000,
        1_500_000_000,
        1_700_000_000,
    )
    assert row["packages"] == [entry.id]


def test_an_untested_total_has_no_ledger_and_no_residual():
    untested = replace(
        a_total(CLAIM),
        verdict="untestable",
        ledger_low=None,
        ledger_high=None,
        residual_low=None,
        residual_high=None,
    )
    row = read_back(contract.total(untested))
    assert (row["ledger"], row["residual"], row["residual_low"]) == (None, None, None)


def test_a_tally_has_its_sum_and_its_entries():
    entry = an_entry(CLAIM)
    (tally,) = tallies([entry], "month")
    assert read_back(contract.tally(tally)) == {
        "by": "month",
        "of": "2030-04",
        "record": "package",
        "standing": "firm",
        "currency": "USD",
        "entries": 1,
        "sum": {"low": 799_500_000, "high": 800_500_000},
        "running": {"low": 799_500_000, "high": 800_500_000},
        "packages": [entry.id],
    }
    (envelope,) = tallies([replace(entry, record="envelope")], "donor")
    row = read_back(contract.tally(envelope))
    assert (row["of"], row["sum"], row["running"]) == ("US", None, None)


def test_a_change_has_the_entry_before_and_after_and_what_made_it():
    entry = an_entry(CLAIM)
    altered = (
        Altered("amount", entry.amount, dollars(900), (CLAIM.id,)),
        Altered("announced", None, entry.announced, ()),
    )
    change = Change(kind="changed", before=entry, after=entry, altered=altered, came=(CLAIM.id,), why="So.")
    row = json.loads(contract.line(contract.change(change)))
    assert row["before"] == row["after"] == json.loads(contract.line(contract.package(entry)))
    assert [field["field"] for field in row["altered"]] == ["amount", "announced"]
    assert row["altered"][0]["after"]["value"] == 900_000_000
    assert row["altered"][1]["before"] is None
    assert row["altered"][1]["after"]["earliest"] == "2030-04-13"
    assert (row["change"], row["came"], row["went"], row["decisions"], row["why"]) == (
        "changed",
        [CLAIM.id],
        [],
        [],
        "So.",
    )


def test_a_finding_has_both_sides():
    finding = replace(a_finding(CLAIM, packages=(an_entry(CLAIM),)), earliest=DAY, latest=DAY)
    row = read_back(contract.finding(finding))
    assert row["code"] == "missing-entry"
    assert (row["claims"], row["packages"]) == ([CLAIM.id], [an_entry(CLAIM).id])
    assert (row["at_stake"], row["low"], row["high"]) == (1_600_000_000, 1_500_000_000, 1_700_000_000)
    assert (row["earliest"], row["latest"]) == ("2030-04-13", "2030-04-13")


def test_a_decision_says_who_when_and_why():
    at = dt.datetime(2030, 5, 1, 12, 30, tzinfo=dt.UTC)
    row = read_back(contract.decision(Decision.of("reject", (CLAIM.id,), "Ada", "Not aid.", at)))
    assert (row["verb"], row["targets"], row["by"], row["why"]) == ("reject", [CLAIM.id], "Ada", "Not aid.")
    assert row["at"] == "2030-05-01T12:30:00Z"


def test_problems_and_pages_that_were_not_kept_are_one_list():
    assert read_back(contract.problem(Problem("a.txt", "empty", "Found no words."))) == {
        "place": "a.txt",
        "code": "empty",
        "sentence": "Found no words.",
    }
    refused = Refused(id="a" * 16, doc="weather", url=None, sha256="b" * 64, reason="no sum of money")
    assert read_back(contract.problem(refused)) == {
        "place": "weather",
        "code": "not-kept",
        "sentence": "no sum of money",
        "url": None,
        "page": "a" * 16,
    }


def test_a_line_is_utf8_and_ends():
    assert contract.line({"text": "£5 — “so”"}) == '{"text":"£5 — “so”"}\n'.encode()


@given(value=st.floats(allow_nan=False, allow_infinity=False))
def test_numbers_lose_nothing_and_whole_ones_are_integers(value: float):
    amount = replace(MONEY_NOUN, value=value)
    row = contract.claim(replace(CLAIM, amount=amount))["amount"]
    assert isinstance(row, dict)
    printed = row["value"]
    assert printed == value
    assert isinstance(printed, int) == (value.is_integer() and abs(value) <= 2**53)
    assert json.loads(contract.line({"value": printed}))["value"] == value


MONEY_NOUN = Amount.read(Decimal(800), Decimal(1), "USD", None, "$800")
