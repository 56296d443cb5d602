"""The command `pledgebook`: one file a command."""

import sys
from collections.abc import Sequence
from io import TextIOWrapper

import typer

from pledgebook.errors import PledgebookError
from pledgebook.faces.cli.articles import articles
from pledgebook.faces.cli.build import build
from pledgebook.faces.cli.chart import chart
from pledgebook.faces.cli.check import check
from pledgebook.faces.cli.claims import claims
from pledgebook.faces.cli.copies import copies
from pledgebook.faces.cli.decide import decide
from pledgebook.faces.cli.decisions import decisions
from pledgebook.faces.cli.diff import diff
from pledgebook.faces.cli.explain import explain
from pledgebook.faces.cli.export import export
from pledgebook.faces.cli.findings import findings
from pledgebook.faces.cli.import_decisions import import_decisions
from pledgebook.faces.cli.outlook import outlook
from pledgebook.faces.cli.packages import packages
from pledgebook.faces.cli.problems import problems
from pledgebook.faces.cli.publish import publish
from pledgebook.faces.cli.ratios import ratios
from pledgebook.faces.cli.scale import scale
from pledgebook.faces.cli.totals import totals

COMMANDS = (
    build,
    packages,
    totals,
    ratios,
    findings,
    diff,
    explain,
    claims,
    articles,
    copies,
    problems,
    publish,
    chart,
    check,
    decide,
    decisions,
    import_decisions,
    scale,
    export,
    outlook,
)
"""In the order in which the help lists them."""

NOTHING_DONE = 2
"""Exit code where the command was wrong or nothing could be done."""

app = typer.Typer(
    help="Read coverage of government aid and keep a book of it in which every figure shows its source.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for command in COMMANDS:
    app.command()(command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs the command and exits; what stops it is told in one sentence.

    Args:
        arguments: the words after `pledgebook`; those of the process where None.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal without “ or → shows ? and does not fail
    try:
        app(arguments)
    except PledgebookError as error:
        typer.echo(f"pledgebook: {error}", err=True)
        sys.exit(NOTHING_DONE)
