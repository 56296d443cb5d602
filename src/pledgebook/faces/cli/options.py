"""Arguments that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

BookFile = Annotated[Path, typer.Option("--book", help="The book: one file.", show_default=False)]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object a line and nothing else.")]
