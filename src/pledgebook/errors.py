"""Exceptions: one base; a child only where a caller would act differently.

Bad *data* is never an exception but a `Problem`. These are for what stops a command.
"""


class PledgebookError(Exception):
    """Something that stops the command; its text says what was expected, what was found and what to do."""


class BookError(PledgebookError):
    """The book cannot be opened or written as asked."""


class UnknownIdError(PledgebookError):
    """No entry of the book has the given id."""
