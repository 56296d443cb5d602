"""Span: a run of characters, counted in Unicode code points, half-open."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A run of characters of some text.

    Attributes:
        start: first character, counted from 0.
        end: the character after the last.
    """

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]

    def move(self, offset: int) -> "Span":
        """The same run, `offset` characters further on."""
        return Span(self.start + offset, self.end + offset)

    def holds(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def to(self, other: "Span") -> "Span":
        """The smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))

    def trimmed(self, text: str, characters: str | None = None) -> "Span":
        """The span of `text` less white space (or the given characters) at both ends."""
        inside = self.of(text)
        left = len(inside) - len(inside.lstrip(characters))
        return Span(self.start + left, self.start + left + len(inside.strip(characters)))
