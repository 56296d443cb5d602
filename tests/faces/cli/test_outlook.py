"""`pledgebook outlook`."""

import json
from pathlib import Path

import pytest

from pledgebook import flow, read
from pledgebook.stores import Book
from tests.conftest import ROOT

DEMO = ROOT / "examples" / "outlook.toml"

GIFT = """
name = "{name}"
start = 2030-01-01
months = 48
[[item]]
name = "shell"
unit = "shells"
price = 1_000_000
lead = {{value = 12, unit = "months", source = "a study"}}
[[ask]]
package = "gift"
item = "shell"
quantity = 90
when = 2030-01-01
from_stock = 1
[[resource]]
name = "line"
unit = "shells"
capacity = {capacity}
needs = {{shell = 1}}
[[target]]
name = "all back by 2032"
item = "shell"
aim = "stock"
level = 0
by = 2032-01-31
"""


@pytest.fixture
def gift(tmp_path: Path) -> Path:
    """A scenario in which 90 shells are given, made again at 10 a month and delivered after a year."""
    file = tmp_path / "gift.toml"
    file.write_text(GIFT.format(name="A gift", capacity=10), encoding="utf-8")
    return file


def test_people_see_what_a_run_says(run, gift: Path):
    ran = run("outlook", gift, "--draws", 5)
    assert ran.code == 0
    assert ran.out.startswith("A gift: 48 months from 1 Jan 2030, 5 draws, seed 1.\n")
    rows = [" ".join(line.split()) for line in ran.out.splitlines()]
    for row in (
        "shell 90 1.8 1.8 0% -90 in Jan 2030",
        "line 17% 0.1 shells shell: 0.089 months sooner",
        "all back by 2032 100%",
        "gift shell 90 100% 0% $90 million",
        "2030 replacement 0 90 0",
        "2031 replacement 0 0 90",
        "17 values: 16 assumed, 1 with a source, 0 contradicted by other figures.",
    ):
        assert row in rows, ran.out


def test_programs_get_one_object_of_json(run, gift: Path):
    ran = run("outlook", gift, "--draws", 5, "--seed", 3, "--json")
    [line] = ran.out.splitlines()
    row = json.loads(line)
    assert (row["scenario"], row["seed"], row["draws"], row["start"]) == ("A gift", 3, 5, "2030-01-01")


def test_two_scenarios_stand_side_by_side(run, gift: Path, tmp_path: Path):
    other = tmp_path / "faster.toml"
    other.write_text(GIFT.format(name="Faster", capacity=90), encoding="utf-8")
    out = run("outlook", gift, "--compare", other, "--draws", 5).out
    assert out.startswith("A: A gift\nB: Faster\n")
    assert [line.split() for line in out.splitlines() if line.startswith("years-net")] == [
        ["years-net", "shell", "1.8", "1.1"]
    ]
    assert len(run("outlook", gift, "--compare", other, "--draws", 5, "--json").out.splitlines()) == 2


def test_the_model_is_written_for_other_programs(run, gift: Path, tmp_path: Path):
    file = tmp_path / "gift.xmile"
    assert run("outlook", gift, "--draws", 2, "--xmile", file).code == 0
    assert 'name="stock_shell"' in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("name = 3", "pledgebook: wrong.toml: Expected a word at name, found 3."),
        ("name = ", "pledgebook: wrong.toml: Expected TOML, found an error: "),
        (GIFT.format(name="x", capacity=1).replace('item = "shell"\nquantity', 'item = "rocket"\nquantity'),
         "pledgebook: wrong.toml: Expected an item (shell) in ask of gift, found 'rocket'."),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_and_nothing_run(run, tmp_path: Path, text: str, sentence: str):
    file = tmp_path / "wrong.toml"
    file.write_text(text, encoding="utf-8")
    ran = run("outlook", file)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(sentence)


def test_a_file_that_is_not_there_is_named(run, tmp_path: Path):
    ran = run("outlook", tmp_path / "none.toml")
    assert ran.code == 2
    assert ran.err.startswith(f"pledgebook: Expected a scenario in {tmp_path / 'none.toml'}, found none")


def test_the_demo_scenario_takes_its_packages_from_the_demo_book(run, tmp_path: Path):
    book = tmp_path / "demo.book"
    with Book.open(book, create=True) as opened:
        flow.build(read.pages([str(ROOT / "examples" / "pages")]), opened)
    row = json.loads(run("outlook", DEMO, "--book", book, "--draws", 20, "--json").out)
    asked = {(each["item"], each["asked"]) for each in row["packages"]}
    assert {("Javelin", 2000), ("Stinger", 800), ("155mm round", 144000), ("155mm howitzer", 72)} <= asked
    assert {each["resource"] for each in row["bindings"]} >= {"filling", "155mm bodies", "motors"}
