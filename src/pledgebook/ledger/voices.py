"""Count who says something: sources are speakers, not addresses, and copies count once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple, TypeVar

from pledgebook.ledger.acts import Act
from pledgebook.model import Reliance, Relying, Source
from pledgebook.text import fold

Said = TypeVar("Said")


FIRST_HAND: frozenset[Relying] = frozenset({"first-reported", "agency"})
"""Manners of crediting an outlet that say that the page has its news from there. Who was told something, or
is quoted beside other sources, stands behind some of it only."""


class Heard(NamedTuple):
    """What is known of pages beside their claims.

    Attributes:
        originals: the `doc` of each copy group's original, by the group's id; None where that is unknown.
        relied: the outlet that speaks through a page, by the page's id.
    """

    originals: Mapping[str, str | None]
    relied: Mapping[str, str]


def origins(sources: Iterable[Source], reliances: Iterable[Reliance]) -> dict[str, str]:
    """The outlet that speaks through a page: of pages that have their news from a single one, and its own.

    A page of the outlet itself and those that credit it are one origin.
    """
    credited: dict[str, set[str]] = defaultdict(set)
    for each in reliances:
        if each.how in FIRST_HAND:
            credited[each.page].add(each.on)
    relied = {page: min(outlets) for page, outlets in credited.items() if len(set(map(_key, outlets))) == 1}
    known = {_key(outlet) for outlet in relied.values()}
    own = {each.page: each.outlet for each in sources if each.outlet and _key(each.outlet) in known}
    return own | relied


class Voices:
    """Who stands behind each act of one entry.

    A claim's voice is the outlet or agency that it credits, else its speaker, else the outlet from which its
    page has its news, else its document. Of all copies of one article only the original is heard, or the
    first of them where that is unknown.
    """

    def __init__(self, acts: Iterable[Act], heard: Heard) -> None:
        self._of: dict[str, str] = {}
        names: dict[str, set[str]] = defaultdict(set)
        for copies, members in _by_copies(acts).items():
            first = min(members, key=lambda act: _place(act, heard.originals.get(copies)))
            for act in members:
                if act.claim.page == first.claim.page:
                    voice = _voice(act, heard.relied)
                    self._of[act.claim.id] = _key(voice)
                    names[_key(voice)].add(voice)
        self._names = tuple(sorted(min(spellings) for spellings in names.values()))

    def all(self) -> tuple[str, ...]:
        """Every voice once, sorted; spellings that differ in case or a leading "the" are one."""
        return self._names

    def count(self, acts: Iterable[Act]) -> int:
        """How many independent voices stand behind the acts."""
        return len({self._of[act.claim.id] for act in acts if act.claim.id in self._of})

    def most_told(self, said: Iterable[tuple[Said | None, Act]]) -> Said | None:
        """What the most voices say; ties go to what sorts first; None where nobody says anything."""
        backers: dict[Said, list[Act]] = defaultdict(list)
        for value, act in said:
            if value is not None:
                backers[value].append(act)
        if not backers:
            return None
        return min(backers, key=lambda value: (-self.count(backers[value]), str(value)))


def _by_copies(acts: Iterable[Act]) -> dict[str, list[Act]]:
    found: dict[str, list[Act]] = defaultdict(list)
    for act in acts:
        found[act.copies].append(act)
    return found


def _place(act: Act, original: str | None) -> tuple[object, ...]:
    """Sorts the original first, then by day, name and place."""
    day = act.told.earliest if act.told else None
    return (act.claim.doc != original, day is None, day or 0, act.claim.doc, act.claim.span)


def _voice(act: Act, relied: Mapping[str, str]) -> str:
    claim = act.claim
    return claim.source or claim.speaker or relied.get(claim.page) or claim.doc


def _key(name: str) -> str:
    return fold(name).casefold().removeprefix("the ")
