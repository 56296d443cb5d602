from dataclasses import replace
from datetime import date

from pledgebook.faces.charts import amounts, reach
from pledgebook.model import When
from tests.faces.charts.making import saying
from tests.stores.making import MILLION, dollars


def test_dots_stand_by_speaker_then_by_day():
    told = [
        replace(saying("a"), amount=dollars(700), date=When.day(date(2030, 4, 2), "stated")),
        replace(saying("b"), amount=dollars(800), date=When.day(date(2030, 4, 1), "stated")),
        replace(saying("c"), amount=dollars(800), speaker=None, source="Harbour Times"),
        replace(saying("d"), amount=dollars(800), speaker=None),
        saying("e"),
    ]
    found = [(dot.speaker, dot.claim) for dot in amounts(told)]
    assert found == [("Ada Berg", "b"), ("Ada Berg", "a"), ("Harbour Times", "c"), ("briefing", "d")]


def test_sums_that_agree_stand_in_the_middle_of_their_scale():
    least, most = reach(amounts([replace(saying("a"), amount=dollars(800))]))
    assert least < 720 * MILLION
    assert most > 880 * MILLION


def test_a_scale_never_begins_below_zero():
    assert (
        reach(amounts([replace(saying("a"), amount=dollars(0)), replace(saying("b"), amount=dollars(9))]))[0]
        == 0
    )
