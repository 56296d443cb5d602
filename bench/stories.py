"""Made-up pages on made-up stories, with copies of every kind and look-alikes, the same at every run.

Common words come as often as in the texts that `copies/data/words.toml` was counted in; each story has names
and figures of its own. One story in twelve is copied, by one to five other outlets. Besides, offices
issue notices from a template, of which each is an act of its own.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from importlib.resources import files
from tomllib import loads
from typing import Literal

from pledgebook.model import Article, Block, Source, Span

Kind = Literal["original", "verbatim", "trimmed", "updated", "extract", "rewritten", "notice"]

COPIED = 0.08
"""Share of the stories that is copied; with it one page in six is a copy."""

NOTICES = 0.05
"""Share of the pages that are notices from one of `OFFICES` templates."""

COPIES: tuple[Kind, ...] = ("verbatim", "trimmed", "updated", "extract", "rewritten")
"""How a story is copied, each as often."""

KEPT = 0.35
"""Share of the common words that a rewrite keeps; of the real ones in the development data a little more."""

OFFICES = 40
SENTENCES = (14, 24)
NAMES = 60_000
YEAR = 730
"""Days over which the stories are spread."""

Sentence = list[str]


@dataclass(frozen=True, slots=True)
class Made:
    """A made-up page.

    Attributes:
        article: its article, which is all there is on it.
        story: number of its story; each notice is a story of its own.
        kind: how it came from the story.
    """

    article: Article
    story: int
    kind: Kind


def made(count: int, seed: int = 1) -> list[Made]:
    """So many pages."""
    found: list[Made] = []
    writer = _Writer(random.Random(seed))  # noqa: S311
    while len(found) < count:
        found += writer.notice(len(found)) if writer.chance.random() < NOTICES else writer.story(len(found))
    return found[:count]


class _Writer:
    """Writes stories and copies of them.

    Attributes:
        chance: decides everything.
    """

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        data = loads((files("pledgebook.copies") / "data" / "words.toml").read_text(encoding="utf-8"))
        self._any, self._many = data["any"].split(), data["many"].split()
        self._templates = [self._sentences(self._facts(), (8, 14)) for _ in range(OFFICES)]

    def story(self, number: int) -> Iterator[Made]:
        """A story, and its copies where it is copied."""
        told = self._sentences(self._facts(), SENTENCES)
        day = date(2021, 1, 1) + timedelta(days=self.chance.randrange(YEAR))
        yield self._page(told, number, "original", day)
        if self.chance.random() < COPIED:
            for _ in range(self.chance.randint(1, 5)):
                yield self._copy(told, number, day)

    def notice(self, number: int) -> Iterator[Made]:
        """A template with another figure and name, by the office that uses it."""
        office = self.chance.randrange(OFFICES)
        told = [list(sentence) for sentence in self._templates[office]]
        name, figure = self._name(), self._figure()
        for sentence in told[:2]:
            sentence[3:5] = [name, figure]
        day = date(2021, 1, 1) + timedelta(days=self.chance.randrange(YEAR))
        yield self._page(told, number, "notice", day, outlet=f"Office {office}")

    def _copy(self, told: Sequence[Sentence], number: int, day: date) -> Made:
        kind: Kind = self.chance.choice(COPIES)
        more = self._sentences(self._facts(), (1, 2))
        match kind:
            case "verbatim":
                copied = [*told, *more[:1]]
            case "trimmed":
                copied = [*told[: max(4, round(len(told) * self.chance.uniform(0.4, 0.7)))], *more[:1]]
            case "updated":
                copied = [["this", "story", "has", "been", "updated"], *self._changed(told), *more]
            case "extract":
                own = self._sentences(self._facts(), SENTENCES)
                copied = [*own[: len(own) // 2], *told[: len(told) // 2]]
            case _:
                copied = [self._reworded(sentence) for sentence in told]
        return self._page(copied, number, kind, day + timedelta(days=self.chance.randint(0, 2)))

    def _changed(self, told: Sequence[Sentence]) -> list[Sentence]:
        """The story with its first figure changed wherever it stands."""
        figure = next((word for sentence in told for word in sentence if word[0].isdigit()), "")
        other = self._figure()
        return [[other if word == figure else word for word in sentence] for sentence in told]

    def _reworded(self, sentence: Sentence) -> Sentence:
        """The names and figures of a sentence in their order, and some of its words, among others."""
        kept = [word for word in sentence if not word.islower() or self.chance.random() < KEPT]
        told = self._words(len(sentence) - len(kept))
        for nth, word in enumerate(kept):
            told.insert(round((nth + 0.5) * len(sentence) / len(kept)), word)
        return told

    def _sentences(self, facts: Sequence[str], bounds: tuple[int, int]) -> list[Sentence]:
        told = []
        for _ in range(self.chance.randint(*bounds)):
            sentence = self._words(self.chance.randint(9, 16))
            for _ in range(self.chance.randint(1, 4)):
                sentence.insert(self.chance.randrange(1, len(sentence)), self.chance.choice(facts))
            told.append(sentence)
        return told

    def _words(self, count: int) -> Sentence:
        """Common words: half of them of those that any text has."""
        return [
            *self.chance.choices(self._any, k=count - count // 2),
            *self.chance.choices(self._many, k=count // 2),
        ]

    def _facts(self) -> list[str]:
        names = [self._name() for _ in range(self.chance.randint(6, 14))]
        return [*names, *(self._figure() for _ in range(self.chance.randint(4, 8)))]

    def _name(self) -> str:
        """A name; the lower its number, the more often it comes (by a power law, as names do)."""
        number = int(NAMES * self.chance.random() ** 3)
        return "".join(
            "BDFGKLMNPRSTVZ"[number // 14**nth % 14] + "aeiou"[number // 5**nth % 5] for nth in range(4)
        ).capitalize()

    def _figure(self) -> str:
        return f"{self.chance.randint(2, 999)}"

    def _page(
        self, told: Sequence[Sentence], number: int, kind: Kind, day: date, outlet: str | None = None
    ) -> Made:
        outlet = outlet or f"Outlet {self.chance.randrange(5000)}"
        key = f"{number}-{self.chance.getrandbits(40):010x}"
        text = " ".join(f"{sentence[0].capitalize()} {' '.join(sentence[1:])}." for sentence in told)
        blocks = (Block(Span(0, len(text))),)
        source = Source(
            key, key, f"https://{outlet.replace(' ', '-').lower()}.example/{key}", outlet, published=day
        )
        return Made(Article(source, text, blocks), number, kind)
