"""What could not be read is told in the book, by name and not by the folder of one machine."""

import ast
from pathlib import Path

import pytest

from pledgebook import read
from pledgebook.ledger import keep
from pledgebook.ledger.refusals import refusals
from pledgebook.model import Finding, Problem
from pledgebook.model.problem import UNREAD

READ_ANYWAY = {"characters-lost", "bad-date", "encoding-guessed"}
NO_PAGE = {"no-page"}


def test_an_empty_file_is_a_finding_with_its_sentence():
    (told,) = refusals([Problem("pages/empty.txt", "empty", "Expected text, found an empty file.")])
    assert (told.code, told.sentence) == ("page-refused", "empty.txt: Expected text, found an empty file.")
    assert (told.at_stake, told.claims, told.packages) == (0, (), ())


def test_the_folder_of_the_file_changes_nothing():
    def met(place: str) -> list[Finding]:
        return list(refusals([Problem(place, "not-text", "Expected text, found binary data.")]))

    assert met("scan.txt") == met("home/ada/scan.txt") == met("/srv/work/scan.txt")
    assert met("scan.txt") != met("other.txt")


@pytest.mark.parametrize("place", ["aid.jsonl:12", "standard input:3", "/"])
def test_a_line_and_a_bare_folder_keep_their_names(place: str):
    (told,) = refusals([Problem(place, "bad-record", "Expected a JSON object.")])
    assert told.sentence == f"{place}: Expected a JSON object."


@pytest.mark.parametrize("code", [*sorted(READ_ANYWAY | NO_PAGE), "lost-digits", "no-article"])
def test_a_page_that_was_read_is_not_refused(code: str):
    assert not list(refusals([Problem("a.txt", code, "Something was lost.")]))


def test_every_code_of_the_reader_is_judged():
    assert codes_of_the_reader() == UNREAD | READ_ANYWAY | NO_PAGE


def test_the_ledger_tells_it_once():
    met = [Problem(f"{folder}/empty.txt", "empty", "Expected text, found none.") for folder in "ab"]
    assert [finding.code for finding in keep([], [], [], [], met).findings] == ["page-refused"]


def codes_of_the_reader() -> set[str]:
    """The code in every `Problem(place, code, sentence)` of `read`, and in every call of `_broken` there."""
    files = Path(read.__file__).parent.glob("*.py")
    nodes = [node for file in files for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))]
    calls = [node for node in nodes if isinstance(node, ast.Call)]
    made = [call.args[1] for call in calls if ast.unparse(call.func) in ("Problem", "_broken")]
    return {str(code.value) for code in made if isinstance(code, ast.Constant)}
