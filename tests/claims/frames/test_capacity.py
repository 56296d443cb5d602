import pytest

from pledgebook.model import Claim
from tests.claims.reading_of import told

AID = "Poland announced military aid worth $20 million for Ukraine.\n\n"


def capacities(text: str) -> list[Claim]:
    return [claim for claim in told("capacity", AID + text) if claim.span.start >= len(AID)]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("The plant turns out 30 missiles a week.", "rate"),
        ("Output of artillery rounds is to double by 2024.", "line"),
        ("Order books for the missiles are full until 2025.", "line"),
        ("Production of the Stinger missile ended in 2003.", "line"),
        ("Europe's arms industry cannot keep up with demand.", "line"),
        ("Only one factory makes the propellant for the shells.", "stock"),
        ("Ammunition stocks are running low.", "stock"),
        ("Artillery shells are in short supply.", "stock"),
        ("It takes two years to build one air defence battery.", "stock"),
        ("The Pentagon is working to replenish its stocks of Stingers.", "stock"),
        ("The Bundeswehr has only 60 howitzers left.", "stock"),
        ("Magazines for the howitzers are nearly empty.", "stock"),
        ("The loading lines for shells are 40 welders short.", "stock"),
        ("The firm has opened a second shell plant.", "line"),
        ("At the mortar plant 250 people work for Nammo.", "means"),
        ("Raytheon makes the Patriot interceptors.", "makes"),
        ("The missiles are built in Troy, Alabama.", "makes"),
        ("Makers of missiles speak of supply chain problems.", "means"),
    ],
)
def test_what_industry_can_do(text: str, rule: str):
    [claim] = capacities(text)
    assert claim.rule == f"capacity-{rule}"


@pytest.mark.parametrize(
    "text",
    [
        "The package includes 40,000 artillery rounds.",
        "The gunners use 7,000 rounds a day.",
        "The weapons will come from US stocks.",
        "Shares of the missile maker closed up 2%.",
        "The Army ordered 1,300 missiles from Raytheon.",
        "The award is meant to refill stocks of missiles.",
        "Ministers discuss the production of shells.",
        "The new plant will make cars.",
    ],
)
def test_what_states_no_capacity(text: str):
    assert capacities(text) == []


def test_a_rate_has_its_goods_its_number_and_its_maker():
    [claim] = capacities("Raytheon can build 2,100 Javelin missiles a year.")
    assert (claim.item, claim.quantity, claim.per) == ("Javelin missile", 2100, "year")
    assert claim.producers == ("Raytheon",)


def test_a_goal_goes_with_the_rate_before_it():
    now, goal = capacities("The plant makes 14,000 shells a month and wants to reach 20,000.")
    assert (now.quantity, goal.quantity, goal.per) == (14_000, 20_000, "month")
    assert goal.rule == "capacity-goal"


def test_bare_figures_go_on_with_the_rate_before_them():
    rate, first, second = capacities(
        "The mill makes 900 mortar bombs a month, 1,200 by May and 2,000 next year."
    )
    assert (rate.rule, rate.quantity) == ("capacity-rate", 900)
    assert (first.evidence, second.evidence) == ("1,200 by May", "2,000 next year.")


def test_bare_figures_go_on_with_the_rate_of_the_sentence_before():
    _, goal = capacities("The mill makes 900 mortar bombs a month. It wants 1,500 by autumn.")
    assert (goal.rule, goal.quantity) == ("capacity-goal", 1500)


def test_what_was_made_in_a_year_is_a_rate():
    [claim] = capacities("The works at Plzen built 80 howitzers last year.")
    assert (claim.rule, claim.quantity) == ("capacity-rate", 80)


def test_neighbouring_clauses_of_one_rule_are_one_statement():
    text = "The maker shut the missile line in 2020 and has reopened it at a low rate."
    [claim] = capacities(text)
    assert claim.evidence == text


def test_goods_and_maker_are_those_spoken_of_before():
    [claim] = capacities("Raytheon sold the Stinger missile. The company can build 40 of them a month.")
    assert (claim.item, claim.producers) == ("Stinger missile", ("Raytheon",))


def test_what_holds_production_back_is_named():
    [claim] = capacities("The missile maker has supply chain problems and a lack of skilled workers.")
    assert claim.constraints == ("supply chain", "workforce")
