"""A page, and by which power or purse its package is given."""

import pytest

from pledgebook.claims.frames.assertion import authority_of
from tests.claims.reading_of import only, told

NEWS = "Washington announced $800 million in military aid for Ukraine."


def authority(text: str) -> str | None:
    """The authority of the page's first package."""
    return told("package", text)[0].authority


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Biden used the Presidential Drawdown Authority to give Ukraine $800 million in arms.", "drawdown"),
        ("Arms worth $200 million for Ukraine will be taken from Pentagon stocks.", "drawdown"),
        ("Under section 506 he gave Ukraine $200 million in arms.", "drawdown"),
        ("Under the Ukraine Security Assistance Initiative, Kyiv gets $300 million in arms.", "procurement"),
        ("A contract for missiles worth $300 million for Ukraine was awarded.", "procurement"),
        ("The State Department approved a possible sale of $165 million in ammunition to Ukraine.", "sale"),
        ("Washington gives Ukraine $322 million in foreign military financing.", "financing"),
        ("Germany gives Ukraine a loan of €150 million.", "loan"),
        ("Norway pledged $5 million in humanitarian aid to Moldova.", "humanitarian"),
        ("The EU gives Ukraine €600 million in macro-financial assistance.", "budget_support"),
        (NEWS, None),
    ],
)
def test_the_sentence_names_it(sentence, expected):
    assert authority(sentence) == expected


@pytest.mark.parametrize(
    ("following", "expected"),
    [
        ("The package will be drawn from American inventories.", "drawdown"),
        ("The equipment comes from the stocks of the army.", "drawdown"),
        ("It is paid for by the Ukraine Security Assistance Initiative.", "procurement"),
        ("He did not say more. The equipment comes from the stocks of the army.", "drawdown"),
    ],
)
def test_the_sentences_after_that_go_on_about_it_name_it(following, expected):
    assert authority(f"{NEWS} {following} Poland sells shells under a sale of arms.") == expected


def test_a_sentence_far_behind_does_not():
    sale, stocks = (
        " Poland offers a possible sale of tents.",
        " The equipment comes from the stocks of the army.",
    )
    assert authority(NEWS + " It rained." * 2 + stocks + sale) == "drawdown"
    assert authority(NEWS + " It rained." * 3 + stocks + sale) is None


def test_a_sentence_about_the_next_package_does_not():
    text = f"{NEWS} It follows a drawdown of $300 million. Poland sells shells in a sale of arms."
    assert authority(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The president signed a drawdown for Ukraine. It is worth $800 million.", "drawdown"),
        (
            "The Ukraine Security Assistance Initiative is used. It gives Ukraine $300 million.",
            "procurement",
        ),
    ],
)
def test_the_sentence_that_it_goes_on_from_names_it(text, expected):
    assert authority(f"{text} A sale of arms to Poland is another matter.") == expected


def test_the_only_authority_of_a_document_is_its_news_own():
    text = f"The memo is about a drawdown for Ukraine.\n\nNothing was said.\n\n{NEWS}"
    assert authority(text) == "drawdown"


@pytest.mark.parametrize(
    "text",
    [
        f"The memo is about a drawdown.\n\nAnother is about a loan.\n\n{NEWS}",
        f"The memo is about humanitarian relief.\n\nNothing was said.\n\n{NEWS}",
        "The memo names a drawdown.\n\nIt is long.\n\nThe previous package gave Ukraine $8 million in arms.",
        "The memo names a drawdown.\n\nIt is long.\n\nWashington gives Ukraine $8 million in financial aid.",
    ],
)
def test_several_of_them_civil_ones_earlier_packages_and_other_scopes_leave_it_open(text):
    assert authority(text) is None


def test_each_sum_has_the_authority_of_its_own_words():
    text = "Washington gives Ukraine a drawdown of $300 million, and a loan of $200 million."
    assert [claim.authority for claim in told("package", text)] == ["drawdown", "loan"]


def test_the_end_of_the_sentence_names_it_for_its_first_sum():
    text = (
        "Washington gave Kyiv $800 million in arms, bringing the total to $3 billion, all from army stocks."
        " Poland offered a possible sale of arms."
    )
    assert authority(text) == "drawdown"


def test_a_total_has_the_authority_of_its_words():
    assert (
        only("total", "Drawdowns for Ukraine since August 2021 come to $9 billion.").authority == "drawdown"
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "This is different from the presidential drawdown authority.",
        "It is not a drawdown but something new.",
        "Unlike the drawdowns, it takes time.",
    ],
)
def test_an_authority_that_the_words_deny_is_none(sentence):
    assert authority_of(sentence) is None


def test_what_the_fund_gives_is_lent():
    assert authority("The IMF approved $1.1 billion for Ukraine.") == "loan"


def test_a_headline_about_lending_tells_what_its_sums_are():
    text = "Canada promised Ukraine aid of $5 billion."
    assert told("package", text, title="Who lends what to Kyiv: the loans of the G7")[0].authority == "loan"
    assert told("package", text, title="Who gives what to Kyiv")[0].authority is None
