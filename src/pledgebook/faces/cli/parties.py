"""Who gives and who receives: what `--aid US:UA` keeps of a list."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated, Protocol, Self, TypeVar

import typer

from pledgebook.model import Claim, Finding, Package


class Given(Protocol):
    """What says who gives to whom: claims, entries, totals."""

    @property
    def donor(self) -> str | None:
        """Who gives; None where the text does not say."""

    @property
    def recipient(self) -> str | None:
        """Who receives; None where the text does not say."""


Noun = TypeVar("Noun", bound=Given)


@dataclass(frozen=True, slots=True)
class Parties:
    """Whom a list is asked about, as tables write them, in capitals or not; empty is everybody."""

    donor: str = ""
    recipient: str = ""

    @classmethod
    def read(cls, written: str) -> Self:
        """The parties of "US:UA", ":UA" or "US:".

        Raises:
            BadParameter: there is not one colon.
        """
        if written.count(":") != 1:
            raise typer.BadParameter(f'Expected DONOR:RECIPIENT, as "US:UA" or ":UA", found "{written}".')
        donor, recipient = written.split(":")
        return cls(donor.strip(), recipient.strip())

    def met_by(self, noun: Given) -> bool:
        """Whether the noun is about them."""
        return _is(self.donor, noun.donor) and _is(self.recipient, noun.recipient)


Aid = Annotated[
    Parties | None,
    typer.Option(
        "--aid",
        metavar="DONOR:RECIPIENT",
        parser=Parties.read,
        help="Keep what is about this aid, as US:UA; either side may be left out.",
        show_default=False,
    ),
]


def kept(nouns: Iterable[Noun], aid: Parties | None) -> Iterator[Noun]:
    """The nouns that are about the aid, in the order given; all of them where none is asked for."""
    return (noun for noun in nouns if not aid or aid.met_by(noun))


def kept_findings(
    found: Iterable[Finding], aid: Parties | None, claims: Iterable[Claim], entries: Iterable[Package]
) -> Iterable[Finding]:
    """The findings that rest on a claim or an entry about the aid; all of them where none is asked for."""
    if not aid:
        return found
    about = {claim.id for claim in kept(claims, aid)} | {entry.id for entry in kept(entries, aid)}
    return (finding for finding in found if not about.isdisjoint(finding.claims + finding.packages))


def _is(asked: str, told: str | None) -> bool:
    return not asked or (told is not None and asked.casefold() == told.casefold())
