"""Text files that a command is given."""

from pathlib import Path

from pledgebook.errors import PledgebookError


def text_of(file: Path, what: str) -> str:
    """The text of a file in UTF-8.

    Args:
        file: the file.
        what: what is expected in it, as people call it: "a scenario".

    Raises:
        PledgebookError: it cannot be read.
    """
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PledgebookError(f"Expected {what} in {file}, found none that can be read: {error}.") from None
