import pytest

from pledgebook.model import Claim
from tests.claims.reading_of import told

AID = "Poland announced military aid worth $20 million for Ukraine.\n\n"


def conditions(text: str) -> list[Claim]:
    return [claim for claim in told("condition", AID + text) if claim.span.start >= len(AID)]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("The arms sale still has to be approved by Congress.", "approval"),
        ("Congress has 30 days to block the sale of the missiles.", "approval"),
        ("Germany must agree to the transfer of the tanks.", "approval"),
        ("Approval by the House is still outstanding.", "approval"),
        ("Re-exports of the ammunition need Swiss approval.", "permission"),
        ("The tanks cannot be passed on without permission from Berlin.", "permission"),
        ("Crews will have to be trained in Germany first.", "training"),
        ("Training on the launchers will take ten weeks.", "training"),
        ("Kyiv has promised not to use the rockets against targets in Russia.", "assurance"),
        ("The grant can only be spent on civilian needs.", "use"),
        ("The payment hinges on judicial reform.", "terms"),
        ("The loan will be paid provided that the programme stays on track.", "terms"),
        ("The loan comes with strings attached.", "terms"),
        ("Each battery needs 90 soldiers to run it.", "upkeep"),
        ("The law caps such transfers at $100 million a year.", "use"),
        ("The gifts will stop without fresh money.", "funding"),
        ("The law requires the president to notify Congress before each drawdown.", "approval"),
        ("The transfer awaits the blessing of the budget committee.", "approval"),
        ("Oslo is barred by its own law from selling the rockets.", "use"),
        ("The second half falls due only where auditors see progress.", "terms"),
        ("The rest hangs on human rights tests.", "terms"),
        ("Kyiv must repay the sum within ten years.", "terms"),
        ("Gunners will have to be schooled on the new sights.", "training"),
        ("Integration with the older radars is necessary.", "upkeep"),
        ("Madrid asked for permission to re-export the tanks.", "permission"),
        ("If there was a humanitarian corridor, convoys with aid could pass.", "access"),
    ],
)
def test_what_aid_depends_on(text: str, rule: str):
    [claim] = conditions(text)
    assert (claim.rule, claim.needed) == (f"condition-{rule}", True)


@pytest.mark.parametrize(
    "text",
    [
        "The package will not need congressional approval.",
        "The president can send the weapons without a vote in Congress.",
        "Nobody in Congress has to vote on the drawdown.",
        "Deputies need not vote on the weapons again.",
    ],
)
def test_what_it_does_not_depend_on(text: str):
    [claim] = conditions(text)
    assert (claim.condition, claim.needed) == ("approval by parliament", False)


def test_training_that_is_not_foreseen_is_no_need():
    [claim] = conditions("Training of the crews is not foreseen.")
    assert (claim.rule, claim.needed) == ("condition-not-needed", False)


@pytest.mark.parametrize(
    "text",
    [
        "Congress passed the aid bill in May.",
        "The President thanked Congress for the military assistance.",
        "The package includes training and maintenance.",
        "Britain trained 22,000 soldiers before the war.",
        "We look at systems that do not need much training.",
        "Ukraine needs more weapons.",
        "The aid needs no introduction.",
    ],
)
def test_what_is_no_condition(text: str):
    assert conditions(text) == []


def test_the_condition_belongs_to_the_package_before_it():
    [claim] = conditions("The aid still has to be approved by Congress, a senator said.")
    assert claim.evidence == "The aid still has to be approved by Congress"
    assert (claim.package_amount, claim.speaker) == (20_000_000, "a senator")
