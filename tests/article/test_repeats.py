from pledgebook.article import repeats
from tests.article.viewing import pieces

LEAD = "Norland will send three ferries and $45 million to Tamura, its foreign minister said on Tuesday."
SECOND = "Two of the ferries leave the yard at Sandvik before 12 June, and the third follows in autumn."
REFRAIN = "Thank you all very much for the work that you are doing for this harbour."


def judged(*lines: str) -> list[str | None]:
    return list(repeats.drop(pieces(*lines), [None] * len(lines)))


def test_an_article_that_comes_twice_is_kept_once():
    assert judged(LEAD, SECOND, LEAD, SECOND) == [None, None, "repeat", "repeat"]


def test_a_teaser_that_breaks_off_is_dropped_above_and_below():
    assert judged(LEAD[:70] + "...", LEAD, SECOND) == ["repeat", None, None]
    assert judged(LEAD, SECOND, LEAD[:70] + "...") == [None, None, "repeat"]


def test_the_first_paragraph_again_below_is_dropped():
    assert judged(LEAD, SECOND, LEAD) == [None, None, "repeat"]


def test_a_refrain_is_no_copy():
    assert judged(LEAD, REFRAIN, SECOND, REFRAIN) == [None] * 4
    assert judged("No.", LEAD, "No.", SECOND) == [None] * 4


def test_dropped_blocks_are_no_originals():
    assert repeats.drop(pieces(LEAD, LEAD), ["related", None]) == ["related", None]
