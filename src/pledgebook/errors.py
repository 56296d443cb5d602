"""Exceptions: one base; a child only where a caller would act differently.

Bad *data* is never an exception but a `Problem`. These are for what stops a command.
"""

from importlib import import_module
from typing import Any


class PledgebookError(Exception):
    """Something that stops the command; its text says what was expected, what was found and what to do."""


class BookError(PledgebookError):
    """The book cannot be opened or written as asked."""


class UnknownIdError(PledgebookError):
    """No entry of the book has the given id."""


def needed(module: str, otherwise: str) -> Any:  # noqa: ANN401 -- a module
    """A module that the core install does without.

    Args:
        module: its dotted name.
        otherwise: the sentence that says what is lacking and how to install it.

    Raises:
        PledgebookError: it is not installed.
    """
    try:
        return import_module(module)
    except ImportError as error:
        raise PledgebookError(otherwise) from error
