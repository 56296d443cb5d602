"""When: a span of days, and how it was told from the words."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

How = Literal[
    "stated",  # day, month and year stand in the text
    "published",  # counted from the page's date ("Wednesday", "today", a day without a year)
    "context",  # told from what the document itself makes certain, or from a story it shares with a dated one
    "unresolved",  # words were found but no day could be told
]


@dataclass(frozen=True, slots=True)
class When:
    """The days on which something can have happened, both ends included.

    Attributes:
        earliest: first possible day; None where unknown.
        latest: last possible day; None where unknown.
        how: by which means the days were told.
        written: the words as they stand in the text; empty where there are none.
    """

    earliest: date | None
    latest: date | None
    how: How
    written: str = ""

    @classmethod
    def day(cls, day: date, how: How, written: str = "") -> "When":
        """A single day."""
        return cls(day, day, how, written)

    @property
    def known(self) -> bool:
        """Whether both ends are known."""
        return self.earliest is not None and self.latest is not None

    def meets(self, other: "When", slack_days: int = 0) -> bool:
        """Whether some day fits both, give or take `slack_days`; False where an end is unknown."""
        if not (self.earliest and self.latest and other.earliest and other.latest):
            return False
        gap = max((self.earliest - other.latest).days, (other.earliest - self.latest).days)
        return gap <= slack_days
