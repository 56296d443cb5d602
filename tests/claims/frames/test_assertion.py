"""A phrase, and what it asserts of a parcel of aid."""

import pytest

from pledgebook.claims.frames.assertion import (
    authority_of,
    included_in,
    is_conditional,
    novelty_of,
    scope_of,
    stage_of,
    stage_told,
)


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("the White House is weighing a package", "considered"),
        ("the cabinet mulls sending tanks", "considered"),
        ("Berlin is considering a loan", "considered"),
        ("officials could announce the tranche on Friday", "considered"),
        ("the ministry is preparing a shipment", "considered"),
        ("the Pentagon is expected to announce it", "considered"),
        ("the government plans to send rifles", "considered"),
        ("the president asked Congress for it", "considered"),
        ("the commission proposed a grant", "considered"),
        ("announced a package", "announced"),
        ("pledged a tranche", "announced"),
        ("will send rifles", "announced"),
        ("a package for Kyiv", "announced"),
        ("awarded the order", "contracted"),
        ("a contract worth a hundred million", "contracted"),
        ("the funds have been obligated", "contracted"),
        ("the launchers are being shipped", "delivering"),
        ("the transfer is under way", "delivering"),
        ("the guns are on their way", "delivering"),
        ("the government has delivered the guns", "delivered"),
        ("we have sent the guns", "delivered"),
        ("the launchers arrived", "delivered"),
        ("the deal was cancelled", "cancelled"),
        ("the deal was canceled", "cancelled"),
        ("the sum was withheld", "cancelled"),
        ("deliveries were halted", "cancelled"),
    ],
)
def test_the_words_assert_a_stage(words, stage):
    assert stage_of(words) == stage


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("if approved, the package announced today would include guns", "considered"),
        ("the tranche announced in May is being delivered", "delivering"),
        ("the contract awarded in May is under way", "delivering"),
        ("the shipment that was announced was cancelled", "cancelled"),
    ],
)
def test_a_condition_undoes_and_progress_outranks_an_announcement(words, stage):
    assert stage_of(words) == stage


def test_words_that_assert_no_stage_tell_none_and_mean_announced():
    assert stage_told("guns and shells") is None
    assert stage_of("guns and shells") == "announced"


def test_a_plan_that_is_announced_is_no_longer_only_considered():
    assert stage_of("Norway intends to give $5 million") == "considered"
    assert stage_of("Norway announced that it intends to give $5 million") == "announced"


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("a parcel of $5 million is being drawn up", "considered"),
        ("a package that could be worth $5 million", "considered"),
        ("the army has booked a contract worth $5 million", "contracted"),
        ("Norway bought it from Sweden for $5 million", "contracted"),
        ("the bank paid Ukraine $5 million", "delivered"),
        ("the sum would be paid in May", "announced"),
    ],
)
def test_money_passes_through_stages_of_its_own(words, stage):
    assert stage_of(words) == stage


@pytest.mark.parametrize(
    ("words", "authority"),
    [
        ("under the Presidential Drawdown Authority", "drawdown"),
        ("a draw-down of arms", "drawdown"),
        ("under section 506 of the Foreign Assistance Act", "drawdown"),
        ("taken from the stocks of the army", "drawdown"),
        ("weapons drawn from American inventories", "drawdown"),
        ("sent out of Bundeswehr stockpiles", "drawdown"),
        ("under the Ukraine Security Assistance Initiative", "procurement"),
        ("paid for by USAI", "procurement"),
        ("a contract with a maker of shells", "procurement"),
        ("to be bought later", "procurement"),
        ("a possible sale of jets", "sale"),
        ("through foreign military sales", "sale"),
        ("foreign military financing", "financing"),
        ("grants to buy arms", "financing"),
        ("a loan at no interest", "loan"),
        ("humanitarian relief", "humanitarian"),
        ("food assistance", "humanitarian"),
        ("budget support", "budget_support"),
        ("macro-financial help", "budget_support"),
        ("direct economic assistance", "budget_support"),
        ("a package of weapons", None),
    ],
)
def test_a_law_a_programme_or_a_paraphrase_names_the_authority(words, authority):
    assert authority_of(words) == authority


@pytest.mark.parametrize(
    ("words", "authority"),
    [
        ("a drawdown, not a sale of arms", "drawdown"),
        ("a sale of arms, not a drawdown", "sale"),
    ],
)
def test_the_authority_named_first_wins(words, authority):
    assert authority_of(words) == authority


@pytest.mark.parametrize(
    ("words", "scope"),
    [
        ("security assistance", "military"),
        ("defence support", "military"),
        ("artillery and ammunition", "military"),
        ("humanitarian aid", "humanitarian"),
        ("help for refugees", "humanitarian"),
        ("economic assistance", "financial"),
        ("budget support", "financial"),
        ("military and humanitarian aid", None),
        ("a package", None),
    ],
)
def test_the_words_say_one_scope_or_none(words, scope):
    assert scope_of(words) == scope


@pytest.mark.parametrize(
    ("words", "conditional"),
    [
        ("if approved, it would be sent", True),
        ("subject to a vote", True),
        ("unless parliament objects", True),
        ("approved and sent", False),
    ],
)
def test_the_words_make_it_conditional(words, conditional):
    assert is_conditional(words) is conditional


@pytest.mark.parametrize(
    ("words", "novelty"),
    [
        ("a new package", "new"),
        ("another tranche", "new"),
        ("an additional sum", "new"),
        ("the previous package", "earlier"),
        ("the tranche of last month", "earlier"),
        ("a package", None),
        ("a new package after the previous one", None),
    ],
)
def test_the_words_call_a_package_new_or_an_earlier_one(words, novelty):
    assert novelty_of(words) == novelty


@pytest.mark.parametrize(
    ("words", "included"),
    [
        ("bringing the total to a billion", True),
        ("this lifts the sum to a billion", True),
        ("including the new package", True),
        ("on top of what it has already given", False),
        ("not including the new package", False),
        ("excluding this week's tranche", False),
        ("since the invasion", None),
    ],
)
def test_the_words_say_whether_a_total_counts_the_newest_package(words, included):
    assert included_in(words) is included
