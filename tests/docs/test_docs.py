"""The documentation says what the program does: commands, kinds, codes, tables, invariants, files."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
import typer

from pledgebook import flow, read
from pledgebook.faces.cli import app
from pledgebook.faces.cli.import_decisions import append_from
from pledgebook.faces.export import FORMATS
from pledgebook.model import Authority, FindingCode, Record, Stage
from pledgebook.model.claim import Kind
from pledgebook.stores import CHECKS, Book
from pledgebook.stores.file import TABLES
from tests.conftest import ROOT

DOCS = sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")])
PLACES = (ROOT, ROOT / "src" / "pledgebook", ROOT / "examples" / "pages", ROOT / "docs")
"""The folders from which documents name files."""

PROGRAM: Any = typer.main.get_command(app)


def text(name: str) -> str:
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


def section(document: str, title: str) -> str:
    """What stands under a heading of the second level, up to the next one."""
    found = re.search(rf"^## {re.escape(title)}\n(.*?)(?=^## |\Z)", document, re.MULTILINE | re.DOTALL)
    assert found, f"no section {title}"
    return found[1]


def first_column(document: str) -> list[str]:
    """The names in backticks that begin the rows of its tables."""
    return re.findall(r"^\| `([^`]+)`[^|]*\|", document, re.MULTILINE)


@pytest.mark.parametrize("name", PROGRAM.commands)
def test_every_command_stands_with_its_help_and_options(name: str):
    told, command = section(text("commands.md"), name), PROGRAM.commands[name]
    assert all(paragraph in told for paragraph in command.help.split("\n\n"))
    for parameter in command.params:
        if parameter.name != "help":
            names = [*parameter.opts, *parameter.secondary_opts]
            shown = [parameter.metavar] if parameter.param_type_name == "argument" else names
            row = f"| {' / '.join(f'`{word}`' for word in shown)} | {parameter.help} |"
            assert row in told


def test_no_command_is_told_that_does_not_exist():
    assert re.findall(r"^## (.*)$", text("commands.md"), re.MULTILINE) == list(PROGRAM.commands)


@pytest.mark.parametrize(
    ("name", "title", "values"),
    [
        ("claims.md", "Kinds", get_args(Kind)),
        ("book.md", "Findings", get_args(FindingCode)),
        ("book.md", "Records", get_args(Record)),
        ("book.md", "Invariants", tuple(check.__name__ for check in CHECKS)),
    ],
)
def test_every_value_has_its_row(name: str, title: str, values: tuple[str, ...]):
    assert first_column(section(text(name), title)) == list(values)


@pytest.mark.parametrize(
    ("title", "values"), [("Stages", get_args(Stage)), ("Authority", get_args(Authority))]
)
def test_every_stage_and_authority_is_named(title: str, values: tuple[str, ...]):
    told = section(text("claims.md"), title)
    assert [value for value in values if f"`{value}`" not in told] == []


def test_every_format_of_exports_has_its_row():
    assert first_column(text("exports.md")) == list(FORMATS)


def test_an_invariant_is_told_in_its_own_words():
    told = section(text("book.md"), "Invariants")
    assert all(f"| `{check.__name__}` | {check.__doc__} |" in told for check in CHECKS)


def test_the_tables_of_the_book_are_those_of_the_file():
    rows = re.findall(r"^\| `(\w+)` \|.*\| ([^|]+) \|$", section(text("book.md"), "Tables"), re.MULTILINE)
    told = {table: re.findall(r"`(\w+)`", columns) for table, columns in rows}
    assert told == dict(tables())


def tables() -> Iterator[tuple[str, list[str]]]:
    """Each table of the layout with its columns."""
    for statement in TABLES:
        if found := re.match(r"CREATE TABLE IF NOT EXISTS (\w+) \((.*)\)", statement, re.DOTALL):
            columns = re.findall(
                r"(?:^|,)\s*(\w+) (?:TEXT|INTEGER|BLOB|REAL)|(?:^|,)\s*(\w+)(?= TEXT)", found[2]
            )
            yield found[1], [one or other for one, other in columns]


@pytest.mark.parametrize("file", DOCS, ids=lambda file: file.name)
def test_every_file_that_is_named_exists(file: Path):
    document = file.read_text(encoding="utf-8")
    named = re.findall(r"`([\w./-]+\.(?:py|toml|md|jsonl|txt|html|lock))`", document)
    linked = [target.partition("#")[0] for target in re.findall(r"\]\(([^)]+)\)", document)]
    absent = [name for name in named if not any((place / name).is_file() for place in PLACES)]
    assert absent == []
    assert [target for target in linked if target and not (file.parent / target).exists()] == []


def test_every_example_page_has_its_row():
    pages = ROOT / "examples" / "pages"
    files = sorted(page.relative_to(pages).as_posix() for page in pages.rglob("*.*"))
    assert first_column(text("examples.md")) == files


def test_the_readme_shows_what_the_demo_prints(tmp_path: Path):
    with Book.open(tmp_path / "demo.book", create=True) as book:
        flow.build(read.pages([str(ROOT / "examples" / "pages")]), book)
        append_from(ROOT / "examples" / "decisions.jsonl", book)
        held = {(finding.code, " ".join(finding.sentence.split())) for finding in book.findings()}
    assert set(shown_findings()) <= held


def shown_findings() -> list[tuple[str, str]]:
    """Code and sentence of each finding in the excerpt of the README, the lines of a sentence joined."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    excerpt = readme.partition("\nFindings\n")[2].partition("\npledgebook explain")[0]
    rows: list[list[str]] = []
    for line in excerpt.splitlines():
        if found := re.match(r"[0-9a-f]{8}   ([a-z-]+) +(?:[\d.,]+ \w+|–)   (.*)", line):
            rows.append([found[1], found[2]])
        elif rows and line.startswith(" " * 30):
            rows[-1].append(line)
    assert rows, "no finding stands in the excerpt"
    return [(code, " ".join(" ".join(words).split())) for code, *words in rows]
