import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.article import region
from pledgebook.article.flatten import pieces
from pledgebook.article.furniture import reasons_of
from tests.article.viewing import pieces as page_of

LEAD = (
    "Norland will send three ferries and $45 million to Tamura, its foreign minister said on Tuesday, so that"
    " the island can rebuild the harbour that the cyclone of January wrecked."
)
SECOND = "Two of the ferries leave the yard at Sandvik before 12 June, and the third follows in autumn."
THIRD = "Tamura had asked for 60 million, because its fishing fleet lost more than half of its boats."


def judged(*lines: str) -> list[tuple[str | None, str]]:
    text = "\n".join(lines)
    page = pieces(text)
    reasons = region.judge(page.looks, reasons_of(page))
    return list(zip(reasons, page.looks.written, strict=True))


def kept(*lines: str) -> list[str]:
    return [text for reason, text in judged(*lines) if reason is None]


def test_menus_above_and_headlines_below_are_not_the_article():
    page = [
        "Home",
        "World",
        "Ferries for Tamura",
        LEAD,
        SECOND,
        "Most read",
        "Goats eat the posters of a candidate",
    ]
    assert kept(*page) == [LEAD, SECOND]


def test_headlines_below_an_article_need_no_label():
    headlines = [
        "Goats Eat Posters of Mayor's Candidate",
        "Swim Coach Banned for Life After Trial",
        "Thousands Protest in Sandvik Against New Crane",
    ]
    assert judged(LEAD, SECOND, *headlines) == [
        (None, LEAD),
        (None, SECOND),
        *(("related", headline) for headline in headlines),
    ]


def test_an_in_article_heading_is_kept():
    assert kept(LEAD, "The yard will meet with crane makers", SECOND) == [
        LEAD,
        "The yard will meet with crane makers",
        SECOND,
    ]


def test_a_list_of_other_articles_inside_is_not():
    page = ["Menu", LEAD, "RELATED POSTS", "Goats eat posters", "Crane falls into harbour", SECOND, THIRD]
    assert kept(*page) == [LEAD, SECOND, THIRD]


def test_teasers_of_other_articles_are_not():
    teaser = "Seven goats have eaten the posters of a candidate for mayor in the village of Pelu."
    other = "A crane of the old kind fell into the harbour of Sandvik on Monday and hurt nobody."
    page = [
        LEAD,
        SECOND,
        THIRD,
        "More stories",
        "Goats eat posters",
        teaser,
        "Crane falls into harbour",
        other,
    ]
    assert kept(*page) == [LEAD, SECOND, THIRD]


def test_a_labelled_headline_between_paragraphs_is_not():
    assert judged("Menu", LEAD, "Associated: 5 ferries for $ 10", SECOND)[2][0] == "related"


def test_a_caption_above_its_credit_is_not():
    assert judged("Menu", LEAD, "The quay at dawn", "(Ragna Holt/NPA)", SECOND)[2][0] == "credit"


def test_an_article_opens_behind_its_by_line_before_a_newsletter_box():
    box = ["Sign up for our newsletter", "Terms of Service", "This site is protected by recaptcha"]
    page = ["Menu", "By Ragna Holt", LEAD, *box, SECOND, THIRD, SECOND[4:]]
    assert kept(*page) == [LEAD, SECOND, THIRD, SECOND[4:]]


def test_the_captions_of_a_slide_show_below_the_by_line_do_not_open_it():
    caption = "Two men look at the wreck of a ferry on the quay of Pelu in the island republic of Tamura."
    page = ["By Ragna Holt", caption, caption, "Photo: NPA", "Share", "Share", LEAD, SECOND, THIRD]
    assert kept(*page) == [LEAD, SECOND, THIRD]


def test_a_teaser_below_the_label_of_other_articles_does_not_open_it():
    page = [
        "By Ragna Holt",
        "Related stories",
        "Goats eat posters",
        SECOND,
        "Comments (2)",
        LEAD,
        THIRD,
        LEAD,
    ]
    assert LEAD in kept("Menu", *page[:4], "Share", "Share", LEAD, THIRD)
    assert SECOND not in kept("Menu", *page[:4], "Share", "Share", LEAD, THIRD)


@pytest.mark.parametrize("ends", [["By Ragna Holt", "3 May 2022, 14:20"], ["Terms of Service"]])
def test_a_list_of_other_articles_ends_above_a_by_line_of_two_blocks_and_at_legal_notices(ends: list[str]):
    page = [
        "Most read",
        "Goats eat posters",
        "Crane falls into harbour",
        *ends,
        LEAD,
        "Ferries",
        SECOND,
        THIRD,
    ]
    assert kept("Menu", *page)[0] == LEAD


def test_a_note_of_contributors_above_a_credit_is_no_caption():
    page = ["Menu", LEAD, SECOND, "(Reporting by Ragna Holt)", "Photo: NPA", THIRD]
    assert "(Reporting by Ragna Holt)" in kept(*page)


def test_items_of_an_announced_list_need_no_bullets():
    items = ["Three ferries;", "More than 1,400 sets of pumps;", "40 cranes"]
    assert kept("Menu", LEAD, "The package also provides:", *items, "Most read", "Goats eat posters") == [
        LEAD,
        "The package also provides:",
        *items,
    ]


def test_an_announced_list_is_kept():
    items = ["- repair of two slipways;", "- three ferries;", "- a crane"]
    assert kept("Menu", LEAD, "The package also provides:", *items, "Most read", "Goats eat posters") == [
        LEAD,
        "The package also provides:",
        *items,
    ]


def test_comments_of_readers_end_the_article():
    comment = "I have said for years that three ferries are not enough for an island of that size."
    assert kept("Menu", LEAD, SECOND, "Comments (2)", comment, comment[2:]) == [LEAD, SECOND]


def test_a_note_on_the_author_below_is_not_the_article():
    assert kept("Menu", LEAD, SECOND, "Ragna Holt is a staff writer at Harbour Times.") == [LEAD, SECOND]


def test_contributors_below_are_the_article():
    assert kept("Menu", LEAD, "(Reporting by Ragna Holt)", "Most read")[-1] == "(Reporting by Ragna Holt)"


def test_a_page_that_was_cut_before_is_kept_to_its_end():
    assert kept(LEAD, "Q    And the third —", "RAGNA HOLT", "Sandvik, Norland")[1:] == [
        "Q    And the third —",
        "RAGNA HOLT",
        "Sandvik, Norland",
    ]


def test_a_page_of_menus_has_no_article():
    assert kept("Home", "World", "Sport") == []


@given(
    st.lists(st.sampled_from([LEAD, SECOND, "Menu", "Comments", "Related", "Goats eat posters", "1", "- a;"]))
)
def test_every_block_is_judged_and_known_furniture_never_kept(lines: list[str]):
    page = page_of(*lines)
    reasons = reasons_of(page)
    result = region.judge(page.looks, reasons)
    assert len(result) == len(lines)
    assert all(found == reason for found, reason in zip(result, reasons, strict=True) if reason)
