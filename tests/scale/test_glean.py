"""What is made of one page alone: the same as the stages make of it in a build."""

from pathlib import Path

from pledgebook import article, claims
from pledgebook.flow import NO_CLAIM
from pledgebook.model import Gleaned, Page, Problem
from pledgebook.read import Stored
from pledgebook.scale import glean, glean_file

AID = Page.of("us", "The United States announced $800 million in military aid for Ukraine on 13 April 2030.")
WEATHER = Page.of("weather", "Rain fell in the north, and the river rose a little.")


def test_a_page_comes_with_its_article_and_claims():
    found = glean(AID, "today")
    extracted, _ = article.extract(AID)
    assert (found.article, list(found.claims)) == (extracted, claims.read(extracted)[0])
    assert found.claims
    assert (found.page.id, found.page.source, found.rules) == (AID.id, "", "today")


def test_what_the_gate_refuses_comes_with_its_reason_alone():
    found = glean(WEATHER, "today")
    assert (found.refused, found.article, found.page.doc) == (NO_CLAIM, None, "weather")


def test_without_the_gate_every_page_is_read():
    assert glean(WEATHER, "today", gated=False).article


def test_what_is_wrong_with_a_page_comes_with_it():
    lost = Page.of(
        "lost", "The United States announced $ million in military aid for Ukraine and $5 million more."
    )
    assert [problem.code for problem in glean(lost, "today").problems] == ["lost-digits"]


def test_a_file_gives_its_pages_and_what_cannot_be_read_by_the_name_that_people_gave(tmp_path: Path):
    file = tmp_path / "june.jsonl"
    file.write_text('{"id": "a", "text": "Rain fell."}\nno record\n', "utf-8")
    page, problem = glean_file(Stored(str(file), "pages/june.jsonl"), "today")
    assert isinstance(page, Gleaned)
    assert page.page.doc == "a"
    assert isinstance(problem, Problem)
    assert (problem.place, problem.code) == ("pages/june.jsonl:2", "bad-record")
