"""`pledgebook scale`: read many files on all cores or on a Ray cluster into a table that `build` takes in."""

import os
import sys
from typing import Annotated

import typer

from pledgebook.faces.cli.build import Gate, Processes
from pledgebook.faces.cli.workers import cores
from pledgebook.stores import rules_of_page

Sources = Annotated[
    list[str], typer.Argument(metavar="SOURCE...", help="Files, folders, or addresses in object storage.")
]
Out = Annotated[
    str, typer.Option("--out", metavar="DIR", help="An empty folder, or its address.", show_default=False)
]
Ray = Annotated[
    str | None,
    typer.Option("--ray", metavar="ADDRESS", help="A Ray cluster, as host:port; this machine if unsaid."),
]


def scale(
    sources: Sources, out: Out, *, ray: Ray = None, gate: Gate = True, workers: Processes = None
) -> None:
    """Read pages on all cores or a cluster and write Parquet, from which `build` makes the same book."""
    # Inside the function: only this command needs what it imports.
    from pledgebook.scale import Job, glean_all  # noqa: PLC0415

    job = Job(rules_of_page(), gate, workers if ray else workers or cores(), ray)
    counts = glean_all(sources, out, job)
    held = ", ".join(f"{name} {counts.get(kind, 0):,}" for kind, name in _COUNTED.items())
    typer.echo(f"{out} holds: {held}. Take it in with `pledgebook build {out} --book FILE`.")
    if ray is None:
        _leave()


def _leave() -> None:
    """Ends the process without winding Python down.

    Daft's threads may still hold Python then, and the process dies by a signal with all its work done: one
    run of 75 did on a busy machine.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


_COUNTED = {
    "page": "pages",
    "refused": "pages passed over that can hold no claim",
    "problem": "problems, which `build` names",
}
