"""A chart to a file: SVG or PNG, by the file's ending, with the same bytes at every run."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from pledgebook.errors import PledgebookError, needed

PNG_SCALE = 2
"""Dots of a PNG to a unit of the chart. It trades sharpness on fine screens against size: at 2 the running
total of the White House book takes 90 KB."""

NO_ADDRESS: list[str] = []
"""A chart carries its data; it may fetch nothing."""


class Drawn(Protocol):
    """An Altair chart of any kind."""

    def to_dict(self) -> dict[str, Any]:
        """Its Vega-Lite specification, data included."""


def drawing() -> Any:  # noqa: ANN401 -- a module
    """Altair.

    Raises:
        PledgebookError: the extra is not installed.
    """
    return _wanted("altair")


def write(chart: Drawn, path: Path) -> None:
    """Write the chart to the file.

    Raises:
        PledgebookError: the ending is neither `.svg` nor `.png`, the extra is not installed, or the file
            cannot be written.
    """
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise PledgebookError(
            f"A chart is written as {' or '.join(ENDINGS)}, told by the ending of its file, but {path} "
            "has another: name it so."
        )
    content = ENDINGS[ending](json.dumps(chart.to_dict(), sort_keys=True))
    try:
        path.write_bytes(content)
    except OSError as error:
        raise PledgebookError(
            f"The chart cannot be written to {path} ({error.strerror}): make its folder, or name another."
        ) from error


def _svg(spec: str) -> bytes:
    drawn: str = _converter().vegalite_to_svg(spec, allowed_base_urls=NO_ADDRESS)
    return drawn.encode()


def _png(spec: str) -> bytes:
    drawn: bytes = _converter().vegalite_to_png(spec, scale=PNG_SCALE, allowed_base_urls=NO_ADDRESS)
    return drawn


def _converter() -> Any:  # noqa: ANN401 -- a module
    return _wanted("vl_convert")


def _wanted(name: str) -> Any:  # noqa: ANN401 -- a module
    return needed(
        name, f"Charts are drawn by {name}, which is not installed: pip install 'pledgebook[charts]'."
    )


ENDINGS: dict[str, Callable[[str], bytes]] = {".svg": _svg, ".png": _png}
"""How a specification becomes the bytes of a file, by the file's ending."""
