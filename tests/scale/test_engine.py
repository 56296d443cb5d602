"""Many files on Daft, on this machine and on a Ray cluster of two nodes: always the book of a local build."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pledgebook import scale
from pledgebook.errors import PledgebookError
from pledgebook.faces.cli.build import bring_up_to_date
from pledgebook.model import Problem
from pledgebook.scale import Job, glean_all
from tests.conftest import ROOT
from tests.scale.making import canonical, write_archive

PATIENCE = 180
"""Seconds after which a run counts as stuck; it takes some fifteen."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where everything lies; the sources are named from here, by relative paths."""
    folder = tmp_path_factory.mktemp("scale")
    write_archive(folder / "pages")
    return folder


@pytest.fixture(scope="module")
def local(folder: Path) -> tuple[list[bytes], list[Problem]]:
    """What a local build gives, and what it refuses."""
    return _built(folder, ["pages", "absent.jsonl"], "local.book")


@pytest.fixture(scope="module")
def ray() -> Iterator[str]:
    """The address of a cluster of two nodes."""
    command = [sys.executable, "-m", "tests.scale.cluster"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as cluster:  # noqa: S603
        assert cluster.stdout
        lines = (line.strip() for line in cluster.stdout)
        yield next(line for line in lines if re.fullmatch(r"[\d.]+:\d+", line))
        assert cluster.stdin
        cluster.stdin.close()


def _built(folder: Path, sources: list[str], name: str) -> tuple[list[bytes], list[Problem]]:
    with pytest.MonkeyPatch.context() as here:
        here.chdir(folder)
        refused = bring_up_to_date(sources, Path(name)).refused
    return canonical(folder / name), sorted(refused)


def _scaled(folder: Path, out: str, *more: str) -> str:
    """What `pledgebook scale` prints, in a process of its own: Daft keeps to its first runner."""
    command = [sys.executable, "-m", "pledgebook", "scale", "pages", "absent.jsonl", "--out", out, *more]
    ran = subprocess.run(  # noqa: S603
        command, cwd=folder, capture_output=True, text=True, check=False, timeout=PATIENCE
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def test_the_archive_holds_what_is_kept_refused_and_broken(local):
    lines, refused = local
    assert len(lines) > 150
    assert {problem.code for problem in refused} == {
        "bad-record",
        "damaged",
        "empty",
        "missing",
        "truncated",
    }


HELD = " holds: pages 37, pages passed over that can hold no claim 34, problems, "


def test_on_this_machine_the_book_is_that_of_a_local_build(folder: Path, local):
    """The table goes to an address and is taken in from there, as with object storage."""
    out = (folder / "native").as_uri()
    assert HELD in _scaled(folder, out, "--workers", "2")
    assert _built(folder, [out], "native.book") == local


def test_on_a_cluster_the_book_is_that_of_a_local_build(folder: Path, local, ray: str):
    assert HELD in _scaled(folder, "cluster", "--ray", ray)
    assert _built(folder, ["cluster"], "cluster.book") == local


def test_a_folder_that_holds_something_is_not_written_into(folder: Path):
    with pytest.raises(
        PledgebookError, match=r"Expected an empty folder or none at .*pages, found something"
    ):
        glean_all([str(folder / "pages")], str(folder / "pages"), Job("rules"))
    with pytest.raises(PledgebookError, match="Expected an empty folder or none at file:"):
        glean_all([str(folder / "pages")], (folder / "pages").as_uri(), Job("rules"))


def test_where_no_file_can_be_read_the_reason_is_told(folder: Path):
    with pytest.raises(PledgebookError, match=r"No file can be read from .*nowhere.*check the spelling"):
        glean_all([str(folder / "nowhere")], str(folder / "out"), Job("rules"))
    assert not (folder / "out").exists()


@pytest.mark.parametrize("address", ["127.0.0.1:1", "auto", "ray://127.0.0.1:1"])
def test_where_no_cluster_answers_the_address_is_told(folder: Path, address: str):
    with pytest.raises(PledgebookError, match=f"Expected a Ray cluster at {address}, found none"):
        glean_all([str(folder / "pages")], str(folder / "out"), Job("rules", ray=address))


def test_standard_input_is_not_spread(folder: Path):
    with pytest.raises(PledgebookError, match="save the records and name the file"):
        glean_all(["-"], str(folder / "out"), Job("rules"))


def test_without_the_extra_one_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delitem(sys.modules, "pledgebook.scale.engine", raising=False)
    monkeypatch.delattr(scale, "engine", raising=False)
    monkeypatch.setitem(sys.modules, "daft", None)
    with pytest.raises(
        PledgebookError, match=r"daft is not installed; run `pip install 'pledgebook\[scale\]'`"
    ):
        glean_all(["pages"], "out", Job("rules"))


def test_no_use_is_reported_to_anybody(folder: Path):
    with pytest.raises(PledgebookError):
        glean_all(["-"], str(folder / "out"), Job("rules"))
    assert (os.environ["DO_NOT_TRACK"], os.environ["RAY_USAGE_STATS_ENABLED"]) == ("true", "0")
