"""The cheap scan for words of arms refuses nothing that the cue itself finds."""

import json
from pathlib import Path

from pledgebook.claims.grammar.cues import cue, load
from pledgebook.text import fold


def test_every_find_of_the_cue_holds_a_stem_of_the_scan(shared: Path):
    lines = (shared / "corpus" / "excerpts-dev.jsonl").read_text("utf-8").splitlines()
    pages = [path.read_text("utf-8") for path in sorted((shared / "corpus" / "press-dev").iterdir())]
    stems = load("cues")["scan"]["arms"]
    found = {
        match[0].lower()
        for text in (*(json.loads(line)["text"] for line in lines), *pages)
        for match in cue("aid", "military").finditer(fold(text))
    }
    assert found
    assert not {words for words in found if not any(stem in words for stem in stems)}
