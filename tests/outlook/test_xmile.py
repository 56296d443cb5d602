"""The model as other programs read it."""

from pathlib import Path
from xml.etree import ElementTree as ET

import numpy as np
import pytest

from pledgebook.outlook.draw import central
from pledgebook.outlook.reference import simulate
from pledgebook.outlook.xmile import names, xmile
from pledgebook.outlook.xmile_file import NAMESPACE
from tests.outlook.making import ask, item, line, rich_scenario, scenario

TAGS = {
    "xmile", "header", "vendor", "product", "name", "sim_specs", "start", "stop", "dt", "model", "variables",
    "stock", "flow", "aux", "eqn", "units", "inflow", "outflow", "gf", "xpts", "ypts",
}  # fmt: skip
"""Of the specification (OASIS, XMILE 1.0), those that are used."""


def parsed(text: str) -> ET.Element:
    return ET.fromstring(text)  # noqa: S314 -- our own


def test_it_has_the_names_of_the_specification():
    root = parsed(xmile(rich_scenario()))
    assert {each.tag for each in root.iter()} == {f"{{{NAMESPACE}}}{tag}" for tag in TAGS}


def test_every_variable_has_an_equation_and_a_unit_and_is_there_once():
    space = {"x": NAMESPACE}
    variables = parsed(xmile(rich_scenario())).find("x:model/x:variables", space)
    assert variables is not None
    told = [each.get("name") for each in variables]
    assert len(told) == len(set(told))
    assert all(
        each.findtext("x:eqn", None, space) and each.findtext("x:units", None, space) for each in variables
    )
    flows = {each.text for tag in ("inflow", "outflow") for each in variables.findall(f"*/x:{tag}", space)}
    assert flows <= {each.get("name") for each in variables.findall("x:flow", space)}


def test_names_are_made_of_letters_and_no_two_are_alike():
    assert names(["155mm round", "155MM-round", "a/b"]) == ("155mm_round", "155mm_round_1", "a_b")


@pytest.mark.filterwarnings("ignore")  # those of PySD and of what it brings
def test_pysd_runs_it_to_the_numbers_of_the_reference(tmp_path: Path):
    pysd = pytest.importorskip("pysd")
    given = rich_scenario(items=3, months=48)
    file = tmp_path / "model.xmile"
    file.write_text(xmile(given), encoding="utf-8")
    found = pysd.read_xmile(str(file)).run()
    paths, columns = simulate(central(given)), {name.casefold(): name for name in found.columns}
    for i in range(3):
        stock = found[columns[f"stock_item_{i}"]].to_numpy()
        assert np.allclose(stock, paths.stock[:, i, 0], rtol=1e-6, atol=1e-4)


def test_a_stock_of_which_nothing_is_known_may_become_negative():
    text = xmile(scenario(item(own_use=3), ask(9), line(4)))
    assert "<eqn>MIN(" not in text.split('name="used_shell"')[1].split("</flow>")[0]
