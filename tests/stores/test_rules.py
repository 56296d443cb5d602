"""Which rules a stage follows, told by its files."""

from importlib.resources import files
from pathlib import Path
from shutil import copytree

import pytest

from pledgebook.stores import rules
from pledgebook.stores.rules import rules_of


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the program, whose rules are the ones that are told."""
    copied = tmp_path / "pledgebook"
    copytree(str(files("pledgebook")), copied)
    monkeypatch.setattr(rules, "files", lambda _: copied)
    return copied


def told(stage: rules.Stage) -> str:
    return rules_of.__wrapped__(stage)


@pytest.mark.usefixtures("program")
def test_the_rules_are_the_same_as_long_as_the_files_are():
    assert told("claims") == rules_of("claims")
    assert told("article") == rules_of("article")
    assert told("article") != told("claims")


@pytest.mark.parametrize(
    ("changed", "other", "same"),
    [
        ("claims/data/cues.toml", {"claims"}, {"article"}),
        ("claims/frames/kinds.py", {"claims"}, {"article"}),
        ("article/region.py", {"article"}, {"claims"}),
        ("text/fold.py", {"claims", "article"}, set()),
        ("ledger/keep.py", set(), {"claims", "article"}),
    ],
)
def test_a_change_of_a_file_changes_the_rules_of_the_stages_that_depend_on_it(
    program: Path, changed: str, other: set[rules.Stage], same: set[rules.Stage]
):
    before = {stage: told(stage) for stage in other | same}
    path = program / changed
    path.write_text(path.read_text("utf-8") + "\n", "utf-8")
    assert {stage for stage in before if told(stage) != before[stage]} == other
