"""Same, different or unsure: with a score that orders, and one sentence that says why."""

from pledgebook.ledger.joining import Ruling
from pledgebook.ledger.judge import judge
from tests.ledger.making import Page, millions, on
from tests.ledger.test_acts import acts_of
from tests.ledger.test_parting import numbered, telling


def ruling(first: Page, second: Page) -> Ruling:
    (one,), (other,) = acts_of(first), acts_of(second)
    assert judge(one, other).judgement == judge(other, one).judgement
    return judge(one, other)


def test_what_parts_wins():
    found = ruling(telling("a", date=on("2022-11-04")), telling("b", date=on("2022-11-10")))
    assert (found.judgement, found.score) == ("different", 0.0)


def test_one_place_in_one_count_is_surest():
    found = ruling(numbered("a", 25), numbered("b", 25))
    assert found == Ruling("same", 1.0, "Both have the same place in one count (drawdown, number 25).")


def test_one_sum_on_one_day():
    found = ruling(telling("a", date=on("2022-11-10")), telling("b", "2022-11-11"))
    assert found.judgement == "same"
    assert found.sentence == "Both give USD 400 million on 2022-11-10."


def test_the_narrower_the_window_the_surer():
    narrow = ruling(telling("a", date=on("2022-11-10")), telling("b", date=on("2022-11-10")))
    month = on("2022-11-01", "2022-11-30")
    wide = ruling(telling("a", date=on("2022-11-10")), telling("b", date=month, novelty="earlier"))
    assert narrow.judgement == wide.judgement == "same"
    assert narrow.score > wide.score


def test_a_report_becomes_an_announcement_within_a_fortnight():
    report = telling("a", "2022-11-08", amount=millions(450), stage="considered", novelty=None)
    found = ruling(report, telling("b", date=on("2022-11-10")))
    assert found.judgement == "same"
    assert found.sentence == (
        "USD 450 million under consideration became USD 400 million, announced on 2022-11-10."
    )
    early = telling("a", "2022-10-20", amount=millions(450), stage="considered", novelty=None)
    assert ruling(early, telling("b", date=on("2022-11-10"))).judgement == "different"


def test_a_report_without_a_day_may_have_become_an_announcement():
    report = telling("a", None, amount=millions(450), stage="considered")
    found = ruling(report, telling("b", None))
    assert found.judgement == "unsure"
    assert found.score > 0
    assert "may have become" in found.sentence


def test_a_round_figure_of_another_page_is_the_exact_sum_of_that_day():
    spoken = telling("a", amount=millions(600), date=on("2022-10-04"))
    found = ruling(spoken, telling("b", amount=millions(625), date=on("2022-10-04")))
    assert found.judgement == "same"
    assert "in round figures" in found.sentence


def test_a_thousand_times_the_sum_on_one_day_is_a_slip():
    slip = telling("a", amount=millions(250_000), date=on("2022-10-04"))
    found = ruling(slip, telling("b", amount=millions(250), date=on("2022-10-04")))
    assert (found.judgement, "a thousand times over" in found.sentence) == ("same", True)


def test_an_undated_sum_means_the_latest_of_that_sum_while_it_is_recent():
    mention = telling("a", "2022-12-01", novelty="earlier")
    assert ruling(mention, telling("b", date=on("2022-11-23"))).judgement == "same"
    old = ruling(mention, telling("b", date=on("2022-06-15")))
    assert old.judgement == "unsure"


def test_pages_of_the_same_days_speak_of_one_undated_sum():
    one, other = telling("a", "2022-12-01", novelty=None), telling("b", "2022-12-03", novelty=None)
    assert ruling(one, other).judgement == "same"
    later = telling("c", "2022-12-30", novelty=None)
    assert ruling(one, later) == Ruling(
        "unsure", 0.3, "Both speak of USD 400 million, but nothing tells whether of one."
    )


def test_two_undated_pages_without_a_story_leave_it_open():
    assert ruling(telling("a", None), telling("b", None)).judgement == "unsure"
