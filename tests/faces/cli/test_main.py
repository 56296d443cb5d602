"""The command as a whole."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from pledgebook.faces.cli import COMMANDS
from tests.faces.cli.conftest import Ran

HEAVY = ("rich.table", "trafilatura", "lxml", "pledgebook.flow")


def test_the_help_lists_every_command(run: Callable[..., Ran]):
    out = run("--help").out
    assert all(command.__name__.replace("_", "-") in out for command in COMMANDS)


def test_a_reading_command_loads_nothing_heavy_for_json(book: Path):
    program = (
        "import sys\n"
        "from pledgebook.faces.cli import main\n"
        "try:\n    main(['packages', '--json', '--book', sys.argv[1]])\n"
        f"finally:\n    print([name for name in {HEAVY} if name in sys.modules], file=sys.stderr)\n"
    )
    ran = subprocess.run(  # noqa: S603 -- our own program
        [sys.executable, "-c", program, str(book)], capture_output=True, text=True, check=True
    )
    assert ran.stdout.startswith('{"id":')
    assert ran.stderr == "[]\n"


def test_a_terminal_without_the_characters_shows_question_marks(book: Path):
    ran = subprocess.run(  # noqa: S603 -- our own program
        [sys.executable, "-m", "pledgebook", "packages", "--book", str(book)],
        capture_output=True,
        env=os.environ | {"PYTHONIOENCODING": "ascii"},
        check=True,
    )
    assert b"US ? UA" in ran.stdout


def test_it_runs_as_a_module(tmp_path: Path):
    words = ["-m", "pledgebook", "packages", "--book", str(tmp_path / "none.book")]
    ran = subprocess.run(  # noqa: S603 -- our own program
        [sys.executable, *words], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 2
    assert ran.stderr.startswith("pledgebook: There is no book ")
    assert ran.stderr.count("\n") == 1
