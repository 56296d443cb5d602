"""The cheap scan for words of aid refuses nothing that the cues themselves find."""

import json
import re
from pathlib import Path

import pytest

from pledgebook.claims.grammar.cues import cue, load
from pledgebook.text import fold


@pytest.mark.parametrize("aid", ["military", "civil"])
def test_every_find_of_the_cue_holds_a_stem_of_the_scan(aid: str, shared: Path):
    lines = (shared / "corpus" / "excerpts-dev.jsonl").read_text("utf-8").splitlines()
    pages = [path.read_text("utf-8") for path in sorted((shared / "corpus" / "press-dev").iterdir())]
    starts = load("cues")["scan"][aid]
    found = {
        match[0].lower()
        for text in (*(json.loads(line)["text"] for line in lines), *pages)
        for match in cue("aid", aid).finditer(fold(text))
    }
    assert found
    assert not {
        words for words in found if set(starts).isdisjoint(re.findall(r"(?<![a-z])[a-z]{3,5}", words))
    }
