"""Arguments that several commands share."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

BookFile = Annotated[Path, typer.Option("--book", help="The book: one file.", show_default=False)]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object a line and nothing else.")]
Day = ["%Y-%m-%d"]
AsOf = Annotated[
    datetime | None,
    typer.Option(
        "--as-of",
        metavar="DATE",
        formats=Day,
        help="Count only what had been published by the end of that day.",
        show_default=False,
    ),
]
