"""The demonstration shows every list and one chain down to the words."""

import datetime as dt
import re
from pathlib import Path

import pytest

from pledgebook.faces.cli.demo import demo
from pledgebook.model import Decision
from pledgebook.stores import contract
from tests.conftest import ROOT

AID = "The United States announced $800 million in military aid for Ukraine on 13 April 2030."
TOTAL = "On 14 April 2030 the Pentagon said military aid for Ukraine came to $9 billion since January 2030."


LOST = Decision.of("reject", ("c" * 16,), "Ada", "No aid.", dt.datetime(2030, 5, 1, tzinfo=dt.UTC))


def test_it_shows_entries_totals_findings_and_a_chain(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "aid.txt").write_text(AID, encoding="utf-8")
    (pages / "total.txt").write_text(TOTAL, encoding="utf-8")
    (tmp_path / "decisions.jsonl").write_bytes(contract.line(contract.decision(LOST)))
    demo(tmp_path, tmp_path / "demo.book")
    out = capsys.readouterr().out
    places = [
        out.index(title)
        for title in ("\nEntries\n", "\nQuoted totals\n", "\nCopies\n", "\nFindings\n", "Try next: ")
    ]
    assert places == sorted(places)
    assert "$800 million" in out
    assert "decision-orphaned" in out
    assert f"{tmp_path / 'demo.book'} holds: pages 2" in out


def test_the_readme_shows_what_it_prints(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COLUMNS", raising=False)
    demo(ROOT / "examples", Path("demo.book"))
    printed = {line.rstrip() for line in capsys.readouterr().out.splitlines()}
    [sample] = re.findall(r"```text\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    assert [line for line in sample.splitlines() if line not in printed] == []
