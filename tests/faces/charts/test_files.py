import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from pledgebook.errors import PledgebookError
from pledgebook.faces.charts import Drawn, draw_amounts, draw_running, running, write
from pledgebook.faces.charts.amounts import amounts
from tests.conftest import ROOT
from tests.faces.charts.making import gave, quoted, saying
from tests.stores.making import dollars

DRAWING = """
import sys
from pathlib import Path
from tests.faces.charts.test_files import a_chart
from pledgebook.faces.charts import write
write(a_chart(), Path(sys.argv[1]))
"""


def a_chart() -> Drawn:
    totals = [quoted(300, "2030-02-24", f"2030-05-0{day}") for day in (1, 2, 3)]
    return draw_running(running([gave(300, "2030-03-01", "2030-03-09")], totals, saying)[0])


@pytest.mark.parametrize(
    ("name", "start"), [("a.svg", b"<svg"), ("a.png", b"\x89PNG"), ("A.PNG", b"\x89PNG")]
)
def test_the_ending_tells_the_form(name: str, start: bytes, tmp_path: Path):
    write(a_chart(), tmp_path / name)
    assert (tmp_path / name).read_bytes().startswith(start)


@pytest.mark.parametrize("name", ["a.svg", "a.png"])
def test_bytes_are_the_same_in_another_process_and_time_zone(name: str, tmp_path: Path):
    write(a_chart(), tmp_path / name)
    elsewhere = tmp_path / f"other-{name}"
    command = [sys.executable, "-W", "ignore", "-c", DRAWING, str(elsewhere)]
    zone = {**os.environ, "TZ": "Asia/Tokyo", "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'src'}"}
    subprocess.run(command, cwd=ROOT, env=zone, check=True)  # noqa: S603
    assert elsewhere.read_bytes() == (tmp_path / name).read_bytes()


def test_the_chart_says_what_it_shows(tmp_path: Path):
    write(a_chart(), tmp_path / "a.svg")
    drawn = (tmp_path / "a.svg").read_text("utf-8")
    assert all(word in drawn for word in ("US → UA · military", "since 24 Feb 2030", "holds", "untestable"))


def test_another_ending_is_refused_in_a_sentence(tmp_path: Path):
    with pytest.raises(PledgebookError, match=r"written as \.svg or \.png, told by the ending of its file"):
        write(a_chart(), tmp_path / "a.pdf")


def test_a_folder_that_is_not_there_is_told(tmp_path: Path):
    with pytest.raises(PledgebookError, match="make its folder, or name another"):
        write(a_chart(), tmp_path / "none" / "a.svg")


@pytest.mark.parametrize("name", ["altair", "vl_convert"])
def test_without_the_extra_one_sentence_says_what_to_install(name, tmp_path: Path, monkeypatch):
    drawn = a_chart()
    monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(PledgebookError, match=rf"drawn by {name}, .* pip install 'pledgebook\[charts\]'"):
        write(a_chart() if name == "altair" else drawn, tmp_path / "a.svg")


def test_speakers_are_named_beside_their_sums(tmp_path: Path):
    write(draw_amounts(amounts([replace(saying("a"), amount=dollars(800))]), "One entry"), tmp_path / "a.svg")
    assert "Ada Berg" in (tmp_path / "a.svg").read_text("utf-8")
