"""Mentions of one package in a document, and what each takes over from the others."""

from tests.claims.reading_of import told

DRAWDOWN = "On 10 November the Pentagon approved a drawdown of $400 million in arms for Ukraine."
AGAIN = "It rained.\n\nThe $400 million in military aid for Ukraine was praised."


def fields(text: str) -> list[tuple[str | None, str | None]]:
    """Day and authority of each package."""
    return [
        (str(claim.date.earliest) if claim.date else None, claim.authority)
        for claim in told("package", text, published="2022-11-23")
    ]


def test_a_mention_takes_over_the_day_and_the_authority():
    first, again = fields(f"{DRAWDOWN}\n\n{AGAIN}")
    assert first == again == ("2022-11-10", "drawdown")


def test_the_day_taken_over_is_known_from_the_context():
    _, again = told("package", f"{DRAWDOWN}\n\n{AGAIN}", published="2022-11-23")
    assert again.date
    assert again.date.how == "context"


def test_two_packages_of_one_sum_lend_their_day_to_no_third():
    another = "On 4 November the Pentagon approved another $400 million in arms for Ukraine."
    assert fields(f"{DRAWDOWN}\n\n{another}\n\n{AGAIN}")[-1][0] is None


def test_a_package_of_another_sum_or_for_somebody_else_is_no_mention():
    assert fields(f"{DRAWDOWN}\n\n{AGAIN.replace('400', '300')}")[-1][0] is None
    assert fields(f"{DRAWDOWN}\n\n{AGAIN.replace('Ukraine', 'Moldova')}")[-1][0] is None
