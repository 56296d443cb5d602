import pytest

from pledgebook.article.cut import is_cut, prompt
from pledgebook.model import Stated
from tests.article.viewing import LEAD, Line, view

NOT_FREE = Stated("access", "false", "json-ld", "isAccessibleForFree")
SUBSCRIBE: Line = ("prompt", "Subscribe to continue reading")
LONG: Line = (None, LEAD * 15)


@pytest.mark.parametrize(
    "text",
    [
        "Subscribe to continue reading",
        "To read the full story, sign in.",
        "This article is for subscribers only",
        "Already a member? Log in",
        "Keep reading for $1 a month",
        "Jetzt weiterlesen",
        "Cet article réservé aux abonnés",
    ],
)
def test_a_prompt_right_behind_a_short_text_cuts_it(text: str):
    page = view((None, LEAD), ("prompt", text))
    assert [each.name for each in prompt(page)] == ["prompt"]
    assert is_cut(page, prompt(page))


@pytest.mark.parametrize(
    "lines",
    [
        [(None, LEAD), ("prompt", "Sign up for our newsletter")],
        [(None, LEAD), ("prompt", "Support us from $2 a month")],
        [SUBSCRIBE, (None, LEAD)],
        [LONG, SUBSCRIBE],
        [(None, LEAD), *[("related", f"Goats eat poster {number}") for number in range(5)], SUBSCRIBE],
        [SUBSCRIBE],
    ],
)
def test_other_texts_are_whole(lines: list[Line]):
    assert not is_cut(view(*lines), prompt(view(*lines)))


def test_a_page_that_is_not_free_may_hold_the_whole_text():
    assert not is_cut(view((None, LEAD)), [NOT_FREE])


def test_it_is_cut_where_it_breaks_off_or_more_words_are_counted():
    assert is_cut(view((None, f"{LEAD} All...")), [NOT_FREE])
    assert is_cut(view((None, LEAD)), [NOT_FREE, Stated("access", "450", "json-ld", "wordCount")])
    assert not is_cut(view((None, f"{LEAD} All...")), [])
