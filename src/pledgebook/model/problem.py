"""Problem: what is wrong with the data, kept as a value."""

from dataclasses import dataclass

UNREAD = frozenset(
    "bad-record damaged empty missing not-text too-large truncated unknown-ending unreadable".split()
)
"""Codes of the problems that leave something unread. A page whose characters, day or encoding are doubtful
(`characters-lost`, `bad-date`, `encoding-guessed`) is in the book, and what is no page (`no-page`: an image
in a WARC file) was not meant to be."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that could not be read or decided; the run went on without it.

    Attributes:
        place: where: a file's name, `name:line` of a JSONL file, `name:byte` of a WARC file, or a document's
            name.
        code: a short name that programs can count by, as `not-text` or `lost-digits`.
        sentence: what was expected, what was found and what to do, for people.
    """

    place: str
    code: str
    sentence: str

    @property
    def refuses(self) -> bool:
        """Whether it left something unread."""
        return self.code in UNREAD

    def __str__(self) -> str:
        return f"{self.place}: {self.sentence}"
