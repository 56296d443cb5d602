import pytest

from pledgebook.article.furniture import PHRASE_RULES, SHAPE_RULES, reasons_of
from pledgebook.article.look import Pieces
from pledgebook.model import DropReason, Span
from tests.article.viewing import looks

DELEGATION = (
    "By the powers that the laws of Norland and its Constitution give to me as President, I hereby"
    " delegate the authority to direct the drawdown of up to $45 million in ferries and cranes to provide"
    " assistance to Tamura, and to make the following determinations required to direct such a drawdown:"
)


def reason(text: str, *, linked: float = 0.0) -> DropReason | None:
    return reasons_of(Pieces(text, [Span(0, len(text))], [""], [linked], [None]))[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Menu", "nav"),
        ("• Market Data", "nav"),
        ("Home | World | Politics | Sport", "nav"),
        ("War   Aid tracker   Economy   Grain", "nav"),
        ("Harbours » Norland", "nav"),
        ("Tags: ferries, Tamura, cranes", "nav"),
        ("Choose language: UA | RU | EN", "nav"),
        ("By Ragna Holt", "byline"),
        ("April 12, 2022", "byline"),
        ("29.04.2022, 14:20", "byline"),
        ("2 days ago", "byline"),
        ("Reading Time: 2 mins", "byline"),
        ("Tempo de leitura:", "byline"),
        ("2 minutos", "share"),
        ("Old 24 May 2022, 19:03   #1", "byline"),
        ("Ragna Holt writes about harbours. Letters: ragna@paper.example", "byline"),
        ("HarbourFan / Pixabay", "credit"),
        ("Photo: Two men unload crates, February 2022.", "credit"),
        ("Photo from open sources", "credit"),
        ("(Image: GETTY)", "credit"),
        ("A crane lifts a container. Navy/Handout via Reuters", "credit"),
        ("The quay at dawn on Tuesday. (Ragna Holt)", "credit"),
        ("Share on Facebook Share on Twitter", "share"),
        ("0 SHARES  3 VIEWS", "share"),
        ("8 311", "share"),
        ("Welcome to HarbourTimes", "prompt"),
        ("Sign up for daily updates for the most important\nstories from the coast.", "prompt"),
        ("This website uses cookies. OK", "prompt"),
        ("You have read 1 of 3 free articles", "prompt"),
        ("First Edition: our free daily newsletter.", "prompt"),
        ("ADVERTISEMENT", "ad"),
        ("Story continues below this advertisement", "ad"),
        ("RELATED POSTS", "related"),
        ("Related roundup:", "related"),
        ("See also: Tamura asks for 1,000 pumps", "related"),
        ("Keep reading: Fed raises rates by three-quarters of a point", "related"),
        ("MORE STORIES: Goats eat posters // Swim coach banned", "related"),
        ("USD 28.34  EUR 32.07", "ticker"),
        ("BTC $ 41,205.33 (+2.1%)  ETH $ 3,101.70 (+3.4%)", "ticker"),
        ("Leave a Reply Cancel reply", "comment"),
        ("Comments (12)", "comment"),
        ("© 2022 Harbour Times", "legal"),
        ("All times are GMT +1. The time now is 07:12.", "legal"),
        ("__________", "other"),
    ],
)
def test_furniture_has_its_reason(text: str, expected: DropReason):
    assert reason(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Norland will send three ferries and $45 million to Tamura, its foreign minister said.",
        "“The yard is ready,” Holt told reporters.",
        "Twice.",
        "- repair of two slipways;",
        "The yard will meet with crane makers",
        "(Reporting by Ragna Holt; Editing by Odd Berg)",
        "Ragna Holt and Odd Berg contributed to this report.",
        "This story has been updated with additional details.",
        "CORRECTION: An earlier version of this story gave the sum as $54 million.",
        "MEMORANDUM FOR THE SECRETARY OF STATE",
        "SUBJECT:       Ferries and Cranes for Tamura",
        "Statement of October 28, 2022",
        "Q    On the second ferry —",
        "MS. HOLT:  Yes.  Yes, the —",
        "Terms of the loan were not disclosed.",
        "Shares of Sandvik Yards closed down 0.6% at $101.33, valuing the company at about $151 million.",
        "We are the first nation to donate ten ferries to our friends.",
        "Justin Berg, Bloomberg.",
        DELEGATION,
    ],
)
def test_text_of_articles_is_no_furniture(text: str):
    assert reason(text) is None


def test_a_line_made_of_links_leads_elsewhere():
    assert reason("Goats eat the posters of a candidate", linked=1.0) == "related"
    assert reason("Long reads", linked=1.0) == "nav"
    assert reason("Norland will send three ferries, it said.", linked=1.0) is None


@pytest.mark.parametrize("rule", [*PHRASE_RULES, *SHAPE_RULES])
def test_no_rule_takes_a_plain_sentence(rule):
    assert rule(looks("Three ferries leave the yard before the middle of June.")) == {}
