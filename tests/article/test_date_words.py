from datetime import date

from pledgebook.article.date_words import PUBLISHED, UPDATED, iso_offset, month, offset


def test_months_by_their_names():
    assert [month(word) for word in ("May", "mai", "травня", "Sept", "sierpnia", "ferry")] == [
        5,
        5,
        5,
        9,
        8,
        None,
    ]


def test_offsets_of_zones():
    assert offset("BST", date(2022, 6, 1)) == "+01:00"
    assert offset("EST", date(2022, 6, 1)) == "-05:00"
    assert iso_offset(330) == "+05:30"


def test_american_zones_follow_summer_time():
    assert [offset("ET", date(2022, 3, day)) for day in (12, 13)] == ["-05:00", "-04:00"]
    assert [offset("PT", date(2022, 11, day)) for day in (5, 6)] == ["-07:00", "-08:00"]


def test_words_that_say_what_a_line_dates():
    assert UPDATED.search("Last updated: May 2")
    assert PUBLISHED.search("First published on May 2")
    assert not UPDATED.search("May 2")
