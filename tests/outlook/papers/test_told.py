import pytest

from pledgebook.outlook.papers import PAPERS
from pledgebook.outlook.papers.terms import KINDS
from pledgebook.outlook.papers.told import told


@pytest.mark.parametrize(
    ("study", "item", "basis", "published"),
    [
        ("cancian2023", "155mm projectile", "recent rate", 7),
        ("cancian2023", "155mm projectile", "surge rate", 5),
        ("cancian2023", "Stinger missile", "recent rate", 18),
        ("cancian2023", "Stinger missile", "surge rate", 6.5),
        ("kiel2024", "combat aircraft", "order rate of the last two years", 15),
        ("kiel2024", "battle tanks", "order rate of the last two years", 40),
        ("kiel2024", "howitzers", "order rate of the last two years", 100),
    ],
)
def test_the_arithmetic_gives_what_was_published(study: str, item: str, basis: str, published: float):
    (case,) = [case for case in told(study).cases if (case.item, case.basis) == (item, basis)]
    assert case.published == published
    assert case.agrees


@pytest.mark.parametrize("study", PAPERS)
def test_every_term_is_one_that_the_model_knows_and_is_of_a_case(study: str):
    paper = told(study)
    assert {term.kind for term in paper.terms} <= set(KINDS)
    assert {item for term in paper.terms for item in term.items} <= {case.item for case in paper.cases}


@pytest.mark.parametrize("study", PAPERS)
def test_every_figure_has_a_source(study: str):
    paper = told(study)
    inputs = [one for case in paper.cases for one in (case.quantity, case.rate, case.lead)]
    assert all(one.source for one in (*inputs, *(term.amount for term in paper.terms)))


def test_a_figure_that_contradicts_is_kept_with_the_rule_of_choice():
    aircraft = told("kiel2024").cases[0].quantity
    assert [other.value for other in aircraft.others] == [208]
    assert aircraft.chosen
